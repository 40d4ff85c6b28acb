@NullMarked
package dev.noncoercive.cli;

import org.jspecify.annotations.NullMarked;
