@NullMarked
package dev.noncoercive.policies.trial;

import org.jspecify.annotations.NullMarked;
