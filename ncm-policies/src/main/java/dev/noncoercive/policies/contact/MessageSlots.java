package dev.noncoercive.policies.contact;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.contact.Contact;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a contact that happened elsewhere stands among the rows of a person: by the id of its message, and by when, by whom and on which
 * channel it was sent. An id alone tells too little: several senders number their messages alike, and some give all of a campaign one id.
 */
final class MessageSlots {
    private static final int TIME_DIGITS = 12;
    private static final int WHOSE_DIGITS = 16;
    private static final int ID_FROM = 1 + TIME_DIGITS + WHOSE_DIGITS + 1;

    private MessageSlots() {}

    /** Without a message id nothing tells it from another: each report is a contact of its own. */
    static String of(Contact contact) {
        return contact.id()
                .map(id -> of(contact.at(), contact.sender(), contact.channel(), id))
                .orElseGet(() -> "+" + UUID.randomUUID());
    }

    /** By the time that was stated, also where that is ahead of the clock, so that the same report is the same whenever it is heard. */
    static String of(Instant at, SenderId sender, Channel channel, String id) {
        HexFormat hex = HexFormat.of();
        return ContactRow.AFTER_SENDER
                + hex.toHexDigits(at.toEpochMilli(), TIME_DIGITS)
                + hex.toHexDigits(Slots.hash(sender + " " + channel), WHOSE_DIGITS)
                + ' '
                + id;
    }

    /** Where earlier versions kept every message with its id, whoever sent it. */
    static Optional<String> ofEarlierVersions(Contact contact) {
        return contact.id().map(id -> ContactRow.AFTER_SENDER + id);
    }

    /** Whether an earlier version kept this very contact. */
    static boolean isKeptByEarlierVersion(Contact contact, ContactHistory history) {
        return ofEarlierVersions(contact)
                .flatMap(history::row)
                .filter(row -> row.at().equals(Milliseconds.down(contact.at()))
                        && row.labels().sender().equals(contact.sender())
                        && row.labels().channel().equals(contact.channel()))
                .isPresent();
    }

    /** What its sender knows it by. */
    static String told(String slot) {
        boolean isWhole =
                slot.length() > ID_FROM && slot.charAt(ID_FROM - 1) == ' ' && slot.charAt(0) == ContactRow.AFTER_SENDER;
        return isWhole ? ContactRow.AFTER_SENDER + slot.substring(ID_FROM) : slot;
    }
}
