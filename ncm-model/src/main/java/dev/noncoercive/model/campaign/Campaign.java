package dev.noncoercive.model.campaign;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.audience.AudienceProfile;
import dev.noncoercive.model.consent.Consent;
import dev.noncoercive.model.consent.Introduction;
import dev.noncoercive.model.contact.ContactRecord;
import dev.noncoercive.model.enough.EnoughThreshold;
import dev.noncoercive.model.internal.Checks;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.model.journey.Journey;
import dev.noncoercive.model.ledger.ReciprocityLedger;
import dev.noncoercive.model.scorecard.Scorecard;
import dev.noncoercive.model.stewardship.Aftercare;
import dev.noncoercive.model.stewardship.Budget;
import dev.noncoercive.model.stewardship.Programme;
import dev.noncoercive.model.stewardship.Stewardship;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The document a team checks before it speaks: whom it is for and why, what it says, on what it stands, and who answers for
 * it.
 *
 * <p>It is not a schedule and holds no addresses. For example, the autumn newsletter of the corner bakery.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({
    "name",
    "sender",
    "purpose",
    "intent",
    "labels",
    "audience",
    "journey",
    "invitations",
    "consents",
    "introductions",
    "record",
    "suppressions",
    "ledgers",
    "disclosures",
    "enough",
    "harm",
    "harmLimits",
    "scorecard",
    "stewardship",
    "programmes",
    "budget",
    "aftercare",
    "recordAccess"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Campaign implements WithCampaign {
    Campaign() {}

    /** {@return its name} */
    public abstract String name();

    /** {@return who speaks} */
    public abstract SenderId sender();

    /** {@return why} */
    public abstract Purpose purpose();

    /** {@return why it is run, or empty when nobody said} */
    public abstract Optional<Intent> intent();

    /** {@return the names and tags it goes by inside the house} */
    public abstract List<String> labels();

    /** {@return for whom it is, or empty when nobody said} */
    public abstract Optional<AudienceProfile> audience();

    /** {@return the way from making to closing, or empty when not told} */
    public abstract Optional<Journey> journey();

    /** {@return what is said} */
    public abstract List<Invitation> invitations();

    /** {@return the consents it stands on} */
    public abstract List<Consent> consents();

    /** {@return who introduced whom} */
    public abstract List<Introduction> introductions();

    /** {@return what people said and were sent so far, or empty when not at hand} */
    public abstract Optional<ContactRecord> record();

    /** {@return the lists of people who want no contact, as applied} */
    public abstract List<SuppressionCheck> suppressions();

    /** {@return what was given and asked so far} */
    public abstract List<ReciprocityLedger> ledgers();

    /** {@return what people should know, also where it is unflattering} */
    public abstract List<OpenDisclosure> disclosures();

    /** {@return how much is enough} */
    public abstract Optional<EnoughThreshold> enough();

    /** {@return how many were harmed or left, as measured, or empty when not measured} */
    public abstract Optional<HarmRates> harm();

    /** {@return at which rates the campaign stops by itself, or empty for the usual ones} */
    public abstract Optional<HarmRates> harmLimits();

    /** {@return what counts as success} */
    public abstract Optional<Scorecard> scorecard();

    /** {@return who answers for it} */
    public abstract Optional<Stewardship> stewardship();

    /** {@return the care it belongs to} */
    public abstract List<Programme> programmes();

    /** {@return what is spent on it, and how much of that on care} */
    public abstract Optional<Budget> budget();

    /** {@return what is done for people after a sale} */
    public abstract List<Aftercare> aftercare();

    /** {@return how people get the record of what is kept about them} */
    public abstract Optional<RecordAccess> recordAccess();

    @Value.Check
    void check() {
        Checks.text("name", name());
        Checks.texts("labels", labels());
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
