package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.model.contact.ContactRecord;
import dev.noncoercive.policies.audit.ContactAudit;
import dev.noncoercive.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
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

/** Contacts that are heard of after they happened: each counts from its own time, and a window that it overfills is flagged. */
class LateContactsProperties {
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    /** After a wait, a message through the gate, or one that went some hours ago and is reported now. */
    record Turn(int waitHours, boolean isReport, int hoursAgo) {}

    @Provide
    Arbitrary<Turn> turns() {
        return Combinators.combine(
                        Arbitraries.of(0, 1, 3, 8, 24),
                        Arbitraries.of(true, false),
                        Arbitraries.of(0, 1, 2, 5, 8, 24, 40))
                .as(Turn::new);
    }

    /** A gate, its clock, and when all messages went, counted the slow and obvious way. */
    private static final class World {
        private final TestClock clock = new TestClock(START);
        private final ContactGate gate = ContactGate.inMemory(RuleBook.personOnly(), clock);
        private final Scenario person = Scenario.silent(START, List.of());
        private final List<PersonAct> acts = new ArrayList<>();
        private final List<Instant> sent = new ArrayList<>();
        private final int atMost;
        private final Duration window;
        private boolean flagged;

        World(int atMost, Duration window) {
            this.atMost = atMost;
            this.window = window;
            for (PersonAct act : person.acts()) {
                acts.add(((ConsentGiven) act).withAllowances(Allowance.of(atMost, window)));
            }
            acts.forEach(gate::record);
        }

        private long countUpTo(Instant at) {
            return sent.stream()
                    .filter(one -> !one.isAfter(at) && at.isBefore(one.plus(window)))
                    .count();
        }

        void send(int number) {
            boolean hasRoom = countUpTo(clock.instant()) < atMost;
            Outcome outcome = gate.contact(person.request().withKey("k" + number), handedOver -> {});
            assertThat(outcome instanceof Outcome.Contacted).isEqualTo(hasRoom);
            if (hasRoom) {
                sent.add(clock.instant());
            }
        }

        void report(Contact contact) {
            boolean isFull = countUpTo(contact.at()) >= atMost;
            List<Instant> fine = sent.stream()
                    .filter(one -> !one.isBefore(contact.at()) && countUpTo(one) <= atMost)
                    .toList();
            sent.add(contact.at());
            List<Instant> overfilled = fine.stream()
                    .filter(one -> countUpTo(one) > atMost)
                    .sorted()
                    .toList();
            Reported reported = gate.report(contact, Collections.emptyNavigableSet());
            assertThat(reported.isNew()).isTrue();
            assertThat(!reported.against().isEmpty()).isEqualTo(isFull);
            assertThat(reported.overfilled()).isEqualTo(overfilled);
            flagged |= reported.isFlagged();
            assertThat(gate.report(contact, Collections.emptyNavigableSet())).isEqualTo(Reported.of(Heard.KNOWN));
        }

        ContactRecord record() {
            ContactRecord.Builder record = ContactRecord.builder().addAllActs(acts);
            sent.forEach(at -> record.addContact(person.contactAt(at)));
            return record.build();
        }
    }

    @Property
    void promise_2_a_late_contact_counts_from_its_own_time_and_flags_what_it_overfills(
            @ForAll @IntRange(min = 1, max = 3) int atMost,
            @ForAll @IntRange(min = 1, max = 24) int windowHours,
            @ForAll @Size(max = 15) List<@From("turns") Turn> turns) {
        World world = new World(atMost, Duration.ofHours(windowHours));
        int number = 0;
        for (Turn turn : turns) {
            world.clock.pass(Duration.ofHours(turn.waitHours()));
            if (turn.isReport()) {
                Instant at = world.clock.instant().minus(Duration.ofHours(turn.hoursAgo()));
                world.report(world.person.contactAt(at).withId("m" + number));
            } else {
                world.send(number);
            }
            number++;
        }
        boolean isViolated = !ContactAudit.with(RuleBook.personOnly())
                .audit(world.record())
                .violations()
                .isEmpty();
        assertThat(world.flagged).as("what an audit finds later was told").isEqualTo(isViolated);
    }
}
