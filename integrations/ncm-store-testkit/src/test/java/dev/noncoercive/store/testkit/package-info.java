@NullMarked
package dev.noncoercive.store.testkit;

import org.jspecify.annotations.NullMarked;
