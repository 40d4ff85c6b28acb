package dev.noncoercive.policies.contact;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.TimeBounds;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.ConsentWithdrawn;
import dev.noncoercive.model.consent.Paused;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.Stopped;
import dev.noncoercive.model.contact.ContactLabels;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * A no that outlives forgetting: a stop, a withdrawal that still rests, or a pause that still lasts, without who said it and under which
 * id.
 *
 * <p>For example, nothing more from anybody, but for what {@code corner-bakery} was allowed by e-mail after it.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
public abstract class KeptNo implements WithKeptNo {
    KeptNo() {}

    /** {@return the stop, withdrawal or pause, of nobody and without an id; only a withdrawal has its own time, since it rests from then on} */
    public abstract PersonAct said();

    /** {@return by sender, on which channels a yes after it opened the way; most hold none} */
    public abstract Map<SenderId, Set<Channel>> opened();

    @Value.Check
    void check() {
        if (!(said() instanceof Stopped || said() instanceof ConsentWithdrawn || said() instanceof Paused)) {
            throw new IllegalArgumentException(
                    "said must be a stop, a withdrawal or a pause, but was another act: only a no outlives forgetting");
        }
    }

    /**
     * A no, whoever said it.
     *
     * @param said  the stop, withdrawal or pause, not null
     * @return what is kept of it, not null
     * @throws IllegalArgumentException if it is another act
     */
    public static KeptNo of(PersonAct said) {
        Instant at = said instanceof ConsentWithdrawn ? said.at() : TimeBounds.EARLIEST;
        return ImmutableKeptNo.builder()
                .said(said.as(Optional.empty(), ActPacking.NOBODY, at))
                .build();
    }

    /**
     * The same where a yes after it opened the way.
     *
     * @param opened  by sender, on which channels, not null
     * @return the no with these exceptions, not null
     */
    public KeptNo butFor(Map<SenderId, ? extends Set<Channel>> opened) {
        Map<SenderId, Set<Channel>> all = new TreeMap<>(opened());
        opened.forEach((sender, channels) ->
                all.merge(sender, Collections.unmodifiableSet(new TreeSet<>(channels)), KeptNo::both));
        return withOpened(all);
    }

    private static Set<Channel> both(Set<Channel> some, Set<Channel> others) {
        Set<Channel> all = new TreeSet<>(some);
        all.addAll(others);
        return Collections.unmodifiableSet(all);
    }

    /** What is left of it after a yes, if anything. */
    Optional<KeptNo> after(ConsentGiven yes) {
        Set<Channel> open = new TreeSet<>(yes.channels());
        if (!channels().isEmpty()) {
            open.retainAll(channels());
        }
        if (!isLiftedBy(yes) || open.isEmpty()) {
            return Optional.of(this);
        }
        KeptNo rest = butFor(Map.of(yes.sender(), open));
        return rest.isLiftedWholly(yes.sender()) ? Optional.empty() : Optional.of(rest);
    }

    private boolean isLiftedBy(ConsentGiven yes) {
        if (said() instanceof ConsentWithdrawn withdrawn) {
            return withdrawn.sender().equals(yes.sender())
                    && withdrawn.purpose().equals(yes.purpose());
        }
        return said() instanceof Stopped stopped
                && stopped.sender().map(yes.sender()::equals).orElse(true);
    }

    /** A no to everybody, or on all channels, is never lifted as a whole by one yes. */
    private boolean isLiftedWholly(SenderId sender) {
        boolean isToAll = said() instanceof Stopped stopped && stopped.sender().isEmpty();
        return !isToAll
                && !channels().isEmpty()
                && opened().getOrDefault(sender, Set.of()).containsAll(channels());
    }

    private NavigableSet<Channel> channels() {
        if (said() instanceof Stopped stopped) {
            return stopped.channels();
        }
        return said() instanceof ConsentWithdrawn withdrawn ? withdrawn.channels() : Collections.emptyNavigableSet();
    }

    boolean isPause() {
        return said() instanceof Paused;
    }

    /** Whether it is a stop that speaks for everybody at an address. */
    boolean isForAll() {
        return said() instanceof Stopped stopped && OtherHolders.isForAll(stopped);
    }

    /** Whether it still says something at an instant: a stop for good, a withdrawal for its rest, a pause until it ends. */
    boolean lastsAt(Instant instant) {
        if (said() instanceof ConsentWithdrawn withdrawn) {
            return instant.isBefore(withdrawn.at().plus(ConsentRequests.REST));
        }
        return !(said() instanceof Paused paused) || instant.isBefore(paused.until());
    }

    /** Whether it says no more than another, which was said after it and holds as a whole. */
    boolean isCoveredBy(KeptNo later) {
        return later.opened().isEmpty()
                && (said() instanceof ConsentWithdrawn
                        ? said().equals(later.said().as(Optional.empty(), ActPacking.NOBODY, said().at()))
                        : said().equals(later.said()));
    }

    /** Whether it is another one, or says no more than that. A withdrawal of the same time is the same, whatever was opened after it. */
    boolean isSaidBy(KeptNo known) {
        // one that a yes opened in part covers none, and is still the same as itself
        return equals(known) || isWithin(known) || (said() instanceof ConsentWithdrawn && said().equals(known.said()));
    }

    /** Whether it says no more than another, and for no longer. */
    boolean isWithin(KeptNo other) {
        if (said() instanceof Paused pause && other.said() instanceof Paused longer) {
            return !pause.until().isAfter(longer.until());
        }
        return isCoveredBy(other) && !said().at().isAfter(other.said().at());
    }

    /** Whether a later yes left it standing for such a contact. */
    boolean concerns(ContactLabels labels) {
        return !opened().getOrDefault(labels.sender(), Set.of()).contains(labels.channel());
    }

    /** The act as it holds after forgetting: before whatever was said since. */
    PersonAct asOf(Instant forgotten) {
        return said() instanceof ConsentWithdrawn ? said() : said().as(Optional.empty(), ActPacking.NOBODY, forgotten);
    }
}
