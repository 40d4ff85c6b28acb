package dev.noncoercive.policies.mapping;

/**
 * What the elements of a list can be.
 *
 * <p>For example, the variants of a mailing are {@link #MESSAGES}.
 *
 * @since 0.1
 */
public enum MappedList {
    /** Each element is an invitation of its own. */
    INVITATIONS(MappedField.Level.INVITATION),
    /** Each element is one message of the invitation: a variant, a language, a channel. */
    MESSAGES(MappedField.Level.MESSAGE),
    /** Each element is an answer that the person can give. */
    CHOICES(MappedField.Level.CHOICE);

    private final MappedField.Level level;

    MappedList(MappedField.Level level) {
        this.level = level;
    }

    MappedField.Level level() {
        return level;
    }
}
