package dev.noncoercive.policies.contact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The rows of a person, oldest first: those that are packed, which stay packed until somebody asks for them, then the others. It is a
 * value.
 */
final class RowRun {
    static final RowRun NONE = new RowRun(PackedRows.NONE, List.of());

    private static final Comparator<ContactRow> OLDEST_FIRST = Comparator.comparing(ContactRow::at);

    private final PackedRows packed;
    private final List<ContactRow> apart;

    private RowRun(PackedRows packed, List<ContactRow> apart) {
        this.packed = packed;
        this.apart = apart;
    }

    static RowRun of(Collection<ContactRow> rows) {
        List<ContactRow> oldestFirst = new ArrayList<>(rows);
        oldestFirst.sort(OLDEST_FIRST);
        return new RowRun(PackedRows.NONE, Collections.unmodifiableList(oldestFirst));
    }

    static RowRun of(PackedRows packed) {
        return new RowRun(packed, List.of());
    }

    List<ContactRow> toList() {
        if (packed.size() == 0) {
            return apart;
        }
        List<ContactRow> all = packed.toList();
        all.addAll(apart);
        return Collections.unmodifiableList(all);
    }

    int size() {
        return packed.size() + apart.size();
    }

    Optional<ContactRow> row(String slot) {
        return row(slot, Slots.hash(slot));
    }

    Optional<ContactRow> row(String slot, long hash) {
        for (ContactRow row : apart) {
            if (Slots.isSame(row.slot(), slot)) {
                return Optional.of(row);
            }
        }
        return packed.row(slot, hash);
    }

    /** The newest of some rows; none that is packed is looked at. */
    Optional<ContactRow> newestApart(Predicate<ContactRow> which) {
        for (int i = apart.size() - 1; i >= 0; i--) {
            if (which.test(apart.get(i))) {
                return Optional.of(apart.get(i));
            }
        }
        return Optional.empty();
    }

    /** These rows with one in its slot. */
    RowRun with(ContactRow row) {
        RowRun others = without(row.slot());
        if (others.packed.isAfter(row.at().toEpochMilli())) {
            return new RowRun(PackedRows.NONE, others.toList()).with(row);
        }
        if (others.apart.isEmpty()) {
            return new RowRun(others.packed, List.of(row));
        }
        List<ContactRow> longer = new ArrayList<>(others.apart.size() + 1);
        longer.addAll(others.apart);
        int place = longer.size();
        while (place > 0 && longer.get(place - 1).at().isAfter(row.at())) {
            place--;
        }
        longer.add(place, row);
        return new RowRun(others.packed, Collections.unmodifiableList(longer));
    }

    RowRun without(String slot) {
        return without(slot, Slots.hash(slot));
    }

    RowRun without(String slot, long hash) {
        if (packed.has(hash)) {
            return packed.isWhole()
                    ? new RowRun(packed.without(hash), apart)
                    : new RowRun(PackedRows.NONE, toList()).without(slot, hash);
        }
        if (apart.isEmpty()) {
            return this;
        }
        List<ContactRow> fewer = new ArrayList<>(apart.size());
        for (ContactRow row : apart) {
            if (!Slots.isSame(row.slot(), slot)) {
                fewer.add(row);
            }
        }
        return fewer.size() == apart.size() ? this : new RowRun(packed, Collections.unmodifiableList(fewer));
    }

    /** These rows with no permit of the person's left; those of others at an address are for them to end. */
    RowRun ended() {
        RowCursor rows = newestFirst();
        boolean hasPermit = false;
        while (rows.next()) {
            hasPermit |= rows.state() == ContactState.RESERVED && !rows.isShared();
        }
        return hasPermit
                ? new RowRun(
                        PackedRows.NONE,
                        toList().stream()
                                .map(row -> row.isPermitOfOwn() ? row.in(ContactState.ENDED) : row)
                                .toList())
                : this;
    }

    /** Whether these rows are packed as others are: they differ in what was only asked, which is not. */
    boolean isPackedAs(RowRun others) {
        if (!packed.equals(others.packed)) {
            return false;
        }
        for (int i = 0; i < apart.size(); i++) {
            if (!apart.get(i).state().isOnlyAsked()) {
                return false;
            }
        }
        return true;
    }

    RowCursor newestFirst() {
        return new RowCursor(packed, apart);
    }

    /** Whether the packed ones have the numbers that a packing gave them. */
    boolean isBy(RowPacking packing) {
        return packed.isBy(packing);
    }
}
