package dev.noncoercive.policies.contact;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.Resumed;
import dev.noncoercive.model.contact.ContactLabels;
import dev.noncoercive.policies.contact.ContactStore.Scope;
import dev.noncoercive.policies.contact.ContactStore.StepTogether;
import dev.noncoercive.policies.contact.ContactStore.SteppingTogether;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Hears what a person did, which ends their permits: for them, and for everybody at the addresses that those go to. Of what was said
 * before they were forgotten, only a no is kept, as a tombstone keeps it; it makes nobody known at an address.
 * What they do now has the time of the step.
 */
record Hearing(PersonAct act, boolean isNow) implements SteppingTogether<Hearing.Outcome> {
    /** What became of an act, and which permits it ended. */
    record Outcome(Heard heard, List<ContactRow> ended) {}

    @Override
    public StepTogether<Outcome> take(Household known, Instant now) {
        Household stepped = known.steppingBy(isNow ? moment(known.steppingBy(now)) : now);
        PersonAct heard = act.as(act.id(), act.person(), isNow ? stepped.lastStep() : timeOf(act, stepped));
        PersonAct cut = Milliseconds.of(heard, stepped.lastStep());
        return stepped.history().isFromBefore(cut) ? hearLate(stepped.met(), cut) : hear(stepped.joined(), cut);
    }

    /**
     * A no wins of what has one time, so a yes that follows it is of the next millisecond, and so is whatever follows that somebody was
     * forgotten.
     */
    private Instant moment(Household stepped) {
        Instant at =
                Milliseconds.later(stepped.lastStep(), stepped.forgottenAt().orElse(Instant.MIN));
        boolean followsNo = !act.isNo()
                && stepped.history().acts().stream()
                        .anyMatch(known -> known.isNo() && !known.at().isBefore(at));
        boolean followsForgetting = stepped.forgottenAt().filter(at::equals).isPresent();
        return followsNo || followsForgetting ? at.plusMillis(1) : at;
    }

    /**
     * What is dated ahead of the clock is taken as said now. How far ahead it is, so far may a no have been that was heard before and taken so:
     * one that stands is not lifted by it.
     */
    private static Instant timeOf(PersonAct act, Household stepped) {
        Instant now = stepped.lastStep();
        if (!act.at().isAfter(now)) {
            return act.at();
        }
        Duration ahead = Duration.between(now, act.at());
        return liftedBy(act, new PersonWord(stepped.history().actRun()))
                .map(Said::at)
                .filter(no -> no.plus(ahead).isAfter(now))
                .orElse(now);
    }

    /** The no that stands and that an act would lift. */
    private static Optional<Said> liftedBy(PersonAct act, PersonWord word) {
        if (act instanceof Resumed) {
            return word.pause();
        }
        return act instanceof ConsentGiven yes
                ? yes.channels().stream()
                        .flatMap(channel -> word.about(labels(yes, channel)).stream())
                        .filter(last -> last.wording().isNo())
                        .max(Comparator.comparing(Said::at))
                : Optional.empty();
    }

    private static ContactLabels labels(ConsentGiven yes, Channel channel) {
        return ContactLabels.builder()
                .sender(yes.sender())
                .purpose(yes.purpose())
                .channel(channel)
                .build();
    }

    private static StepTogether<Outcome> hear(Household known, PersonAct act) {
        if (known.isForgotten(act)) {
            return new StepTogether<>(known, new Outcome(Heard.FORGOTTEN, List.of()));
        }
        ContactHistory longer = known.history().with(act);
        return longer == known.history()
                ? new StepTogether<>(known, new Outcome(Heard.KNOWN, List.of()))
                : heard(known, known.with(longer));
    }

    private static StepTogether<Outcome> hearLate(Household known, PersonAct act) {
        boolean isKept = act.isNo() && KeptNo.of(act).lastsAt(known.lastStep());
        if (!isKept) {
            return new StepTogether<>(known, new Outcome(Heard.FORGOTTEN, List.of()));
        }
        Household after = known.hearingLate(act);
        return after.isAsOf(known)
                ? new StepTogether<>(after, new Outcome(Heard.KNOWN, List.of()))
                : heard(known, after);
    }

    private static StepTogether<Outcome> heard(Household before, Household after) {
        List<ContactRow> ended = before.permits();
        return new StepTogether<>(after.ending(ended), new Outcome(Heard.NEW, ended));
    }

    /** In one step at the address that is named with the act; where permits go elsewhere, in one more. */
    Heard in(Steps steps, Scope scope, RuleBook rules) {
        Outcome outcome = steps.take(scope, this);
        NavigableSet<AddressKey> elsewhere = new TreeSet<>();
        outcome.ended().stream().map(ContactRow::addressKeys).forEach(elsewhere::addAll);
        elsewhere.removeAll(scope.addresses());
        if (!elsewhere.isEmpty()) {
            // addresses of one step are taken for one and the same, so these are no part of the first; were it the
            // last, it would hold too much
            steps.take(Scope.of(act.person(), rules).at(elsewhere), (known, now) -> {
                Household stepped = known.steppingBy(now);
                return new StepTogether<>(stepped.ending(stillEnded(outcome.ended(), stepped)), true);
            });
        }
        return outcome.heard();
    }

    /** Without those whose key was asked again meanwhile. */
    private static List<ContactRow> stillEnded(Collection<ContactRow> rows, Household known) {
        return rows.stream()
                .filter(row -> known.history()
                        .row(row.slot())
                        .filter(now -> now.state() == ContactState.ENDED)
                        .isPresent())
                .toList();
    }
}
