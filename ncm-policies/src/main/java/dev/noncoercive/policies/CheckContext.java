package dev.noncoercive.policies;

import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.policies.audit.AuditResult;
import dev.noncoercive.policies.contact.RuleBook;
import dev.noncoercive.policies.pressure.PressureContext;
import dev.noncoercive.policies.pressure.PressureReport;
import dev.noncoercive.policies.profile.BusinessCalendar;
import dev.noncoercive.policies.profile.Profile;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a policy may know beside its subject: the whole campaign, and the instant for which it judges.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
public abstract class CheckContext {
    CheckContext() {}

    /** {@return the campaign that holds the subject} */
    public abstract Campaign campaign();

    /** {@return the instant for which it is judged; never read from a clock} */
    public abstract Instant at();

    /** {@return the parameters that apply, the defaults of ncm when not said} */
    @Value.Default
    public Profile profile() {
        return Profile.ncmDefault();
    }

    /** {@return which days are business days, Monday to Friday when not said} */
    @Value.Default
    public BusinessCalendar calendar() {
        return BusinessCalendar.weekdays();
    }

    /** {@return what was read so far} */
    @Value.Default
    @Value.Auxiliary
    @Value.Redacted
    PressureReadings readings() {
        return new PressureReadings();
    }

    @Value.Derived
    @Value.Auxiliary
    @Value.Redacted
    Audits audits() {
        return new Audits(campaign());
    }

    /**
     * What the pressure check of this library finds in a text. Within one check a text is read once, whoever asks.
     *
     * @param text  plain text, HTML or Markdown, not null
     * @param about  what is known about it, not null
     * @return what was found, not null
     */
    public PressureReport pressure(String text, PressureContext about) {
        return readings().of(text, about);
    }

    /**
     * The audit of the campaign's record against what people said, there and in its consents.
     *
     * @return the result, or empty when the campaign brings no record
     */
    public Optional<AuditResult> audit() {
        return audit(RuleBook.personOnly());
    }

    /**
     * The audit of the campaign's record against what people said and more rules, such as those of {@link Profile#limits()}.
     *
     * @param rules  the rules beside the person's word, not null
     * @return the result, or empty when the campaign brings no record
     */
    public Optional<AuditResult> audit(RuleBook rules) {
        return audits().of(rules);
    }

    /**
     * A context.
     *
     * @param campaign  the campaign, not null
     * @param at  the instant, not null
     * @return the context, not null
     */
    public static CheckContext of(Campaign campaign, Instant at) {
        return ImmutableCheckContext.builder().campaign(campaign).at(at).build();
    }

    /**
     * A context with parameters and business days of its own.
     *
     * @param campaign  the campaign, not null
     * @param at  the instant, not null
     * @param profile  the parameters, not null
     * @param calendar  the business days, not null
     * @return the context, not null
     */
    public static CheckContext of(Campaign campaign, Instant at, Profile profile, BusinessCalendar calendar) {
        return of(campaign, at, profile, calendar, new PressureReadings());
    }

    static CheckContext of(
            Campaign campaign, Instant at, Profile profile, BusinessCalendar calendar, PressureReadings readings) {
        return ImmutableCheckContext.builder()
                .campaign(campaign)
                .at(at)
                .profile(profile)
                .calendar(calendar)
                .readings(readings)
                .build();
    }
}
