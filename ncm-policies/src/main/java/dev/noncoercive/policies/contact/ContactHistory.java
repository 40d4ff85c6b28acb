package dev.noncoercive.policies.contact;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.TimeBounds;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.model.contact.ContactRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
    private static final ContactHistory EMPTY =
            new ContactHistory(List.of(), Set.of(), List.of(), List.of(), TimeBounds.EARLIEST);
    private static final Comparator<PersonAct> BY_TIME_THEN_NO_LAST =
            Comparator.comparing(PersonAct::at).thenComparing(PersonAct::isNo);

    private final List<PersonAct> acts;
    private final Set<String> contactIds;
    private final List<Counted> past;
    private final List<Booking> bookings;
    private final Instant lastStep;

    private ContactHistory(
            List<PersonAct> acts,
            Set<String> contactIds,
            List<Counted> past,
            List<Booking> bookings,
            Instant lastStep) {
        this.acts = acts;
        this.contactIds = contactIds;
        this.past = past;
        this.bookings = bookings;
        this.lastStep = lastStep;
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
        for (PersonAct act : record.acts()) {
            history = act.person().equals(person) ? history.with(act) : history;
        }
        for (Contact contact : record.contacts()) {
            history = contact.person().equals(person) ? history.with(contact) : history;
        }
        return history;
    }

    /**
     * This history with one more act of the person. An act whose id is known changes nothing; any other voids every living
     * permit.
     *
     * @param act  the act, not null
     * @return the longer history, not null
     */
    public ContactHistory with(PersonAct act) {
        if (act.id().isPresent() && acts.stream().anyMatch(known -> known.id().equals(act.id()))) {
            return this;
        }
        List<PersonAct> longer = new ArrayList<>(acts);
        longer.add(Milliseconds.of(act, TimeBounds.LATEST));
        longer.sort(BY_TIME_THEN_NO_LAST);
        List<Booking> voided = bookings.stream()
                .map(booking -> booking.isHandedOver() ? booking : booking.in(Booking.State.ENDED))
                .toList();
        return new ContactHistory(List.copyOf(longer), contactIds, past, voided, lastStep);
    }

    /**
     * This history with a contact that happened, whoever let it happen. A message id that is known changes nothing.
     *
     * @param contact  the contact, not null
     * @return the longer history, not null
     */
    public ContactHistory with(Contact contact) {
        if (contact.id().map(contactIds::contains).orElse(false)) {
            return this;
        }
        Counted counted = new Counted(contact.labels(), Milliseconds.down(contact.at()), Instant.MAX);
        List<Counted> longer = new ArrayList<>(past.size() + 1);
        longer.addAll(past);
        longer.add(placeOf(counted), counted);
        Set<String> ids = contactIds;
        if (contact.id().isPresent()) {
            ids = new HashSet<>(contactIds);
            ids.add(contact.id().get());
        }
        return new ContactHistory(acts, ids, Collections.unmodifiableList(longer), bookings, lastStep);
    }

    /** Where a contact stands among the past ones, oldest first. */
    private int placeOf(Counted counted) {
        int place = past.size();
        while (place > 0 && past.get(place - 1).at().isAfter(counted.at())) {
            place--;
        }
        return place;
    }

    ContactHistory with(Booking booking) {
        List<Booking> others = new ArrayList<>(bookings);
        others.removeIf(other -> other.key().equals(booking.key()));
        others.add(booking);
        return new ContactHistory(acts, contactIds, past, List.copyOf(others), lastStep);
    }

    /** This history when its next step happens at an instant; time does not run backwards for a person. */
    ContactHistory steppingAt(Instant instant) {
        return new ContactHistory(acts, contactIds, past, bookings, notBeforeLastStep(instant));
    }

    Instant lastStep() {
        return lastStep;
    }

    Instant notBeforeLastStep(Instant instant) {
        return instant.isBefore(lastStep) ? lastStep : instant;
    }

    Optional<Booking> booking(ContactKey key) {
        return bookings.stream().filter(booking -> booking.key().equals(key)).findFirst();
    }

    /** What the person did up to an instant, in order of time, the no last at one instant. */
    List<PersonAct> actsUpTo(Instant instant) {
        return acts.stream().filter(act -> !act.at().isAfter(instant)).toList();
    }

    /** Every contact but the one under a key, oldest first. */
    List<Counted> countedWithout(ContactKey key) {
        if (bookings.isEmpty()) {
            return past;
        }
        return Stream.concat(
                        past.stream(),
                        bookings.stream()
                                .filter(booking -> !booking.key().equals(key))
                                .map(Booking::counted))
                .sorted(Comparator.comparing(Counted::at))
                .toList();
    }
}
