package dev.noncoercive.policies.pressure;

import java.nio.charset.StandardCharsets;

/** Reads numbers and texts off bytes, from left to right. */
final class Packed {
    private final byte[] bytes;
    private int at;

    Packed(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    int one() {
        return bytes[at++] & 0xFF;
    }

    int two() {
        at += 2;
        return two(at - 2);
    }

    /** The number at a place, wherever reading is. */
    int two(int place) {
        return (bytes[place] & 0xFF) << 8 | (bytes[place + 1] & 0xFF);
    }

    int at() {
        return at;
    }

    void skip(int count) {
        at += count;
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

    /** The hash of a folded word. */
    long word() {
        int length = one();
        long hash = 0;
        for (int i = 0; i < length; i++) {
            hash = WordHash.add(hash, (char) one());
        }
        return hash;
    }

    boolean atEnd() {
        return at == bytes.length;
    }
}
