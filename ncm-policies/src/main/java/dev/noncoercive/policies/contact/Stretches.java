package dev.noncoercive.policies.contact;

import java.time.Instant;
import java.util.Arrays;

/**
 * When some contacts were, before when each of them exists for allowances at all, in milliseconds since 1970, and whether it is of the
 * sender who asks: two numbers each, as nothing is made more often. It grows while rows are gone through, the newest first, and is read
 * the oldest first.
 */
final class Stretches {
    /** The end of what exists for good. */
    static final long STAYS = Long.MAX_VALUE;

    private static final int START_SIZE = 8;

    private long[] bounds = new long[START_SIZE];
    private int size;

    void addOlder(long at, long until, boolean isOwn) {
        if (2 * size == bounds.length) {
            bounds = Arrays.copyOf(bounds, bounds.length * 2);
        }
        // whose it is takes the lowest bit; the years of an instant need less than fifty
        bounds[2 * size] = at << 1 | (isOwn ? 1 : 0);
        bounds[2 * size + 1] = until;
        size++;
    }

    int size() {
        return size;
    }

    long at(int place) {
        return bounds[2 * (size - 1 - place)] >> 1;
    }

    boolean isOwn(int place) {
        return (bounds[2 * (size - 1 - place)] & 1) == 1;
    }

    long until(int place) {
        return bounds[2 * (size - 1 - place) + 1];
    }

    Instant time(int place) {
        return Instant.ofEpochMilli(at(place));
    }

    /** The instant of a number; {@link Instant#MAX} for {@link #STAYS}. */
    static Instant instant(long millis) {
        return millis == STAYS ? Instant.MAX : Instant.ofEpochMilli(millis);
    }
}
