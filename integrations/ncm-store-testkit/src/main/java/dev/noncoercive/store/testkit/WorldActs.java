package dev.noncoercive.store.testkit;

import static dev.noncoercive.store.testkit.WorldDice.minute;
import static dev.noncoercive.store.testkit.WorldLabels.CHANNELS;
import static dev.noncoercive.store.testkit.WorldLabels.PURPOSES;
import static dev.noncoercive.store.testkit.WorldLabels.SENDERS;
import static dev.noncoercive.store.testkit.WorldLabels.TOPICS;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.Answered;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.ConsentWithdrawn;
import dev.noncoercive.model.consent.Paused;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.PreferencesSet;
import dev.noncoercive.model.consent.Resumed;
import dev.noncoercive.model.consent.StopCause;
import dev.noncoercive.model.consent.Stopped;
import dev.noncoercive.model.contact.Signal;
import dev.noncoercive.model.contact.SignalKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What people in a {@link SimulatedWorld} do, and what providers report about them. */
final class WorldActs {
    private final WorldDice dice;
    private final WorldWords words;
    private final Map<PersonId, List<ConsentGiven>> given = new HashMap<>();
    private final List<Signal> signals = new ArrayList<>();

    WorldActs(WorldDice dice) {
        this.dice = dice;
        this.words = new WorldWords(dice);
    }

    /** What somebody agreed to, the last words last; some of it may be taken back since. */
    List<ConsentGiven> givenBy(PersonId person) {
        return given.computeIfAbsent(person, nobody -> new ArrayList<>());
    }

    /** Senders mostly know who said no, and do not ask about that any more. */
    private void heard(PersonId person, Predicate<ConsentGiven> isOver) {
        if (dice.chance(75)) {
            givenBy(person).removeIf(isOver);
        }
    }

    void forgotten(PersonId person) {
        givenBy(person).clear();
    }

    PersonAct act(PersonId person, Instant at, Instant now) {
        Optional<String> id = dice.chance(40) ? Optional.of("act-" + dice.below(60)) : Optional.empty();
        int roll = dice.roll();
        if (roll < 58) {
            return consent(person, at, id);
        }
        if (roll < 66) {
            return withdrawal(person, at, id);
        }
        if (roll < 78) {
            return PreferencesSet.builder()
                    .id(id)
                    .person(person)
                    .at(at)
                    .preferences(words.preferences())
                    .build();
        }
        return roll < 88 ? pauseOrEnd(person, at, now, id) : answerOrStop(person, at, id);
    }

    private PersonAct pauseOrEnd(PersonId person, Instant at, Instant now, Optional<String> id) {
        return dice.chance(55)
                ? Paused.builder()
                        .id(id)
                        .person(person)
                        .at(at)
                        .until(minute(now.plus(dice.wait(Duration.ofDays(6)))))
                        .build()
                : Resumed.builder().id(id).person(person).at(at).build();
    }

    private PersonAct answerOrStop(PersonId person, Instant at, Optional<String> id) {
        if (dice.chance(50)) {
            return Answered.builder()
                    .id(id)
                    .person(person)
                    .at(at)
                    .sender(dice.oneOf(SENDERS))
                    .build();
        }
        Optional<SenderId> sender = dice.chance(75) ? Optional.of(dice.oneOf(SENDERS)) : Optional.empty();
        heard(person, given -> sender.map(given.sender()::equals).orElse(true));
        return Stopped.builder()
                .id(id)
                .person(person)
                .at(at)
                .sender(sender)
                .addAllChannels(dice.chance(50) ? List.of() : List.of(dice.oneOf(CHANNELS)))
                .cause(StopCause.WORD)
                .build();
    }

    /** A new one, or one in place of another, with other limits. */
    ConsentGiven consent(PersonId person, Instant at, Optional<String> id) {
        List<ConsentGiven> before = givenBy(person);
        Optional<ConsentGiven> like =
                !before.isEmpty() && dice.chance(40) ? Optional.of(dice.oneOf(before)) : Optional.empty();
        ConsentGiven consent = ConsentGiven.builder()
                .id(id)
                .person(person)
                .at(at)
                .sender(like.map(ConsentGiven::sender).orElseGet(() -> dice.oneOf(SENDERS)))
                .purpose(like.map(ConsentGiven::purpose).orElseGet(() -> dice.oneOf(PURPOSES)))
                .addAllChannels(words.channels())
                .addAllTopics(dice.chance(85) ? List.of() : List.of(dice.oneOf(TOPICS)))
                .addAllAllowances(words.allowances())
                .validUntil(
                        dice.chance(10)
                                ? Optional.of(minute(at.plus(dice.wait(Duration.ofDays(60)))))
                                : Optional.empty())
                .build();
        before.add(consent);
        return consent;
    }

    private ConsentWithdrawn withdrawal(PersonId person, Instant at, Optional<String> id) {
        List<ConsentGiven> before = givenBy(person);
        Optional<ConsentGiven> like =
                !before.isEmpty() && dice.chance(60) ? Optional.of(dice.oneOfTheLast(before)) : Optional.empty();
        like.ifPresent(gone -> heard(person, gone::equals));
        return ConsentWithdrawn.builder()
                .id(id)
                .person(person)
                .at(at)
                .sender(like.map(ConsentGiven::sender).orElseGet(() -> dice.oneOf(SENDERS)))
                .purpose(like.map(ConsentGiven::purpose).orElseGet(() -> dice.oneOf(PURPOSES)))
                .addAllChannels(dice.chance(50) ? List.of() : List.of(dice.oneOf(CHANNELS)))
                .build();
    }

    /** Something new that a provider reports, or what was reported before: once more, or where it may be heard late, of another channel. */
    Signal signal(PersonId person, Instant at, boolean mayBeLate) {
        if (!signals.isEmpty() && dice.chance(30)) {
            Signal before = dice.oneOfTheLast(signals);
            boolean isElsewhere = mayBeLate && dice.chance(40);
            return isElsewhere ? kept(before.withChannel(dice.oneOf(CHANNELS))) : before;
        }
        Signal signal = Signal.builder()
                .person(person)
                .sender(dice.oneOf(SENDERS))
                .kind(kindOfSignal())
                .at(at)
                .channel(dice.chance(85) ? Optional.of(dice.oneOf(CHANNELS)) : Optional.empty())
                .build();
        return kept(signal);
    }

    private Signal kept(Signal signal) {
        signals.add(signal);
        return signal;
    }

    private SignalKind kindOfSignal() {
        int roll = dice.roll();
        if (roll < 38) {
            return SignalKind.STOP;
        }
        if (roll < 60) {
            return SignalKind.COMPLAINT;
        }
        return roll < 76 ? SignalKind.HARD_BOUNCE : SignalKind.SOFT_BOUNCE;
    }
}
