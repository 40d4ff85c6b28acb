package dev.noncoercive.policies.contact;

import dev.noncoercive.model.PersonId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of some people: a block of a cell for each, and an index of where in the cell it is. Which cell it is tells the hash, as each
 * cell has a part of the index. A block begins with the length of what is in it, that of the id, and its own size; then come the id, and what
 * is kept. Whoever reads or writes holds the monitor of the stripe: it costs
 * less than a lock that remembers its owner in a field. Who peeks without it goes by nothing that is there.
 */
final class RecordStripe {
    private static final int HEAD_BYTES = Long.BYTES;
    /** What comes from memory at once. */
    static final int LINE = 64;
    /** Most records end before. */
    private static final int MOST = 100;

    private static final int ID_SHIFT = 48;
    /** The length and the size, which is counted in granules, take so many bits each. */
    private static final int LENGTH_BITS = 24;

    private static final int LENGTH_MAX = (1 << LENGTH_BITS) - 1;
    /** Whoever got more once gets more again: a block that becomes too small is followed by one with a quarter of room. */
    private static final int ROOM = 4;

    /** Blocks up to this size get along with whatever they hold: it changes with each contact. */
    private static final int LARGE = 1 << 10;

    private static final int START_BITS = 2;
    /** The part of a cell: of a thousand entries, for some six hundred people. Whoever has more of them has more cells. */
    private static final int PART_BITS = 10;
    /** More entries than that are of people who were chosen for their hashes. */
    private static final int ENTRIES_MAX = 1 << 26;
    /** An index is at most so full: three of four entries. */
    private static final int FULL = 3;

    private static final int OF = 4;
    /** A part of it may be fuller, since they are not all alike: seven of eight. */
    private static final int FULL_PART = 7;

    private static final int OF_PART = 8;
    private static final int NOBODY = 0;
    static final int NONE = -1;
    /** The upper part of an entry is a part of the hash, that tells most people apart before their ids are looked at. */
    private static final int TAG_SHIFT = 24;

    private static final int TAG_BITS = 0x9E3779B9;

    private static final int BLOCK = (1 << TAG_SHIFT) - 1;

    /** An id is at most 128 characters. */
    private static final int ID_BYTES_MAX = 512;

    /** Each entry is a tag and the number of a block, the first being 1, or nobody; who finds their entry taken is in one of the next of the part. */
    private int[] index = new int[1 << START_BITS];
    /** Which bits of a hash tell the entry, and how many of those the entry in a part: kept here, as reading them from the index would take long. */
    private int mask = (1 << START_BITS) - 1;

    private int partBits = START_BITS;

    private int people;
    /** What was read to bring it near, which must go somewhere so that it is read. */
    @SuppressWarnings("UnusedVariable")
    private int near;

    private RecordCells cells = new RecordCells(1);

    private final ByteWriter writer = new ByteWriter(0);

    /** The hash of an id with every bit mixed into each, as the finalizer of MurmurHash3 does (Austin Appleby, public domain). */
    static int hash(PersonId person) {
        int hash = person.hashCode();
        hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
        return hash ^ (hash >>> 16);
    }

    /** The entry of a person, until anything is kept anew; none where nothing is kept of them. */
    int find(PersonId person) {
        int entry = entry(person, hash(person));
        return index[entry] == NOBODY ? NONE : entry;
    }

    /** The first entry of those of a hash, whatever is in it: an entry is a number, and nobody goes by this one. */
    int peek(int hash) {
        int[] entries = index;
        return entries[hash & (entries.length - 1)];
    }

    /** Reads here and there in the cell of a hash, or what was that. */
    int peekAround(int hash) {
        RecordCells seen = cells;
        return seen.peek(peekCell(hash, seen));
    }

    /** Where in its cell the first of a hash seems to be, or was, or will be; less than zero where nobody seems to be. */
    int peekPlace(int hash) {
        int[] entries = index;
        int bits = partBits;
        int next = hash & (entries.length - 1);
        for (int i = 1;
                i < entries.length && entries[next] != NOBODY && entries[next] >>> TAG_SHIFT != tag(hash);
                i++) {
            next = next(next, bits) & (entries.length - 1);
        }
        return ((entries[next] & BLOCK) - 1) * RecordCells.GRANULE;
    }

