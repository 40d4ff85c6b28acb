package dev.noncoercive.policies.contact;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/** Writes small numbers in few bytes. */
final class ByteWriter {
    private static final int START_SIZE = 128;
    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    private byte[] bytes = new byte[START_SIZE];
    private int size;

    void octet(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = (byte) value;
    }

    /** Seven bits at a time, the lowest first. */
    private void unsigned(long value) {
        long rest = value;
        while ((rest & -MORE) != 0) {
            octet((int) (rest & (MORE - 1)) | MORE);
            rest >>>= BITS;
        }
        octet((int) rest);
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

    void bytes(long value, int count) {
        for (int i = 0; i < count; i++) {
            octet((int) (value >>> (Byte.SIZE * i)));
        }
    }

    /** Writes over what {@link #bytes} wrote. */
    static void write(long value, byte[] into, int place, int count) {
        for (int i = 0; i < count; i++) {
            into[place + i] = (byte) (value >>> (Byte.SIZE * i));
        }
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }
}
