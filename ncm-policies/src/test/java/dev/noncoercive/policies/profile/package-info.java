@NullMarked
package dev.noncoercive.policies.profile;

import org.jspecify.annotations.NullMarked;
