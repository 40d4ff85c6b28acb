package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.Preferences;
import dev.noncoercive.model.consent.PreferencesSet;
import dev.noncoercive.model.consent.StopCause;
import dev.noncoercive.model.consent.Stopped;
import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.testkit.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;

/** A list of a segment says of everybody what the gate would, were each sent to in turn; also where several people have one address. */
class SegmentAnswerProperties {
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final AddressKeys KEYS =
            AddressKeys.with("a secret of sixteen bytes or more".getBytes(StandardCharsets.UTF_8));

    /** Something that happens at a gate, some hours after what happened before. */
    record Event(String told, int hours, Consumer<ContactGate> does) {
        @Override
        public String toString() {
            return "after " + hours + " h: " + told;
        }
    }

    @Provide
    Arbitrary<ContactRequest> requests() {
        return Combinators.combine(
                        people(),
                        Arbitraries.of("bakery", "butcher"),
                        Arbitraries.of(Purpose.NEWSLETTER, Purpose.of("offers")),
                        Arbitraries.of(ContactKind.INVITATION, ContactKind.GIFT, ContactKind.CONSENT_REQUEST),
                        Arbitraries.of("k1", "k2", "k3", "k4", "k5"),
                        addresses())
                .as((person, sender, purpose, kind, key, addresses) -> ContactRequest.builder()
                        .person(person)
                        .sender(SenderId.of(sender))
                        .purpose(purpose)
                        .channel(Channel.EMAIL)
                        .kind(kind)
                        .key(key)
                        .addAllAddressKeys(addresses)
                        .build());
    }

    private static Arbitrary<NavigableSet<AddressKey>> addresses() {
        return Arbitraries.of("home@example.org", "office@example.org")
                .set()
                .ofMaxSize(2)
                .map(written -> {
                    NavigableSet<AddressKey> keys = new TreeSet<>();
                    written.forEach(address -> keys.addAll(KEYS.of(Channel.EMAIL, address)));
                    return keys;
                });
    }

    private static Arbitrary<PersonId> people() {
        return Arbitraries.of("ada", "bo", "cy").map(PersonId::of);
    }

    private static Arbitrary<List<Allowance>> allowances() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(2, 24, 100).map(Duration::ofHours))
                .as(Allowance::of)
                .list()
                .ofMaxSize(2);
    }

    private static Arbitrary<PersonAct> acts() {
        Arbitrary<PersonAct> yes = Combinators.combine(
                        people(),
                        Arbitraries.of("bakery", "butcher"),
                        Arbitraries.of(Purpose.NEWSLETTER, Purpose.of("offers")),
                        allowances())
                .as((person, sender, purpose, allowances) -> ConsentGiven.builder()
                        .person(person)
                        .at(START)
                        .sender(SenderId.of(sender))
                        .purpose(purpose)
                        .addChannel(Channel.EMAIL)
                        .addAllAllowances(allowances)
                        .build());
        Arbitrary<PersonAct> word = Combinators.combine(people(), allowances())
                .as((person, allowances) -> PreferencesSet.builder()
                        .person(person)
                        .at(START)
                        .preferences(Preferences.builder()
                                .addAllAllowances(allowances)
                                .build())
                        .build());
        Arbitrary<PersonAct> stop = people().map(person -> Stopped.builder()
                .person(person)
                .at(START)
                .sender(SenderId.of("butcher"))
                .cause(StopCause.WORD)
                .build());
        return Arbitraries.frequencyOf(Tuple.of(6, yes), Tuple.of(2, word), Tuple.of(1, stop));
    }

    @Provide
    Arbitrary<Event> events() {
        Arbitrary<Integer> hours = Arbitraries.of(0, 0, 1, 5, 30, -3);
        Arbitrary<Event> said = Combinators.combine(acts(), addresses(), hours)
                .as((act, addresses, wait) ->
                        new Event(act + " at " + addresses, wait, gate -> gate.recordNow(act, addresses)));
        Arbitrary<Event> asked = Combinators.combine(requests(), hours)
                .as((request, wait) -> new Event("ask " + request, wait, gate -> gate.request(request)));
        Arbitrary<Event> sent = Combinators.combine(requests(), hours)
                .as((request, wait) ->
                        new Event("send " + request, wait, gate -> gate.contact(request, handedOver -> {})));
        Arbitrary<Event> forgotten = Combinators.combine(people(), hours)
                .as((person, wait) -> new Event("forget " + person, wait, gate -> gate.forget(person)));
        Arbitrary<Event> left = Combinators.combine(people(), addresses(), hours)
                .as((person, addresses, wait) ->
                        new Event(person + " leaves " + addresses, wait, gate -> gate.leave(person, addresses)));
        return Arbitraries.frequencyOf(
                Tuple.of(5, said), Tuple.of(3, asked), Tuple.of(3, sent), Tuple.of(1, forgotten), Tuple.of(1, left));
    }

    @Property(tries = 1500)
    void promises_2_and_8_a_list_says_of_each_what_the_gate_would(
            @ForAll @Size(min = 3, max = 14) List<@From("events") Event> events,
            @ForAll @Size(min = 1, max = 8) List<@From("requests") ContactRequest> requests) {
        SegmentAnswer list = after(events).askSegment(requests, done -> {});
        ContactGate gate = after(events);
        List<PersonId> contacted = new ArrayList<>();
        List<PersonId> hadIt = new ArrayList<>();
        List<String> held = new ArrayList<>();
        for (ContactRequest request : requests.stream().distinct().toList()) {
            ContactDecision decision = leaving(gate, gate.request(request));
            if (decision instanceof Allowed) {
                contacted.add(request.person());
            } else {
                answer(request.person(), decision, hadIt, held);
            }
        }
        assertThat(list.allowedNow()).isEqualTo(contacted);
        assertThat(list.alreadyHandedOver()).isEqualTo(hadIt);
        assertThat(list.held().stream()
                        .map(one -> told(
                                one.person(), one.until().map(Instant::toString).orElse("never"), one.reasons()))
                        .toList())
                .isEqualTo(held);
    }

    private static ContactDecision leaving(ContactGate gate, ContactDecision decision) {
        return decision instanceof Allowed allowed && gate.handOver(allowed.permit()) instanceof HandOver.Voided voided
                ? voided.decision()
                : decision;
    }

    private static void answer(PersonId person, ContactDecision decision, List<PersonId> hadIt, List<String> held) {
        if (decision instanceof Later later) {
            held.add(told(person, later.nextAllowedAt().toString(), later.reasons()));
        } else if (decision instanceof Refused refused) {
            held.add(told(person, "never", refused.reasons()));
        } else {
            hadIt.add(person);
        }
    }

    private static String told(PersonId person, String until, List<Reason> reasons) {
        return person + " " + until + " " + reasons;
    }

    private static ContactGate after(List<Event> events) {
        TestClock clock = new TestClock(START);
        ContactGate gate = ContactGate.inMemory(RuleBook.personOnly(), clock);
        for (Event event : events) {
            clock.pass(Duration.ofHours(event.hours()));
            event.does().accept(gate);
        }
        return gate;
    }
}
