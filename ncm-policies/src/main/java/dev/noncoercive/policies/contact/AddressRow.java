package dev.noncoercive.policies.contact;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.consent.PersonAct;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * What a store keeps of one address: who is known there since when, and what stays of those there who were forgotten.
 *
 * <p>For example, {@code ada} since March and {@code bo} since June, and nobody forgotten.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
public abstract class AddressRow implements WithAddressRow {
    AddressRow() {}

    /** {@return the key of the address} */
    public abstract AddressKey key();

    /** {@return who is known at it, since when} */
    public abstract Map<PersonId, Instant> holders();

    /** {@return what is left of each who was forgotten here, in the order of time} */
    public abstract List<Tombstone> tombstones();

    /** {@return what is left of all of them, the longest of all, or empty} */
    public Optional<Tombstone> tombstone() {
        return Tombstone.ofAll(tombstones());
    }

    /**
     * A builder; the key is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link AddressRow}. */
    public static final class Builder extends ImmutableAddressRow.Builder {
        Builder() {}
    }

    /** All that is known under the keys of one address. */
    static AddressRow merged(AddressKey key, Collection<AddressRow> rows) {
        Map<PersonId, Instant> holders = new TreeMap<>();
        List<Tombstone> left = List.of();
        for (AddressRow row : rows) {
            row.holders()
                    .forEach((person, since) ->
                            holders.merge(person, since, (one, other) -> one.isBefore(other) ? one : other));
            for (Tombstone one : row.tombstones()) {
                left = LeftThere.with(left, one);
            }
        }
        return builder().key(key).putAllHolders(holders).addAllTombstones(left).build();
    }

    /** With one more person; whoever comes after somebody was forgotten may be the same person under another id. */
    AddressRow joinedBy(PersonId person, Instant at) {
        if (holders().containsKey(person)) {
            return this;
        }
        Instant since = tombstones().stream().map(Tombstone::at).reduce(at, Milliseconds::later);
        Map<PersonId, Instant> more = new TreeMap<>(holders());
        more.put(person, since);
        return withHolders(more);
    }

    AddressRow leftBy(PersonId person, Tombstone left) {
        Map<PersonId, Instant> rest = new TreeMap<>(holders());
        rest.remove(person);
        return withHolders(rest).withTombstones(LeftThere.after(tombstones(), left, rest.values()));
    }

    /** With a no of somebody who was forgotten, said before that and heard of only now: it stands here as it does with them. */
    AddressRow hearing(PersonAct late, Tombstone left, Instant now) {
        return withTombstones(LeftThere.with(tombstones(), left.withKeptNos().hearing(late, now)));
    }

    /** Held for a contact of before to who may have been forgotten here. */
    AddressRow heldAtLeastUntil(Instant end) {
        return withTombstones(
                tombstones().stream().map(left -> left.heldAtLeastUntil(end)).toList());
    }

    /** Without what is left of who was forgotten after an instant. */
    AddressRow asOf(Instant instant) {
        return withTombstones(tombstones().stream()
                .filter(left -> !left.at().isAfter(instant))
                .toList());
    }

    /** Whether somebody was not known here when another was forgotten, so that they may be the same person under another id. */
    boolean isNewSince(PersonId person, Tombstone left) {
        Instant since = holders().get(person);
        return since == null || !since.isBefore(left.at());
    }
}
