package dev.noncoercive.policies.contact;

import dev.noncoercive.model.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Contacts to somebody who was forgotten, as whoever else is at the address counts them. The slot of a shared row is a hash of the person and
 * the key, which can be guessed; so theirs stand in slots that are drawn.
 */
final class ForgottenRows {
    private ForgottenRows() {}

    /** The history of another holder, in which nothing leads back to a person who is forgotten now. */
    static ContactHistory unnamed(ContactHistory other, PersonId person, ContactHistory forgotten) {
        ContactHistory unnamed = other;
        for (ContactRow row : shared(forgotten)) {
            ContactHistory known = unnamed;
            unnamed = known.row(ContactRow.sharedSlot(person, row.slot()))
                    .map(counted -> unnamed(known, counted))
                    .orElse(known);
        }
        return unnamed;
    }

    /** The history of another holder, in which nothing leads back from one row. */
    static ContactHistory unnamed(ContactHistory other, ContactRow counted) {
        return other.without(counted.slot()).with(counted.withSlot(Slots.ofForgotten()));
    }

    /** Where whoever counts something of a person is, or was: every address that something went to. */
    static NavigableSet<AddressKey> addresses(ContactHistory own) {
        NavigableSet<AddressKey> sentTo = new TreeSet<>();
        shared(own).forEach(row -> sentTo.addAll(row.addressKeys()));
        return sentTo;
    }

    /** What another holder may count, too. */
    private static List<ContactRow> shared(ContactHistory own) {
        return own.rows().stream()
                .filter(row -> !row.isShared() && !row.state().isOnlyAsked())
                .toList();
    }

    /** The history of another holder with a contact that is heard of only now, unless it is in it or may be, out of sight. */
    static ContactHistory counted(ContactHistory other, ContactRow row, Duration reach, Instant now) {
        boolean isOutOfSight = row.at().isBefore(now.minus(Reach.longer(reach, other.reach())));
        boolean isKnown = other.rows().stream().anyMatch(known -> isSame(known, row));
        return isOutOfSight || isKnown ? other : other.steppingAt(now).with(row.asShared(Slots.ofForgotten()));
    }

    /** Nothing else is left that could tell two of them apart. */
    private static boolean isSame(ContactRow known, ContactRow row) {
        return known.isShared()
                && known.at().equals(row.at())
                && known.labels().equals(row.labels())
                && !Collections.disjoint(known.addressKeys(), row.addressKeys());
    }
}
