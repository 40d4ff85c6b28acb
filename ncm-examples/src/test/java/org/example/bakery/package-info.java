@NullMarked
package org.example.bakery;

import org.jspecify.annotations.NullMarked;
