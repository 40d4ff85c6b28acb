package dev.noncoercive.policies.pressure;

/**
 * A hash of a folded word that can be made letter by letter, and joined: the hash of two parts gives the hash of the
 * whole. For example, "hur" and "ry" give the hash of "hurry".
 */
final class WordHash {
    private static final long FACTOR = 0x9E3779B97F4A7C15L | 1;
    private static final long[] POWERS = powers(64);

    private WordHash() {}

    static long add(long hash, char folded) {
        return (hash + folded) * FACTOR;
    }

    static long join(long first, long second, int lengthOfSecond) {
        return first * POWERS[Math.min(lengthOfSecond, POWERS.length - 1)] + second;
    }

    static long of(String folded) {
        long hash = 0;
        for (int i = 0; i < folded.length(); i++) {
            hash = add(hash, folded.charAt(i));
        }
        return hash;
    }

    /** Spreads a hash over all its bits. */
    static long mix(long hash) {
        long mixed = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
        return mixed ^ (mixed >>> 32);
    }

    private static long[] powers(int count) {
        long[] powers = new long[count];
        powers[0] = 1;
        for (int i = 1; i < count; i++) {
            powers[i] = powers[i - 1] * FACTOR;
        }
        return powers;
    }
}
