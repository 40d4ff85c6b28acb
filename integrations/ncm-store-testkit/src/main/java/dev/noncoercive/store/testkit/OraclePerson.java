package dev.noncoercive.store.testkit;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.Allowance;
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
import dev.noncoercive.policies.contact.ContactKey;
import dev.noncoercive.policies.contact.ContactRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All that the {@link Oracle} heard of one person, as it was said, and what of it holds now, by going through all of it. */
final class OraclePerson {
    final List<PersonAct> acts = new ArrayList<>();
    final Set<String> actIds = new HashSet<>();
    final Map<ContactKey, OracleEntry> keys = new HashMap<>();
    final List<OracleEntry> elsewhere = new ArrayList<>();
    final Map<String, OracleEntry> messages = new HashMap<>();
    /** What went to somebody else where this person was known then, or met there later, as they heard of it last. */
    final Map<OracleEntry, OracleEntry> ofOthers = new LinkedHashMap<>();

    private final List<LateNo> late = new ArrayList<>();
    /** Who they may be under another id, at the address that is asked about. */
    private List<OracleLeft> maybe = List.of();

    Instant last = Instant.MIN;
    Optional<Instant> forgottenAt = Optional.empty();
    Instant heldUntil = Instant.MIN;

    /** A no of before they were forgotten that was heard of after it, and each yes since. Nobody knows what a yes of before took back of it. */
    private record LateNo(PersonAct no, List<ConsentGiven> yesAfter) {}

    /** What was or may be sent to them, and to others where they are known. */
    List<OracleEntry> entries() {
        List<OracleEntry> all = own();
        all.addAll(ofOthers.values());
        return all;
    }

    List<OracleEntry> own() {
        List<OracleEntry> all = new ArrayList<>(keys.values());
        all.addAll(elsewhere);
        return all;
    }

    /** Whether this very message was handed over, and not given back. */
    boolean isGone(ContactRequest request) {
        OracleEntry own = keys.get(request.contactKey());
        return own != null && own.isOf(request) && own.handedOver && !own.over;
    }

    boolean hasPermit(ContactRequest request) {
        OracleEntry own = keys.get(request.contactKey());
        return own != null && own.isOf(request) && own.isLivingPermit(last);
    }

    /** What is left when the person is forgotten: no yes of before permits anything, and no no is lifted. */
    OraclePerson forgotten(Instant held) {
        OraclePerson left = new OraclePerson();
        left.last = last;
        left.forgottenAt = Optional.of(last);
        left.heldUntil = held;
        acts.stream().filter(OraclePerson::isYesOrNo).forEach(left.acts::add);
        boolean pauses = acts.stream().anyMatch(act -> !isFromBefore(act.at()) && isPauseOrItsEnd(act));
        for (LateNo one : late) {
            if (!(pauses && one.no() instanceof Paused)) {
                left.late.add(new LateNo(one.no(), yesSince(one)));
            }
        }
        return left;
    }

    OraclePerson copied() {
        OraclePerson copy = new OraclePerson();
        copy.acts.addAll(acts);
        copy.keys.putAll(keys);
        copy.elsewhere.addAll(elsewhere);
        copy.ofOthers.putAll(ofOthers);
        copy.late.addAll(late);
        copy.last = last;
        copy.forgottenAt = forgottenAt;
        copy.heldUntil = heldUntil;
        return copy;
    }

    /** As they are at an address where some were forgotten whom they may be: no yes of before holds there, and each no that was left does. */
    OraclePerson maybe(List<OracleLeft> left) {
        if (left.isEmpty()) {
            return this;
        }
        OraclePerson here = copied();
        here.maybe = left;
        // a yes of before they were forgotten themselves is known only as what lifted a no of theirs
        here.acts.removeIf(act -> act instanceof ConsentGiven && !isFromBefore(act) && !here.isSinceWhoTheyMayBe(act));
        here.heldUntil = left.stream()
                .map(one -> one.heldUntil)
                .reduce(heldUntil, (one, other) -> one.isAfter(other) ? one : other);
        return here;
    }

