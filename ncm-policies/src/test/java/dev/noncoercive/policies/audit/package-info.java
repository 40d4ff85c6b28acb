@NullMarked
package dev.noncoercive.policies.audit;

import org.jspecify.annotations.NullMarked;
