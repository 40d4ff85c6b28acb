@NullMarked
package dev.noncoercive.policies;

import org.jspecify.annotations.NullMarked;
