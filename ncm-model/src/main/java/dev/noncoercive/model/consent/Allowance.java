package dev.noncoercive.model.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.Channel;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.Topic;
import dev.noncoercive.model.contact.ContactLabels;
import dev.noncoercive.model.internal.Checks;
import java.time.Duration;
import java.util.NavigableSet;
import org.immutables.value.Value;

/**
 * How many contacts a person allows in a window, within a scope: a frequency cap written by the person.
 *
 * <p>It limits contacts; it does not permit them, see {@link Consent}.
 *
 * <p>For example, {@code of(2, Duration.ofDays(7))} permits a third contact only when fewer than two fall in the 168 hours
 * before it; a contact exactly 168 hours old no longer counts. An empty scope means everything.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"atMost", "per", "channels", "purposes", "topics", "senders"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Allowance implements WithAllowance {
    /** The largest number of contacts that one allowance can name. */
    public static final int AT_MOST_BOUND = 1_000_000;

    Allowance() {}

    /**
     * The number of contacts.
     *
     * @return 0 to 1,000,000, 0 meaning never
     */
    @JsonInclude
    public abstract int atMost();

    /**
     * The window in which they count.
     *
     * @return the window
     */
    public abstract Window per();

    /**
     * The channels it covers.
     *
     * @return channels, empty meaning all
     */
    @Value.NaturalOrder
    public abstract NavigableSet<Channel> channels();

    /**
     * The purposes it covers.
     *
     * @return purposes, empty meaning all
     */
    @Value.NaturalOrder
    public abstract NavigableSet<Purpose> purposes();

    /**
     * The topics it covers. A contact without a topic counts in every topic: in doubt, no contact.
     *
     * @return topics, empty meaning all
     */
    @Value.NaturalOrder
    public abstract NavigableSet<Topic> topics();

    /**
     * The senders it covers.
     *
     * @return senders, empty meaning all
     */
    @Value.NaturalOrder
    public abstract NavigableSet<SenderId> senders();

    @Value.Check
    void check() {
        Checks.atLeast("atMost", 0, atMost());
        Checks.atMost("atMost", AT_MOST_BOUND, atMost());
    }

    /**
     * An allowance in a rolling window, for everything.
     *
     * @param atMost  contacts in the window, 0 or more, 0 meaning never
     * @param per  elapsed time, positive, not null
     * @return the allowance, not null
     * @throws IllegalArgumentException if {@code atMost} is negative or {@code per} not positive
     */
    public static Allowance of(int atMost, Duration per) {
        return of(atMost, Window.rolling(per));
    }

    /**
     * An allowance in any window, for everything.
     *
     * @param atMost  contacts in the window, 0 or more, 0 meaning never
     * @param per  the window, not null
     * @return the allowance, not null
     * @throws IllegalArgumentException if {@code atMost} is negative
     */
    public static Allowance of(int atMost, Window per) {
        return builder().atMost(atMost).per(per).build();
    }

    /**
     * No contact at all.
     *
     * @return the allowance of zero, not null
     */
    public static Allowance never() {
        return of(0, Window.lifetime());
    }

    /**
     * Whether a contact with these labels counts under this allowance.
     *
     * @param labels  sender, purpose, channel and topic of a contact, not null
     * @return whether the contact is in scope
     */
    public boolean covers(ContactLabels labels) {
        return (channels().isEmpty() || channels().contains(labels.channel()))
                && (purposes().isEmpty() || purposes().contains(labels.purpose()))
                && (senders().isEmpty() || senders().contains(labels.sender()))
                && (topics().isEmpty() || labels.topic().map(topics()::contains).orElse(true));
    }

    /**
     * A builder; {@code atMost} and {@code per} are mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Allowance}. */
    public static final class Builder extends ImmutableAllowance.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Allowance fromJson(ImmutableAllowance.Json json) {
        return ImmutableAllowance.fromJson(json);
    }
}
