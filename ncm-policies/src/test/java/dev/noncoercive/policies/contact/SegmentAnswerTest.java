package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.Preferences;
import dev.noncoercive.model.consent.PreferencesSet;
import dev.noncoercive.model.consent.Window;
import dev.noncoercive.testkit.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The lists of a segment: everybody once, in the order of the questions, and nothing left behind. */
class SegmentAnswerTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Duration MONTH = Duration.ofDays(30);

    private final ContactGate gate = ContactGate.inMemory(RuleBook.personOnly(), InstantSource.fixed(NOW));

    private static ContactRequest request(String person) {
        return ContactRequest.builder()
                .person(PersonId.of(person))
                .sender(SenderId.of("bakery"))
                .purpose(Purpose.NEWSLETTER)
                .channel(Channel.EMAIL)
                .key("november")
                .build();
    }

    private void gives(String person) {
        gate.record(ConsentGiven.builder()
                .person(PersonId.of(person))
                .at(NOW.minus(MONTH))
                .sender(SenderId.of("bakery"))
                .purpose(Purpose.NEWSLETTER)
                .addChannel(Channel.EMAIL)
                .addAllowance(Allowance.of(1, MONTH))
                .build());
    }

    @Test
    void each_is_allowed_held_or_had_it_in_the_order_of_the_questions() {
        Stream.of("ada", "bo", "cleo", "dora").forEach(this::gives);
        gate.contact(request("bo").withKey("october"), handedOver -> {});
        gate.contact(request("cleo"), handedOver -> {});
        List<Integer> told = new ArrayList<>();
        SegmentAnswer segment = gate.askSegment(
                Stream.of("eve", "dora", "cleo", "bo", "ada")
                        .map(SegmentAnswerTest::request)
                        .toList(),
                told::add);
        assertThat(segment.allowedNow()).containsExactly(PersonId.of("dora"), PersonId.of("ada"));
        assertThat(segment.alreadyHandedOver()).containsExactly(PersonId.of("cleo"));
        assertThat(segment.held())
                .extracting(SegmentAnswer.HeldPerson::person)
                .containsExactly(PersonId.of("eve"), PersonId.of("bo"));
        assertThat(segment.held().get(0).until()).isEmpty();
        assertThat(segment.held().get(0).reasons()).extracting(Reason::code).containsExactly(ReasonCode.NO_CONSENT);
        assertThat(segment.held().get(1).until()).contains(NOW.plus(MONTH));
        assertThat(segment.held().get(1).reasons()).extracting(Reason::code).containsExactly(ReasonCode.ALLOWANCE);
        assertThat(told).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void a_permit_that_lives_already_leaves_when_the_list_is_sent() {
        TestClock clock = new TestClock(Instant.parse("2026-11-22T22:50:00Z"));
        ContactGate open = ContactGate.inMemory(RuleBook.personOnly(), clock);
        open.record(ConsentGiven.builder()
                .person(PersonId.of("ada"))
                .at(clock.instant())
                .sender(SenderId.of("bakery"))
                .purpose(Purpose.NEWSLETTER)
                .addChannel(Channel.EMAIL)
                .addAllowance(Allowance.of(1, Window.parse("calendar-day")))
                .build());
        open.record(PreferencesSet.builder()
                .person(PersonId.of("ada"))
                .at(clock.instant())
                .preferences(
                        Preferences.builder().zone(ZoneId.of("Europe/Rome")).build())
                .build());
        assertThat(open.request(request("ada"))).isInstanceOf(Allowed.class);
        clock.pass(Duration.ofMinutes(20));
        SegmentAnswer segment =
                open.askSegment(List.of(request("ada"), request("ada").withKey("december")), done -> {});
        assertThat(segment.allowedNow()).containsExactly(PersonId.of("ada"));
    }

    @Test
    void whoever_is_met_at_an_address_in_the_list_counts_what_went_there_before_them() {
        NavigableSet<AddressKey> home = AddressKeys.with(
                        "a secret of sixteen bytes or more".getBytes(StandardCharsets.UTF_8))
                .of(Channel.EMAIL, "home@example.org");
        gate.record(ConsentGiven.builder()
                .person(PersonId.of("bo"))
                .at(NOW.minus(MONTH))
                .sender(SenderId.of("bakery"))
                .purpose(Purpose.NEWSLETTER)
                .addChannel(Channel.EMAIL)
                .build());
        gives("cy");
        gate.record(PreferencesSet.builder()
                .person(PersonId.of("cy"))
                .at(NOW)
                .preferences(Preferences.builder()
                        .addAllowance(Allowance.of(1, MONTH))
                        .build())
                .build());
        List<ContactRequest> requests = List.of(
                request("bo").withAddressKeys(home),
                request("cy").withAddressKeys(home).withPurpose(Purpose.of("offers")),
                request("cy").withAddressKeys(home).withKey("december"));
        SegmentAnswer segment = gate.askSegment(requests, done -> {});
        assertThat(segment.allowedNow()).containsExactly(PersonId.of("bo"));
        List<Outcome> oneByOne = requests.stream()
                .map(request -> gate.contact(request, handedOver -> {}))
                .toList();
        assertThat(oneByOne.get(0)).isInstanceOf(Outcome.Contacted.class);
        assertThat(oneByOne.subList(1, 3)).allMatch(Outcome.Held.class::isInstance);
    }

    @Test
    void a_permit_that_would_not_be_handed_over_any_more_is_held() {
        NavigableSet<AddressKey> home = AddressKeys.with(
                        "a secret of sixteen bytes or more".getBytes(StandardCharsets.UTF_8))
                .of(Channel.EMAIL, "home@example.org");
        gives("cy");
        gate.record(PreferencesSet.builder()
                .person(PersonId.of("ada"))
                .at(NOW)
                .preferences(
                        Preferences.builder().addAllowance(Allowance.never()).build())
                .build());
        assertThat(gate.request(request("cy").withAddressKeys(home))).isInstanceOf(Allowed.class);
        // ada is met at the address of the permit before it leaves, and has no room
        SegmentAnswer segment = gate.askSegment(
                List.of(request("ada").withAddressKeys(home), request("cy").withAddressKeys(home)), done -> {});
        assertThat(segment.allowedNow()).isEmpty();
        assertThat(segment.held().get(1).reasons()).extracting(Reason::code).containsExactly(ReasonCode.SHARED_ADDRESS);
    }

    @Test
    void what_was_let_go_of_somebody_at_an_address_is_waited_for_by_who_is_met_there() {
        TestClock clock = new TestClock(NOW.minus(Duration.ofDays(1_000)));
        ContactGate open = ContactGate.inMemory(RuleBook.personOnly(), clock);
        NavigableSet<AddressKey> home = AddressKeys.with(
                        "a secret of sixteen bytes or more".getBytes(StandardCharsets.UTF_8))
                .of(Channel.EMAIL, "home@example.org");
        ConsentGiven bo = ConsentGiven.builder()
                .person(PersonId.of("bo"))
                .at(clock.instant())
                .sender(SenderId.of("bakery"))
                .purpose(Purpose.NEWSLETTER)
                .addChannel(Channel.EMAIL)
                .build();
        open.record(bo);
        open.contact(request("bo").withKey("old"), handedOver -> {});
        clock.pass(Duration.ofDays(900));
        open.contact(request("bo").withKey("new").withPurpose(Purpose.OFFERS), handedOver -> {});
        open.record(bo.withPerson(PersonId.of("ada")).withAllowances(Allowance.of(2, Duration.ofDays(1_000))), home);
        open.contact(request("bo").withKey("again"), handedOver -> {});
        clock.pass(Duration.ofDays(100));
        List<ContactRequest> requests =
                List.of(request("bo").withAddressKeys(home), request("ada").withAddressKeys(home));
        SegmentAnswer segment = open.askSegment(requests, done -> {});
        assertThat(segment.held())
                .flatExtracting(SegmentAnswer.HeldPerson::reasons)
                .extracting(Reason::code)
                .contains(ReasonCode.HISTORY);
        assertThat(segment.allowedNow())
                .as("neither, since what went of one there may have gone to both")
                .isEmpty();
    }

    @Test
    void it_counts_as_a_dry_run_does_and_reserves_nothing() {
        gives("ada");
        List<ContactRequest> requests = List.of(request("ada"), request("ada").withKey("december"), request("bo"));
        SegmentAnswer segment = gate.askSegment(requests, done -> {});
        assertThat(segment.summary()).isEqualTo(gate.dryRun(requests));
        assertThat(segment.allowedNow()).containsExactly(PersonId.of("ada"));
        assertThat(gate.recordOf(PersonId.of("ada")).rows()).isEmpty();
        assertThat(gate.recordOf(PersonId.of("bo")).rows()).isEmpty();
    }

    @Test
    void many_are_asked_a_chunk_at_a_time_and_stay_in_order() {
        List<ContactRequest> requests = IntStream.range(0, 1234)
                .mapToObj(number -> request("person-" + number))
                .toList();
        requests.stream()
                .filter(request -> hasEvenEnd(request.person()))
                .forEach(request -> gives(request.person().value()));
        AtomicInteger batches = new AtomicInteger();
        List<Integer> told = new ArrayList<>();
        SegmentAnswer segment = SegmentAnswer.asked(
                requests,
                chunk -> {
                    batches.incrementAndGet();
                    return chunk.stream().map(this::known).toList();
                },
                new Trial(requests, RuleBook.personOnly()),
                told::add);
        assertThat(batches).hasValue(3);
        assertThat(told).isEqualTo(IntStream.rangeClosed(1, 1234).boxed().toList());
        assertThat(segment.allowedNow())
                .isEqualTo(requests.stream()
                        .map(ContactRequest::person)
                        .filter(SegmentAnswerTest::hasEvenEnd)
                        .toList());
        assertThat(gate.askSegment(requests, done -> {})).isEqualTo(segment);
    }

    private Trial.Known known(ContactRequest request) {
        return new Trial.Known(Household.alone(request.person(), gate.recordOf(request.person())), NOW);
    }

    private static boolean hasEvenEnd(PersonId person) {
        return Integer.parseInt(person.value().substring("person-".length())) % 2 == 0;
    }
}
