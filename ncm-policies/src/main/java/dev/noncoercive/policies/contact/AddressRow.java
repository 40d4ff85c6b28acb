package dev.noncoercive.policies.contact;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.consent.PersonAct;
import java.time.Instant;
import java.util.Collection;
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

    /** {@return what is left of whoever was forgotten here, the longest of all, or empty} */
    public abstract Optional<Tombstone> tombstone();

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
        Optional<Tombstone> tombstone = Optional.empty();
        for (AddressRow row : rows) {
            row.holders()
                    .forEach((person, since) ->
                            holders.merge(person, since, (one, other) -> one.isBefore(other) ? one : other));
            tombstone = longer(tombstone, row.tombstone());
        }
        return builder().key(key).putAllHolders(holders).tombstone(tombstone).build();
    }

    /** With one more person; whoever comes after somebody was forgotten may be the same person under another id. */
    AddressRow joinedBy(PersonId person, Instant at) {
        if (holders().containsKey(person)) {
            return this;
        }
        Instant since = tombstone()
                .map(Tombstone::at)
                .filter(forgotten -> forgotten.isAfter(at))
                .orElse(at);
        Map<PersonId, Instant> more = new TreeMap<>(holders());
        more.put(person, since);
        return withHolders(more);
    }

    AddressRow leftBy(PersonId person, Tombstone left) {
        Map<PersonId, Instant> rest = new TreeMap<>(holders());
        rest.remove(person);
        return withHolders(rest).withTombstone(longer(tombstone(), Optional.of(left)));
    }

    /** With a no of somebody who was forgotten, said before that and heard of only now: it stands here as it does with them. */
    AddressRow hearing(PersonAct late, Tombstone left, Instant now) {
        return withTombstone(
                longer(tombstone(), Optional.of(left.withKeptNos())).map(all -> all.hearing(late, now)));
    }

    private static Optional<Tombstone> longer(Optional<Tombstone> one, Optional<Tombstone> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return Optional.of(Tombstone.of(
                        Milliseconds.later(one.get().at(), other.get().at()),
                        Milliseconds.later(one.get().heldUntil(), other.get().heldUntil()))
                .withKeptNos(KeptNos.of(one.get().keptNos(), other.get().keptNos())));
    }
}
