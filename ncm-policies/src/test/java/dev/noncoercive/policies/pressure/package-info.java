@NullMarked
package dev.noncoercive.policies.pressure;

import org.jspecify.annotations.NullMarked;
