package dev.noncoercive.policies.audit;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.model.contact.ContactRecord;
import dev.noncoercive.policies.contact.ContactHistory;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.ContactRules;
import dev.noncoercive.policies.contact.Reason;
import dev.noncoercive.policies.contact.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts every contact of a record to the decision function, with what had happened and been said by then.
 *
 * <p>A violation is a contact that the decision forbids when all earlier contacts count, whether they were allowed or not;
 * contacts are in order of time, then message id, then place. It needs no gate and changes nothing.
 *
 * @since 0.1
 */
public final class ContactAudit {
    private final RuleBook rules;

    private ContactAudit(RuleBook rules) {
        this.rules = rules;
    }

    /**
     * An audit against each person's word and these rules.
     *
     * @param rules  rules beside the person's word, not null
     * @return the audit, not null
     */
    public static ContactAudit with(RuleBook rules) {
        return new ContactAudit(rules);
    }

    /**
     * Audits a record.
     *
     * @param record  what people said and what was sent, in any order, not null
     * @return what was found, not null
     */
    public AuditResult audit(ContactRecord record) {
        MessageIds ids = MessageIds.of(record.contacts());
        Map<PersonId, List<Sent>> sent = sentByPerson(record, ids);
        Map<PersonId, ContactHistory> words = words(record);
        List<Violation> violations = new ArrayList<>();
        int held = 0;
        int contacts = 0;
        for (Map.Entry<PersonId, List<Sent>> person : sent.entrySet()) {
            ContactHistory word = words.getOrDefault(person.getKey(), ContactHistory.empty());
            List<Violation> found = violations(word, person.getValue());
            violations.addAll(found);
            // where nothing is forbidden, the gate lets all of it through
            held += found.isEmpty() ? 0 : heldByGate(word, person.getValue());
            contacts += person.getValue().size();
        }
        return ImmutableAuditResult.builder()
                .contacts(contacts)
                .people(sent.size())
                .addAllDuplicates(ids.duplicates())
                .addAllReusedIds(ids.reused())
                .addAllViolations(violations)
                .heldByGate(held)
                .build();
    }

    private record Sent(int index, Contact contact) {}

    private static Map<PersonId, List<Sent>> sentByPerson(ContactRecord record, MessageIds ids) {
        Map<PersonId, List<Sent>> sent = new TreeMap<>();
        for (int index : ids.inOrder()) {
            Contact contact = record.contacts().get(index);
            sent.computeIfAbsent(contact.person(), person -> new ArrayList<>()).add(new Sent(index, contact));
        }
        return sent;
    }

    private static Map<PersonId, ContactHistory> words(ContactRecord record) {
        Map<PersonId, ContactHistory> words = new TreeMap<>();
        for (PersonAct act : record.actsAndStops()) {
            words.merge(act.person(), ContactHistory.empty().with(act), (known, one) -> known.with(act));
        }
        return words;
    }

    private List<Violation> violations(ContactHistory word, List<Sent> sent) {
        List<Violation> violations = new ArrayList<>();
        ContactHistory history = word;
        for (Sent one : sent) {
            List<Reason> reasons = reasonsAgainst(history, one);
            if (!reasons.isEmpty()) {
                violations.add(ImmutableViolation.builder()
                        .index(one.index())
                        .contact(one.contact())
                        .addAllReasons(reasons)
                        .build());
            }
            history = history.with(one.contact());
        }
        return violations;
    }

    private int heldByGate(ContactHistory word, List<Sent> sent) {
        int held = 0;
        ContactHistory history = word;
        for (Sent one : sent) {
            if (reasonsAgainst(history, one).isEmpty()) {
                history = history.with(one.contact());
            } else {
                held++;
            }
        }
        return held;
    }

    private List<Reason> reasonsAgainst(ContactHistory history, Sent one) {
        Contact contact = one.contact();
        ContactRequest request = ContactRequest.askingFor(contact, "row " + one.index());
        return ContactRules.reasonsAgainst(history, request, rules, contact.at());
    }
}
