package dev.noncoercive.policies.contact;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;

/** Hashes of slots, for where a slot is too long to keep or must not say whose it is. */
final class Slots {
    /** What the slot of a contact to somebody else at the address begins with; no other slot does. */
    static final char SHARED = '@';

    static final int HASH_BYTES = 8;
    private static final char HASHED = '#';
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Slots() {}

    /** Of a contact to somebody who was forgotten, with whoever else is at the address: nothing leads back from it. */
    static String ofForgotten() {
        return SHARED + digest(UUID.randomUUID().toString());
    }

    /** A number that nothing leads to or back from, never 0, which a JSON document can hold. */
    static long drawn() {
        return 1 + (UUID.randomUUID().getMostSignificantBits() >>> Short.SIZE);
    }

    /** What stands for a slot of which the hash is known only. */
    static String ofHash(long hash, boolean isShared) {
        return (isShared ? String.valueOf(SHARED) : "")
                + HASHED
                + HexFormat.of().toHexDigits(hash);
    }

    /** FNV-1a of the characters, mixed once more; what stands for a hash has that hash. */
    static long hash(String slot) {
        if (isHash(slot)) {
            return HexFormat.fromHexDigitsToLong(slot, startOf(slot) + 1, slot.length());
        }
        return mixed(hashed(FNV_OFFSET, slot));
    }

    /** The same of the slot of a key, whose parts need not be put together for it; no sender begins as what stands for a hash does. */
    static long hash(String sender, String key) {
        return mixed(hashed((hashed(FNV_OFFSET, sender) ^ ContactRow.AFTER_SENDER) * FNV_PRIME, key));
    }

    private static long hashed(long start, String text) {
        long hash = start;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }

    private static long mixed(long hash) {
        long once = (hash ^ (hash >>> 32)) * FNV_PRIME;
        return once ^ (once >>> 29);
    }

    /** Whether two slots are one; of either the hash alone may be known. */
    static boolean isSame(String one, String other) {
        return one.equals(other) || (isHash(one) != isHash(other) && hash(one) == hash(other));
    }

    private static boolean isHash(String slot) {
        int start = startOf(slot);
        return slot.length() == start + 1 + 2 * HASH_BYTES && slot.charAt(start) == HASHED;
    }

    private static int startOf(String slot) {
        return !slot.isEmpty() && slot.charAt(0) == SHARED ? 1 : 0;
    }

    static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
