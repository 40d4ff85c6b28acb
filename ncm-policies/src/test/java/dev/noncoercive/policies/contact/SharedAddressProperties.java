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
import dev.noncoercive.model.consent.StopCause;
import dev.noncoercive.model.consent.Stopped;
import dev.noncoercive.testkit.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeTry;

/** The promises of the gate where several people have one address. Their numbers are those of docs/promises.md. */
class SharedAddressProperties {
    private static final SenderId BAKERY = SenderId.of("bakery");
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final AddressKeys FIRST = AddressKeys.with(secret("the first secret of many"));
    private static final AddressKeys BOTH =
            AddressKeys.with(secret("the next secret of many")).alsoWith(secret("the first secret of many"));
    private static final AddressKeys NEXT = AddressKeys.with(secret("the next secret of many"));
    private static final String HOME = "Family@Example.org";
    private static final String OFFICE = "office@example.org";

    /** Ada and Bo share a mailbox at home, Bo and Cy one in the office, Di has one of her own. */
    private static final List<Holder> HOLDERS = List.of(
            new Holder("ada", HOME),
            new Holder("bo", HOME),
            new Holder("bo", OFFICE),
            new Holder("cy", OFFICE),
            new Holder("di", "di@example.org"));

    private TestClock clock = new TestClock(START);
    private ContactGate gate = ContactGate.inMemory(RuleBook.personOnly(), clock);

    record Holder(String name, String address) {
        PersonId person() {
            return PersonId.of(name);
        }
    }

    /** A message that reached a mailbox. */
    record Letter(String address, Instant at) {}

    record Try(int holder, int waitHours, int waitMillis, boolean failsBefore) {}

