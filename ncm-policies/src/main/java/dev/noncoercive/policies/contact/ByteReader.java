package dev.noncoercive.policies.contact;

import dev.noncoercive.model.PersonId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Reads what {@link ByteWriter} wrote. */
final class ByteReader {
    static final int INSTANT_BYTES = 7;
    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;
    private static final int OCTET = 0xff;

    private final byte[] bytes;
    private int place;

    ByteReader(byte[] bytes) {
        this(bytes, 0);
    }

    ByteReader(byte[] bytes, int place) {
        this.bytes = bytes;
        this.place = place;
    }

    int place() {
        return place;
    }

    boolean hasMore() {
        return place < bytes.length;
    }

    int octet() {
        return bytes[place++] & OCTET;
    }

    private long unsigned() {
        long value = 0;
        int shift = 0;
        int next = octet();
        while ((next & MORE) != 0) {
            value |= (long) (next & (MORE - 1)) << shift;
            shift += BITS;
            next = octet();
        }
        return value | (long) next << shift;
    }

    int number() {
        return (int) unsigned();
    }

    long signed() {
        long value = unsigned();
        return (value >>> 1) ^ -(value & 1);
    }

    Instant instant() {
        return Instant.ofEpochMilli(signed());
    }

    String text() {
        int length = number();
        place += length;
        return new String(bytes, place - length, length, StandardCharsets.UTF_8);
    }

    void skipText() {
        int length = number();
        place += length;
    }

    /** The acts from a place on to here. */
    PackedActs packedSince(int from, ActPacking packing, PersonId person) {
        return new PackedActs(packing, person, bytes, from, place);
    }

    /** An instant in milliseconds, as wide as any within the bounds of time. */
    long signedBytes() {
        int unused = Long.SIZE - Byte.SIZE * INSTANT_BYTES;
        return bytes(INSTANT_BYTES) << unused >> unused;
    }

    long bytes(int count) {
        long value = 0;
        for (int i = 0; i < count; i++) {
            value |= (long) octet() << (Byte.SIZE * i);
        }
        return value;
    }
}
