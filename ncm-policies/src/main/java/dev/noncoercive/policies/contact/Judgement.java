package dev.noncoercive.policies.contact;

import dev.noncoercive.model.consent.ConsentWithdrawn;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.StopCause;
import dev.noncoercive.model.consent.Stopped;
import dev.noncoercive.model.contact.ContactKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What holds for one request at one instant, before it becomes an answer. */
final class Judgement {
    private final ContactRequest request;
    private final Instant at;
    private final List<Reason> refusals;
    private final List<Reason> waiting;
    private final Optional<Standing> standing;

    /** The consent that stands, where one is needed, and everything that limits the request. */
    private record Standing(Optional<Yes> given, Constraints constraints, RuleBook rules) {
        Optional<Instant> validUntil() {
            return given.flatMap(Yes::validUntil);
        }

        boolean isOverAt(Instant instant) {
            return given.isPresent() && given.get().isOverAt(instant);
        }

        /** In doubt, no contact: a request without a topic is outside any list of topics. */
        boolean coversTopicOf(ContactRequest request) {
            return given.isEmpty() || given.get().coversTopicOf(request);
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
    static Judgement of(Household known, ContactRequest request, RuleBook rules, Instant at) {
        PersonWord word = new PersonWord(known.wordUpTo(at, request.labels()));
        Optional<Said> last = request.kind().needsConsent() ? word.about(request.labels()) : Optional.empty();
        Optional<ReasonCode> no =
                request.kind().needsConsent() ? noYes(known, request, word, last) : no(known, request, word);
        if (no.isPresent()) {
            return refused(request, at, no.get());
        }
        OtherHolders others = new OtherHolders(known, request, rules, at);
        if (others.haveStopped()) {
            return refused(request, at, ReasonCode.SHARED_ADDRESS);
        }
        Optional<Yes> given = last.isPresent() ? Yes.of(last.get()) : Optional.empty();
        Standing standing = new Standing(given, new Constraints(request, given, word, known, others, rules, at), rules);
        return standing.isOverAt(at) ? refused(request, at, ReasonCode.EXPIRED) : limited(request, at, standing);
    }

    /** Why there is no yes that an invitation could stand on, if there is none. */
    private static Optional<ReasonCode> noYes(
            Household known, ContactRequest request, PersonWord word, Optional<Said> last) {
        if (last.isEmpty()) {
            return Optional.of(whyThereIsNoWord(known, request, word));
        }
        PersonAct said = last.get().wording();
        if (said instanceof Stopped stopped) {
            return Optional.of(code(stopped.cause()));
        }
        return said instanceof ConsentWithdrawn ? Optional.of(ReasonCode.WITHDRAWN) : Optional.empty();
    }

    /** Why what needs no consent does not come: it was stopped, or comes unasked to who was forgotten. */
    private static Optional<ReasonCode> no(Household known, ContactRequest request, PersonWord word) {
        return stop(request, word)
                .or(() -> request.kind().isUnasked() && isForgottenSince(known, request, word)
                        ? Optional.of(ReasonCode.FORGOTTEN)
                        : Optional.empty());
    }

    /** Whether they said nothing since that opens the way to the sender. */
    private static boolean isForgottenSince(Household known, ContactRequest request, PersonWord word) {
        Optional<Instant> forgotten = known.forgottenAt();
        return forgotten.isPresent()
                && word.lastOpeningTo(request.sender())
                        .filter(forgotten.get()::isBefore)
                        .isEmpty();
    }

    /** What a stop forbids of the kinds that need no consent. What the person needs to have still comes, where there is an address. */
    private static Optional<ReasonCode> stop(ContactRequest request, PersonWord word) {
        return word.stop(request.labels())
                .map(Stopped::cause)
                .filter(cause -> request.kind() != ContactKind.SERVICE || cause == StopCause.DEAD_ADDRESS)
                .map(Judgement::code);
    }

    private static ReasonCode code(StopCause cause) {
        return switch (cause) {
            case WORD -> ReasonCode.STOPPED;
            case COMPLAINT -> ReasonCode.COMPLAINT;
            case DEAD_ADDRESS -> ReasonCode.DEAD_ADDRESS;
        };
    }

    private static ReasonCode whyThereIsNoWord(Household known, ContactRequest request, PersonWord word) {
        if (word.consentsOnAnotherChannel(request.labels())) {
            return ReasonCode.CHANNEL;
        }
        return known.tombstone().isPresent() ? ReasonCode.FORGOTTEN : ReasonCode.NO_CONSENT;
    }

    private static Judgement refused(ContactRequest request, Instant at, ReasonCode code) {
        return new Judgement(request, at, List.of(Reason.of(code)), List.of(), Optional.empty());
    }

    private static Judgement limited(ContactRequest request, Instant at, Standing standing) {
        List<Reason> refusals = new ArrayList<>(0);
        if (!standing.coversTopicOf(request)) {
            refusals.add(Reason.of(ReasonCode.TOPIC));
        }
        standing.constraints().addFinalReasons(at, refusals);
        if (!request.isUsefulAt(at)) {
            refusals.add(notUseful());
        }
        List<Reason> waiting = refusals.isEmpty() ? standing.constraints().waitingReasons(at) : List.of();
        return new Judgement(request, at, refusals, waiting, Optional.of(standing));
    }

    private static Reason notUseful() {
        return Reason.of(ReasonCode.NOT_USEFUL_THEN, RuleOwner.SENDER);
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
        boolean overBefore = standing.validUntil().isPresent()
                && next.map(standing::isOverAt).orElse(true);
        if (overBefore) {
            return Refused.of(ReasonCode.EXPIRED, RuleOwner.PERSON);
        }
        if (next.isPresent() && !request.isUsefulAt(next.get())) {
            return Refused.of(
                    Stream.concat(Stream.of(notUseful()), waiting.stream()).toList());
        }
        return next.<ContactDecision>map(instant -> Later.of(instant, waiting)).orElseGet(() -> Refused.of(waiting));
    }

    /** A permit does not outlive the use of its message. */
    private Instant endOfPermit(Standing standing) {
        return request.endOfUse(Milliseconds.down(at.plus(standing.rules().permitLife(request.sender()))));
    }

    private ContactDecision allowed(Standing standing) {
        Permit permit =
                Permit.of(request.contactKey(), request.labels(), request.addressKeys(), at, endOfPermit(standing));
        return Allowed.of(
                permit,
                Grounds.of(
                        standing.given().map(Yes::at),
                        standing.given().isPresent()
                                ? standing.given().get().wording().noticeVersion()
                                : Optional.empty(),
                        request.basis(),
                        standing.constraints().room(at),
                        standing.rules().profiles()));
    }
}