    /** The bytes of the cell of a hash, or what were, or others'. */
    byte[] peekBytes(int hash) {
        RecordCells seen = cells;
        return seen.bytes(peekCell(hash, seen));
    }

    /** One of some cells, whether or not the index is still that of theirs. */
    private int peekCell(int hash, RecordCells seen) {
        return cell(hash & mask) & (seen.count() - 1);
    }

    /** The bytes in which the record of an entry is. */
    byte[] bytes(int entry) {
        return cells.bytes(cell(entry));
    }

    /** Where in them what is kept begins. */
    int from(int entry) {
        int place = place(entry);
        return place + HEAD_BYTES + idLength(bytes(entry), place);
    }

    /** Where it ends. */
    int end(int entry) {
        int place = place(entry);
        return place + length(bytes(entry), place);
    }

    /** A copy of what is kept of a person, if anything is. */
    byte @Nullable [] get(PersonId person) {
        int entry = find(person);
        return entry == NONE ? null : Arrays.copyOfRange(bytes(entry), from(entry), end(entry));
    }

    /** A writer of what is to be kept next. */
    ByteWriter writer() {
        writer.clear();
        return writer;
    }

    /**
     * Keeps what the writer wrote of a person, in place of what was kept.
     *
     * @throws IllegalStateException if there is no place; all is as before then
     */
    void putWritten(PersonId person) {
        try {
            int entry = find(person);
            if (entry == NONE) {
                add(person);
            } else {
                replace(entry);
            }
        } finally {
            writer.wipe();
        }
    }

    private static void checkLength(int kept) {
        if (kept > LENGTH_MAX - HEAD_BYTES - ID_BYTES_MAX) {
            throw new IllegalStateException(RecordCells.TOO_MUCH);
        }
    }

    private void add(PersonId person) {
        checkLength(writer.size());
        int hash = hash(person);
        while (isFull(hash)) {
            growIndex();
        }
        byte[] id = person.value().getBytes(StandardCharsets.UTF_8);
        int size = RecordCells.sizeOf(HEAD_BYTES + id.length + writer.size());
        int cell = cell(hash & mask);
        int place = room(cell, size);
        byte[] bytes = cells.bytes(cell);
        System.arraycopy(id, 0, bytes, place + HEAD_BYTES, id.length);
        writer.copyTo(bytes, place + HEAD_BYTES + id.length);
        writeHead(bytes, place, id.length, size, HEAD_BYTES + id.length + writer.size());
        index[firstFree(index, hash, partBits)] = entryOf(hash, place);
        people++;
    }

    private void replace(int entry) {
        int head = from(entry) - place(entry);
        // who keeps less, as who is forgotten does, may stay where they are
        if (isTooLarge(entry, writer.size())) {
            moveBlock(entry, head, RecordCells.sizeOf(head + writer.size()));
        } else {
            makeRoom(entry, writer.size());
        }
        writer.copyTo(bytes(entry), from(entry));
        endAfter(entry, writer.size());
    }

    /** Whether the block of a person who was found is large, and would hold next to nothing with so many bytes. */
    boolean isWasted(int entry, int kept) {
        return size(entry) > LARGE && isTooLarge(entry, kept);
    }

    /** Whether it is more than twice as large as it need be, and there is another. */
    private boolean isTooLarge(int entry, int kept) {
        int length = from(entry) - place(entry) + kept;
        return length < size(entry) / 2 && cells.hasPlace(cell(entry), RecordCells.sizeOf(length));
    }

    /**
     * Makes room for so many bytes of what is kept of a person who was found. What is kept stays as it is, wherever it is then.
     *
     * @throws IllegalStateException if there is no place; all is as before then
     */
    void makeRoom(int entry, int kept) {
        checkLength(kept);
        int length = from(entry) - place(entry) + kept;
        if (length > size(entry)) {
            moveBlock(entry, length(bytes(entry), place(entry)), RecordCells.sizeOf(length + length / ROOM));
        }
    }

