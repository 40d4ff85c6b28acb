package dev.noncoercive.model.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.Topic;
import dev.noncoercive.model.internal.Checks;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The person gave a consent: their word for one sender and purpose on each of the channels it names. Other channels keep
 * theirs.
 *
 * <p>It is the act; the {@link Consent} is the record of it with its proof. For example, Ada subscribes to the newsletter of
 * the corner bakery by e-mail, at most twice in thirty days.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({
    "id",
    "person",
    "at",
    "sender",
    "purpose",
    "channels",
    "topics",
    "allowances",
    "validUntil",
    "noticeVersion"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract non-sealed class ConsentGiven extends PersonAct implements WithConsentGiven {
    ConsentGiven() {}

    /** {@return the id under which the act is known; the same id twice is the same act} */
    @Override
    public abstract Optional<String> id();

    /** {@return who acted} */
    @Override
    public abstract PersonId person();

    /** {@return when the person acted, not when it was heard of} */
    @Override
    public abstract Instant at();

    /** {@return to whom} */
    public abstract SenderId sender();

    /** {@return for what purpose} */
    public abstract Purpose purpose();

    /** {@return on which channels, one or more} */
    @Value.NaturalOrder
    public abstract NavigableSet<Channel> channels();

    /** {@return about what, empty meaning every topic} */
    @Value.NaturalOrder
    public abstract NavigableSet<Topic> topics();

    /** {@return how often at most, all of which hold together} */
    public abstract List<Allowance> allowances();

    /** {@return the first instant at which it no longer holds, or empty when it does not end} */
    public abstract Optional<Instant> validUntil();

    /** {@return which {@link Notice#version} the person was shown, such as {@code 2026-10}, or empty where that is not known} */
    public abstract Optional<String> noticeVersion();

    @Value.Check
    void check() {
        Checks.id("id", id());
        Checks.text("noticeVersion", noticeVersion());
        Checks.within("at", at());
        validUntil().ifPresent(end -> Checks.within("validUntil", end));
        Checks.notMoreThan("allowances", Preferences.ALLOWANCES_MAX, allowances());
        Checks.notEmpty("channels", channels());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ConsentGiven}. */
    public static final class Builder extends ImmutableConsentGiven.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static ConsentGiven fromJson(ImmutableConsentGiven.Json json) {
        return ImmutableConsentGiven.fromJson(json);
    }
}
