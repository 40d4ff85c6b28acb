package dev.noncoercive.model.campaign;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.Consent;
import dev.noncoercive.model.contact.ContactRecord;
import dev.noncoercive.model.enough.EnoughThreshold;
import dev.noncoercive.model.internal.Checks;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.model.ledger.ReciprocityLedger;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The document a team checks before it speaks: invitations, the consents it stands on, past contacts, ledgers and enough.
 *
 * <p>It is not a schedule and holds no addresses. For example, the autumn newsletter of the corner bakery.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"name", "sender", "purpose", "invitations", "consents", "record", "ledgers", "enough"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Campaign implements WithCampaign {
    Campaign() {}

    /** {@return its name} */
    public abstract String name();

    /** {@return who speaks} */
    public abstract SenderId sender();

    /** {@return why} */
    public abstract Purpose purpose();

    /** {@return what is said} */
    public abstract List<Invitation> invitations();

    /** {@return the consents it stands on} */
    public abstract List<Consent> consents();

    /** {@return what people said and were sent so far, or empty when not at hand} */
    public abstract Optional<ContactRecord> record();

    /** {@return what was given and asked so far} */
    public abstract List<ReciprocityLedger> ledgers();

    /** {@return how much is enough} */
    public abstract Optional<EnoughThreshold> enough();

    @Value.Check
    void check() {
        Checks.text("name", name());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Campaign}. */
    public static final class Builder extends ImmutableCampaign.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Campaign fromJson(ImmutableCampaign.Json json) {
        return ImmutableCampaign.fromJson(json);
    }
}
