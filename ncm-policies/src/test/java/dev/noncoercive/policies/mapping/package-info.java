@NullMarked
package dev.noncoercive.policies.mapping;

import org.jspecify.annotations.NullMarked;
