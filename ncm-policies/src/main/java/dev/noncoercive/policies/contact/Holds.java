package dev.noncoercive.policies.contact;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What a no leaves in the record: a row of its own, which neither a later yes nor another no under the same key replaces. Who asks again
 * and again and is held for the same reasons leaves the row of the first time.
 */
final class Holds {
    /** What its slot begins with; no slot of a contact does, so that no row of one is ever in its place. */
    private static final char HELD = '!';

    private static final int TIME_DIGITS = 12;
    private static final int WHY_DIGITS = 8;
    private static final int KEY_FROM = 1 + TIME_DIGITS + WHY_DIGITS + 1;

    private Holds() {}

    /** With a row for a no that was given now; none for a yes. */
    static Household keep(Household known, ContactRequest request, List<Reason> reasons) {
        if (reasons.isEmpty()) {
            return known;
        }
        ContactRow held = ContactRow.held(request, known.lastStep(), reasons);
        return isKept(known.history(), held) ? known : known.with(held.withSlot(slot(held, "")));
    }

    /** With a row apart for a permit under the key that became void, and for what; another one takes its place now. */
    static Household keepVoid(Household known, ContactKey key) {
        return known.history()
                .row(key)
                .filter(row ->
                        row.state() == ContactState.ENDED && !row.heldFor().isEmpty())
                .map(row -> known.with(known.history().with(row.withSlot(slot(row, "void")))))
                .orElse(known);
    }

    /** Whether the last that became of the key was the same no. */
    private static boolean isKept(ContactHistory history, ContactRow held) {
        Optional<ContactRow> last = history.rowRun().newestApart(row -> isUnderKeyOf(held, row));
        return last.isPresent()
                && last.get().heldFor().equals(held.heldFor())
                && last.get().labels().equals(held.labels())
                && history.row(held.slot())
                        .filter(row -> row.at().isAfter(last.get().at()))
                        .isEmpty();
    }

    private static boolean isUnderKeyOf(ContactRow held, ContactRow row) {
        String key = held.slot();
        return row.state() == ContactState.HELD
                && row.slot().length() == KEY_FROM + key.length()
                && row.slot().endsWith(key);
    }

    /** The slot of the request. */
    static String asked(String slot) {
        return slot.charAt(0) == HELD && slot.length() > KEY_FROM ? slot.substring(KEY_FROM) : slot;
    }

    /** By when and why, and by the key of the request; a hold and a void may be of one time. */
    private static String slot(ContactRow row, String kind) {
        HexFormat hex = HexFormat.of();
        return HELD
                + hex.toHexDigits(row.at().toEpochMilli(), TIME_DIGITS)
                + hex.toHexDigits(Slots.hash(row.heldFor() + " " + row.labels() + kind), WHY_DIGITS)
                + ' '
                + row.slot();
    }
}
