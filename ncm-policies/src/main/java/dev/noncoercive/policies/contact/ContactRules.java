package dev.noncoercive.policies.contact;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.TimeBounds;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The one decision function: every gate, audit and dry run calls it, none decides by itself.
 *
 * <p>It is pure and total: the same history, request, rules and instant give the same answer, whatever the machine, locale or
 * time of run. Instants are cut to milliseconds, and those beyond {@link TimeBounds} to the bound. What a history holds of later
 * than the instant of the question is not known yet.
 *
 * @since 0.1
 */
public final class ContactRules {

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
        return decide(Household.alone(request.person(), history), request, rules, at);
    }

    /**
     * Decides one request to an address, with what everybody else there said and was sent. The person counts as one of them from the
     * question on.
     *
     * @param household  the person and who else is known at the addresses of the request, not null
     * @param request  the question, not null
     * @param rules  rules beside the word of people, not null
     * @param at  the instant of the question; one before the last step of any of them is taken as that step's, not null
     * @return the answer, not null
     */
    public static ContactDecision decide(Household household, ContactRequest request, RuleBook rules, Instant at) {
        Household known = household.steppingBy(at).joined();
        ContactHistory history = known.history();
        Instant now = known.lastStep();
        Optional<ContactRow> row = history.row(request.contactKey());
        if (row.isPresent() && row.get().isOtherThan(request)) {
            return Refused.of(ReasonCode.KEY_REUSED, RuleOwner.GATE);
        }
        if (row.isPresent() && row.get().state().isHandedOver()) {
            return AlreadyHandedOver.of(row.get().at());
        }
        if (row.isPresent() && row.get().isLivingPermitAt(now) && request.isUsefulAt(now)) {
            Optional<Grounds> standing = row.get().grounds();
            if (standing.isPresent()) {
                return Allowed.of(Permit.of(row.get(), request), standing.get());
            }
        }
        return Judgement.of(known, request, rules, now).decision();
    }

    /**
     * All reasons against a contact at an instant, whether or not time would lift them. A {@link Refused} that looks ahead ("the
     * consent ends before the window does") is not among them.
     *
     * @param history  what the person did and which contacts happened, not null
     * @param request  the question, not null
     * @param rules  rules beside the person's word, not null
     * @param at  the instant, not null
     * @return the reasons, empty when the contact is allowed
     */
    public static List<Reason> reasonsAgainst(
            ContactHistory history, ContactRequest request, RuleBook rules, Instant at) {
        Household known = Household.alone(request.person(), history);
        return Judgement.of(known, request, rules, history.notBeforeLastStep(Milliseconds.down(TimeBounds.clamp(at))))
                .reasons();
    }

    /**
     * All reasons against a contact at its own time, whether or not the gate was asked: by what was said and sent up to then, with all that is
     * known of it now, itself left out.
     *
     * @param history  what the person did and which contacts happened, not null
     * @param person  to whom it went, not null
     * @param row  the contact, not null
     * @param rules  rules beside the person's word, not null
     * @return the reasons, empty when it was as the person allowed
     */
    public static List<Reason> reasonsAgainst(ContactHistory history, PersonId person, ContactRow row, RuleBook rules) {
        return reasonsAgainst(Household.alone(person, history), row, rules);
    }

    /** The same, with everybody else at the address. */
    static List<Reason> reasonsAgainst(Household known, ContactRow row, RuleBook rules) {
        ContactKey key = ContactKey.of(known.person(), row.labels().sender(), "reported");
        return Judgement.of(known.asOf(row), ContactRequest.answeredBy(row, key), rules, row.at())
                .reasons();
    }

    /** Decides whether a request may be handed over now, leaving its own permit out of the count. */
    static ContactDecision decideHandOver(Household known, ContactRequest request, RuleBook rules, Instant now) {
        return Judgement.of(known, request, rules, now).decision();
    }
}
