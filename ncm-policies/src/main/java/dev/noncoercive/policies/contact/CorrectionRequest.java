package dev.noncoercive.policies.contact;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.SenderId;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * That a contact was recorded in error: imported or reported to the wrong person, or twice.
 *
 * <p>It says which by what the record shows: its reference, narrowed by sender, channel and time where several have one; or the id of its
 * message with all three. For example, the message {@code m1} of the bakery, by e-mail, of 3 November.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
public abstract class CorrectionRequest implements WithCorrectionRequest {
    CorrectionRequest() {}

    /** {@return in whose record it stands} */
    public abstract PersonId person();

    /** {@return {@link ContactRow#reference} or {@link ContactRow#slot} of it, or empty} */
    public abstract Optional<String> reference();

    /** {@return the id of its message as it was recorded, or empty} */
    public abstract Optional<String> message();

    /** {@return who sent it, or empty} */
    public abstract Optional<SenderId> sender();

    /** {@return where it went, or empty} */
    public abstract Optional<Channel> channel();

    /** {@return when it went, or empty; with the message the time that was stated, which is ahead of that of the record where the clock was behind} */
    public abstract Optional<Instant> at();

    /** {@return why, as {@link Correction#why} keeps it: 1 to 200 characters, without personal data} */
    public abstract String why();

    @Value.Check
    void check() {
        if (reference().isPresent() == message().isPresent()) {
            throw new IllegalStateException(
                    "a correction must name a contact by its reference or by its message, one of them");
        }
        boolean isWhole = sender().isPresent() && channel().isPresent() && at().isPresent();
        if (message().isPresent() && !isWhole) {
            throw new IllegalStateException("a correction that names a message must say its sender, channel and time");
        }
        Correction.requireWhy(why());
    }

    /**
     * A builder; the person, the reference or the message, and the reason are mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link CorrectionRequest}. */
    public static final class Builder extends ImmutableCorrectionRequest.Builder {
        Builder() {}
    }

    boolean isMeant(ContactRow row) {
        return reference()
                .map(name -> isOfThen(row) && (row.reference().equals(name) || Slots.isSame(row.slot(), name)))
                .orElseGet(() -> isMessage(row, message().orElseThrow()));
    }

    private boolean isOfThen(ContactRow row) {
        return sender().map(row.labels().sender()::equals).orElse(true)
                && channel().map(row.labels().channel()::equals).orElse(true)
                && at().map(Milliseconds::down).map(row.at()::equals).orElse(true);
    }

    /** By its slot, of which the hash alone may be known, so that every store finds the same; earlier versions kept the id alone. */
    private boolean isMessage(ContactRow row, String id) {
        String slot = MessageSlots.of(
                at().orElseThrow(), sender().orElseThrow(), channel().orElseThrow(), id);
        return Slots.isSame(row.slot(), slot) || (row.slot().equals(ContactRow.AFTER_SENDER + id) && isOfThen(row));
    }
}
