package dev.noncoercive.policies.contact;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/** Writes small numbers in few bytes. */
final class ByteWriter {
    private static final int START_SIZE = 128;
    private static final int KEPT_SIZE = 1 << 14;
    private static final int BITS = 7;
    /** As many as the longest number takes. */
    private static final int NUMBER_BYTES = 10;

    private static final int MORE = 1 << BITS;

    /** What is no longer has a group of bits for each octet of a long at most. */
    private static final int SPREAD_BITS = BITS * Long.BYTES;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes;
    private int size;

    ByteWriter() {
        this(START_SIZE);
    }

    /** A writer that need not grow before so many bytes. */
    ByteWriter(int startSize) {
        bytes = new byte[startSize];
    }

    void octet(int value) {
        grow(1);
        bytes[size++] = (byte) value;
    }

    private void unsigned(long value) {
        grow(NUMBER_BYTES);
        if (value >>> SPREAD_BITS == 0) {
            unsignedAsLong(value);
        } else {
            unsignedByOctets(value);
        }
    }

    /** Leaves a bit between the groups of bits, which says that more follow, and writes all of them as one. */
    private void unsignedAsLong(long value) {
        long octets = (value & ByteReader.LOW_HALF) | ((value & ~ByteReader.LOW_HALF) << 4);
        octets = (octets & ByteReader.LOW_OF_FOURS) | ((octets & ~ByteReader.LOW_OF_FOURS) << 2);
        octets = (octets & ByteReader.LOW_OF_PAIRS) | ((octets & ~ByteReader.LOW_OF_PAIRS) << 1);
        int last = (Long.SIZE - 1 - Long.numberOfLeadingZeros(octets | 1)) >>> 3;
        write(octets | (ByteReader.MORE_IN_EACH & ((1L << (last * Byte.SIZE)) - 1)), bytes, size);
        size += last + 1;
    }

    /** Seven bits at a time, the lowest first. */
    private void unsignedByOctets(long value) {
        long rest = value;
        while ((rest & -MORE) != 0) {
            bytes[size++] = (byte) ((rest & (MORE - 1)) | MORE);
            rest >>>= BITS;
        }
        bytes[size++] = (byte) rest;
    }

    void number(int value) {
        unsigned(value);
    }

    void signed(long value) {
        unsigned((value << 1) ^ (value >> (Long.SIZE - 1)));
    }

    void instant(Instant instant) {
        signed(instant.toEpochMilli());
    }

    void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        for (byte one : utf8) {
            octet(one);
        }
    }

    /** Writes a number that is not wider than so many bytes, which are at most eight. */
    void bytes(long value, int count) {
        grow(Long.BYTES);
        write(value, bytes, size);
        size += count;
    }

    static void write(long value, byte[] into, int place) {
        LONGS.set(into, place, value);
    }

    /** Writes over what {@link #bytes} wrote. */
    static void write(long value, byte[] into, int place, int count) {
        for (int i = 0; i < count; i++) {
            into[place + i] = (byte) (value >>> (Byte.SIZE * i));
        }
    }

    void copy(byte[] from, int start, int end) {
        int length = end - start;
        grow(length);
        System.arraycopy(from, start, bytes, size, length);
        size += length;
    }

    /** Leaves room for what is known later. */
    int roomFor(int count) {
        int place = size;
        grow(count);
        size += count;
        return place;
    }

    /** Takes out a stretch that was not needed. */
    void cut(int from, int to) {
        if (to > from) {
            System.arraycopy(bytes, to, bytes, from, size - to);
            Arrays.fill(bytes, size - (to - from), size, (byte) 0);
            size -= to - from;
        }
    }

    private void grow(int count) {
        if (size + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + count));
        }
    }

    void fill(int place, long value, int count) {
        write(value, bytes, place, count);
    }

    /** Begins anew, with the room there is. */
    void clear() {
        size = 0;
    }

    /** Leaves nothing of what was written. */
    void wipe() {
        if (bytes.length > KEPT_SIZE) {
            bytes = new byte[0];
        } else {
            Arrays.fill(bytes, 0, size, (byte) 0);
        }
        size = 0;
    }

    int size() {
        return size;
    }

    /** Copies everything to a place. */
    void copyTo(byte[] to, int place) {
        copyTo(to, place, 0, size);
    }

    /** Copies a stretch to a place. */
    void copyTo(byte[] to, int place, int from, int end) {
        System.arraycopy(bytes, from, to, place, end - from);
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }
}
