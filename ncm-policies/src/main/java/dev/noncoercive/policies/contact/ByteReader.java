package dev.noncoercive.policies.contact;

import dev.noncoercive.model.PersonId;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Reads what {@link ByteWriter} wrote. */
final class ByteReader {
    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;
    private static final int OCTET = 0xff;

    /** The bit of each octet that says that more follow, and the lower groups of bits of each two, four and eight octets. */
    static final long MORE_IN_EACH = 0x8080808080808080L;

    static final long LOW_OF_PAIRS = 0x007f007f007f007fL;
    static final long LOW_OF_FOURS = 0x00003fff00003fffL;
    static final long LOW_HALF = 0x000000000fffffffL;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

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

    void skip(int count) {
        place += count;
    }

    /** The number that stands at a place, which need not be where this reader is. */
    long longAt(int where) {
        return longAt(bytes, where);
    }

    static long longAt(byte[] bytes, int where) {
        return (long) LONGS.get(bytes, where);
    }

    int octet() {
        return bytes[place++] & OCTET;
    }

    private long unsigned() {
        int first = bytes[place];
        if (first >= 0) {
            place++;
            return first;
        }
        return bytes.length - place >= Long.BYTES ? unsignedOfLong() : unsignedByOctets();
    }

    /** Most numbers end within eight octets: those are taken as one, and the gaps between their groups of bits closed. */
    private long unsignedOfLong() {
        long octets = longAt(place);
        long ends = ~octets & MORE_IN_EACH;
        if (ends == 0) {
            return unsignedByOctets();
        }
        place += (Long.numberOfTrailingZeros(ends) >>> 3) + 1;
        long value = octets & (ends ^ (ends - 1)) & ~MORE_IN_EACH;
        value = (value & LOW_OF_PAIRS) | ((value & ~LOW_OF_PAIRS) >>> 1);
        value = (value & LOW_OF_FOURS) | ((value & ~LOW_OF_FOURS) >>> 2);
        return (value & LOW_HALF) | ((value & ~LOW_HALF) >>> 4);
    }

    private long unsignedByOctets() {
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

    /** A number of so many bytes, which is read as the end of a long: at least as many bytes as that one has must stand before it ends. */
    long bytes(int count) {
        place += count;
        return longAt(place - Long.BYTES) >>> (Long.SIZE - Byte.SIZE * count);
    }
}
