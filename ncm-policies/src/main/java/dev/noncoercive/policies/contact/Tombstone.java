package dev.noncoercive.policies.contact;

import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.contact.ContactLabels;
import java.time.Instant;
import java.util.List;
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
    Tombstone() {}

    /** {@return when everything was erased; of what was said before, only a no is accepted any more} */
    public abstract Instant at();

    /** {@return before which nothing is sent even after a new yes, since contacts of then may still count} */
    public abstract Instant heldUntil();

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

    /** What still says no to such a contact, as acts that come before whatever was said since. */
    List<PersonAct> nosTo(ContactLabels labels) {
        return keptNos().stream()
                .filter(no -> no.concerns(labels))
                .map(no -> no.asOf(at()))
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
