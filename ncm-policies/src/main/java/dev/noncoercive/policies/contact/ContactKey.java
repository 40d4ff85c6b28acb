package dev.noncoercive.policies.contact;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.SenderId;
import org.immutables.value.Value;

/**
 * What makes one request the same request: person, sender and the sender's own key. Asking twice with it is asking once.
 *
 * <p>For example, {@code ada}, {@code corner-bakery}, {@code newsletter-2026-11}.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
public abstract class ContactKey {
    private static final int KEY_LENGTH_MAX = 200;

    ContactKey() {}

    /** {@return to whom} */
    public abstract PersonId person();

    /** {@return who speaks} */
    public abstract SenderId sender();

    /** {@return the sender's key for this one contact, 1 to 200 characters} */
    public abstract String key();

    /** What stands for it among the rows of one person. */
    String slot() {
        return sender().value() + ContactRow.AFTER_SENDER + key();
    }

    /** The hash of the slot, which a decision needs more than once; of what is known by then, so that nothing is computed under a lock. */
    @Value.Auxiliary
    @Value.Redacted
    abstract long slotHash();

    @Value.Check
    void check() {
        if (key().isBlank() || key().length() > KEY_LENGTH_MAX) {
            throw new IllegalArgumentException(
                    "key must be 1 to " + KEY_LENGTH_MAX + " characters, but had " + key().length());
        }
        if (!isWritable(key())) {
            throw new IllegalArgumentException(
                    "key must hold neither half a character (a lone surrogate) nor the character U+0000");
        }
    }

    /** Whether every store can keep a text as it is: it holds no half of a character, and not U+0000. */
    static boolean isWritable(String text) {
        // every decision asks this of its key, so no stream is made for it
        int each;
        for (int i = 0; i < text.length(); i += Character.charCount(each)) {
            each = text.codePointAt(i);
            if (each == 0 || Character.getType(each) == Character.SURROGATE) {
                return false;
            }
        }
        return true;
    }

    /**
     * The key of one contact.
     *
     * @param person  to whom, not null
     * @param sender  who speaks, not null
     * @param key  the sender's own key, 1 to 200 characters, not null
     * @return the key, not null
     * @throws IllegalArgumentException if {@code key} is blank or too long
     */
    public static ContactKey of(PersonId person, SenderId sender, String key) {
        return ImmutableContactKey.builder()
                .person(person)
                .sender(sender)
                .key(key)
                .slotHash(Slots.hash(sender.value(), key))
                .build();
    }
}
