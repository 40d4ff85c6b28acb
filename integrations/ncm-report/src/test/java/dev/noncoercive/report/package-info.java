@NullMarked
package dev.noncoercive.report;

import org.jspecify.annotations.NullMarked;
