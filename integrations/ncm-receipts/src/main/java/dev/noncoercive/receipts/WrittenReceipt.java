package dev.noncoercive.receipts;

import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * A receipt as text, and what the consent said that the format cannot carry.
 *
 * @param text  JSON
 * @param losses  the attributes of the consent that are not in it, or not in full, such as {@code allowances}
 * @since 0.1
 */
public record WrittenReceipt(String text, NavigableSet<String> losses) {
    /** Copies the losses. */
    public WrittenReceipt {
        losses = Collections.unmodifiableNavigableSet(new TreeSet<>(losses));
    }
}