    /** Of before the last whom they may be was forgotten, or they themselves were, nothing takes back what another left. */
    private boolean isSinceWhoTheyMayBe(PersonAct said) {
        return !isFromBefore(said) && maybe.stream().allMatch(left -> said.at().isAfter(left.at));
    }

    private Stream<OraclePerson> whoTheyMayBe() {
        return maybe.stream().map(left -> left.gone);
    }

    /** Without each no that they left at an address when they were forgotten last, where somebody hears it as a word of their own. */
    OraclePerson without(OracleLeft left) {
        if (!forgottenAt.equals(Optional.of(left.at))) {
            return this;
        }
        OraclePerson rest = copied();
        rest.acts.removeIf(act -> isFromBefore(act) && isNo(act) && left.gone.saidNoLike(act));
        rest.late.removeIf(one -> left.gone.saidNoLike(one.no()));
        return rest;
    }

    private boolean saidNoLike(PersonAct no) {
        return Stream.concat(acts.stream(), late.stream().map(LateNo::no))
                .anyMatch(other -> other.as(Optional.empty(), no.person(), no.at())
                        .equals(no.as(Optional.empty(), no.person(), no.at())));
    }

    /** With no more than one no, which was said before they were forgotten. */
    OraclePerson withNothingBut(PersonAct no) {
        OraclePerson other = new OraclePerson();
        other.last = last;
        other.forgottenAt = forgottenAt;
        other.heldUntil = heldUntil;
        other.late.add(new LateNo(no, List.of()));
        return other;
    }

    private List<ConsentGiven> yesSince(LateNo one) {
        List<ConsentGiven> all = new ArrayList<>(one.yesAfter());
        acts.stream()
                .filter(act -> act instanceof ConsentGiven && !isFromBefore(act.at()))
                .forEach(act -> all.add((ConsentGiven) act));
        return all;
    }

    private static boolean isPauseOrItsEnd(PersonAct act) {
        return act instanceof Paused || act instanceof Resumed;
    }

    void endPermits() {
        for (OracleEntry entry : keys.values()) {
            entry.over = entry.over || !entry.handedOver;
        }
    }

    /** One that lapsed ends for nobody once more; that it did so for others there was once taken for something that happens to them. */
    List<OracleEntry> livingPermits() {
        return keys.values().stream()
                .filter(entry -> entry.isLivingPermit(last))
                .toList();
    }

    /** A withdrawal tells its time, so that the same one is known; of a stop nobody knows whether it is the one that a yes lifted. */
    void hearLate(PersonAct act, boolean isTakenAsNew) {
        boolean isHeard = act instanceof ConsentWithdrawn
                && Stream.concat(acts.stream(), late.stream().map(LateNo::no))
                        .anyMatch(other -> other.as(Optional.empty(), act.person(), other.at())
                                .equals(act));
        if (act.isNo() && (isTakenAsNew || !isHeard)) {
            late.add(new LateNo(act, List.of()));
        }
        if (isTakenAsNew) {
            endPermits();
        }
    }

    private Stream<PersonAct> lateTo(ContactLabels labels, boolean anyPurpose) {
        return late.stream()
                .filter(one -> yesSince(one).stream()
                        .noneMatch(yes -> yes.sender().equals(labels.sender())
                                && (anyPurpose || yes.purpose().equals(labels.purpose()))
                                && yes.channels().contains(labels.channel())))
                .map(LateNo::no);
    }

    /** A yes of before is known only as what lifted a stop or a withdrawal of before. */
    private static boolean isYesOrNo(PersonAct act) {
        return act instanceof ConsentGiven || act instanceof Resumed || isNo(act);
    }

