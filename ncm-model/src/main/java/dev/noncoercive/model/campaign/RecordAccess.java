package dev.noncoercive.model.campaign;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How people get the record of what is kept about them.
 *
 * <p>For example, a receipt with each consent, and everything as a file within a week.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"receipts", "fullExport", "within"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class RecordAccess implements WithRecordAccess {
    RecordAccess() {}

    /** {@return whether each consent comes with a receipt} */
    @JsonInclude
    public abstract boolean receipts();

    /** {@return whether consents, contacts and ledger are given in full} */
    @JsonInclude
    public abstract boolean fullExport();

    /** {@return how long it takes, at most 3,660 days} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Optional<Duration> within();

    @Value.Check
    void check() {
        Checks.length("within", within());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link RecordAccess}. */
    public static final class Builder extends ImmutableRecordAccess.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static RecordAccess fromJson(ImmutableRecordAccess.Json json) {
        return ImmutableRecordAccess.fromJson(json);
    }
}
