package dev.noncoercive.policies.pressure;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads numbers and texts off bytes, from left to right. */
final class Packed {
    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    private final byte[] bytes;
    private int at;

    Packed(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    int one() {
        return bytes[at++] & 0xFF;
    }

    int two() {
        return one() << 8 | one();
    }

    /** A number that takes one byte when it is small. */
    int number() {
        int number = 0;
        for (int shift = 0; ; shift += BITS) {
            int next = one();
            number |= (next & (MORE - 1)) << shift;
            if (next < MORE) {
                return number;
            }
        }
    }

    /** Writes what {@link #number()} reads. */
    static void number(int number, DataOutputStream out) throws IOException {
        int left = number;
        while (left >= MORE) {
            out.writeByte((left & (MORE - 1)) | MORE);
            left >>= BITS;
        }
        out.writeByte(left);
    }

    int four() {
        return two() << 16 | two();
    }

    long eight() {
        return (long) four() << 32 | (four() & 0xFFFFFFFFL);
    }

    String text() {
        int length = two();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    boolean atEnd() {
        return at == bytes.length;
    }
}
