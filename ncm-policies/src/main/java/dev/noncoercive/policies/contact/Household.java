package dev.noncoercive.policies.contact;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.TimeBounds;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.Paused;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.Stopped;
import dev.noncoercive.model.contact.ContactLabels;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What one step sees of an address: the person it is about, everybody else who is known at that address, and what stays of those there
 * who were forgotten.
 *
 * <p>A contact to the address stands in the history of the person it is to, and as a shared row, which names nobody, in that of every
 * other holder: so each history counts by itself. For example, {@code ada} and {@code bo} at one mailbox.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Household {
    private final PersonId person;
    private final ContactHistory own;
    private final Map<PersonId, ContactHistory> others;
    private final Map<AddressKey, AddressRow> addresses;

    private Household(
            PersonId person,
            ContactHistory own,
            Map<PersonId, ContactHistory> others,
            Map<AddressKey, AddressRow> addresses) {
        this.person = person;
        this.own = own;
        this.others = others;
        this.addresses = addresses;
    }

    /**
     * What a store knows.
     *
     * @param person  whom the step is about, not null
     * @param histories  of the person and of every holder of the addresses, as the scope asked, not null
     * @param addresses  a row for each address of the scope, with nobody where none was kept, not null
     * @return the household, not null
     */
    public static Household of(
            PersonId person, Map<PersonId, ContactHistory> histories, Collection<AddressRow> addresses) {
        Map<AddressKey, AddressRow> byKey = new TreeMap<>();
        addresses.forEach(row -> byKey.put(row.key(), row));
        ContactHistory own = histories.getOrDefault(person, ContactHistory.empty());
        return new Household(person, own, without(person, histories), byKey);
    }

    static Household alone(PersonId person, ContactHistory history) {
        return new Household(person, history, Map.of(), Map.of());
    }

    private static Map<PersonId, ContactHistory> without(PersonId person, Map<PersonId, ContactHistory> histories) {
        Map<PersonId, ContactHistory> others = new TreeMap<>(histories);
        others.remove(person);
        return others;
    }

    /** {@return the history of the person the step is about} */
    public ContactHistory history() {
        return own;
    }

    /**
     * The history of a holder.
     *
     * @param holder  the person of the step, or another holder of the address, not null
     * @return the history, empty for anybody else, not null
     */
    public ContactHistory history(PersonId holder) {
        return holder.equals(person) ? own : others.getOrDefault(holder, ContactHistory.empty());
    }

    /** {@return the histories of the person and of every other holder, in the order of their ids} */
    public Map<PersonId, ContactHistory> histories() {
        Map<PersonId, ContactHistory> all = new TreeMap<>(others);
        all.put(person, own);
        return Collections.unmodifiableMap(all);
    }

    /** {@return what is to be kept of the addresses, by key} */
    public Map<AddressKey, AddressRow> addresses() {
        return Collections.unmodifiableMap(addresses);
    }

    PersonId person() {
        return person;
    }

    /** The part of it that a contact to some of its addresses concerns, or to none. */
    Household at(Collection<AddressKey> keys) {
        List<AddressRow> rows = keys.stream().map(addresses::get).toList();
        Map<PersonId, ContactHistory> there = new TreeMap<>();
        rows.forEach(row -> row.holders().keySet().forEach(holder -> there.put(holder, history(holder))));
        there.put(person, own);
        return of(person, there, rows);
    }

    /** With what happened in a part of it. */
    Household with(Household part) {
        Map<PersonId, ContactHistory> all = new TreeMap<>(others);
        all.putAll(part.others);
        Map<AddressKey, AddressRow> rows = new TreeMap<>(addresses);
        rows.putAll(part.addresses);
        return new Household(person, part.own, all, rows);
    }

    /** Everybody at the address but the person. */
    Map<PersonId, ContactHistory> others() {
        return others;
    }

    @SuppressWarnings("ReferenceEquality") // nothing happened to the very object
    Household with(ContactHistory changed) {
        return changed == own ? this : new Household(person, changed, others, addresses);
    }

    /** When its next step happens at an instant; what the others did is not in the future. */
    Household steppingAt(Instant instant) {
        if (others.isEmpty()) {
            return with(own.steppingAt(instant));
        }
        Instant at = instant;
        for (ContactHistory other : others.values()) {
            at = other.notBeforeLastStep(at);
        }
        return with(own.steppingAt(at));
    }

    /** When its next step happens as a clock says. */
    Household steppingBy(Instant clock) {
        return steppingAt(Milliseconds.down(TimeBounds.clamp(clock)));
    }

    Instant lastStep() {
        return history().lastStep();
    }

    /** With a row of the person's, which every other holder counts too. */
    Household with(ContactRow row) {
        Household changed = with(own.with(row));
        if (row.state().isOnlyAsked() || others.isEmpty()) {
            return changed;
        }
        Map<PersonId, ContactHistory> sharing = new TreeMap<>(others);
        sharing.replaceAll((other, known) -> counting(known.steppingAt(lastStep()), row.sharedFrom(person)));
        return new Household(person, changed.own, sharing, addresses);
    }

    /** Without a row of the person's, for nobody here. */
    Household without(String slot) {
        String shared = ContactRow.sharedSlot(person, slot);
        Map<PersonId, ContactHistory> fewer = new TreeMap<>(others);
        fewer.replaceAll((other, known) -> known.without(shared));
        return new Household(person, own.without(slot), fewer, addresses);
    }

    /**
     * As it was when one of the rows went, itself left out, and what was only reserved then and never went. What the store does not know of its past is no rule that a contact of then broke,
     * and who was forgotten since was not forgotten yet.
     */
    Household asOf(ContactRow row) {
        Household before = without(row.slot());
        Map<PersonId, ContactHistory> then = new TreeMap<>(before.others);
        then.replaceAll((other, known) -> known.withoutLapsed().askedAboutItsPast());
        Map<AddressKey, AddressRow> rows = new TreeMap<>(addresses);
        rows.replaceAll((key, address) -> address.asOf(row.at()));
        return new Household(person, before.own.withoutLapsed().askedAboutItsPast(), then, rows);
    }

    /** With every key of the address standing for what is known under any of them. */
    Household met() {
        return addresses.isEmpty() ? this : new Household(person, own, others, merged());
    }

    private Map<AddressKey, AddressRow> merged() {
        Map<AddressKey, AddressRow> after = new TreeMap<>();
        addresses.keySet().forEach(key -> after.put(key, AddressRow.merged(key, addresses.values())));
        return after;
    }

    /** The permits of the person that live, to any address or none. */
    List<ContactRow> permits() {
        return own.rows().stream().filter(this::isLivingPermit).toList();
    }

    boolean isLivingPermit(ContactRow row) {
        return row.isPermitOfOwn() && row.isLivingPermitAt(lastStep());
    }

    /**
     * Where permits of the person are over, so that no other holder counts them any more. One that lapsed is no news to anybody: not every
     * store tells it from one that ended, and nobody's time may depend on that.
     */
    Household ending(Collection<ContactRow> permits) {
        Map<PersonId, ContactHistory> after = new TreeMap<>(others);
        for (ContactRow permit : permits.stream().filter(this::isLivingPermit).toList()) {
            ContactRow over = permit.in(ContactState.ENDED).sharedFrom(person);
            after.replaceAll((other, known) -> known.row(over.slot())
                            .filter(row -> row.state() == ContactState.RESERVED)
                            .isPresent()
                    ? known.steppingAt(lastStep()).with(over)
                    : known);
        }
        return new Household(person, own, after, addresses);
    }

    /** The same, and with the person among the holders. */
    Household joined() {
        if (addresses.isEmpty()) {
            return this;
        }
        Map<AddressKey, AddressRow> after = merged();
        after.replaceAll((key, row) -> row.joinedBy(person, lastStep()));
        if (after.equals(addresses)) {
            return this;
        }
        Map<PersonId, ContactHistory> shared = sharing();
        // what was let go of one there had been shared with the others, too
        Optional<Instant> whole = shared.values().stream()
                .map(ContactHistory::wholeSince)
                .reduce(Optional.empty(), ContactHistory::later);
        shared.replaceAll((holder, history) -> history.withWholeSince(whole));
        return new Household(person, Objects.requireNonNull(shared.get(person)), without(person, shared), after);
    }

    /** Everybody's history with what was sent to the address for any other. */
    private Map<PersonId, ContactHistory> sharing() {
        Map<PersonId, ContactHistory> histories = histories();
        Map<PersonId, ContactHistory> shared = new TreeMap<>(histories);
        histories.forEach((from, known) -> known.rows().stream()
                .filter(this::isToTheAddress)
                .map(row -> row.sharedFrom(from))
                .forEach(row -> shared.replaceAll((to, longer) -> to.equals(from) || isCounted(longer, row)
                        ? longer
                        : counting(longer.steppingAt(lastStep()), row))));
        return shared;
    }

    /**
     * With a contact to somebody else. Whoever was not there when that person was forgotten may count one of before under the very slot; it
     * goes on counting.
     */
    private static ContactHistory counting(ContactHistory known, ContactRow shared) {
        return known.row(shared.slot())
                .filter(before -> before.state().isContact() && !before.at().equals(shared.at()))
                .map(before -> ForgottenRows.unnamed(known, before))
                .orElse(known)
                .with(shared);
    }

    /** Whether somebody counts it as it stands, or need not; who was not there meanwhile may count it as it was. */
    private boolean isCounted(ContactHistory known, ContactRow row) {
        Optional<ContactRow> counted = known.row(row.slot());
        boolean isOver = isOver(row) && counted.filter(copy -> !isOver(copy)).isEmpty();
        return isOver || counted.filter(copy -> isAs(copy, row)).isPresent();
    }

    private boolean isOver(ContactRow row) {
        return !row.until().isAfter(lastStep());
    }

    private static boolean isAs(ContactRow copy, ContactRow row) {
        return copy.state() == row.state()
                && copy.at().equals(row.at())
                && copy.endsAt().equals(row.endsAt());
    }

    private boolean isToTheAddress(ContactRow row) {
        return !row.isShared()
                && !row.state().isOnlyAsked()
                && row.addressKeys().stream().anyMatch(addresses::containsKey);
    }

    /** With a no of before the person was forgotten, which is heard of only now: here and at each address. */
    Household hearingLate(PersonAct late) {
        ContactHistory heard = own.with(late);
        Tombstone left = own.tombstone().orElseThrow();
        Map<AddressKey, AddressRow> after = new TreeMap<>(addresses);
        after.replaceAll((key, row) -> row.hearing(late, left, lastStep()));
        return new Household(person, heard, others, after);
    }

    /** Whether the person's history and the addresses are those of another. */
    @SuppressWarnings("ReferenceEquality") // a history to which nothing happened is the very object
    boolean isAsOf(Household known) {
        return own == known.own && addresses.equals(known.addresses);
    }

    /** Held for a contact of before the person was forgotten, here and wherever they were known. */
    Household heldAtLeastUntil(Instant end) {
        Map<AddressKey, AddressRow> after = new TreeMap<>(addresses);
        after.replaceAll((key, row) -> row.heldAtLeastUntil(end));
        return new Household(person, own.heldAtLeastUntil(end), others, after);
    }

    /** With a contact to the person, who was forgotten since, for everybody else who does not count it yet. */
    Household sharingOfForgotten(ContactRow row, Duration reach) {
        Map<PersonId, ContactHistory> sharing = new TreeMap<>(others);
        sharing.replaceAll((other, known) -> ForgottenRows.counted(known, row, reach, lastStep()));
        return new Household(person, own, sharing, addresses);
    }

    /** Where the person is known, of the addresses here. */
    private List<AddressKey> home() {
        return addresses.values().stream()
                .filter(row -> row.holders().containsKey(person))
                .map(AddressRow::key)
                .toList();
    }

    /**
     * Without the person: what stays is a tombstone, here and at each address where they are known. What others count no longer tells whose it
     * was, also where the person left before; but those there are nobody to the person any more, and their time is their own.
     */
    Household forgotten(RuleBook rules, Instant now) {
        List<AddressKey> home = home();
        Household last = with(at(home).steppingBy(now).own);
        ContactHistory left = last.own.forgotten(rules);
        Tombstone tombstone = left.tombstone().orElseThrow();
        Map<AddressKey, AddressRow> after = new TreeMap<>(addresses);
        home.forEach(key -> after.computeIfPresent(key, (same, row) -> row.leftBy(person, tombstone)));
        Map<PersonId, ContactHistory> unnamed = new TreeMap<>(last.ending(last.permits()).others);
        unnamed.replaceAll((other, known) -> ForgottenRows.unnamed(known, person, own));
        return new Household(person, left, unnamed, after);
    }

    /** What is left of a time before which no yes of this person counts here. */
    Optional<Tombstone> tombstone() {
        return history().tombstone().or(this::tombstoneOfAddress);
    }

    /** Of the address, for whoever was not known there when somebody was forgotten: of all whom they may be under another id. */
    private Optional<Tombstone> tombstoneOfAddress() {
        return addresses.isEmpty() ? Optional.empty() : Tombstone.ofAll(left(true));
    }

    /**
     * What is left here of those who may be the person under another id, or of those who are certainly not. What the person is known to have
     * left is neither: their own tombstone says what of it still stands.
     */
    private List<Tombstone> left(boolean isNewSince) {
        return addresses.values().stream()
                .flatMap(row -> row.tombstones().stream().filter(left -> row.isNewSince(person, left) == isNewSince))
                .filter(left -> !own.isOfWhoLeft(left))
                .toList();
    }

    /** Before when nothing unasked is sent, since contacts that were forgotten may still count. */
    Optional<Instant> heldUntil() {
        if (own.tombstone().isEmpty() && addresses.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> mine = own.tombstone().map(Tombstone::heldUntil);
        Optional<Instant> here = tombstoneOfAddress().map(Tombstone::heldUntil);
        return mine.isPresent() && here.isPresent() && mine.get().isAfter(here.get()) ? mine : here.or(() -> mine);
    }

    /** Whether a yes was said before somebody at the address was forgotten, by who may be the same person under another id. */
    boolean isForgotten(PersonAct act) {
        return act instanceof ConsentGiven
                && tombstoneOfAddress().filter(left -> isForgotten(act, left)).isPresent();
    }

    private static boolean isForgotten(PersonAct act, Tombstone left) {
        return act instanceof ConsentGiven && !act.at().isAfter(left.at());
    }

    /** When the person, or who may be the same under another id, was forgotten last. */
    Optional<Instant> forgottenAt() {
        return Stream.concat(own.tombstone().stream(), tombstoneOfAddress().stream())
                .map(Tombstone::at)
                .max(Comparator.naturalOrder());
    }

    /** What holds for such a contact of what the person did up to an instant, and of what stays of whom they may be under another id. */
    ActRun wordUpTo(Instant instant, ContactLabels labels) {
        ActRun acts = own.wordUpTo(instant, labels);
        return tombstoneOfAddress().map(left -> withNosOf(left, acts, labels)).orElse(acts);
    }

    /** Nothing of before either was forgotten lifts them, and no shorter pause ends a longer one. */
    private ActRun withNosOf(Tombstone left, ActRun acts, ContactLabels labels) {
        Instant since = own.tombstone()
                .map(mine -> Milliseconds.later(mine.at(), left.at()))
                .orElse(left.at());
        ActRun heard = acts.only(act -> !isForgotten(act, left));
        Predicate<PersonAct> isShorter = isShorterOf(left, heard, since);
        List<PersonAct> nos =
                left.nosTo(labels, since).stream().filter(isShorter.negate()).toList();
        return heard.only(isShorter.negate()).and(nos);
    }

    /** Of a pause that is left and what was said up to then, the shorter; what was said since is the last word. */
    private static Predicate<PersonAct> isShorterOf(Tombstone left, ActRun heard, Instant since) {
        Instant longest = Stream.concat(left.pausedUntil().stream(), new PersonWord(heard).pausedUntil().stream())
                .max(Comparator.naturalOrder())
                .orElse(since);
        return act -> act instanceof Paused pause
                && !act.at().isAfter(since)
                && pause.until().isBefore(longest);
    }

    /**
     * What holds of the word of another holder for such a contact. What they had stopped before they were forgotten is in it, unless the
     * person may be they, and hears that very no as a word of their own.
     */
    ActRun wordOf(ContactHistory other, Instant instant, ContactLabels labels) {
        ActRun since = other.actsUpTo(instant);
        return other.tombstone()
                .map(left -> left.withKeptNos(left.keptNos().stream()
                        .filter(no -> !isHeardAsOwn(no, left))
                        .toList()))
                .map(left -> since.and(left.stopsOfAll(labels)))
                .orElse(since);
    }

    private boolean isHeardAsOwn(KeptNo no, Tombstone ofOther) {
        return left(true).stream()
                .filter(left -> left.isOfSameAs(ofOther) && left.at().equals(ofOther.at()))
                .flatMap(left -> left.keptNos().stream())
                .anyMatch(kept -> kept.said().equals(no.said()));
    }

    /**
     * What others had stopped for everybody here and are forgotten: no yes but their own lifts it. Who came back under the id of before is
     * heard as another holder; who is new here may be they, and hears it as a word of their own.
     */
    List<Stopped> stopsLeft(ContactLabels labels) {
        if (addresses.isEmpty()) {
            return List.of();
        }
        return left(false).stream()
                .filter(left -> others.values().stream().noneMatch(other -> other.isOfWhoLeft(left)))
                .flatMap(left -> left.stopsOfAll(labels).stream())
                .map(Stopped.class::cast)
                .toList();
    }
}
