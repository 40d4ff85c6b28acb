package dev.noncoercive.policies.contact;

import dev.noncoercive.model.PersonId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of some people: a block of an arena for each, and an index of where it is. A block begins with the length of what is in it,
 * that of the id, and its own size; then come the id, and what is kept. Whoever reads or writes holds the monitor of the stripe: it costs
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

    private static final int START_ENTRIES = 4;
    /** An index is at most so full: three of four entries. */
    private static final int FULL = 3;

    private static final int OF = 4;
    private static final int NOBODY = 0;
    static final int NONE = -1;
    /** The upper part of an entry is a part of the hash, that tells most people apart before their ids are looked at. */
    private static final int TAG_SHIFT = 24;

    private static final int TAG_BITS = 0x9E3779B9;

    private static final int BLOCK = (1 << TAG_SHIFT) - 1;

    /** An id is at most 128 characters. */
    private static final int ID_BYTES_MAX = 512;

    /** Each entry is a tag and the number of a block, the first being 1, or nobody; who finds their entry taken is in one of the next. */
    private int[] index = new int[START_ENTRIES];

    private int people;
    /** What was read to bring it near, which must go somewhere so that it is read. */
    @SuppressWarnings("UnusedVariable")
    private int near;

    /** Who holds no lock may peek into it, too, and must find it whole. */
    private volatile ByteArena arena = new ByteArena();

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

    /** Where the first of a hash seems to be, or was, or will be; less than zero where nobody seems to be. */
    int peekPlace(int hash) {
        int[] entries = index;
        int next = hash & (entries.length - 1);
        for (int i = 1;
                i < entries.length && entries[next] != NOBODY && entries[next] >>> TAG_SHIFT != tag(hash);
                i++) {
            next = (next + 1) & (entries.length - 1);
        }
        return ((entries[next] & BLOCK) - 1) * ByteArena.GRANULE;
    }

    /** The bytes at such a place. */
    byte[] peekBytes(int place) {
        return arena.peek(place);
    }

    /** The bytes in which the record of an entry is. */
    byte[] bytes(int entry) {
        return arena.bytes(place(entry));
    }

    /** Where in them what is kept begins. */
    int from(int entry) {
        int place = place(entry);
        return ByteArena.offset(place) + HEAD_BYTES + idLength(place);
    }

    /** Where it ends. */
    private int end(int entry) {
        int place = place(entry);
        return ByteArena.offset(place) + length(place);
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

    /** Keeps what the writer wrote of a person, in place of what was kept. */
    void putWritten(PersonId person) {
        putWritten(person, find(person));
    }

    /**
     * Keeps what the writer wrote of a person who was found.
     *
     * @throws IllegalStateException if there is no place; all is as before then
     */
    void putWritten(PersonId person, int entry) {
        try {
            checkLength();
            if (entry == NONE) {
                add(person);
            } else {
                replace(entry);
            }
        } finally {
            writer.wipe();
        }
    }

    private void checkLength() {
        if (writer.size() > LENGTH_MAX - HEAD_BYTES - ID_BYTES_MAX) {
            throw new IllegalStateException(ByteArena.TOO_MUCH);
        }
    }

    private void add(PersonId person) {
        if ((people + 1) * OF >= index.length * FULL) {
            growIndex();
        }
        byte[] id = person.value().getBytes(StandardCharsets.UTF_8);
        int length = HEAD_BYTES + id.length + writer.size();
        int size = ByteArena.sizeOf(length);
        int place = room(size);
        System.arraycopy(id, 0, arena.bytes(place), ByteArena.offset(place) + HEAD_BYTES, id.length);
        write(place, id.length, size);
        int hash = hash(person);
        index[firstFree(index, hash)] = entryOf(hash, place);
        people++;
    }

    private void replace(int entry) {
        int idLength = idLength(place(entry));
        int length = HEAD_BYTES + idLength + writer.size();
        int size = size(place(entry));
        // who keeps less, as who is forgotten does, may stay where they are
        boolean isTooLarge = length < size / 2 && arena.hasRoom(ByteArena.sizeOf(length));
        if (length > size || isTooLarge) {
            size = ByteArena.sizeOf(length > size ? length + length / ROOM : length);
            int place = room(size);
            int before = place(entry);
            copy(before, arena, place, HEAD_BYTES + idLength);
            index[entry] = (index[entry] & ~BLOCK) | block(place);
            arena.giveBack(before, size(before));
        } else {
            wipe(place(entry), length);
        }
        write(place(entry), idLength, size);
    }

    /** Clears what a longer record leaves behind a length. */
    private void wipe(int place, int length) {
        int from = ByteArena.offset(place);
        if (length < length(place)) {
            Arrays.fill(arena.bytes(place), from + length, from + length(place), (byte) 0);
        }
    }

    /** Writes all but the id to a place. */
    private void write(int place, int idLength, int size) {
        int length = HEAD_BYTES + idLength + writer.size();
        long head = ((long) idLength << ID_SHIFT) | ((long) (size / ByteArena.GRANULE) << LENGTH_BITS) | length;
        byte[] bytes = arena.bytes(place);
        int from = ByteArena.offset(place);
        ByteWriter.write(head, bytes, from);
        writer.copyTo(bytes, from + HEAD_BYTES + idLength);
    }

    private void copy(int from, ByteArena to, int place, int length) {
        System.arraycopy(arena.bytes(from), ByteArena.offset(from), to.bytes(place), ByteArena.offset(place), length);
    }

    /** Tells everybody who is kept here. */
    void forEach(Consumer<PersonId> each) {
        for (int known = 0; known < index.length; known++) {
            if (index[known] != NOBODY) {
                each.accept(person(place(known)));
            }
        }
    }

    private PersonId person(int place) {
        int from = ByteArena.offset(place) + HEAD_BYTES;
        return PersonId.of(new String(arena.bytes(place), from, idLength(place), StandardCharsets.UTF_8));
    }

    /** Where the entry of a person is, or would be. */
    private int entry(PersonId person, int hash) {
        int next = hash & (index.length - 1);
        while (index[next] != NOBODY
                && !(index[next] >>> TAG_SHIFT == tag(hash) && isOf(person.value(), place(next)))) {
            next = (next + 1) & (index.length - 1);
        }
        return next;
    }

    /** Of other bits than the stripe and the entry, which are alike for all that meet there. */
    private static int tag(int hash) {
        return (hash * TAG_BITS) >>> TAG_SHIFT;
    }

    /** Whether a block is of an id; one that is longer in octets than in characters is compared by octets. */
    private boolean isOf(String id, int place) {
        byte[] bytes = arena.bytes(place);
        int from = ByteArena.offset(place) + HEAD_BYTES;
        bringNear(bytes, from);
        int length = idLength(place);
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

    private int place(int known) {
        return ((index[known] & BLOCK) - 1) * ByteArena.GRANULE;
    }

    private static int block(int place) {
        return place / ByteArena.GRANULE + 1;
    }

    private static int entryOf(int hash, int place) {
        return (tag(hash) << TAG_SHIFT) | block(place);
    }

    private int length(int place) {
        return (int) (head(place) & LENGTH_MAX);
    }

    private int idLength(int place) {
        return (int) (head(place) >>> ID_SHIFT);
    }

    private int size(int place) {
        return ((int) (head(place) >>> LENGTH_BITS) & LENGTH_MAX) * ByteArena.GRANULE;
    }

    private long head(int place) {
        return ByteReader.longAt(arena.bytes(place), ByteArena.offset(place));
    }

    /** A block of a size. The others may move. */
    private int room(int size) {
        if (arena.isWorthLeaving()) {
            moveAll();
        }
        int worth = arena.worthEmptying();
        if (worth != ByteArena.NONE) {
            empty(worth);
        }
        return arena.take(size);
    }

    /** To another arena, and only when all are there. */
    private void moveAll() {
        ByteArena moved = new ByteArena();
        int[] there = index.clone();
        for (int known = 0; known < there.length; known++) {
            if (there[known] != NOBODY) {
                there[known] = (there[known] & ~BLOCK) | block(copied(place(known), moved));
            }
        }
        arena = moved;
        index = there;
    }

    /** Each to another chunk; one that is empty has room for all of them. */
    private void empty(int chunk) {
        for (int known = 0; known < index.length; known++) {
            int place = place(known);
            if (index[known] != NOBODY && ByteArena.chunk(place) == chunk) {
                index[known] = (index[known] & ~BLOCK) | block(copied(place, arena));
                arena.giveBack(place, size(place));
            }
        }
    }

    /** A copy of a block, and where it is. */
    private int copied(int place, ByteArena to) {
        int next = to.take(size(place));
        copy(place, to, next, length(place));
        return next;
    }

    private void growIndex() {
        int[] longer = new int[index.length * 2];
        for (int known = 0; known < index.length; known++) {
            if (index[known] != NOBODY) {
                longer[firstFree(longer, hash(person(place(known))))] = index[known];
            }
        }
        index = longer;
    }

    private static int firstFree(int[] index, int hash) {
        int next = hash & (index.length - 1);
        while (index[next] != NOBODY) {
            next = (next + 1) & (index.length - 1);
        }
        return next;
    }
}
