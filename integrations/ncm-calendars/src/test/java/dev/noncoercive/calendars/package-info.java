@NullMarked
package dev.noncoercive.calendars;

import org.jspecify.annotations.NullMarked;
