package dev.noncoercive.policies.contact;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.TimeBounds;
import dev.noncoercive.model.consent.Stopped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** {@return what those who were forgotten had stopped from everybody, or here; it holds from the time of the tombstone} */
    public abstract List<Stopped> stops();

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
        Set<Stopped> stops = new LinkedHashSet<>();
        for (AddressRow row : rows) {
            row.holders()
                    .forEach((person, since) ->
                            holders.merge(person, since, (one, other) -> one.isBefore(other) ? one : other));
            tombstone = longer(tombstone, row.tombstone());
            stops.addAll(row.stops());
        }
        return builder()
                .key(key)
                .putAllHolders(holders)
                .tombstone(tombstone)
                .addAllStops(stops)
                .build();
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

    AddressRow leftBy(PersonId person, Tombstone left, Collection<Stopped> said) {
        Map<PersonId, Instant> rest = new TreeMap<>(holders());
        rest.remove(person);
        Set<Stopped> all = new LinkedHashSet<>(stops());
        said.forEach(stop -> all.add(nobodys(stop)));
        return withHolders(rest)
                .withTombstone(longer(tombstone(), Optional.of(left)))
                .withStops(all);
    }

    /** Nothing leads back to whoever said it. */
    private static Stopped nobodys(Stopped stop) {
        return stop.withPerson(PersonId.of("nobody")).withId(Optional.empty()).withAt(TimeBounds.EARLIEST);
    }

    private static Optional<Tombstone> longer(Optional<Tombstone> one, Optional<Tombstone> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return Optional.of(Tombstone.of(
                Milliseconds.later(one.get().at(), other.get().at()),
                Milliseconds.later(one.get().heldUntil(), other.get().heldUntil())));
    }
}
