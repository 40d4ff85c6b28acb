package dev.noncoercive.policies.contact;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.Answered;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.ConsentWithdrawn;
import dev.noncoercive.model.consent.Paused;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.Preferences;
import dev.noncoercive.model.consent.PreferencesSet;
import dev.noncoercive.model.consent.Resumed;
import dev.noncoercive.model.consent.StopCause;
import dev.noncoercive.model.consent.Stopped;
import dev.noncoercive.model.contact.ContactLabels;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The fold of a person's acts: what they say now about one sender, purpose and channel, and overall. */
final class PersonWord {
    private static final Preferences NOTHING_SAID = Preferences.none();

    private final List<Said> said;

    /** The word after these acts. */
    PersonWord(ActRun acts) {
        this.said = acts.said();
    }

    /** The last yes or no for a sender, purpose and channel: a {@link ConsentGiven}, {@link ConsentWithdrawn} or {@link Stopped}, or none. */
    Optional<Said> about(ContactLabels labels) {
        return last(act -> concerns(act, labels, labels.channel()));
    }

    /** Whether the last word on any other channel, for this sender and purpose, is a yes. */
    boolean consentsOnAnotherChannel(ContactLabels labels) {
        return said.stream()
                .flatMap(one -> Yes.of(one).stream())
                .flatMap(yes -> yes.wording().channels().stream())
                .anyMatch(channel -> last(act -> concerns(act, labels, channel))
                        .filter(Said::isYes)
                        .isPresent());
    }

    /**
     * The stop that holds for whatever a sender may say on a channel: no new yes to that sender came after it. Nobody is at a dead
     * address, whatever else was said since.
     */
    Optional<Stopped> stop(ContactLabels labels) {
        return stop(labels, any -> true);
    }

    /** The same, of the stops that hold for everybody at an address of this person. */
    Optional<Stopped> stopForAll(ContactLabels labels) {
        return stop(labels, OtherHolders::isForAll);
    }

    private Optional<Stopped> stop(ContactLabels labels, Predicate<Stopped> which) {
        Optional<Stopped> latest = Optional.empty();
        for (int i = said.size() - 1; i >= 0; i--) {
            PersonAct act = said.get(i).wording();
            if (isStopOrYes(act, labels)) {
                if (!(act instanceof Stopped stopped)) {
                    return latest;
                }
                boolean tellsMore = latest.isEmpty() || stopped.cause() == StopCause.DEAD_ADDRESS;
                latest = tellsMore && which.test(stopped) ? Optional.of(stopped) : latest;
            }
        }
        return latest;
    }

    private static boolean isStopOrYes(PersonAct act, ContactLabels labels) {
        if (act instanceof ConsentGiven given) {
            return given.sender().equals(labels.sender()) && given.channels().contains(labels.channel());
        }
        return act instanceof Stopped stopped && stopped.stops(labels.sender(), labels.channel());
    }

    /** When the person last gave a sender a sign: a word to that sender, an answer, or a word for everybody. */
    Optional<Instant> lastSignTo(SenderId sender) {
        return last(act -> isSignTo(sender, act)).map(Said::at);
    }

    private static boolean isSignTo(SenderId sender, PersonAct act) {
        if (act instanceof ConsentGiven given) {
            return given.sender().equals(sender);
        }
        if (act instanceof ConsentWithdrawn withdrawn) {
            return withdrawn.sender().equals(sender);
        }
        return act instanceof Answered answered ? answered.sender().equals(sender) : !(act instanceof Stopped);
    }

    /** When the person last did something that is no no, to a sender or for everybody. */
    Optional<Instant> lastOpeningTo(SenderId sender) {
        return last(act -> !act.isNo() && isSignTo(sender, act)).map(Said::at);
    }

    /** When the person took a consent back or said no to the question for it, unless a yes came after; a stop takes nothing of that away. */
    Optional<Instant> refusedAt(ContactLabels labels) {
        return last(act -> !(act instanceof Stopped) && concerns(act, labels, labels.channel()))
                .filter(said -> said.wording() instanceof ConsentWithdrawn)
                .map(Said::at);
    }

    Preferences preferences() {
        return last(PreferencesSet.class::isInstance)
                .map(one -> ((PreferencesSet) one.wording()).preferences())
                .orElse(NOTHING_SAID);
    }

    /** Until when the latest pause lasts, unless the person resumed after it. */
    Optional<Instant> pausedUntil() {
        return pause().flatMap(Said::end);
    }

    /** The latest pause, unless the person resumed after it. */
    Optional<Said> pause() {
        return last(act -> act instanceof Paused || act instanceof Resumed)
                .filter(one -> one.wording() instanceof Paused);
    }

    private Optional<Said> last(Predicate<PersonAct> kind) {
        for (int i = said.size() - 1; i >= 0; i--) {
            if (kind.test(said.get(i).wording())) {
                return Optional.of(said.get(i));
            }
        }
        return Optional.empty();
    }

    private static boolean concerns(PersonAct act, ContactLabels labels, Channel channel) {
        if (act instanceof ConsentGiven given) {
            return given.sender().equals(labels.sender())
                    && given.purpose().equals(labels.purpose())
                    && given.channels().contains(channel);
        }
        if (act instanceof Stopped stopped) {
            return stopped.stops(labels.sender(), channel);
        }
        return act instanceof ConsentWithdrawn withdrawn
                && withdrawn.sender().equals(labels.sender())
                && withdrawn.purpose().equals(labels.purpose())
                && (withdrawn.channels().isEmpty() || withdrawn.channels().contains(channel));
    }
}
