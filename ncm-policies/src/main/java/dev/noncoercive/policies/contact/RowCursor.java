package dev.noncoercive.policies.contact;

import dev.noncoercive.model.contact.ContactLabels;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goes through the rows of a run, the newest first, without making any: those that are not packed, then those that are. */
final class RowCursor {
    private final PackedRows packed;
    private final ByteReader rest;
    private final List<ContactRow> apart;
    private int left;

    /** The row, where it is not packed. */
    private @Nullable ContactRow row;

    private int place = -1;
    private @Nullable RowKind kind;
    private int kindNumber;
    private long at;
    private long end;
    private int grounds;

    RowCursor(PackedRows packed, List<ContactRow> apart) {
        this.packed = packed;
        this.rest = packed.rest();
        this.apart = apart;
        this.left = apart.size();
    }

    /** Goes to the next older row. */
    boolean next() {
        if (left > 0) {
            left--;
            row = apart.get(left);
            return true;
        }
        row = null;
        place++;
        if (packed.isGone(place)) {
            read();
            place++;
        }
        if (place >= packed.count()) {
            return false;
        }
        read();
        return true;
    }

    private void read() {
        long entry = packed.entry(place);
        kindNumber = RowTable.kind(entry, rest);
        kind = packed.kind(kindNumber);
        at = RowTable.millis(entry, rest);
        if (kind.state() == ContactState.RESERVED) {
            end = at + rest.signed();
            grounds = rest.place();
            packed.skipGrounds(rest);
        }
    }

    boolean isPacked() {
        return row == null;
    }

    long millis() {
        return row == null ? at : row.at().toEpochMilli();
    }

    ContactLabels labels() {
        return row == null ? packedKind().labels() : row.labels();
    }

    RowKind kind() {
        return row == null ? packedKind() : RowKind.of(row);
    }

    private RowKind packedKind() {
        return Objects.requireNonNull(kind);
    }

    /** The number of the kind of a packed row. */
    int kindNumber() {
        return kindNumber;
    }

    long slotHash() {
        return row == null ? packed.hash(place) : Slots.hash(row.slot());
    }

    ContactState state() {
        return row == null ? packedKind().state() : row.state();
    }

    boolean isShared() {
        return row == null ? packedKind().isShared() : row.isShared();
    }

    /** Before when it exists for allowances; {@link Stretches#STAYS} for good. */
    long until() {
        ContactState state = state();
        if (state.isContact()) {
            return Stretches.STAYS;
        }
        if (row != null) {
            return row.until().toEpochMilli();
        }
        return state == ContactState.RESERVED ? end : at;
    }

    boolean isLivingPermitAt(long millis) {
        return state() == ContactState.RESERVED && millis < until();
    }

    Optional<Grounds> grounds() {
        if (row != null) {
            return row.grounds();
        }
        return state() == ContactState.RESERVED ? packed.grounds(grounds) : Optional.empty();
    }

    /** The row itself, in a slot. */
    ContactRow row(String slot) {
        if (row != null) {
            return row;
        }
        ContactRow.Builder made = ContactRow.builder()
                .slot(slot)
                .labels(labels())
                .addAllAddressKeys(packedKind().addressKeys())
                .state(state())
                .at(Instant.ofEpochMilli(at))
                .grounds(grounds());
        return state() == ContactState.RESERVED
                ? made.endsAt(Instant.ofEpochMilli(end)).build()
                : made.build();
    }
}
