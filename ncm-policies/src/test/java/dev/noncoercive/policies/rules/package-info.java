@NullMarked
package dev.noncoercive.policies.rules;

import org.jspecify.annotations.NullMarked;
