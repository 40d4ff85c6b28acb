package dev.noncoercive.model.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.Language;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.internal.Checks;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the person was shown when they gave a consent: its version, its language and what it told.
 *
 * <p>It is a pointer to the text, not the text. For example, version 3 of the sign-up page in Italian, which told at
 * most four letters in thirty days.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"version", "hash", "language", "sender", "cadence", "withdrawal", "shownAt"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Notice implements WithNotice {
    Notice() {}

    /** {@return the version, such as {@code 2026-03}} */
    public abstract String version();

    /** {@return the SHA-256 of its text, 64 hexadecimal digits in lower case, or empty} */
    public abstract Optional<String> hash();

    /** {@return its language} */
    public abstract Optional<Language> language();

    /** {@return the sender it names as the controller} */
    public abstract Optional<SenderId> sender();

    /** {@return how often it said that contacts come} */
    public abstract Optional<Cadence> cadence();

    /** {@return what it said about taking the consent back} */
    public abstract Optional<String> withdrawal();

    /** {@return when it was shown} */
    public abstract Optional<Instant> shownAt();

    @Value.Check
    void check() {
        Checks.text("version", version());
        Checks.text("hash", hash());
        Checks.text("withdrawal", withdrawal());
        Checks.within("shownAt", shownAt());
        hash().ifPresent(digest -> Checks.sha256("hash", digest));
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Notice}. */
    public static final class Builder extends ImmutableNotice.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Notice fromJson(ImmutableNotice.Json json) {
        return ImmutableNotice.fromJson(json);
    }
}
