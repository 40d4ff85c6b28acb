package dev.noncoercive.policies.contact;

import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.ConsentWithdrawn;
import dev.noncoercive.model.consent.PersonAct;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What holds for one request at one instant, before it becomes an answer. */
final class Judgement {
    private final ContactRequest request;
    private final Instant at;
    private final List<Reason> refusals;
    private final List<Reason> waiting;
    private final Optional<Standing> standing;

    /** The consent that stands, and everything that limits it. */
    private record Standing(ConsentGiven given, Constraints constraints) {
        boolean isOverAt(Instant instant) {
            return given.validUntil().map(end -> !instant.isBefore(end)).orElse(false);
        }

        /** In doubt, no contact: a request without a topic is outside any list of topics. */
        boolean coversTopicOf(ContactRequest request) {
            return given.topics().isEmpty()
                    || request.topic().map(given.topics()::contains).orElse(false);
        }
    }

    private Judgement(
            ContactRequest request,
            Instant at,
            List<Reason> refusals,
            List<Reason> waiting,
            Optional<Standing> standing) {
        this.request = request;
        this.at = at;
        this.refusals = refusals;
        this.waiting = waiting;
        this.standing = standing;
    }

    /** Judges a request at an instant, leaving out what its own key counts as. */
    static Judgement of(ContactHistory history, ContactRequest request, RuleBook rules, Instant at) {
        PersonWord word = new PersonWord(history.actsUpTo(at));
        Optional<PersonAct> last = word.about(request.labels());
        if (last.isEmpty()) {
            return refused(
                    request,
                    at,
                    word.consentsOnAnotherChannel(request.labels()) ? ReasonCode.CHANNEL : ReasonCode.NO_CONSENT);
        }
        if (last.get() instanceof ConsentWithdrawn) {
            return refused(request, at, ReasonCode.WITHDRAWN);
        }
        ConsentGiven given = (ConsentGiven) last.get();
        List<ContactRow> contacts = history.countedWithout(request.contactKey());
        Standing standing = new Standing(given, new Constraints(request, given, word, contacts, rules, at));
        if (standing.isOverAt(at)) {
            return refused(request, at, ReasonCode.EXPIRED);
        }
        return limited(request, at, standing);
    }

    private static Judgement refused(ContactRequest request, Instant at, ReasonCode code) {
        return new Judgement(request, at, List.of(Reason.of(code)), List.of(), Optional.empty());
    }

    private static Judgement limited(ContactRequest request, Instant at, Standing standing) {
        List<Reason> refusals = new ArrayList<>();
        if (!standing.coversTopicOf(request)) {
            refusals.add(Reason.of(ReasonCode.TOPIC));
        }
        refusals.addAll(standing.constraints().finalReasons());
        List<Reason> waiting = refusals.isEmpty() ? standing.constraints().waitingReasons(at) : List.of();
        return new Judgement(request, at, refusals, waiting, Optional.of(standing));
    }

    /** All reasons that hold at the instant itself: the final ones, else the waiting ones. */
    List<Reason> reasons() {
        return refusals.isEmpty() ? waiting : refusals;
    }

    ContactDecision decision() {
        if (!refusals.isEmpty() || standing.isEmpty()) {
            return Refused.of(refusals);
        }
        return waiting.isEmpty() ? allowed(standing.get()) : later(standing.get());
    }

    private ContactDecision later(Standing standing) {
        Optional<Instant> next = standing.constraints().freeFrom(at);
        boolean overBefore = standing.given().validUntil().isPresent()
                && next.map(standing::isOverAt).orElse(true);
        if (overBefore) {
            return Refused.of(ReasonCode.EXPIRED, RuleOwner.PERSON);
        }
        return next.<ContactDecision>map(instant -> Later.of(instant, waiting)).orElseGet(() -> Refused.of(waiting));
    }

    private ContactDecision allowed(Standing standing) {
        Permit permit = ImmutablePermit.builder()
                .key(request.contactKey())
                .labels(request.labels())
                .givenAt(at)
                .endsAt(at.plus(ContactRules.PERMIT_LIFE))
                .build();
        return Allowed.of(
                permit,
                Grounds.of(standing.given().at(), standing.constraints().room(at)));
    }
}
