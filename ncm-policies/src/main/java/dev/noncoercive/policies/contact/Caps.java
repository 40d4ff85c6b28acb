package dev.noncoercive.policies.contact;

import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.Preferences;
import dev.noncoercive.model.contact.ContactLabels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the allowances that apply to one request at an instant, each with the contacts that it counts and that can still matter. */
final class Caps {
    private final ContactRequest request;
    private final RowRun contacts;
    private final Instant at;
    private final List<Cap> caps = new ArrayList<>(2);

    private Caps(ContactRequest request, RowRun contacts, Instant at) {
        this.request = request;
        this.contacts = contacts;
        this.at = at;
    }

    /** Those of the person's word and of the rules. */
    static List<Cap> over(
            RowRun contacts,
            ContactRequest request,
            Optional<Yes> given,
            Preferences preferences,
            RuleBook rules,
            Instant at) {
        Caps caps = new Caps(request, contacts, at);
        given.ifPresent(yes -> caps.add(yes.wording()));
        // what the person allows everybody together says nothing on how often this sender may come
        boolean isStated = !caps.caps.isEmpty();
        if (request.kind().isUnasked()) {
            caps.add(RuleOwner.PERSON, preferences.allowances(), Caps::isUnasked);
        }
        for (AddedRule rule : rules.rules()) {
            boolean isReplaced = isStated && rule.owner() == RuleOwner.DEFAULT;
            if (rule.holdsFor(request.kind()) && !isReplaced) {
                caps.add(rule.owner(), rule.allowances(), contact -> rule.holdsFor(contact.kind()));
            }
        }
        caps.add(
                RuleOwner.GATE,
                ConsentRequests.limits(request),
                contact -> ConsentRequests.isOne(contact, request.sender()),
                true);
        return caps.caps;
    }

    /** Those of a consent alone. */
    static List<Cap> over(RowRun contacts, ContactRequest request, ConsentGiven given, Instant at) {
        Caps caps = new Caps(request, contacts, at);
        caps.add(given);
        return caps.caps;
    }

    private void add(ConsentGiven given) {
        add(
                RuleOwner.PERSON,
                given.allowances(),
                contact -> isUnasked(contact)
                        && contact.sender().equals(given.sender())
                        && contact.purpose().equals(given.purpose())
                        && given.channels().contains(contact.channel()));
    }

    private void add(RuleOwner owner, List<Allowance> allowances, Predicate<ContactLabels> counts) {
        add(owner, allowances, counts, false);
    }

    private void add(
            RuleOwner owner, List<Allowance> allowances, Predicate<ContactLabels> counts, boolean isOfQuestions) {
        for (Allowance allowance : allowances) {
            if (allowance.covers(request.labels())) {
                Predicate<ContactLabels> counted = contact -> counts.test(contact) && allowance.covers(contact);
                caps.add(new Cap(owner, allowance, counted, counted(allowance, counted), isOfQuestions));
            }
        }
    }

    private Stretches counted(Allowance allowance, Predicate<ContactLabels> counts) {
        Stretches counted = new Stretches();
        long after = at.toEpochMilli() - Reach.of(allowance).toMillis();
        RowCursor rows = contacts.newestFirst();
        while (rows.next() && rows.millis() > after) {
            boolean canCount = rows.state().isContact() || rows.state() == ContactState.RESERVED;
            if (canCount && counts.test(rows.labels())) {
                boolean isOwn = rows.labels().sender().equals(request.sender());
                counted.addOlder(rows.millis(), rows.until(), isOwn);
            }
        }
        return counted;
    }

    private static boolean isUnasked(ContactLabels contact) {
        return contact.kind().isUnasked();
    }
}
