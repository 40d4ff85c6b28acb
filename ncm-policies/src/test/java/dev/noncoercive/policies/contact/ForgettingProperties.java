package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.PreferencesSet;
import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.model.contact.ContactLabels;
import dev.noncoercive.testkit.ContactArbitraries;
import dev.noncoercive.testkit.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What stays of a person who was forgotten: a tombstone, and nothing else. */
class ForgettingProperties {
    /** After everything that is generated. */
    private static final Instant LATE = Instant.parse("2026-06-01T00:00:00Z");

    private static final NavigableSet<AddressKey> NOWHERE = Collections.emptyNavigableSet();
    private static final NavigableSet<AddressKey> HOME = AddressKeys.with(
                    "a secret of sixteen bytes or more".getBytes(StandardCharsets.UTF_8))
            .of(Channel.EMAIL, "home@example.org");

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenario.any();
    }

    /** Every yes and every no, without limits, which do not outlive forgetting. */
    @Provide
    Arbitrary<PersonAct> words() {
        return Arbitraries.frequencyOf(
                        Tuple.of(2, ContactArbitraries.acts()),
                        Tuple.of(1, ContactArbitraries.consentsWithdrawn().map(act -> act)),
                        Tuple.of(1, ContactArbitraries.pauses().map(act -> act)),
                        Tuple.of(2, ContactArbitraries.stops().map(act -> act)))
                .filter(act -> !(act instanceof PreferencesSet))
                .map(act -> act instanceof ConsentGiven given ? given.withAllowances() : act)
                .map(act -> act.as(Optional.empty(), Scenario.ADA, act.at()));
    }

    @Provide
    Arbitrary<ContactLabels> labels() {
        return ContactArbitraries.labels();
    }

    /** Where one forgets in between, or twice, and the other never: side by side. */
    private static final class SideBySide {
        private final TestClock clock = new TestClock(LATE);
        private final ContactGate kept = ContactGate.inMemory(RuleBook.personOnly(), clock);
        private final ContactGate forgot = ContactGate.inMemory(RuleBook.personOnly(), clock);
        private final NavigableSet<AddressKey> address;

        SideBySide(NavigableSet<AddressKey> address) {
            this.address = address;
        }

        void hear(PersonAct act) {
            kept.record(act, address);
            forgot.record(act, address);
        }

        /** What is said at intervals, from now on. */
        void hearFromNowOn(List<PersonAct> acts) {
            for (PersonAct act : acts) {
                clock.pass(Duration.ofMillis(1));
                hear(act.as(act.id(), act.person(), clock.instant()));
            }
        }

        ContactRequest request(PersonId person, ContactLabels labels, ContactKind kind) {
            return ContactRequest.builder()
                    .person(person)
                    .sender(labels.sender())
                    .purpose(labels.purpose())
                    .channel(labels.channel())
                    .topic(labels.topic())
                    .kind(kind)
                    .basis(Optional.of("an order").filter(basis -> kind == ContactKind.SERVICE))
                    .addAllAddressKeys(address)
                    .key("k1")
                    .build();
        }

        static boolean allows(ContactGate gate, ContactRequest request) {
            return gate.ask(request) instanceof Allowed;
        }

        /** What was refused stays refused; what the person waits for comes as before, unless an address knows less of who said what. */
        void assertThatTheNoIsKept(PersonId person, ContactLabels labels, boolean exactly) {
            for (ContactKind kind : ContactKind.values()) {
                boolean before = allows(kept, request(Scenario.ADA, labels, kind));
                boolean after = allows(forgot, request(person, labels, kind));
                assertThat(after && !before)
                        .as("%s allowed by forgetting", kind)
                        .isFalse();
                if (exactly && !kind.isUnasked()) {
                    assertThat(after).as("%s", kind).isEqualTo(before);
                }
            }
        }

        void assertThatNothingComesUnasked(PersonId person, ContactLabels labels) {
            for (ContactKind kind : ContactKind.values()) {
                if (kind.isUnasked()) {
                    assertThat(allows(forgot, request(person, labels, kind)))
                            .as("%s", kind)
                            .isFalse();
                }
            }
        }
    }

    @Property
    void promise_13_no_no_is_lost_by_forgetting(
            @ForAll @Size(max = 5) List<@From("words") PersonAct> said,
            @ForAll @Size(max = 2) List<@From("words") PersonAct> between,
            @ForAll @Size(max = 2) List<@From("words") PersonAct> after,
            @ForAll("labels") ContactLabels labels,
            @ForAll boolean hasAddress,
            @ForAll boolean twice,
            @ForAll @IntRange(max = 400) int days) {
        boolean exactly = !hasAddress || !twice;
        SideBySide world = new SideBySide(hasAddress ? HOME : NOWHERE);
        said.forEach(world::hear);
        world.forgot.forget(Scenario.ADA);
        if (twice) {
            world.hearFromNowOn(between);
            world.forgot.forget(Scenario.ADA);
        }
        world.clock.pass(Duration.ofDays(days));
        world.assertThatNothingComesUnasked(Scenario.ADA, labels);
        world.assertThatTheNoIsKept(Scenario.ADA, labels, exactly);
        if (hasAddress && !said.isEmpty()) {
            // who is met there later may be the same person under another id
            world.assertThatNothingComesUnasked(PersonId.of("row-4711"), labels);
            world.assertThatTheNoIsKept(PersonId.of("row-4711"), labels, exactly);
        }
        world.hearFromNowOn(after);
        world.assertThatTheNoIsKept(Scenario.ADA, labels, exactly);
        if (after.stream().allMatch(PersonAct::isNo)) {
            world.assertThatNothingComesUnasked(Scenario.ADA, labels);
        }
    }

    @Property
    void promise_13_of_a_forgotten_person_nothing_stays_but_the_no(
            @ForAll("scenarios") Scenario lived,
            @ForAll @Size(max = 4) List<PersonAct> more,
            @ForAll @IntRange(max = 90) int days) {
        TestClock clock = new TestClock(LATE);
        InMemoryContactStore store = InMemoryContactStore.empty(clock);
        ContactGate gate = ContactGate.on(store);
        lived.acts().forEach(gate::record);
        more.forEach(act -> gate.record(act.as(act.id(), Scenario.ADA, act.at())));
        lived.contacts().forEach(gate::record);
        gate.contact(lived.request(), handedOver -> {});
        gate.request(lived.request().withKey("another"));
        Tombstone tombstone = gate.forget(Scenario.ADA);
        assertThatOnlyTheTombstoneIsKept(store, tombstone);

        clock.pass(Duration.ofDays(days));
        lived.acts().forEach(act -> assertThat(gate.record(act) && !act.isNo()).isFalse());
        Tombstone withLate = store.read(Scenario.ADA).tombstone().orElseThrow();
        assertThat(withLate.withKeptNos()).isEqualTo(tombstone.withKeptNos());
        assertThat(withLate.keptNos()).allSatisfy(no -> {
            assertThat(no.said().person()).isEqualTo(ActPacking.NOBODY);
            assertThat(no.said().id()).isEmpty();
        });
        lived.acts().forEach(act -> assertThat(gate.record(act)).isFalse());
        assertThatOnlyTheTombstoneIsKept(store, withLate);
        assertThat(gate.ask(lived.request())).isInstanceOf(Refused.class);
    }

    @Property
    void promise_13_a_no_that_is_heard_of_after_forgetting_holds(
            @ForAll @Size(max = 4) List<@From("words") PersonAct> said,
            @ForAll @Size(min = 1, max = 3) List<@From("words") PersonAct> late,
            @ForAll @Size(max = 2) List<@From("words") PersonAct> after,
            @ForAll("labels") ContactLabels labels,
            @ForAll boolean hasAddress,
            @ForAll @IntRange(max = 400) int days) {
        SideBySide world = new SideBySide(hasAddress ? HOME : NOWHERE);
        said.forEach(world::hear);
        world.forgot.forget(Scenario.ADA);
        late.forEach(world::hear);
        ContactHistory left = world.forgot.recordOf(Scenario.ADA);
        assertThat(left.acts()).isEmpty();
        late.forEach(act -> assertThat(world.forgot.record(act, world.address)).isFalse());
        assertThat(world.forgot.recordOf(Scenario.ADA).tombstone()).isEqualTo(left.tombstone());
        world.clock.pass(Duration.ofDays(days));
        world.assertThatNothingComesUnasked(Scenario.ADA, labels);
        world.assertThatTheNoIsKept(Scenario.ADA, labels, false);
        if (hasAddress) {
            world.assertThatTheNoIsKept(PersonId.of("row-4711"), labels, false);
        }
        world.hearFromNowOn(after);
        world.assertThatTheNoIsKept(Scenario.ADA, labels, false);
    }

    private static void assertThatOnlyTheTombstoneIsKept(InMemoryContactStore store, Tombstone tombstone) {
        ContactHistory left = store.read(Scenario.ADA);
        assertThat(left.acts()).isEmpty();
        assertThat(left.rows()).isEmpty();
        assertThat(left.tombstone()).contains(tombstone);
    }
}
