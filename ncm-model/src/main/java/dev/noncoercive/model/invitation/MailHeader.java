package dev.noncoercive.model.invitation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import org.immutables.value.Value;

/**
 * One header field of an e-mail, as received: name and unfolded value.
 *
 * <p>For example, {@code List-Unsubscribe-Post: List-Unsubscribe=One-Click}.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"name", "value"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class MailHeader implements WithMailHeader {
    MailHeader() {}

    /** {@return the field name as written} */
    public abstract String name();

    /** {@return the field body, unfolded and trimmed} */
    public abstract String value();

    @Value.Check
    void check() {
        Checks.text("name", name());
    }

    /**
     * The field of a name and a value.
     *
     * @param field  name and value with a colon between them, such as {@code List-Id: <news.example>}, not null
     * @return the header, not null
     * @throws IllegalArgumentException if there is no colon
     */
    public static MailHeader parse(String field) {
        int colon = field.indexOf(':');
        if (colon < 1) {
            throw Checks.invalid("header", "be `Name: value`", "`" + field + "`");
        }
        return builder()
                .name(field.substring(0, colon).trim())
                .value(field.substring(colon + 1).trim())
                .build();
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link MailHeader}. */
    public static final class Builder extends ImmutableMailHeader.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static MailHeader fromJson(ImmutableMailHeader.Json json) {
        return ImmutableMailHeader.fromJson(json);
    }
}
