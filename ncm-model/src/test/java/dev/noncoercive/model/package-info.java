@NullMarked
package dev.noncoercive.model;

import org.jspecify.annotations.NullMarked;
