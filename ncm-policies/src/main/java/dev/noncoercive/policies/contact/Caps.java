package dev.noncoercive.policies.contact;

import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.Preferences;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the allowances that apply to one request, each with the contacts that it counts. */
final class Caps {
    private final ContactRequest request;
    private final List<Stated> stated = new ArrayList<>();

    private record Stated(RuleOwner owner, Allowance allowance, Predicate<ContactRow> counts) {}

    Caps(ContactRequest request, Optional<ConsentGiven> given, Preferences preferences, RuleBook rules) {
        this.request = request;
        given.ifPresent(this::addConsent);
        if (request.kind().isUnasked()) {
            add(RuleOwner.PERSON, preferences.allowances(), Caps::isUnasked);
        }
        boolean isStated = !stated.isEmpty();
        for (AddedRule rule : rules.rules()) {
            boolean isReplaced = isStated && rule.owner() == RuleOwner.DEFAULT;
            if (rule.holdsFor(request.kind()) && !isReplaced) {
                add(
                        rule.owner(),
                        rule.allowances(),
                        contact -> rule.holdsFor(contact.labels().kind()));
            }
        }
        add(
                RuleOwner.GATE,
                ConsentRequests.limits(request),
                contact -> ConsentRequests.isOne(contact, request.sender()));
    }

    /** The allowances of a consent alone. */
    static Caps of(ContactRequest request, ConsentGiven given) {
        Caps caps = new Caps(request);
        caps.addConsent(given);
        return caps;
    }

    private Caps(ContactRequest request) {
        this.request = request;
    }

    private void addConsent(ConsentGiven given) {
        add(
                RuleOwner.PERSON,
                given.allowances(),
                contact -> isUnasked(contact)
                        && contact.labels().sender().equals(given.sender())
                        && contact.labels().purpose().equals(given.purpose())
                        && given.channels().contains(contact.labels().channel()));
    }

    private void add(RuleOwner owner, List<Allowance> allowances, Predicate<ContactRow> counts) {
        for (Allowance allowance : allowances) {
            if (allowance.covers(request.labels())) {
                stated.add(new Stated(owner, allowance, counts));
            }
        }
    }

    private static boolean isUnasked(ContactRow contact) {
        return contact.labels().kind().isUnasked();
    }

    /** The caps over contacts that are oldest first, with those that can still matter at an instant. */
    List<Cap> over(List<ContactRow> contacts, Instant at) {
        List<Cap> caps = new ArrayList<>(stated.size());
        for (Stated one : stated) {
            caps.add(new Cap(one.owner(), one.allowance(), contacts).counting(one.counts(), at));
        }
        return caps;
    }
}
