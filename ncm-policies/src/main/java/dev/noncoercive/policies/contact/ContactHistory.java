package dev.noncoercive.policies.contact;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.TimeBounds;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.model.contact.ContactLabels;
import dev.noncoercive.model.contact.ContactRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * All that a decision about one person needs: what the person did, which contacts happened, which permits live.
 *
 * <p>It is a value; adding gives a longer one. For example, {@code empty().with(consent).with(contact)}.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
public final class ContactHistory {
    private static final ContactHistory EMPTY = new ContactHistory(
            ActRun.NONE, RowRun.NONE, TimeBounds.EARLIEST, Optional.empty(), Optional.empty(), Optional.empty());

    private final ActRun acts;
    private final RowRun rows;
    private final Instant lastStep;
    private final Optional<Tombstone> tombstone;
    /** Of the store, not of the person: what is missing in it is missing for everybody. */
    private final Optional<Instant> completeSince;

    private final Optional<Instant> wholeSince;

    private ContactHistory(
            ActRun acts,
            RowRun rows,
            Instant lastStep,
            Optional<Tombstone> tombstone,
            Optional<Instant> completeSince,
            Optional<Instant> wholeSince) {
        this.acts = acts;
        this.rows = rows;
        this.lastStep = lastStep;
        this.tombstone = tombstone;
        this.completeSince = completeSince;
        this.wholeSince = wholeSince;
    }

    /**
     * A history in which nothing happened.
     *
     * @return the empty history, not null
     */
    public static ContactHistory empty() {
        return EMPTY;
    }

    /**
     * The history of one person out of a record of many.
     *
     * @param record  acts and contacts of any persons, not null
     * @param person  whose history, not null
     * @return the history, not null
     */
    public static ContactHistory of(ContactRecord record, PersonId person) {
        ContactHistory history = EMPTY;
        for (PersonAct act : record.actsAndStops()) {
            history = act.person().equals(person) ? history.with(act) : history;
        }
        for (Contact contact : record.contacts()) {
            history = contact.person().equals(person) ? history.with(contact) : history;
        }
        return history;
    }

