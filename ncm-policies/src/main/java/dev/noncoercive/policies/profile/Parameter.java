package dev.noncoercive.policies.profile;

import dev.noncoercive.policies.mapping.NearestName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a profile can set. Each constant is a key of a profile file in lower case with hyphens, for example
 * {@code consent-life}.
 *
 * @since 0.1
 */
public enum Parameter {
    /** How long a consent lives after the last own act of the person; a time. */
    CONSENT_LIFE(Kind.TIME),
    /** The same for consents to calls; a time. */
    CALL_CONSENT_LIFE(Kind.TIME),
    /** The same for consents whose purpose is {@code profiling}; a time. */
    PROFILING_CONSENT_LIFE(Kind.TIME),
    /** How long a purchase implies a consent; a time. */
    PURCHASE_LIFE(Kind.TIME),
    /** How long an inquiry implies a consent; a time. */
    INQUIRY_LIFE(Kind.TIME),
    /** Channels on which a soft opt-in counts; words. */
    SOFT_OPT_IN_CHANNELS(Kind.WORDS),
    /**
     * With what the address may have come for a soft opt-in, {@code sale} or {@code charity}; words. The defaults of ncm know both, so that
     * the law of a place decides.
     */
    SOFT_OPT_IN_GROUNDS(Kind.WORDS),
    /** How long a no is not asked again; a time. */
    REFUSAL_REST(Kind.TIME),
    /** The same for a no to calls; a time. */
    CALL_REFUSAL_REST(Kind.TIME),
    /** From what age on a person is no child; a number. */
    CHILD_AGE(Kind.NUMBER),
    /** How soon after a stop the last contact may come; a time. */
    STOP_DEADLINE(Kind.TIME),
    /** How long ago a list of people who want no contact may have been applied; a time. */
    LIST_AGE(Kind.TIME),
    /** How often a person is reminded of one ask; a number. */
    REMINDERS(Kind.NUMBER),
    /** How soon a reminder may come; a time. */
    REMINDER_AFTER(Kind.TIME),
    /** Unanswered contacts that nobody asked for, before the sender stops, 1 to 10; each of them doubles the wait; a number. */
    UNANSWERED(Kind.NUMBER),
    /** The share of complaints at which a campaign slows down, in millionths; a number. */
    COMPLAINTS(Kind.NUMBER),
    /** The share of people leaving at which a campaign slows down, in millionths; a number. */
    UNSUBSCRIBES(Kind.NUMBER),
    /** How long a way out works; a time. */
    EXIT_LIFE(Kind.TIME),
    /** How long a person has to decide; a time. */
    DECISION_TIME(Kind.TIME),
    /** Over how long the lowest earlier price is looked up; a time. */
    PRIOR_PRICE(Kind.TIME),
    /** Whether a message names a postal address: 1 or 0; a number. */
    POSTAL_ADDRESS(Kind.NUMBER),
    /** Gifts for each ask; a number. */
    GIFTS_PER_ASK(Kind.NUMBER),
    /** The time over which gifts and asks are counted; a time. */
    BALANCE_WINDOW(Kind.TIME),
    /**
     * When a person may be contacted on some channels, on their own clock; hours, such as
     * {@code call MON-FRI 10:00-13:00 14:00-20:00, call SAT 10:00-19:00}. On days that are not named it is quiet all day.
     */
    CONTACT_HOURS(Kind.HOURS),
    /**
     * How often a person is contacted on a channel at most, or on all together; caps, such as {@code call 4 P30D}, or
     * {@code * 4 P30D unless-stated} for what holds only where the person never told that sender how often.
     */
    CONTACT_CAP(Kind.CAPS),
    /** The time before an ask in which no large gift is given; a time. */
    GIFT_BEFORE_ASK(Kind.TIME),
    /** What is a large gift, in percent of the ask; a number. */
    LARGE_GIFT(Kind.NUMBER),
    /** The share of promises kept, in percent; a number. */
    PROMISES_KEPT(Kind.NUMBER),
    /** The share of exchanges that people begin, in percent; a number. */
    BEGUN_BY_PEOPLE(Kind.NUMBER),
    /** How soon a person gets an answer; a time. */
    ANSWER_WITHIN(Kind.TIME),
    /** How long somebody waits before more is enough; a time. */
    ENOUGH_WAIT(Kind.TIME),
    /** The weight of human return, in percent; a number. */
    HUMAN_WEIGHT(Kind.NUMBER),
    /** The share of contacts that ask nothing, in percent; a number. */
    CARE_SHARE(Kind.NUMBER),
    /** Over how long success is judged; a time. */
    HORIZON(Kind.TIME),
    /** How soon a person gets their record; a time. */
    EXPORT_WITHIN(Kind.TIME);

    private final Kind kind;

    Parameter(Kind kind) {
        this.kind = kind;
    }

    /** How a value is read. */
    enum Kind {
        TIME,
        NUMBER,
        WORDS,
        HOURS,
        CAPS
    }

    Kind kind() {
        return kind;
    }

    /** {@return the key in profile files, such as {@code consent-life}} */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Parameter> of(String key) {
        return Arrays.stream(values())
                .filter(parameter -> parameter.key().equals(key))
                .findFirst();
    }

    /** The key that is most like a wrong one. */
    static String nearest(String wrong) {
        List<String> keys = Arrays.stream(values()).map(Parameter::key).toList();
        return NearestName.to(wrong, keys).orElse(CONSENT_LIFE.key());
    }
}
