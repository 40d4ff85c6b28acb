@NullMarked
package dev.noncoercive.store.jdbc;

import org.jspecify.annotations.NullMarked;
