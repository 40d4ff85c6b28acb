package dev.noncoercive.policies.contact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Rows of one person as the last bytes of a run that nobody changes, the newest first: the hashes of all slots, then what else there is
 * of each. So a key is found without reading the rows, and old ones are read only when an allowance reaches back to them.
 */
final class PackedRows {
    static final PackedRows NONE = new PackedRows(new byte[0], 0, 0, new RowPacking());

    private static final int NOWHERE = -1;

    private final byte[] bytes;
    private final int hashes;
    private final int count;
    private final RowPacking packing;
    /** The place of a row that is not there any more, if there is one. */
    private final int gone;

    /** So many rows whose hashes begin at a place. */
    PackedRows(byte[] bytes, int hashes, int count, RowPacking packing) {
        this(bytes, hashes, count, packing, NOWHERE);
    }

    private PackedRows(byte[] bytes, int hashes, int count, RowPacking packing, int gone) {
        this.bytes = bytes;
        this.hashes = hashes;
        this.count = count;
        this.packing = packing;
        this.gone = gone;
    }

    /** How many there are, with the one that is gone. */
    int count() {
        return count;
    }

    int size() {
        return isWhole() ? count : count - 1;
    }

    boolean isWhole() {
        return gone == NOWHERE;
    }

    boolean isGone(int place) {
        return place == gone;
    }

    /** These without the row in a slot, which must be there. None may be gone already. */
    PackedRows without(long slotHash) {
        return new PackedRows(bytes, hashes, count, packing, place(slotHash));
    }

    boolean has(long slotHash) {
        return place(slotHash) != NOWHERE;
    }

    private int place(long slotHash) {
        for (int i = 0; i < count; i++) {
            if (hash(i) == slotHash && i != gone) {
                return i;
            }
        }
        return NOWHERE;
    }

    long hash(int place) {
        return ByteReader.longAt(bytes, hashes + place * Slots.HASH_BYTES);
    }

    /** Whether the newest row, or the one that is gone, is after an instant. */
    boolean isAfter(long millis) {
        if (count == 0) {
            return false;
        }
        ByteReader rest = rest();
        RowTable.kind(entry(0), rest);
        return RowTable.millis(entry(0), rest) > millis;
    }

    /** What stands in the table for the row at a place. */
    long entry(int place) {
        return RowTable.read(bytes, hashes + count * Slots.HASH_BYTES, place);
    }

    /** What there is of rows beside the hashes and the table. */
    ByteReader rest() {
        return new ByteReader(bytes, hashes + count * (Slots.HASH_BYTES + RowTable.ROW_BYTES));
    }

    /** Whether kinds have the numbers that a packing gave them. */
    boolean isBy(RowPacking other) {
        return packing.equals(other);
    }

    RowKind kind(int number) {
        return packing.kinds.at(number);
    }

    void skipGrounds(ByteReader in) {
        packing.grounds.skip(in);
    }

    Optional<Grounds> grounds(int place) {
        return packing.grounds.unpack(new ByteReader(bytes, place));
    }

    Optional<ContactRow> row(String slot, long hash) {
        if (!has(hash)) {
            return Optional.empty();
        }
        RowCursor rows = new RowCursor(this, List.of());
        while (rows.next()) {
            if (rows.slotHash() == hash) {
                return Optional.of(rows.row(slot));
            }
        }
        return Optional.empty();
    }

    /** All rows, oldest first, in slots of which only the hashes are known. */
    List<ContactRow> toList() {
        List<ContactRow> all = new ArrayList<>(count);
        RowCursor rows = new RowCursor(this, List.of());
        while (rows.next()) {
            all.add(rows.row(Slots.ofHash(rows.slotHash(), rows.isShared())));
        }
        Collections.reverse(all);
        return all;
    }
}