    /** Whether nothing comes unasked from a sender: the person was forgotten, and said nothing since that opens the way to them. */
    boolean isClosedTo(SenderId sender) {
        Optional<Instant> gone = Stream.concat(
                        forgottenAt.stream(), maybe.stream().map(left -> left.at))
                .max(Instant::compareTo);
        return gone.isPresent()
                && acts.stream().noneMatch(act -> act.at().isAfter(gone.get()) && !isNo(act) && isSignTo(act, sender));
    }

    boolean isFromBefore(Instant at) {
        return forgottenAt.isPresent() && !at.isAfter(forgottenAt.get());
    }

    private boolean isFromBefore(PersonAct act) {
        return isFromBefore(act.at());
    }

    /** The last of some acts: by time, a no after a yes, then in the order in which they were heard. */
    private Optional<PersonAct> last(Predicate<PersonAct> which) {
        PersonAct last = null;
        for (PersonAct act : acts) {
            boolean later = last == null
                    || act.at().isAfter(last.at())
                    || (act.at().equals(last.at()) && (isNo(act) || !isNo(last)));
            if (which.test(act) && later) {
                last = act;
            }
        }
        return Optional.ofNullable(last);
    }

    private static boolean isNo(PersonAct act) {
        return act instanceof ConsentWithdrawn || act instanceof Paused || act instanceof Stopped;
    }

    Preferences preferences() {
        return last(PreferencesSet.class::isInstance)
                .map(act -> ((PreferencesSet) act).preferences())
                .orElse(Preferences.none());
    }

