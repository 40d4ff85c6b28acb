@NullMarked
package dev.noncoercive.jackson2;

import org.jspecify.annotations.NullMarked;
