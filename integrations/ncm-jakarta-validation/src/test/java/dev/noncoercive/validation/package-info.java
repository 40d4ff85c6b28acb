@NullMarked
package dev.noncoercive.validation;

import org.jspecify.annotations.NullMarked;
