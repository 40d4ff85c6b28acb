/** How fast, how small and how exact the contact gate is, beside what people use today, in the same run. */
@NullMarked
package dev.noncoercive.gate;

import org.jspecify.annotations.NullMarked;
