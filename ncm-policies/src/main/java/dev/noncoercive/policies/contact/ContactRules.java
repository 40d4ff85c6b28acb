package dev.noncoercive.policies.contact;

import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.ConsentWithdrawn;
import dev.noncoercive.model.consent.PersonAct;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The one decision function: every gate, audit and dry run calls it, none decides by itself.
 *
 * <p>It is pure and total: the same history, request, rules and instant give the same answer, whatever the machine, locale or
 * time of run. Instants are cut to milliseconds.
 *
 * @since 0.1
 */
public final class ContactRules {
    /** How long a permit lives. */
    static final Duration PERMIT_LIFE = Duration.ofHours(1);

    private ContactRules() {}

    /**
     * Decides one request.
     *
     * <p>For example, with two contacts in the last thirty days under "two in thirty days" the answer is {@link Later}, at the
     * instant at which the older of them is exactly thirty days old.
     *
     * @param history  what the person did and which contacts happened, not null
     * @param request  the question, not null
     * @param rules  rules beside the person's word, not null
     * @param at  the instant of the question; one before the last step of the history is taken as that step's, not null
     * @return the answer, not null
     */
    public static ContactDecision decide(ContactHistory history, ContactRequest request, RuleBook rules, Instant at) {
        Instant now = history.notBeforeLastStep(at.truncatedTo(ChronoUnit.MILLIS));
        Optional<Booking> booking = history.booking(request.contactKey());
        if (booking.isPresent() && !booking.get().labels().equals(request.labels())) {
            return Refused.of(ReasonCode.KEY_REUSED);
        }
        if (booking.isPresent() && booking.get().isHandedOver()) {
            return AlreadyHandedOver.of(booking.get().at());
        }
        // while a permit lives, asking again is the question that was asked then
        Instant askedAt = booking.filter(known -> known.isLivingPermitAt(now))
                .map(Booking::at)
                .orElse(now);
        return judge(history, request, rules, askedAt);
    }

    /** Decides whether a request may be handed over now, leaving its own permit out of the count. */
    static ContactDecision decideHandOver(ContactHistory history, ContactRequest request, RuleBook rules, Instant now) {
        return judge(history, request, rules, now);
    }

    private static ContactDecision judge(ContactHistory history, ContactRequest request, RuleBook rules, Instant now) {
        PersonWord word = new PersonWord(history.actsUpTo(now));
        Optional<PersonAct> last = word.about(request.labels());
        if (last.isEmpty()) {
            return Refused.of(
                    word.consentsOnAnotherChannel(request.labels()) ? ReasonCode.CHANNEL : ReasonCode.NO_CONSENT);
        }
        if (last.get() instanceof ConsentWithdrawn) {
            return Refused.of(ReasonCode.WITHDRAWN);
        }
        ConsentGiven given = (ConsentGiven) last.get();
        if (isOver(given, now)) {
            return Refused.of(ReasonCode.EXPIRED);
        }
        List<Counted> contacts = history.countedWithout(request.contactKey());
        Constraints constraints = new Constraints(request, given, word, contacts, rules);
        List<Reason> refusals = new ArrayList<>();
        if (!coversTopic(given, request)) {
            refusals.add(Reason.of(ReasonCode.TOPIC));
        }
        refusals.addAll(constraints.finalReasons());
        if (!refusals.isEmpty()) {
            return Refused.of(refusals);
        }
        return wait(constraints, given, now).orElseGet(() -> allowed(request, constraints, given, now));
    }

    private static boolean isOver(ConsentGiven given, Instant at) {
        return given.validUntil().map(end -> !at.isBefore(end)).orElse(false);
    }

    /** In doubt, no contact: a request without a topic is outside any list of topics. */
    private static boolean coversTopic(ConsentGiven given, ContactRequest request) {
        return given.topics().isEmpty()
                || request.topic().map(given.topics()::contains).orElse(false);
    }

    /** The answer while something holds the contact back, or empty when nothing does. */
    private static Optional<ContactDecision> wait(Constraints constraints, ConsentGiven given, Instant now) {
        List<Reason> reasons = constraints.waitingReasons(now);
        if (reasons.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> next = constraints.freeFrom(now);
        boolean overBefore = given.validUntil().isPresent()
                && next.map(instant -> isOver(given, instant)).orElse(true);
        if (overBefore) {
            return Optional.of(Refused.of(ReasonCode.EXPIRED));
        }
        return Optional.of(
                next.<ContactDecision>map(instant -> Later.of(instant, reasons)).orElseGet(() -> Refused.of(reasons)));
    }

    private static ContactDecision allowed(
            ContactRequest request, Constraints constraints, ConsentGiven given, Instant now) {
        Permit permit = ImmutablePermit.builder()
                .key(request.contactKey())
                .labels(request.labels())
                .givenAt(now)
                .endsAt(now.plus(PERMIT_LIFE))
                .build();
        return Allowed.of(
                permit,
                ImmutableGrounds.builder()
                        .consentGivenAt(given.at())
                        .addAllRoom(constraints.room(now))
                        .build());
    }
}
