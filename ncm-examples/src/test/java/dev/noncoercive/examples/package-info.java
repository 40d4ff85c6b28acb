@NullMarked
package dev.noncoercive.examples;

import org.jspecify.annotations.NullMarked;
