@NullMarked
package dev.noncoercive.receipts;

import org.jspecify.annotations.NullMarked;
