package dev.noncoercive.store.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.model.contact.SignalKind;
import dev.noncoercive.policies.audit.AuditResult;
import dev.noncoercive.policies.audit.ContactAudit;
import dev.noncoercive.policies.contact.ContactStore;
import dev.noncoercive.policies.contact.InMemoryContactStore;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Simulated years in memory, where each crash is survived by a snapshot, and against the audit. */
class SimulationTest {
    /** Years in memory cost little: of the long form, most are lived here. */
    private static final int YEARS = 5 * Integer.getInteger("ncm.store.years", 3);

    private static final int AUDITED = 4 * Integer.getInteger("ncm.store.years", 3);
    private static final int SEEN_BEFORE = Integer.getInteger("ncm.store.years", 3);

    /** In memory, what is opened again is what a snapshot restores. */
    private static final class Restored implements StoreOpener {
        private InMemoryContactStore last = InMemoryContactStore.empty(InstantSource.system());

        @Override
        public ContactStore openEmpty(InstantSource clock) {
            last = InMemoryContactStore.empty(clock);
            return last;
        }

        @Override
        public ContactStore openAgain(InstantSource clock) {
            InMemoryContactStore restored = InMemoryContactStore.empty(clock);
            last.completeSince().ifPresent(restored::keepCompleteSince);
            last.forEach(restored::restore);
            last.forEachAddress(restored::restore);
            last = restored;
            return last;
        }
    }

    @Test
    void years_with_crashes_keep_every_promise() {
        // the contract of the store in memory lives through the first ones
        for (int seed = SEEN_BEFORE; seed < SEEN_BEFORE + YEARS; seed++) {
            assertThat(Simulation.of(seed).run(new Restored()).mistakes()).isEmpty();
        }
        PersonYears.lived("memory, restored after crashes", YEARS);
    }

    @Test
    void what_is_said_to_happen_in_the_years_does() {
        StringBuilder years = new StringBuilder();
        for (int seed = 0; seed < 12; seed++) {
            Simulation.of(seed)
                    .run(new Restored())
                    .transcript()
                    .forEach(line -> years.append(line).append('\n'));
        }
        for (ContactKind kind : ContactKind.values()) {
            // nothing but a stop holds a reply
            String waits = kind == ContactKind.REPLY ? "refused" : "20..-.*Z";
            assertThat(years)
                    .containsPattern("request ContactRequest.*kind=" + kind + ".*: allowed")
                    .containsPattern("request ContactRequest.*kind=" + kind + ".*: refused")
                    .containsPattern("request ContactRequest.*kind=" + kind + ".*: " + waits)
                    .containsPattern("report Contact\\{.*kind=" + kind);
        }
        for (SignalKind kind : SignalKind.values()) {
            assertThat(years)
                    .containsPattern("record Signal.*kind=" + kind + ".*: "
                            + (kind == SignalKind.SOFT_BOUNCE ? "false" : "true"))
                    .containsPattern("record Signal.*kind=" + kind + ".*: false");
        }
        assertThat(years)
                .contains("bakery", "butcher", "florist", "library", "theatre")
                .containsPattern("record Stopped.*: true")
                .containsPattern("record Answered.*: true")
                .contains("request in vain, which arrives", "request in vain, which does not arrive")
                .contains("hand over in vain, which arrives", "hand over in vain, which does not arrive")
                .contains(
                        "[silence]",
                        "[withdrawn]",
                        "[stopped]",
                        "[complaint]",
                        "[dead-address]",
                        "[enough]",
                        "[history]",
                        "[shared-address]")
                .containsPattern("leave person-.*: true")
                .containsPattern("forget person-.*: true");
        for (String answer : List.of("allowed", "already-handed-over", "refused", "20..-.*Z")) {
            assertThat(years).containsPattern("choose .ContactRequest.*: " + answer);
        }
        assertThat(years).contains("choose in vain, which arrives", "choose in vain, which does not arrive");
    }

    @Test
    void the_same_seed_gives_the_same_year() {
        assertThat(Simulation.of(7).run(new Restored()).transcript())
                .isEqualTo(Simulation.of(7).run(new Restored()).transcript());
    }

    @Test
    void an_audit_of_an_orderly_year_finds_nothing() {
        int contacts = 0;
        for (int seed = 0; seed < AUDITED; seed++) {
            Simulation.Result year = Simulation.orderly(seed).run(new Restored());
            assertThat(year.mistakes()).isEmpty();
            AuditResult audit = ContactAudit.with(year.rules()).audit(year.record());
            assertThat(audit.violations()).isEmpty();
            assertThat(audit.heldByGate()).isZero();
            contacts += audit.contacts();
        }
        assertThat(contacts).isGreaterThan(10 * AUDITED);
        PersonYears.lived("memory, then audited", AUDITED);
    }
}
