@NullMarked
package dev.noncoercive.testkit;

import org.jspecify.annotations.NullMarked;