    private static byte[] secret(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @BeforeTry
    void everyTryHasItsOwnGate() {
        clock = new TestClock(START);
        gate = ContactGate.inMemory(RuleBook.personOnly(), clock);
    }

    @Provide
    Arbitrary<Try> tries() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, HOLDERS.size() - 1),
                        Arbitraries.of(0, 0, 1, 6, 12, 24),
                        Arbitraries.of(0, 0, 0, 1, -1),
                        Arbitraries.of(false, false, false, true))
                .as(Try::new);
    }

    /** The oracle knows letters, mailboxes and numbers, and nothing of the gate. */
    @Property(tries = 300)
    void promise_2_a_letter_to_a_shared_mailbox_counts_for_everybody_there(
            @ForAll @Size(4) List<@IntRange(min = 1, max = 3) Integer> atMost,
            @ForAll @Size(4) List<@IntRange(min = 1, max = 24) Integer> windowHours,
            @ForAll @Size(4) List<Boolean> overall,
            @ForAll @Size(max = 30) List<@From("tries") Try> tries) {
        for (int i = 0; i < 4; i++) {
            Allowance allowance = Allowance.of(atMost.get(i), Duration.ofHours(windowHours.get(i)));
            join(person(i), allowance, overall.get(i));
        }
        List<Letter> letters = new ArrayList<>();
        int number = 0;
        for (Try one : tries) {
            clock.pass(Duration.ofHours(one.waitHours()).plusMillis(one.waitHours() == 0 ? 0 : one.waitMillis()));
            Holder holder = HOLDERS.get(one.holder());
            boolean hasRoom = peopleAt(holder.address()).stream()
                    .allMatch(i -> countOf(i, letters, windowHours.get(i)) < atMost.get(i));
            Outcome outcome = gate.contact(to(holder.person(), "k" + number++, FIRST, holder.address()), handedOver -> {
                if (one.failsBefore()) {
                    throw new NothingLeftException("planned");
                }
            });
            assertThat(outcome instanceof Outcome.Held).isEqualTo(!hasRoom);
            if (outcome instanceof Outcome.Contacted) {
                letters.add(new Letter(holder.address(), clock.instant()));
            }
        }
    }

    private static PersonId person(int i) {
        return PersonId.of(List.of("ada", "bo", "cy", "di").get(i));
    }

    private void join(PersonId person, Allowance allowance, boolean overall) {
        ConsentGiven given = consent(person, START);
        if (overall) {
            gate.record(PreferencesSet.builder()
                    .person(person)
                    .at(START)
                    .preferences(Preferences.builder().addAllowance(allowance).build())
                    .build());
        }
        HOLDERS.stream()
                .filter(holder -> holder.person().equals(person))
                .forEach(holder -> gate.record(
                        overall ? given : given.withAllowances(allowance), FIRST.of(Channel.EMAIL, holder.address())));
    }

    private static List<Integer> peopleAt(String address) {
        return List.of(0, 1, 2, 3).stream()
                .filter(i -> HOLDERS.contains(new Holder(person(i).value(), address)))
                .toList();
    }

    /** The letters in the last hours to any mailbox of a person, each looked at. */
    private long countOf(int person, List<Letter> letters, int hours) {
        return letters.stream()
                .filter(letter -> peopleAt(letter.address()).contains(person))
                .filter(letter -> clock.instant().isBefore(letter.at().plus(Duration.ofHours(hours))))
                .count();
    }

    private static ConsentGiven consent(PersonId person, Instant at) {
        return ConsentGiven.builder()
                .person(person)
                .at(at)
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .addChannel(Channel.EMAIL)
                .build();
    }

    private static ContactRequest to(PersonId person, String key, AddressKeys keys, String address) {
        return ContactRequest.builder()
                .person(person)
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .channel(Channel.EMAIL)
                .key(key)
                .addAllAddressKeys(keys.of(Channel.EMAIL, address))
                .build();
    }

    @Property(tries = 100)
    void promise_2_a_clock_that_jumps_back_gives_nothing_away_to_whoever_is_new_at_a_mailbox(
            @ForAll @IntRange(min = 1, max = 1000) int hoursBack) {
        Duration week = Duration.ofDays(7);
        join(person(1), Allowance.of(1, week), false);
        gate.record(consent(person(0), START));
        clock.pass(Duration.ofHours(2000));
        Instant sent = clock.instant();
        assertThat(gate.contact(to(person(1), "k1", FIRST, HOME), handedOver -> {}))
                .isInstanceOf(Outcome.Contacted.class);
        clock.pass(Duration.ofHours(-hoursBack));
        assertThat(gate.request(to(person(0), "k2", FIRST, HOME)))
                .isInstanceOfSatisfying(
                        Later.class, later -> assertThat(later.nextAllowedAt()).isEqualTo(sent.plus(week)));
    }

    @Provide
    Arbitrary<Stopped> stops() {
        Stopped.Builder everybody =
                Stopped.builder().person(person(1)).at(START).cause(StopCause.WORD);
        return Arbitraries.of(
                everybody.build(),
                everybody.build().withChannels(Channel.EMAIL),
                everybody.build().withSender(BAKERY).withCause(StopCause.COMPLAINT),
                everybody.build().withChannels(Channel.EMAIL).withCause(StopCause.DEAD_ADDRESS));
    }

    @Property(tries = 300)
    void promise_4_a_stop_of_anybody_at_an_address_holds_for_all_there(
            @ForAll @From("stops") Stopped stop,
            @ForAll boolean saysLessAfter,
            @ForAll @IntRange(max = 100) int hours) {
        join(person(0), Allowance.of(3, Duration.ofDays(1)), false);
        join(person(1), Allowance.of(3, Duration.ofDays(1)), false);
        Allowed before = (Allowed) gate.request(to(person(0), "k1", FIRST, HOME));
        clock.pass(Duration.ofMinutes(1));
        gate.record(stop.withAt(clock.instant()));
        assertThat(gate.handOver(before.permit())).isInstanceOf(HandOver.Voided.class);
        clock.pass(Duration.ofHours(hours));
        if (saysLessAfter) {
            // a smaller no after it takes nothing back
            gate.record(stop.withSender(BAKERY).withCause(StopCause.WORD).withAt(clock.instant()));
        }
        assertThat(gate.request(to(person(0), "k2", FIRST, HOME)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reasons())
                                .extracting(Reason::code)
                                .containsExactly(ReasonCode.SHARED_ADDRESS));
        clock.pass(Duration.ofHours(1));
        gate.record(consent(person(0), clock.instant()));
        assertThat(gate.request(to(person(0), "k3", FIRST, HOME)))
                .as("only who stopped can open the way")
                .isInstanceOf(Refused.class);
        gate.record(consent(person(1), clock.instant()));
        assertThat(gate.request(to(person(0), "k4", FIRST, HOME))).isInstanceOf(Allowed.class);
    }

    @Property(tries = 300)
    void promise_13_whoever_was_forgotten_is_not_written_to_under_another_id(
            @ForAll @IntRange(min = 1, max = 30) int windowDays,
            @ForAll @IntRange(max = 30) int daysUntilForgotten,
            @ForAll @IntRange(max = 60) int daysUntilImport,
            @ForAll boolean rotated,
            @ForAll boolean stopped) {
        PersonId again = PersonId.of("row-4711");
        Duration window = Duration.ofDays(windowDays);
        ConsentGiven given = consent(person(3), START).withAllowances(Allowance.of(1, window));
        gate.record(given);
        gate.contact(to(person(3), "k1", FIRST, HOME), handedOver -> {});
        clock.pass(Duration.ofDays(daysUntilForgotten));
        if (stopped) {
            gate.record(Stopped.builder()
                    .person(person(3))
                    .at(clock.instant())
                    .cause(StopCause.WORD)
                    .build());
        }
        gate.forget(person(3));
        clock.pass(Duration.ofDays(daysUntilImport));

        AddressKeys keys = rotated ? BOTH : FIRST;
        assertThat(gate.record(given.withPerson(again), keys.of(Channel.EMAIL, HOME)))
                .as("a yes from before, under another id")
                .isFalse();
        gate.record(given.withPerson(PersonId.of("row-4712")));
        for (String id : List.of("row-4711", "row-4712", "di")) {
            assertThat(gate.request(to(PersonId.of(id), "k2", keys, HOME))).isInstanceOf(Refused.class);
            assertThat(gate.request(to(PersonId.of(id), "k3", rotated ? NEXT : FIRST, HOME)))
                    .as("under the new key alone, once it was met with the old one")
                    .isInstanceOf(Refused.class);
        }
        clock.pass(Duration.ofMinutes(1));
        gate.record(given.withPerson(again).withAt(clock.instant()));
        ContactDecision decision = gate.request(to(again, "k4", keys, HOME));
        Instant free = START.plus(window);
        if (clock.instant().isBefore(free)) {
            // the store looks a second further back than a contact counts
            assertThat(decision)
                    .isInstanceOfSatisfying(
                            Later.class,
                            later -> assertThat(later.nextAllowedAt()).isBetween(free, free.plusSeconds(1)));
        } else {
            assertThat(decision).isInstanceOf(Allowed.class);
        }
    }
}