    /** Ends what is kept of a person after so many bytes, for which there is room; of what was behind them nothing stays. */
    void endAfter(int entry, int kept) {
        byte[] bytes = bytes(entry);
        int place = place(entry);
        int idLength = idLength(bytes, place);
        int length = HEAD_BYTES + idLength + kept;
        int before = length(bytes, place);
        if (length < before) {
            Arrays.fill(bytes, place + length, place + before, (byte) 0);
        }
        writeHead(bytes, place, idLength, size(bytes, place), length);
    }

    /** Moves so many bytes of the block of an entry to one of another size. */
    private void moveBlock(int entry, int length, int size) {
        int cell = cell(entry);
        int next = room(cell, size);
        int place = place(entry);
        byte[] bytes = cells.bytes(cell);
        System.arraycopy(bytes, place, bytes, next, length);
        index[entry] = (index[entry] & ~BLOCK) | block(next);
        cells.giveBack(cell, place, size(bytes, place));
        writeHead(bytes, next, idLength(bytes, next), size, length);
    }

    private static void writeHead(byte[] bytes, int place, int idLength, int size, int length) {
        long head = ((long) idLength << ID_SHIFT) | ((long) (size / RecordCells.GRANULE) << LENGTH_BITS) | length;
        ByteWriter.write(head, bytes, place);
    }

    /** Tells everybody who is kept here. */
    void forEach(Consumer<PersonId> each) {
        for (int known = 0; known < index.length; known++) {
            if (index[known] != NOBODY) {
                each.accept(person(known));
            }
        }
    }

    private PersonId person(int entry) {
        byte[] bytes = bytes(entry);
        int place = place(entry);
        return PersonId.of(new String(bytes, place + HEAD_BYTES, idLength(bytes, place), StandardCharsets.UTF_8));
    }

    /** Where the entry of a person is, or would be. */
    private int entry(PersonId person, int hash) {
        int next = hash & mask;
        while (index[next] != NOBODY && !(index[next] >>> TAG_SHIFT == tag(hash) && isOf(person.value(), next))) {
            next = next(next, partBits);
        }
        return next;
    }

    /** The next entry of the part, which goes round. */
    private static int next(int entry, int partBits) {
        int part = (1 << partBits) - 1;
        return (entry & ~part) | ((entry + 1) & part);
    }

    /** The cell that the part of an entry is of. */
    private int cell(int entry) {
        return entry >>> partBits;
    }

    /** Of other bits than the stripe and the entry, which are alike for all that meet there. */
    private static int tag(int hash) {
        return (hash * TAG_BITS) >>> TAG_SHIFT;
    }

    /** Whether the block of an entry is of an id; one that is longer in octets than in characters is compared by octets. */
    private boolean isOf(String id, int entry) {
        byte[] bytes = bytes(entry);
        int place = place(entry);
        int from = place + HEAD_BYTES;
        bringNear(bytes, from);
        int length = idLength(bytes, place);
        if (length > id.length()) {
            return Arrays.equals(Arrays.copyOfRange(bytes, from, from + length), id.getBytes(StandardCharsets.UTF_8));
        }
        boolean isSame = length == id.length();
        for (int i = 0; isSame && i < length; i++) {
            isSame = bytes[from + i] == id.charAt(i);
        }
        return isSame;
    }

    /**
     * What comes from memory in two further pieces is under way while the first, with the head, is waited for. Where to read must not be
     * worked out from the length of the array, which comes from memory too; a branch does not wait for it.
     */
    private void bringNear(byte[] bytes, int from) {
        if (from < bytes.length - MOST) {
            near = bytes[from + LINE] + bytes[from + MOST];
        }
    }

    /** Where in its cell the block of an entry is. */
    private int place(int entry) {
        return ((index[entry] & BLOCK) - 1) * RecordCells.GRANULE;
    }

    private static int block(int place) {
        return place / RecordCells.GRANULE + 1;
    }

    private static int entryOf(int hash, int place) {
        return (tag(hash) << TAG_SHIFT) | block(place);
    }

    private static int length(byte[] bytes, int place) {
        return (int) (head(bytes, place) & LENGTH_MAX);
    }

    private static int idLength(byte[] bytes, int place) {
        return (int) (head(bytes, place) >>> ID_SHIFT);
    }

