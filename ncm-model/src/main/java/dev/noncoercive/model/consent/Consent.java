package dev.noncoercive.model.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.Topic;
import dev.noncoercive.model.internal.Checks;
import dev.noncoercive.model.invitation.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * A record of a person's permission for one sender and one purpose, on one or more channels.
 *
 * <p>It is a record of permission, not a legal opinion, and no promise to buy. What may be sent follows from its history: it
 * permits contact only while its {@link #stateAt state} is given or renewed. For example, Ada's consent to the newsletter of
 * the corner bakery, expressed by following a link, at most twice in thirty days.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({
    "id",
    "person",
    "sender",
    "purpose",
    "channels",
    "topics",
    "allowances",
    "validUntil",
    "basis",
    "expression",
    "defaultState",
    "conditionalOn",
    "bundledWith",
    "notice",
    "proof",
    "source",
    "ageBand",
    "parentalAuthority",
    "lastOwnAct",
    "rest",
    "giving",
    "withdrawing",
    "history"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Consent implements WithConsent {
    /** The most events that one record can hold. */
    private static final int HISTORY_MAX = 1_000;

    Consent() {}

    /** {@return the id of the record, or empty} */
    public abstract Optional<String> id();

    /** {@return who gave it} */
    public abstract PersonId person();

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

    /** {@return on what it rests, or empty when not recorded} */
    public abstract Optional<Basis> basis();

    /** {@return how the person expressed it, or empty when not recorded} */
    public abstract Optional<Expression> expression();

    /** {@return how the choice stood before the person touched it, or empty when not recorded} */
    public abstract Optional<DefaultState> defaultState();

    /** {@return what the person would not have got without saying yes, such as {@code delivery}; empty when nothing} */
    public abstract List<String> conditionalOn();

    /** {@return other purposes that the same act was taken for; empty when it was asked on its own} */
    @Value.NaturalOrder
    public abstract NavigableSet<Purpose> bundledWith();

    /** {@return what the person was shown, or empty when not recorded} */
    public abstract Optional<Notice> notice();

    /** {@return what bears the act out, or empty when nothing does} */
    public abstract Optional<Proof> proof();

    /** {@return where the address came from, or empty when not recorded} */
    public abstract Optional<AddressSource> source();

    /** {@return how old the person is, or empty when not known; it is not asked for} */
    public abstract Optional<AgeBand> ageBand();

    /** {@return what shows that a parent agreed, for somebody too young to do so} */
    public abstract Optional<Evidence> parentalAuthority();

    /** {@return when the person last did something of their own, such as writing or buying; an opening is none} */
    public abstract Optional<Instant> lastOwnAct();

    /** {@return how long the sender rests after a no before asking again, or empty for the usual rest} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Optional<Duration> rest();

    /** {@return the way in: what the person went through to give it} */
    public abstract Optional<Path> giving();

    /** {@return the way out: what the person goes through to withdraw it} */
    public abstract Optional<Path> withdrawing();

    /** {@return what happened to it, in order of time} */
    public abstract List<ConsentEvent> history();

    @Value.Check
    void check() {
        Checks.notEmpty("channels", channels());
        Checks.notMoreThan("allowances", Preferences.ALLOWANCES_MAX, allowances());
        Checks.notMoreThan("history", HISTORY_MAX, history());
        Checks.id("id", id());
        Checks.within("validUntil", validUntil());
        Checks.within("lastOwnAct", lastOwnAct());
        Checks.length("rest", rest());
        Checks.texts("conditionalOn", conditionalOn());
        if (bundledWith().contains(purpose())) {
            throw Checks.invalid("bundledWith", "hold other purposes than the consent's own", bundledWith());
        }
        Checks.notEmpty("history", history());
        if (history().size() > 1 && !isOrdered()) {
            throw new IllegalArgumentException(
                    "history must be in order of time, the no last at one instant, but was " + history());
        }
    }

    private boolean isOrdered() {
        return history().equals(history().stream().sorted().collect(Collectors.toList()));
    }

    /**
     * The state at an instant: the fold of the events up to it, leaving out steps that are not legal, then the end of validity.
     *
     * @param at  the instant, not null
     * @return the state, {@link ConsentState#UNKNOWN} before the first event
     */
    public ConsentState stateAt(Instant at) {
        ConsentState state = ConsentState.UNKNOWN;
        for (ConsentEvent event : history()) {
            if (!event.at().isAfter(at) && state.canBecome(event.state())) {
                state = event.state();
            }
        }
        boolean over = validUntil().map(end -> !at.isBefore(end)).orElse(false);
        return state.permitsContact() && over ? ConsentState.EXPIRED : state;
    }

    /**
     * This consent after the person took it back.
     *
     * @param at  when the person did so, not null
     * @return the consent with the withdrawal in its history, not null
     */
    public Consent withdrawnAt(Instant at) {
        return recorded(ConsentEvent.of(ConsentState.WITHDRAWN, at));
    }

    /**
     * This consent after the person gave it again.
     *
     * @param at  when the person did so, not null
     * @return the consent with the new yes in its history, not null
     */
    public Consent givenAgainAt(Instant at) {
        return recorded(ConsentEvent.of(stateAt(at).permitsContact() ? ConsentState.RENEWED : ConsentState.GIVEN, at));
    }

    /**
     * This consent after the person said no to a request for it.
     *
     * @param at  when the person did so, not null
     * @return the consent with the refusal in its history, not null
     */
    public Consent refusedAt(Instant at) {
        return recorded(ConsentEvent.of(ConsentState.REFUSED, at));
    }

    /**
     * This consent after an event, which may be heard of late or twice: the history is in order of the time of the acts, each
     * event once, so that the same events give the same record in whatever order they come.
     *
     * <p>A step that is not legal, such as a renewal after a withdrawal, stays in the history and changes no state.
     *
     * @param event  what happened, not null
     * @return the consent with the event in its history, not null
     */
    public Consent recorded(ConsentEvent event) {
        return withHistory(Stream.concat(history().stream(), Stream.of(event))
                .distinct()
                .sorted()
                .collect(Collectors.toList()));
    }

    /**
     * The acts of this record, in order of time: a {@link ConsentGiven} for each yes and a {@link ConsentWithdrawn} for each
     * event that ends a permission. A request alone is no act of the person.
     *
     * @return the acts, not null
     */
    public List<PersonAct> acts() {
        List<PersonAct> acts = new ArrayList<>();
        ConsentState state = ConsentState.UNKNOWN;
        for (ConsentEvent event : history()) {
            // a step that is not legal, such as somebody renewing what the person withdrew, is no act of the person
            if (state.canBecome(event.state())) {
                state = event.state();
                act(event).ifPresent(acts::add);
            }
        }
        return List.copyOf(acts);
    }

    private Optional<PersonAct> act(ConsentEvent event) {
        return switch (event.state()) {
            case UNKNOWN, REQUESTED, REQUEST_DEFERRED -> Optional.empty();
            case GIVEN, RENEWED -> Optional.of(given(event.at()));
            case REFUSED, WITHDRAWN, REVOKED, EXPIRED, INVALIDATED -> Optional.of(withdrawn(event.at()));
        };
    }

    /** The same event of the same record is the same act, however often it is reported. */
    private Optional<String> actId(Instant at) {
        return id().map(record -> record + "@" + at);
    }

    private PersonAct given(Instant at) {
        return ConsentGiven.builder()
                .id(actId(at))
                .person(person())
                .at(at)
                .sender(sender())
                .purpose(purpose())
                .addAllChannels(channels())
                .addAllTopics(topics())
                .addAllAllowances(allowances())
                .validUntil(validUntil())
                .noticeVersion(notice().map(Notice::version))
                .build();
    }

    private PersonAct withdrawn(Instant at) {
        return ConsentWithdrawn.builder()
                .id(actId(at))
                .person(person())
                .at(at)
                .sender(sender())
                .purpose(purpose())
                .addAllChannels(channels())
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

    /** Builds {@link Consent}. */
    public static final class Builder extends ImmutableConsent.Builder {
        Builder() {}

        /**
         * Adds that the person gave the consent.
         *
         * @param at  when, not null
         * @return this builder
         */
        public Builder givenAt(Instant at) {
            addHistory(ConsentEvent.of(ConsentState.GIVEN, at));
            return this;
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Consent fromJson(ImmutableConsent.Json json) {
        return ImmutableConsent.fromJson(json);
    }
}
