package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What stays of a person who was forgotten: a tombstone, and nothing else. */
class ForgettingProperties {
    /** After everything that is generated. */
    private static final Instant LATE = Instant.parse("2026-06-01T00:00:00Z");

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenario.any();
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
        lived.acts().forEach(act -> assertThat(gate.record(act)).isFalse());
        assertThatOnlyTheTombstoneIsKept(store, tombstone);
        assertThat(gate.ask(lived.request())).isInstanceOf(Refused.class);
    }

    private static void assertThatOnlyTheTombstoneIsKept(InMemoryContactStore store, Tombstone tombstone) {
        ContactHistory left = store.read(Scenario.ADA);
        assertThat(left.acts()).isEmpty();
        assertThat(left.rows()).isEmpty();
        assertThat(left.tombstone()).contains(tombstone);
    }
}
