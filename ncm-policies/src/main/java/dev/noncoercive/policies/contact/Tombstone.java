package dev.noncoercive.policies.contact;

import dev.noncoercive.model.consent.Paused;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.contact.ContactLabels;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What stays of a person who asked to be forgotten: when that was, until when the windows of then run, and what they had said no to.
 * Forgetting keeps the no.
 *
 * <p>It names no contact and no yes. For example, forgotten on 22 November, held until 17 December, and nothing more from anybody by SMS.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
public abstract class Tombstone implements WithTombstone {
    private static final long OF_NOBODY = 0;

    Tombstone() {}

    /** {@return when everything was erased; of what was said before, only a no is accepted any more} */
    public abstract Instant at();

    /** {@return before which nothing is sent even after a new yes, since contacts of then may still count} */
    public abstract Instant heldUntil();

    /**
     * {@return by what is drawn when a person is forgotten first, what they left at an address is known as theirs should they come back; 0
     * where nobody is known to have left it}
     */
    @Value.Default
    @Value.Auxiliary
    public long mark() {
        return OF_NOBODY;
    }

    /**
     * {@return the no of before that still stands, in the order in which it was said, what was heard of later last; only a new act of theirs
     * opens the way}
     */
    public abstract List<KeptNo> keptNos();

    /**
     * A tombstone as a store kept it, of somebody who had said no to nothing.
     *
     * @param at  when everything was erased, not null
     * @param heldUntil  before which nothing is sent, not null
     * @return the tombstone, not null
     */
    public static Tombstone of(Instant at, Instant heldUntil) {
        return ImmutableTombstone.builder().at(at).heldUntil(heldUntil).build();
    }

    /** Whether one person is known to have left both. */
    boolean isOfSameAs(Tombstone other) {
        return mark() == other.mark() && mark() != OF_NOBODY;
    }

    /** The mark of who was forgotten before, or a new one. */
    static long mark(Optional<Tombstone> before) {
        return before.map(Tombstone::mark).filter(mark -> mark != OF_NOBODY).orElseGet(Slots::drawn);
    }

    /** What is left of all of them, taken for one who was forgotten when the last of them was. */
    static Optional<Tombstone> ofAll(List<Tombstone> left) {
        return left.stream().reduce(Tombstone::and);
    }

    private Tombstone and(Tombstone other) {
        return Tombstone.of(Milliseconds.later(at(), other.at()), Milliseconds.later(heldUntil(), other.heldUntil()))
                .withMark(isOfSameAs(other) ? mark() : OF_NOBODY)
                .withKeptNos(KeptNos.of(keptNos(), other.keptNos()));
    }

    /**
     * With a no of before that is heard of after it. Nobody knows any more what a yes of then took back of it, so all of it stands.
     */
    Tombstone hearing(PersonAct late, Instant now) {
        KeptNo no = KeptNo.of(late);
        return no.lastsAt(now) ? withKeptNos(KeptNos.withLate(keptNos(), no)) : this;
    }

    /** Held for a contact of before that is heard of after it. */
    Tombstone heldAtLeastUntil(Instant end) {
        return withHeldUntil(Milliseconds.later(heldUntil(), end));
    }

    Optional<Instant> pausedUntil() {
        return keptNos().stream()
                .map(KeptNo::said)
                .filter(Paused.class::isInstance)
                .map(said -> ((Paused) said).until())
                .max(Comparator.naturalOrder());
    }

    /** What still says no to such a contact, as acts that come before whatever was said since. */
    List<PersonAct> nosTo(ContactLabels labels) {
        return nosTo(labels, at());
    }

    /** The same, before whatever was said after an instant. */
    List<PersonAct> nosTo(ContactLabels labels, Instant since) {
        return keptNos().stream()
                .filter(no -> no.concerns(labels))
                .map(no -> no.asOf(since))
                .toList();
    }

    /** What of it says so for everybody at an address. */
    List<PersonAct> stopsOfAll(ContactLabels labels) {
        return keptNos().stream()
                .filter(no -> no.isForAll() && no.concerns(labels))
                .map(no -> no.asOf(at()))
                .toList();
    }
}
