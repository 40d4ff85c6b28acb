package dev.noncoercive.policies.contact;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.QuietHours;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.testkit.ContactArbitraries;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** A history of one person and a question at a later instant, mostly with a consent that fits the question. */
record Scenario(List<PersonAct> acts, List<Contact> contacts, ContactRequest request, Instant at) {
    static final PersonId ADA = PersonId.of("ada");

    /** No two acts have one id, and no two contacts one message id: the one heard first would count, and the other not. */
    Scenario {
        Set<String> ofActs = new HashSet<>();
        acts = acts.stream()
                .filter(act -> act.id().map(ofActs::add).orElse(true))
                .toList();
        Set<String> ofContacts = new HashSet<>();
        contacts = contacts.stream()
                .filter(contact -> contact.id().map(ofContacts::add).orElse(true))
                .toList();
    }

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

    /** The same with a request of another kind. */
    Scenario of(ContactKind kind) {
        return new Scenario(
                acts,
                contacts,
                ContactRequest.builder()
                        .person(ADA)
                        .sender(request.sender())
                        .purpose(request.purpose())
                        .channel(request.channel())
                        .topic(request.topic())
                        .kind(kind)
                        .basis(Optional.of("an order").filter(basis -> kind == ContactKind.SERVICE))
                        .key(request.key())
                        .build(),
                at);
    }

    /** The same without what happens after its instant. */
    Scenario settled() {
        return new Scenario(acts.stream().filter(act -> !act.at().isAfter(at)).toList(), contacts, request, at);
    }

    /** A contact like the one that is asked for. */
    Contact contactAt(Instant instant) {
        return Contact.builder()
                .person(ADA)
                .at(instant)
                .sender(request.sender())
                .purpose(request.purpose())
                .channel(request.channel())
                .topic(request.topic())
                .kind(request.kind())
                .build();
    }

    /** The same without any contact. */
    Scenario withoutContacts() {
        return new Scenario(acts, List.of(), request, at);
    }

    /** The same with more such contacts. */
    Scenario with(List<Instant> more) {
        List<Contact> all = new ArrayList<>(contacts);
        more.forEach(instant -> all.add(contactAt(instant)));
        return new Scenario(acts, all, request, at);
    }

    /** A person who consented long ago, said no number, and got some messages since. */
    static Scenario silent(Instant now, List<Integer> daysAgo) {
        ContactRequest request = ContactRequest.builder()
                .person(ADA)
                .sender(SenderId.of("corner-bakery"))
                .purpose(Purpose.NEWSLETTER)
                .channel(Channel.EMAIL)
                .key("k1")
                .build();
        PersonAct yes = ConsentGiven.builder()
                .person(ADA)
                .at(now.minus(Duration.ofDays(300)))
                .sender(request.sender())
                .purpose(request.purpose())
                .addChannel(request.channel())
                .build();
        Scenario none = new Scenario(List.of(yes), List.of(), request, now);
        List<Contact> contacts = daysAgo.stream()
                .map(days -> none.contactAt(now.minus(Duration.ofDays(days))))
                .toList();
        return new Scenario(List.of(yes), contacts, request, now);
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
                        ContactArbitraries.quietHours().list().ofMaxSize(2),
                        Arbitraries.of(ContactKind.class).set().ofMaxSize(2),
                        ContactArbitraries.channels().set().ofMaxSize(1))
                .as(Scenario::rule);
    }

    private static AddedRule rule(
            RuleOwner owner,
            List<Allowance> allowances,
            List<QuietHours> quiet,
            Set<ContactKind> kinds,
            Set<Channel> channels) {
        return AddedRule.builder()
                .owner(owner)
                .addAllAllowances(allowances)
                .addAllQuietHours(quiet)
                .addAllKinds(kinds)
                .addAllQuietOn(channels)
                .build();
    }
}