    Instant pausedUntil() {
        Optional<PersonAct> said = last(OraclePerson::isPauseOrItsEnd);
        boolean isSaidSince = said.filter(this::isSinceWhoTheyMayBe).isPresent();
        return Stream.concat(
                        Stream.of(ownPauseUntil()),
                        isSaidSince ? Stream.of() : whoTheyMayBe().map(OraclePerson::ownPauseUntil))
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private Instant ownPauseUntil() {
        Optional<PersonAct> last = last(OraclePerson::isPauseOrItsEnd);
        Instant until = last.filter(Paused.class::isInstance)
                .map(act -> ((Paused) act).until())
                .orElse(Instant.MIN);
        if (last.isPresent() && !isFromBefore(last.get())) {
            return until;
        }
        return Stream.concat(
                        Stream.of(until),
                        late.stream()
                                .map(LateNo::no)
                                .filter(Paused.class::isInstance)
                                .map(pause -> ((Paused) pause).until()))
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /** The yes that stands for exactly this sender, purpose and channel. */
    Optional<ConsentGiven> consent(ContactLabels labels) {
        return word(labels)
                .filter(act -> act instanceof ConsentGiven && !isFromBefore(act))
                .map(ConsentGiven.class::cast);
    }

    /** When this sender, purpose and channel got a no that is the last word. */
    Optional<Instant> withdrawnAt(ContactLabels labels) {
        Optional<PersonAct> yes = last(act -> isGiven(act, labels));
        Stream<OraclePerson> others = yes.filter(this::isSinceWhoTheyMayBe).isPresent() ? Stream.of() : whoTheyMayBe();
        return Stream.concat(
                        ownWithdrawalAt(labels).stream(),
                        others.flatMap(other -> other.ownWithdrawalAt(labels).stream()))
                .max(Instant::compareTo);
    }

    private Optional<Instant> ownWithdrawalAt(ContactLabels labels) {
        // a stop takes nothing of its rest away
        Optional<PersonAct> last = last(act -> isGiven(act, labels) || isWithdrawn(act, labels));
        Optional<Instant> at = last.filter(ConsentWithdrawn.class::isInstance).map(PersonAct::at);
        if (last.isPresent() && !isFromBefore(last.get())) {
            return at;
        }
        return Stream.concat(
                        at.stream(),
                        lateTo(labels, false)
                                .filter(act -> isWithdrawn(act, labels))
                                .map(PersonAct::at))
                .max(Instant::compareTo);
    }

    private Optional<PersonAct> word(ContactLabels labels) {
        return last(act -> isGiven(act, labels) || isWithdrawn(act, labels) || isStop(act, labels));
    }

    /** Whether a stop of one of these causes holds whatever the sender may say there: no yes to them on that channel came after it. */
    boolean isStopped(ContactLabels labels, Set<StopCause> causes) {
        return isStopped(labels, stop -> causes.contains(stop.cause()));
    }

    /** Whether one holds that speaks for everybody at an address: to all senders, a complaint, or that nobody is there. */
    boolean isStoppedForAll(ContactLabels labels, Set<StopCause> causes) {
        return isStopped(
                labels,
                stop -> causes.contains(stop.cause()) && (stop.sender().isEmpty() || stop.cause() != StopCause.WORD));
    }

    private boolean isStopped(ContactLabels labels, Predicate<Stopped> which) {
        Optional<PersonAct> yes = last(act -> act instanceof ConsentGiven given
                && given.sender().equals(labels.sender())
                && given.channels().contains(labels.channel()));
        boolean isStoppedLate = lateTo(labels, true).anyMatch(act -> isStop(act, labels) && which.test((Stopped) act));
        boolean isStoppedBefore = yes.filter(this::isSinceWhoTheyMayBe).isEmpty()
                && whoTheyMayBe().anyMatch(other -> other.isStopped(labels, which));
        return isStoppedLate
                || isStoppedBefore
                || acts.stream()
                        .filter(act -> isStop(act, labels) && which.test((Stopped) act))
                        .anyMatch(stop ->
                                yes.isEmpty() || !stop.at().isBefore(yes.get().at()));
    }

    private static boolean isGiven(PersonAct act, ContactLabels labels) {
        return act instanceof ConsentGiven given
                && given.sender().equals(labels.sender())
                && given.purpose().equals(labels.purpose())
                && given.channels().contains(labels.channel());
    }

    private static boolean isWithdrawn(PersonAct act, ContactLabels labels) {
        return act instanceof ConsentWithdrawn gone
                && gone.sender().equals(labels.sender())
                && gone.purpose().equals(labels.purpose())
                && isOn(gone.channels(), labels.channel());
    }

    private static boolean isStop(PersonAct act, ContactLabels labels) {
        return act instanceof Stopped stop
                && (stop.sender().isEmpty() || stop.sender().get().equals(labels.sender()))
                && isOn(stop.channels(), labels.channel());
    }

    private static boolean isOn(Set<Channel> channels, Channel channel) {
        return channels.isEmpty() || channels.contains(channel);
    }

    /** When the person last did something that this sender can take for a sign. To be stopped is none. */
    Instant lastSignTo(SenderId sender) {
        return acts.stream()
                .filter(act -> isSignTo(act, sender) && !isFromBefore(act))
                .map(PersonAct::at)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    private static boolean isSignTo(PersonAct act, SenderId sender) {
        return act instanceof PreferencesSet
                || act instanceof Paused
                || act instanceof Resumed
                || (act instanceof ConsentGiven given && given.sender().equals(sender))
                || (act instanceof ConsentWithdrawn gone && gone.sender().equals(sender))
                || (act instanceof Answered answer && answer.sender().equals(sender));
    }

    /** All allowances that the person ever stated and that were not forgotten. */
    Stream<Allowance> everAllowed() {
        return acts.stream()
                .filter(act -> !isFromBefore(act))
                .flatMap(act -> act instanceof ConsentGiven given
                        ? given.allowances().stream()
                        : act instanceof PreferencesSet set ? set.preferences().allowances().stream() : Stream.of());
    }

    /** When each withdrawal was that may still be rested after. */
    Stream<Instant> withdrawals() {
        Stream<Instant> own = Stream.concat(acts.stream(), late.stream().map(LateNo::no))
                .filter(ConsentWithdrawn.class::isInstance)
                .map(PersonAct::at);
        return Stream.concat(own, whoTheyMayBe().flatMap(OraclePerson::withdrawals));
    }
}
