@NullMarked
package dev.noncoercive.policies.report;

import org.jspecify.annotations.NullMarked;
