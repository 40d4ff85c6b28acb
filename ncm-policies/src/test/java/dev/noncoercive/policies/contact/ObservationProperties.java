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
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.testkit.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;

/** A gate that looks on, beside one that does not: nothing that is decided later is another. */
class ObservationProperties {
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final SenderId BAKERY = SenderId.of("bakery");
    private static final NavigableSet<AddressKey> HOME = AddressKeys.with(
                    "sixteen bytes or more".getBytes(StandardCharsets.UTF_8))
            .of(Channel.EMAIL, "family@example.org");

    /** What happens next, after a wait. */
    enum Move {
        REQUEST,
        HAND_OVER,
        RELEASE,
        REPORT,
        CONSENT,
        WITHDRAW,
        STOP,
        FORGET
    }

    /** A move, and what is observed before it, by a clock that may be wrong just then. */
    record Turn(Move move, Duration pause, String person, boolean atHome, int key, List<Look> looks) {}

    /** What is observed. */
    record Look(String person, boolean atHome, int key, ContactKind kind, Duration clockAhead) {}

    /** A gate, its clock, and the permits it gave. */
    private static final class World {
        private final TestClock clock = new TestClock(START);
        private final InMemoryContactStore store = InMemoryContactStore.empty(clock);
        private final ContactGate gate =
                ContactGate.on(store, RuleBook.personOnly().with(SilenceRule.standard()));
        private final List<Permit> permits = new ArrayList<>();

        Object play(Turn turn) {
            clock.pass(turn.pause());
            PersonId person = PersonId.of(turn.person());
            NavigableSet<AddressKey> keys = turn.atHome() ? HOME : Collections.emptyNavigableSet();
            return switch (turn.move()) {
                case REQUEST ->
                    requested(gate.request(asked(person, turn.atHome(), turn.key(), ContactKind.INVITATION)));
                case HAND_OVER -> permits.isEmpty() ? "" : gate.handOver(permits.get(turn.key() % permits.size()));
                case RELEASE -> permits.isEmpty() ? "" : gate.release(permits.get(turn.key() % permits.size()));
                case REPORT -> gate.record(sent(person), keys);
                case CONSENT -> gate.record(yes(person), keys);
                case WITHDRAW -> gate.record(no(person), keys);
                case STOP ->
                    gate.record(
                            Stopped.builder()
                                    .person(person)
                                    .at(clock.instant())
                                    .cause(StopCause.WORD)
                                    .build(),
                            keys);
                case FORGET -> gate.forget(person);
            };
        }

        private ContactDecision requested(ContactDecision decision) {
            if (decision instanceof Allowed allowed) {
                permits.add(allowed.permit());
            }
            return decision;
        }

        private Contact sent(PersonId person) {
            return Contact.builder()
                    .id("m" + clock.instant().toEpochMilli())
                    .person(person)
                    .at(clock.instant())
                    .sender(BAKERY)
                    .purpose(Purpose.NEWSLETTER)
                    .channel(Channel.EMAIL)
                    .build();
        }

        private ConsentGiven yes(PersonId person) {
            return ConsentGiven.builder()
                    .person(person)
                    .at(clock.instant())
                    .sender(BAKERY)
                    .purpose(Purpose.NEWSLETTER)
                    .addChannel(Channel.EMAIL)
                    .addAllowance(Allowance.of(2, Duration.ofHours(24)))
                    .build();
        }

        private ConsentWithdrawn no(PersonId person) {
            return ConsentWithdrawn.builder()
                    .person(person)
                    .at(clock.instant())
                    .sender(BAKERY)
                    .purpose(Purpose.NEWSLETTER)
                    .build();
        }

        void observe(Look look) {
            ContactRequest request = asked(PersonId.of(look.person()), look.atHome(), look.key(), look.kind());
            clock.pass(look.clockAhead());
            ContactDecision answer = gate.ask(request);
            Observation seen = gate.observe(request);
            assertThat(seen.wouldAllow()).isEqualTo(answer instanceof Allowed);
            assertThat(seen.grounds()).isEqualTo(Observation.grounds(answer));
            assertThat(seen.no()).isEqualTo(Optional.of(answer).filter(no -> !(no instanceof Allowed)));
            clock.pass(look.clockAhead().negated());
        }

        void ask(Look look) {
            List<ContactRequest> requests =
                    List.of(asked(PersonId.of(look.person()), look.atHome(), look.key(), look.kind()));
            clock.pass(look.clockAhead());
            DryRun asked = DryRun.of(List.of(gate.ask(requests.get(0))));
            assertThat(gate.dryRun(requests)).isEqualTo(asked);
            assertThat(gate.askSegment(requests, answered -> {}).summary()).isEqualTo(asked);
            clock.pass(look.clockAhead().negated());
        }

        /** Everything that is known, to the last row. */
        String kept() {
            StringBuilder kept = new StringBuilder().append(store.read(HOME.first()));
            for (String name : List.of("ada", "bo", "cy")) {
                ContactHistory known = store.read(PersonId.of(name));
                kept.append(known.acts()).append(known.rows()).append(known.lastStep());
                kept.append(known.tombstone()).append(store.addressesOf(PersonId.of(name)));
            }
            return kept.toString();
        }

        private static ContactRequest asked(PersonId person, boolean atHome, int key, ContactKind kind) {
            return ContactRequest.builder()
                    .person(person)
                    .sender(BAKERY)
                    .purpose(Purpose.NEWSLETTER)
                    .channel(Channel.EMAIL)
                    .kind(kind)
                    .addAllAddressKeys(atHome ? HOME : Collections.emptyNavigableSet())
                    .key("k" + key)
                    .build();
        }
    }

    @Provide
    Arbitrary<Turn> turns() {
        Arbitrary<Look> looks = Combinators.combine(
                        Arbitraries.of("ada", "bo", "cy"),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of(ContactKind.INVITATION, ContactKind.CONSENT_REQUEST, ContactKind.REMINDER),
                        Arbitraries.of(Duration.ZERO, Duration.ZERO, Duration.ofDays(40), Duration.ofHours(-5)))
                .as(Look::new);
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(8, Move.REQUEST),
                                Tuple.of(4, Move.HAND_OVER),
                                Tuple.of(1, Move.RELEASE),
                                Tuple.of(2, Move.REPORT),
                                Tuple.of(4, Move.CONSENT),
                                Tuple.of(1, Move.WITHDRAW),
                                Tuple.of(1, Move.STOP),
                                Tuple.of(1, Move.FORGET)),
                        Arbitraries.of(
                                Duration.ZERO, Duration.ofMinutes(30), Duration.ofHours(9), Duration.ofHours(24)),
                        Arbitraries.of("ada", "bo"),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 5),
                        looks.list().ofMaxSize(2))
                .as(Turn::new);
    }

    @Property
    void what_is_only_observed_changes_no_later_answer(@ForAll @Size(max = 25) List<@From("turns") Turn> turns) {
        World alone = new World();
        World observed = new World();
        for (Turn turn : turns) {
            turn.looks().forEach(observed::observe);
            assertThat(observed.play(turn)).isEqualTo(alone.play(turn));
        }
    }

    @Property
    void what_is_only_asked_changes_nothing_at_all(@ForAll @Size(max = 25) List<@From("turns") Turn> turns) {
        World world = new World();
        for (Turn turn : turns) {
            String before = world.kept();
            turn.looks().forEach(world::ask);
            assertThat(world.kept()).isEqualTo(before);
            world.play(turn);
        }
    }
}
