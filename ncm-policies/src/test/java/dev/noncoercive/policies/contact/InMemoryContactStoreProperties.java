package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.testkit.ContactArbitraries;
import dev.noncoercive.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Packing loses nothing that an answer needs. */
class InMemoryContactStoreProperties {
    private static final Instant LATE = Instant.parse("2026-06-01T00:00:00Z");

    @Provide
    Arbitrary<ContactRequest> requests() {
        return ContactArbitraries.labels()
                .flatMap(labels -> net.jqwik.api.Arbitraries.of("k1", "k2", "k3")
                        .map(key -> ContactRequest.builder()
                                .person(Scenario.ADA)
                                .sender(labels.sender())
                                .purpose(labels.purpose())
                                .channel(labels.channel())
                                .topic(labels.topic())
                                .key(key)
                                .build()));
    }

    @Property
    void a_packed_history_decides_as_the_one_it_was_packed_from(
            @ForAll @Size(max = 6) List<PersonAct> acts,
            @ForAll @Size(max = 8) List<Contact> contacts,
            @ForAll @From("requests") ContactRequest request) {
        InMemoryContactStore store = InMemoryContactStore.empty(new TestClock(LATE));
        ContactHistory plain = ContactHistory.empty().steppingAt(LATE);
        for (PersonAct act : acts) {
            ContactHistory longer = plain.with(act);
            store.step(
                    ContactStore.Scope.of(act.person()),
                    (known, now) ->
                            new ContactStore.Step<>(known.steppingAt(now).with(act), true));
            plain = act.person().equals(Scenario.ADA) ? longer : plain;
        }
        for (Contact contact : contacts) {
            ContactHistory longer = plain.with(contact);
            store.step(
                    ContactStore.Scope.of(contact.person())
                            .seeing(contact.id()
                                    .map(id -> MessageSlots.of(contact))
                                    .orElse("none")),
                    (known, now) ->
                            new ContactStore.Step<>(known.steppingAt(now).with(contact), true));
            plain = contact.person().equals(Scenario.ADA) ? longer : plain;
        }
        assertThat(ContactRules.decide(store.read(Scenario.ADA), request, RuleBook.personOnly(), LATE))
                .isEqualTo(ContactRules.decide(plain, request, RuleBook.personOnly(), LATE));
        assertThat(store.read(Scenario.ADA).acts()).isEqualTo(plain.acts());
    }

    @Property(tries = 200)
    void a_restored_snapshot_gives_the_same_answers(
            @ForAll @Size(min = 1, max = 4) List<PersonAct> acts,
            @ForAll @Size(max = 12) List<@From("requests") ContactRequest> requests,
            @ForAll @Size(min = 12, max = 12) List<@IntRange(max = 3) Integer> moves) {
        TestClock clock = new TestClock(LATE);
        InMemoryContactStore store = InMemoryContactStore.empty(clock);
        ContactGate gate = ContactGate.on(store);
        acts.forEach(act -> gate.record(act));
        for (int i = 0; i < requests.size(); i++) {
            clock.pass(Duration.ofMinutes(7));
            move(gate, requests.get(i), moves.get(i));
        }
        InMemoryContactStore restored = InMemoryContactStore.empty(clock);
        store.forEach(restored::restore);
        for (ContactRequest request : requests) {
            assertThat(ContactGate.on(restored).request(request)).isEqualTo(gate.request(request));
        }
    }

    private static void move(ContactGate gate, ContactRequest request, int move) {
        gate.request(request);
        settle(gate, request, move);
    }

    /** What becomes of a permit: nothing, or it is handed over, and then confirmed or released. */
    static void settle(ContactGate gate, ContactRequest request, int move) {
        if (move > 0) {
            gate.handOver(request.contactKey());
        }
        if (move == 2) {
            gate.confirm(request.contactKey());
        }
        if (move == 3) {
            gate.release(request.contactKey());
        }
    }

    @Example
    void nobody_is_restored_over_what_is_known() {
        InMemoryContactStore store = InMemoryContactStore.empty(new TestClock(LATE));
        PersonId ada = Scenario.ADA;
        store.restore(ada, ContactHistory.empty());
        assertThatIllegalStateException()
                .isThrownBy(() -> store.restore(ada, ContactHistory.empty()))
                .withMessageContaining("known in this store already");
    }

    @Example
    void a_question_for_consent_and_forgetting_somebody_keep_no_old_rows_of_others() {
        TestClock clock = new TestClock(LATE);
        InMemoryContactStore store = InMemoryContactStore.empty(clock);
        ContactGate gate = ContactGate.on(store);
        gate.record(ConsentGiven.builder()
                .person(Scenario.ADA)
                .at(LATE)
                .sender(SenderId.of("bakery"))
                .purpose(Purpose.NEWSLETTER)
                .addChannel(Channel.EMAIL)
                .build());
        for (int i = 0; i < 3; i++) {
            assertThat(gate.contact(toAda("k" + i), handedOver -> {})).isInstanceOf(Outcome.Contacted.class);
            clock.pass(Duration.ofDays(500));
        }
        ContactRequest question = toAda("q1").withSender(SenderId.of("shop")).withKind(ContactKind.CONSENT_REQUEST);
        assertThat(gate.contact(question, handedOver -> {}))
                .as("nobody of them asked before")
                .isInstanceOf(Outcome.Contacted.class);
        gate.forget(PersonId.of("bo"));
        clock.pass(Duration.ofDays(500));
        assertThat(gate.contact(toAda("k3"), handedOver -> {})).isInstanceOf(Outcome.Contacted.class);
        assertThat(store.read(Scenario.ADA).rows())
                .extracting(row -> row.labels().kind() + " " + row.at())
                .containsExactly(
                        "CONSENT_REQUEST " + LATE.plus(Duration.ofDays(1_500)), "INVITATION " + clock.instant());
    }

    private static ContactRequest toAda(String key) {
        return ContactRequest.builder()
                .person(Scenario.ADA)
                .sender(SenderId.of("bakery"))
                .purpose(Purpose.NEWSLETTER)
                .channel(Channel.EMAIL)
                .key(key)
                .build();
    }
}
