package dev.noncoercive.model.invitation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.consent.Cadence;
import dev.noncoercive.model.internal.Checks;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a text message programme says about itself.
 *
 * <p>For example, Corner Bakery, up to four a month, STOP ends it, HELP answers.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"senderName", "stopWords", "helpWords", "frequencyTold", "confirmed"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class SmsTerms implements WithSmsTerms {
    SmsTerms() {}

    /** {@return the name that is shown} */
    public abstract String senderName();

    /** {@return the words that end it} */
    public abstract List<String> stopWords();

    /** {@return the words that get an answer} */
    public abstract List<String> helpWords();

    /** {@return how often it said that messages come} */
    public abstract Optional<Cadence> frequencyTold();

    /** {@return whether the yes was confirmed by a message} */
    public abstract Optional<Boolean> confirmed();

    @Value.Check
    void check() {
        Checks.text("senderName", senderName());
        Checks.texts("stopWords", stopWords());
        Checks.texts("helpWords", helpWords());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link SmsTerms}. */
    public static final class Builder extends ImmutableSmsTerms.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static SmsTerms fromJson(ImmutableSmsTerms.Json json) {
        return ImmutableSmsTerms.fromJson(json);
    }
}
