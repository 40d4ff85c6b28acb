@NullMarked
package dev.noncoercive.policies.contact;

import org.jspecify.annotations.NullMarked;
