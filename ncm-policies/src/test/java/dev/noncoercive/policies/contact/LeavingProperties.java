package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.ConsentWithdrawn;
import dev.noncoercive.model.consent.StopCause;
import dev.noncoercive.model.consent.Stopped;
import dev.noncoercive.testkit.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Somebody leaves an address: what others said there stays, and what they say from then on holds for nobody else. */
class LeavingProperties {
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final SenderId BAKERY = SenderId.of("bakery");
    private static final PersonId ADA = PersonId.of("ada");
    private static final List<PersonId> OTHERS = List.of(PersonId.of("bo"), PersonId.of("cy"));
    private static final NavigableSet<AddressKey> HOME = AddressKeys.with(
                    "sixteen bytes or more".getBytes(StandardCharsets.UTF_8))
            .of(Channel.EMAIL, "family@example.org");

    /** What happens at the address before Ada leaves. */
    enum Move {
        CONSENT,
        STOP,
        WITHDRAW,
        CONTACT,
        FORGET
    }

    /** A move of one of the three, after some hours. */
    record Turn(Move move, int hours, String person) {}

    @Provide
    Arbitrary<Turn> turns() {
        return Combinators.combine(
                        Arbitraries.of(Move.CONSENT, Move.CONSENT, Move.CONTACT, Move.STOP, Move.WITHDRAW, Move.FORGET),
                        Arbitraries.of(0, 1, 9, 24),
                        Arbitraries.of("ada", "bo", "cy"))
                .as(Turn::new);
    }

    private final TestClock clock = new TestClock(START);
    private final InMemoryContactStore store = InMemoryContactStore.empty(clock);
    private final ContactGate gate = ContactGate.on(store);

    private static LeavingProperties lived(List<Turn> turns) {
        LeavingProperties world = new LeavingProperties();
        turns.forEach(world::play);
        return world;
    }

    private void play(Turn turn) {
        clock.pass(Duration.ofHours(turn.hours()));
        PersonId person = PersonId.of(turn.person());
        switch (turn.move()) {
            case CONSENT -> gate.record(consent(person), HOME);
            case STOP -> gate.record(stop(person), HOME);
            case WITHDRAW ->
                gate.record(
                        ConsentWithdrawn.builder()
                                .person(person)
                                .at(clock.instant())
                                .sender(BAKERY)
                                .purpose(Purpose.NEWSLETTER)
                                .build(),
                        HOME);
            case CONTACT -> gate.contact(request(person, "k" + clock.instant()), handedOver -> {});
            case FORGET -> gate.forget(person);
        }
    }

    private ConsentGiven consent(PersonId person) {
        return ConsentGiven.builder()
                .person(person)
                .at(clock.instant())
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .addChannel(Channel.EMAIL)
                .addAllowance(Allowance.of(2, Duration.ofDays(2)))
                .build();
    }

    private Stopped stop(PersonId person) {
        return Stopped.builder()
                .person(person)
                .at(clock.instant())
                .cause(StopCause.WORD)
                .build();
    }

    private static ContactRequest request(PersonId person, String key) {
        return ContactRequest.builder()
                .person(person)
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .channel(Channel.EMAIL)
                .addAllAddressKeys(HOME)
                .key(key)
                .build();
    }

    private List<ContactDecision> answersToOthers() {
        return OTHERS.stream().map(person -> gate.ask(request(person, "asked"))).toList();
    }

    @Property
    void who_left_is_not_known_there_and_all_else_stays(@ForAll @Size(max = 12) List<@From("turns") Turn> turns) {
        LeavingProperties world = lived(turns);
        AddressRow before = world.store.read(HOME.first());
        List<List<ContactRow>> sent =
                OTHERS.stream().map(person -> world.store.read(person).rows()).toList();
        boolean wasThere = before.holders().containsKey(ADA);
        assertThat(world.gate.leave(ADA, HOME)).isEqualTo(wasThere);
        AddressRow after = world.store.read(HOME.first());
        Map<PersonId, Instant> rest = new HashMap<>(before.holders());
        rest.remove(ADA);
        assertThat(after.holders()).isEqualTo(rest);
        assertThat(after.tombstone()).isEqualTo(before.tombstone());
        assertThat(world.store.addressesOf(ADA)).isEmpty();
        assertThat(OTHERS.stream()
                        .map(person -> world.store.read(person).rows())
                        .toList())
                .isEqualTo(sent);
        assertThat(world.gate.leave(ADA, HOME)).isFalse();
    }

    @Property
    void what_they_say_from_then_on_holds_for_nobody_else(@ForAll @Size(max = 12) List<@From("turns") Turn> turns) {
        LeavingProperties world = lived(turns);
        world.gate.leave(ADA, HOME);
        List<ContactDecision> answers = world.answersToOthers();
        world.gate.record(world.stop(ADA));
        assertThat(world.answersToOthers()).isEqualTo(answers);
    }

    /** Of the two who stay, one has stopped everything. */
    @Property
    void the_stop_of_somebody_who_stays_still_holds(@ForAll @Size(max = 12) List<@From("turns") Turn> turns) {
        LeavingProperties world = lived(turns);
        PersonId bo = OTHERS.get(0);
        PersonId cy = OTHERS.get(1);
        world.clock.pass(Duration.ofHours(1));
        world.gate.record(world.consent(cy), HOME);
        world.gate.record(world.stop(bo), HOME);
        world.gate.leave(ADA, HOME);
        assertThat(world.gate.ask(request(cy, "asked"))).isInstanceOf(Refused.class);
    }

    @Property
    void a_permit_to_the_address_is_void_and_brings_nobody_back(
            @ForAll @Size(max = 12) List<@From("turns") Turn> turns) {
        LeavingProperties world = lived(turns);
        world.clock.pass(Duration.ofDays(3));
        world.gate.record(world.consent(ADA), HOME);
        if (world.gate.request(request(ADA, "permit")) instanceof Allowed allowed) {
            world.gate.leave(ADA, HOME);
            assertThat(world.gate.handOver(allowed.permit())).isInstanceOf(HandOver.Voided.class);
            assertThat(world.gate.release(allowed.permit())).isFalse();
            assertThat(world.store.addressesOf(ADA)).isEmpty();
        }
    }
}
