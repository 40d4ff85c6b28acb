@NullMarked
package dev.noncoercive.exports;

import org.jspecify.annotations.NullMarked;