    private int size(int entry) {
        return size(bytes(entry), place(entry));
    }

    private static int size(byte[] bytes, int place) {
        return ((int) (head(bytes, place) >>> LENGTH_BITS) & LENGTH_MAX) * RecordCells.GRANULE;
    }

    private static long head(byte[] bytes, int place) {
        return ByteReader.longAt(bytes, place);
    }

    /** A block of a size in a cell. The others may move. */
    private int room(int cell, int size) {
        if (cells.isToBeMoved(cell, size)) {
            byte[] next = cells.arrayFor(cell, size);
            if (cells.isDense(cell)) {
                cells.moveAsIs(cell, next);
            } else {
                move(cell, next);
            }
        }
        return cells.take(cell, size);
    }

    /** What is left in a cell, to another array, or to the front of its own: in the order in which it stands, as memory is read fastest so. */
    private void move(int cell, byte[] next) {
        byte[] bytes = cells.bytes(cell);
        int[] entries = entriesByPlace(cell);
        int end = 0;
        for (int granule = 0; granule < entries.length; granule++) {
            if (entries[granule] != NOBODY) {
                int entry = entries[granule] - 1;
                int place = granule * RecordCells.GRANULE;
                int size = size(bytes, place);
                // with the room behind it, which holds nothing
                System.arraycopy(bytes, place, next, end, size);
                index[entry] = (index[entry] & ~BLOCK) | block(end);
                end += size;
            }
        }
        cells.move(cell, next, end);
    }

    /** For each place in a cell at which a block begins the number of its entry, the first being 1; or nobody. */
    private int[] entriesByPlace(int cell) {
        int[] entries = new int[cells.taken(cell) / RecordCells.GRANULE];
        int first = cell << partBits;
        for (int entry = first; entry < first + (1 << partBits); entry++) {
            if (index[entry] != NOBODY) {
                entries[place(entry) / RecordCells.GRANULE] = entry + 1;
            }
        }
        return entries;
    }

    /** Whether one more of a hash would make the index too full, or its part of it. */
    private boolean isFull(int hash) {
        return isFull() || (cells.people(cell(hash & mask)) + 1) * OF_PART > (FULL_PART << partBits);
    }

    private boolean isFull() {
        return (people + 1) * OF >= index.length * FULL;
    }

    /** Twice as many cells, as long as the parts are large; where one part alone is full, since many have like hashes, larger parts. */
    private void growIndex() {
        if (index.length == ENTRIES_MAX) {
            throw new IllegalStateException(RecordCells.TOO_MUCH);
        }
        int bits = partBits < PART_BITS || !isFull() ? partBits + 1 : partBits;
        int[] longer = new int[index.length * 2];
        int[] hashes = new int[index.length];
        int[] to = new int[index.length];
        int[] sizes = new int[longer.length >>> bits];
        for (int entry = 0; entry < index.length; entry++) {
            if (index[entry] != NOBODY) {
                hashes[entry] = hash(person(entry));
                to[entry] = (hashes[entry] & (longer.length - 1)) >>> bits;
                sizes[to[entry]] += size(bytes(entry), place(entry));
            }
        }
        RecordCells more = new RecordCells(sizes.length);
        more.begin(sizes);
        for (int entry = 0; entry < index.length; entry++) {
            if (index[entry] != NOBODY) {
                longer[firstFree(longer, hashes[entry], bits)] = entryOf(hashes[entry], copied(entry, more, to[entry]));
            }
        }
        cells.wipe();
        cells = more;
        index = longer;
        mask = longer.length - 1;
        partBits = bits;
    }

    /** A copy of a block in a cell, and where it is. */
    private int copied(int entry, RecordCells to, int cell) {
        byte[] bytes = bytes(entry);
        int place = place(entry);
        int next = to.take(cell, size(bytes, place));
        System.arraycopy(bytes, place, to.bytes(cell), next, length(bytes, place));
        return next;
    }

    private static int firstFree(int[] index, int hash, int partBits) {
        int next = hash & (index.length - 1);
        while (index[next] != NOBODY) {
            next = next(next, partBits);
        }
        return next;
    }
}
