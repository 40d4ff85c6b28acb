/**
 * Checks and messages shared by the packages of this module. Not exported.
 */
@NullMarked
package dev.noncoercive.model.internal;

import org.jspecify.annotations.NullMarked;