    /**
     * What a store kept of one person.
     *
     * @param acts  what the person did, in the order in which it was heard, not null
     * @param rows  the contacts, in any order, no two with one slot, not null
     * @param lastStep  the latest {@link #lastStep} that was kept, not null
     * @return the history, not null
     */
    public static ContactHistory kept(Collection<PersonAct> acts, Collection<ContactRow> rows, Instant lastStep) {
        return new ContactHistory(
                ActRun.inOrder(acts), RowRun.of(rows), lastStep, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static ContactHistory unpacked(ActRun acts, RowRun rows, Instant lastStep, Optional<Tombstone> tombstone) {
        return new ContactHistory(acts, rows, lastStep, tombstone, Optional.empty(), Optional.empty());
    }

    /**
     * This history in a store that knows since when nothing is missing in it.
     *
     * @param since  what {@link ContactStore#completeSince} says, not null
     * @return the history with it, not null
     */
    public ContactHistory withCompleteSince(Optional<Instant> since) {
        return since.equals(completeSince)
                ? this
                : new ContactHistory(acts, rows, lastStep, tombstone, since, wholeSince);
    }

    /** Since when nothing is missing in it, as the store that gave it knows. */
    Optional<Instant> completeSince() {
        return completeSince;
    }

    /**
     * {@return since when no contact was let go that was too old to count, of this person and of others whom they were met with at an address;
     * questions for consent never are. Empty where nothing was. An allowance that reaches further back waits} Every store keeps it with the
     * history, also one that lets nothing go: a step gives it to who is met at an address.
     */
    public Optional<Instant> wholeSince() {
        return wholeSince;
    }

    /**
     * This history of a person of whom contacts were let go.
     *
     * @param since  since when none was, not null
     * @return the history with it, not null
     */
    public ContactHistory withWholeSince(Optional<Instant> since) {
        return since.equals(wholeSince)
                ? this
                : new ContactHistory(acts, rows, lastStep, tombstone, completeSince, since);
    }

    /** The later of two instants since when, where there is any. */
    static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        return one.isPresent() && other.filter(one.get()::isBefore).isEmpty() ? one : other;
    }

    /**
     * This history of somebody who was forgotten once.
     *
     * @param known  what is left of the time before, not null
     * @return the history with it, not null
     */
    public ContactHistory with(Tombstone known) {
        return new ContactHistory(acts, rows, lastStep, Optional.of(known), completeSince, wholeSince);
    }

    /** What is left when everything about the person is erased now. */
    ContactHistory forgotten(RuleBook rules) {
        Duration windows = Reach.untilForgotten(acts, rules);
        Instant held =
                tombstone.map(Tombstone::heldUntil).filter(lastStep::isBefore).orElse(lastStep);
        for (ContactRow row : rows()) {
            Instant counts = row.at().plus(Reach.untilForgotten(row.labels().kind(), windows));
            boolean isCounted = row.until().isAfter(lastStep);
            held = isCounted && counts.isAfter(held) ? counts : held;
        }
        Tombstone left = Tombstone.of(lastStep, TimeBounds.clamp(held))
                .withMark(Tombstone.mark(tombstone))
                .withKeptNos(KeptNos.standing(tombstone.map(Tombstone::keptNos).orElse(List.of()), acts(), lastStep));
        return new ContactHistory(
                ActRun.NONE, RowRun.NONE, lastStep, Optional.of(left), completeSince, Optional.empty());
    }

    /** Whether it is of who is known to have left something at an address. */
    boolean isOfWhoLeft(Tombstone there) {
        return tombstone.filter(there::isOfSameAs).isPresent();
    }

    /** {@return what is left of a time that the person wanted forgotten, or empty} */
    public Optional<Tombstone> tombstone() {
        return tombstone;
    }

    /**
     * This history with one more act of the person. An act whose id is known changes nothing; any other voids every living permit. Of what
     * was said before the person was forgotten, a no stands with those of the tombstone, and nothing else is kept.
     *
     * @param act  the act, not null
     * @return the longer history, not null
     */
    public ContactHistory with(PersonAct act) {
        if (act.id().isPresent() && acts().stream().anyMatch(known -> known.id().equals(act.id()))) {
            return this;
        }
        return isFromBefore(act) ? hearingLate(act) : hearing(act);
    }

    private ContactHistory hearing(PersonAct act) {
        ActRun longer = acts.with(Milliseconds.of(act, TimeBounds.LATEST));
        return new ContactHistory(longer, rows.ended(), lastStep, tombstone, completeSince, wholeSince);
    }

    /** A yes of then is not brought back by whoever still has a copy. A no is, since it may never have been heard. */
    private ContactHistory hearingLate(PersonAct act) {
        Tombstone left = tombstone.orElseThrow();
        Tombstone heard = act.isNo() ? left.hearing(Milliseconds.of(act, TimeBounds.LATEST), lastStep) : left;
        return heard.equals(left)
                ? this
                : new ContactHistory(acts, rows.ended(), lastStep, Optional.of(heard), completeSince, wholeSince);
    }

    /** This history of who was forgotten, when contacts of before hold them until an instant. */
    ContactHistory heldAtLeastUntil(Instant end) {
        Optional<Tombstone> held = tombstone.map(left -> left.heldAtLeastUntil(end));
        return held.equals(tombstone)
                ? this
                : new ContactHistory(acts, rows, lastStep, held, completeSince, wholeSince);
    }

    /** Whether an act is of a time before the person was forgotten. */
    boolean isFromBefore(PersonAct act) {
        return isForgottenAt(act.at());
    }

    /** Whether what happened at an instant is of a time before the person was forgotten. */
    boolean isForgottenAt(Instant instant) {
        return tombstone
                .filter(left -> !Milliseconds.down(instant).isAfter(left.at()))
                .isPresent();
    }

    /**
     * This history with a contact that happened, whoever let it happen. A message id that is known from the same sender, on the same
     * channel and of the same time changes nothing, nor does a contact from before the person was forgotten.
     *
     * @param contact  the contact, not null
     * @return the longer history, not null
     */
    public ContactHistory with(Contact contact) {
        String slot = contact.id().isPresent() ? MessageSlots.of(contact) : "+" + rows.size();
        boolean isKnown = isForgottenAt(contact.at())
                || row(slot).isPresent()
                || MessageSlots.isKeptByEarlierVersion(contact, this);
        return isKnown ? this : with(ContactRow.of(contact, slot));
    }

    /** This history with a row in its slot. */
    ContactHistory with(ContactRow row) {
        return new ContactHistory(acts, rows.with(row), lastStep, tombstone, completeSince, wholeSince);
    }

    /** This history without what is in a slot. */
    ContactHistory without(String slot) {
        return new ContactHistory(acts, rows.without(slot), lastStep, tombstone, completeSince, wholeSince);
    }

    /** This history without permits that ended unused. */
    ContactHistory withoutLapsed() {
        ContactHistory fewer = this;
        for (ContactRow row : rows()) {
            boolean isLapsed = row.state() == ContactState.RESERVED && !row.isLivingPermitAt(lastStep);
            fewer = isLapsed ? fewer.without(row.slot()) : fewer;
        }
        return fewer;
    }

    /** This history as if no step had been taken yet and nothing were missing in it, so that it can be asked about its past. */
    ContactHistory askedAboutItsPast() {
        return new ContactHistory(acts, rows, TimeBounds.EARLIEST, tombstone, Optional.empty(), Optional.empty());
    }

    /** This history when its next step happens at an instant; time does not run backwards for a person. */
    ContactHistory steppingAt(Instant instant) {
        return instant.isAfter(lastStep)
                ? new ContactHistory(acts, rows, instant, tombstone, completeSince, wholeSince)
                : this;
    }

    /** {@return what the person did, in order of time, the no last at one instant} */
    public List<PersonAct> acts() {
        return acts.toList();
    }

    /** {@return the contacts, those that counted first first} */
    public List<ContactRow> rows() {
        return rows.toList();
    }

    /**
     * The contacts as they are told to whoever may see the record: one that happened elsewhere, past the gate, has in {@link ContactRow#heldFor}
     * what stood against it at its own time, by all that is known now.
     *
     * @param person  whose history it is, not null
     * @param rules  the rules beside the person's word, not null
     * @return the contacts, those that counted first first, not null
     */
    public List<ContactRow> rowsAsTold(PersonId person, RuleBook rules) {
        return rows().stream().map(row -> asTold(row, person, rules)).toList();
    }

    private ContactRow asTold(ContactRow row, PersonId person, RuleBook rules) {
        boolean isJudged = row.state() == ContactState.ELSEWHERE && !row.isShared();
        return isJudged
                ? row.withHeldFor(ContactRules.reasonsAgainst(this, person, row, rules).stream()
                        .map(Reason::code)
                        .toList())
                : row;
    }

    ActRun actRun() {
        return acts;
    }

    RowRun rowRun() {
        return rows;
    }

    /** {@return the instant of the last step; time does not run backwards from there} */
    public Instant lastStep() {
        return lastStep;
    }

    /** {@return how far back a contact can still count by what the person ever said} */
    public Duration reach() {
        return Reach.ofActs(acts);
    }

    /**
     * The acts that another history does not have.
     *
     * @param known  the history that this one was made from, not null
     * @return the new acts, in order of time, not null
     */
    public List<PersonAct> actsBeyond(ContactHistory known) {
        return beyond(acts(), known.acts());
    }

    /**
     * The rows that are new or changed against another history.
     *
     * @param known  the history that this one was made from, not null
     * @return the rows as they are now, not null
     */
    public List<ContactRow> rowsBeyond(ContactHistory known) {
        return beyond(rows(), known.rows());
    }

    /**
     * The slots of rows that another history has and this one does not: they stand in another slot now, which tells nobody whose they were.
     *
     * @param known  the history that this one was made from, not null
     * @return the slots, none in most steps, not null
     */
    public List<String> slotsGone(ContactHistory known) {
        return beyond(known.rows(), rows()).stream()
                .map(ContactRow::slot)
                .filter(slot -> row(slot).isEmpty())
                .toList();
    }

    /**
     * Whether everything that another history holds was erased.
     *
     * @param known  the history that this one was made from, not null
     * @return true where the person was forgotten in between, and anything was known of them
     */
    public boolean erases(ContactHistory known) {
        boolean isEmpty = acts().isEmpty() && rows.size() == 0;
        return tombstone.isPresent() && isEmpty && !(known.acts().isEmpty() && known.rows.size() == 0);
    }

    /** What is in one list and not, as the same object, in the other; most of both is the same at both ends. */
    private static <T> List<T> beyond(List<T> longer, List<T> known) {
        int start = 0;
        int shorter = Math.min(longer.size(), known.size());
        while (start < shorter && isSame(longer.get(start), known.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && isSame(longer.get(longer.size() - 1 - end), known.get(known.size() - 1 - end))) {
            end++;
        }
        List<T> before = known.subList(start, known.size() - end);
        List<T> after = longer.subList(start, longer.size() - end);
        return before.isEmpty()
                ? after
                : after.stream()
                        .filter(one -> before.stream().noneMatch(other -> isSame(one, other)))
                        .toList();
    }

    @SuppressWarnings(
            "ReferenceEquality") // what was not touched is the same object; an equal copy is kept again, harmlessly
    private static boolean isSame(Object one, Object other) {
        return one == other;
    }

    /** Whether it differs from another only in the last step, and in what is not packed: what was held. */
    boolean isPackedAs(ContactHistory known) {
        return acts.equals(known.acts) && tombstone.equals(known.tombstone) && rows.isPackedAs(known.rows);
    }

    Instant notBeforeLastStep(Instant instant) {
        return instant.isBefore(lastStep) ? lastStep : instant;
    }

    /** What a key stands for; a hold stands for nothing, so that every store gives the same answers. */
    Optional<ContactRow> row(ContactKey key) {
        Optional<ContactRow> row = rows.row(key.slot(), key.slotHash());
        return row.isPresent() && row.get().state().isOnlyAsked() ? Optional.empty() : row;
    }

    Optional<ContactRow> row(String slot) {
        return rows.row(slot);
    }

    /** What holds of their word for such a contact up to an instant; what they had said no to before they were forgotten is in it. */
    ActRun wordUpTo(Instant instant, ContactLabels labels) {
        ActRun since = actsUpTo(instant);
        return tombstone.isPresent() ? since.and(tombstone.get().nosTo(labels)) : since;
    }

    /** What the person did up to an instant, in order of time, the no last at one instant. */
    ActRun actsUpTo(Instant instant) {
        List<Said> said = acts.said();
        boolean isPast = said.isEmpty() || !said.get(said.size() - 1).at().isAfter(instant);
        return isPast ? acts : acts.only(act -> !act.at().isAfter(instant));
    }
}
