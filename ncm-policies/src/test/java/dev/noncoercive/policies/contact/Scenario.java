package dev.noncoercive.policies.contact;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.QuietHours;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.testkit.ContactArbitraries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** A history of one person and a question at a later instant, mostly with a consent that fits the question. */
record Scenario(List<PersonAct> acts, List<Contact> contacts, ContactRequest request, Instant at) {
    static final PersonId ADA = PersonId.of("ada");

    ContactHistory history() {
        ContactHistory history = ContactHistory.empty();
        for (PersonAct act : acts) {
            history = history.with(act);
        }
        for (Contact contact : contacts) {
            history = history.with(contact);
        }
        return history;
    }

    ContactDecision decide(RuleBook rules, Instant instant) {
        return ContactRules.decide(history(), request, rules, instant);
    }

    static Arbitrary<Scenario> any() {
        Arbitrary<ContactRequest> requests = Combinators.combine(
                        ContactArbitraries.labels(), Arbitraries.of("k1", "k2"))
                .as((labels, key) -> ContactRequest.builder()
                        .person(ADA)
                        .sender(labels.sender())
                        .purpose(labels.purpose())
                        .channel(labels.channel())
                        .topic(labels.topic())
                        .key(key)
                        .build());
        return requests.flatMap(request -> Combinators.combine(
                        acts(request),
                        ContactArbitraries.contacts()
                                .map(contact -> contact.withPerson(ADA))
                                .list()
                                .ofMaxSize(8),
                        ContactArbitraries.instants())
                .as((acts, contacts, at) -> new Scenario(
                        acts,
                        contacts.stream()
                                .filter(contact -> !contact.at().isAfter(at))
                                .toList(),
                        request,
                        at)));
    }

    private static Arbitrary<List<PersonAct>> acts(ContactRequest request) {
        Arbitrary<PersonAct> fitting = Combinators.combine(
                        ContactArbitraries.instants(),
                        ContactArbitraries.allowances().list().ofMaxSize(2),
                        ContactArbitraries.instants().optional(0.2))
                .as((at, allowances, validUntil) -> ConsentGiven.builder()
                        .person(ADA)
                        .at(at)
                        .sender(request.sender())
                        .purpose(request.purpose())
                        .addChannel(request.channel())
                        .addAllAllowances(allowances)
                        .validUntil(validUntil)
                        .build());
        Arbitrary<PersonAct> others =
                ContactArbitraries.acts().filter(act -> act.person().equals(ADA));
        return Arbitraries.frequencyOf(Tuple.of(1, fitting), Tuple.of(2, others))
                .list()
                .ofMaxSize(5)
                .flatMap(acts -> fitting.map(consent -> {
                    List<PersonAct> all = new ArrayList<>(acts);
                    all.add(consent);
                    return List.copyOf(all);
                }));
    }

    static Arbitrary<AddedRule> rules() {
        return Combinators.combine(
                        Arbitraries.of(RuleOwner.class),
                        ContactArbitraries.allowances().list().ofMaxSize(2),
                        ContactArbitraries.quietHours().list().ofMaxSize(2))
                .as(Scenario::rule);
    }

    private static AddedRule rule(RuleOwner owner, List<Allowance> allowances, List<QuietHours> quiet) {
        return AddedRule.builder()
                .owner(owner)
                .addAllAllowances(allowances)
                .addAllQuietHours(quiet)
                .build();
    }
}
