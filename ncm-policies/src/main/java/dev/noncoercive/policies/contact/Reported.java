package dev.noncoercive.policies.contact;

import dev.noncoercive.model.SenderId;
import java.time.Instant;
import java.util.List;
import org.immutables.value.Value;

/**
 * What came of a contact that happened elsewhere and was recorded: whether it was new, and which windows hold too many by it.
 *
 * <p>It counts in any case. For example, a message of Monday that is heard of on Thursday, when another went on Tuesday, makes that
 * of Tuesday one too many.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
public abstract class Reported implements WithReported {
    Reported() {}

    /** {@return whether it was new, known, or of before the person was forgotten; only what is new is looked at} */
    public abstract Heard heard();

    /**
     * Whether it was not known before, and counts from now on.
     *
     * @return true for what is new
     */
    public boolean isNew() {
        return heard() == Heard.NEW;
    }

    /** {@return what stood against it at its own time, with all that is known now; empty where nothing did} */
    public abstract List<Reason> against();

    /** {@return when the sender's own contacts happened that were made at its time or later and are one too many by it, oldest first} */
    public abstract List<Instant> overfilled();

    /** {@return how many more contacts, of other senders, are one too many by it; when those wrote is not told} */
    @Value.Default
    public int overfilledOfOthers() {
        return 0;
    }

    /** {@return whether somebody else at the address got one too many by it; who and when is not told} */
    @Value.Default
    public boolean othersOverfilled() {
        return false;
    }

    /**
     * Whether somebody should look at it.
     *
     * @return true where anything stood against it, or a later contact to anybody is one too many by it
     */
    public boolean isFlagged() {
        return !against().isEmpty() || !overfilled().isEmpty() || overfilledOfOthers() > 0 || othersOverfilled();
    }

    static Reported of(Heard heard) {
        return ImmutableReported.builder().heard(heard).build();
    }

    static Reported unflagged() {
        return of(Heard.NEW);
    }

    /** Of a contact that a sender made. */
    static Reported of(SenderId sender, List<Reason> against, List<ContactRow> overfilled) {
        List<Instant> own = overfilled.stream()
                .filter(row -> row.labels().sender().equals(sender))
                .map(ContactRow::at)
                .toList();
        return ImmutableReported.builder()
                .heard(Heard.NEW)
                .addAllAgainst(against)
                .addAllOverfilled(own)
                .overfilledOfOthers(overfilled.size() - own.size())
                .build();
    }
}
