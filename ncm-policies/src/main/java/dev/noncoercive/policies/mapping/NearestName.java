package dev.noncoercive.policies.mapping;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * The name that somebody may have meant: for errors about names that do not exist.
 *
 * <p>For example, of {@code subject} and {@code body}, the nearest to {@code subjekt} is {@code subject}.
 *
 * @since 0.1
 */
public final class NearestName {
    /** So many letters say which name somebody began to write. */
    private static final int START = 4;

    private NearestName() {}

    /**
     * The nearest of some names: one that begins as it does, else by the number of letters to put in, take out or change.
     *
     * @param name  the name that does not exist, not null
     * @param known  the names that do, not null
     * @return the nearest, the first of equals; empty when none is known
     */
    public static Optional<String> to(String name, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparing((String one) -> !isStart(name, one))
                        .thenComparingInt(one -> distance(one, name)));
    }

    private static boolean isStart(String name, String known) {
        return name.length() >= START && known.startsWith(name);
    }

    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
