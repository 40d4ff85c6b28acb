/** A team's own code, which knows ncm and is not part of it. */
@NullMarked
package org.example.bakery;

import org.jspecify.annotations.NullMarked;
