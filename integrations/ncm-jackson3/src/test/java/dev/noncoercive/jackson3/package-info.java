@NullMarked
package dev.noncoercive.jackson3;

import org.jspecify.annotations.NullMarked;
