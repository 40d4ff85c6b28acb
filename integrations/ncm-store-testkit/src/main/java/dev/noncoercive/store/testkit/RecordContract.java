package dev.noncoercive.store.testkit;

import static dev.noncoercive.store.testkit.ContractValues.ADA;
import static dev.noncoercive.store.testkit.ContractValues.START;
import static dev.noncoercive.store.testkit.ContractValues.WEEK;
import static dev.noncoercive.store.testkit.ContractValues.consent;
import static dev.noncoercive.store.testkit.ContractValues.permit;
import static dev.noncoercive.store.testkit.ContractValues.request;
import static dev.noncoercive.store.testkit.ContractValues.withdrawal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.Paused;
import dev.noncoercive.model.consent.Resumed;
import dev.noncoercive.policies.contact.Allowed;
import dev.noncoercive.policies.contact.AlreadyHandedOver;
import dev.noncoercive.policies.contact.ContactDecision;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactRow;
import dev.noncoercive.policies.contact.ContactState;
import dev.noncoercive.policies.contact.HandOver;
import dev.noncoercive.policies.contact.Later;
import dev.noncoercive.policies.contact.Outcome;
import dev.noncoercive.policies.contact.Permit;
import dev.noncoercive.policies.contact.ReasonCode;
import dev.noncoercive.policies.contact.Refused;
import dev.noncoercive.policies.contact.RuleBook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** What a store must keep for the person's record, beyond what decisions need; part of the {@link ContactStoreContract}. */
final class RecordContract {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final StoreOpener opener;
    private final boolean keepsRecords;
    private Instant now = START;
    private ContactGate gate;

    private RecordContract(StoreOpener opener, boolean keepsRecords) {
        this.opener = opener;
        this.keepsRecords = keepsRecords;
        opener.openEmpty(() -> now).close();
        this.gate = ContactGate.on(opener.openAgain(() -> now));
    }

    static void holdsAndGroundsAreKept(StoreOpener opener, boolean keepsRecords) {
        RecordContract kept = new RecordContract(opener, keepsRecords);
        kept.gate.record(consent(ADA, Allowance.of(1, WEEK)));
        ContactGate.on(opener.openAgain(() -> kept.now), RuleBook.personOnly().withProfiles("own (2026-11-22)"))
                .contact(request(ADA, "k1"), handedOver -> {});
        kept.gate.request(request(ADA, "k2"));
        kept.pass(WEEK);
        assertThat(kept.gate.request(request(ADA, "k3"))).isInstanceOf(Allowed.class);
        kept.startAgain();
        kept.assertHeldFor("allowance");
        if (keepsRecords) {
            assertThat(kept.rows(ContactState.CONFIRMED).get(0).grounds()).hasValueSatisfying(grounds -> {
                assertThat(grounds.consentGivenAt()).contains(START);
                assertThat(grounds.noticeVersion()).contains("2026-10");
                assertThat(grounds.profiles()).containsExactly("own (2026-11-22)");
            });
        }
    }

    /** Held for a pause, then for the allowance, then allowed: of each there is one row, however often it was asked. */
    static void holdsStayBesideWhatComesLaterUnderTheirKey(StoreOpener opener, boolean keepsRecords) {
        RecordContract kept = new RecordContract(opener, keepsRecords);
        kept.gate.record(consent(ADA, Allowance.of(1, WEEK)));
        kept.gate.contact(request(ADA, "k1"), handedOver -> {});
        kept.pauseForADay();
        kept.askEachMinute("k2", Later.class);
        kept.pass(Duration.ofDays(1));
        kept.askEachMinute("k2", Later.class);
        kept.pauseForADay();
        kept.askEachMinute("k2", Later.class);
        kept.pass(WEEK);
        ContactDecision allowed = kept.gate.request(request(ADA, "k2"));
        kept.startAgain();
        kept.assertHeldFor("allowance pause", "allowance", "allowance pause");
        assertThat(kept.rows(ContactState.RESERVED)).hasSize(1);
        kept.pauseForADay();
        kept.askEachMinute("k2", Later.class);
        assertThat(kept.gate.handOver(permit(allowed))).isInstanceOf(HandOver.Voided.class);
        kept.gate.record(Resumed.builder().person(ADA).at(kept.now).build());
        kept.gate.contact(request(ADA, "k2"), handedOver -> {});
        kept.askEachMinute("k2", AlreadyHandedOver.class);
        kept.assertHeldFor("allowance pause", "allowance", "allowance pause", "pause");
    }

    static void voidHandOversKeepTheirReasons(StoreOpener opener, boolean keepsRecords) {
        RecordContract kept = new RecordContract(opener, keepsRecords);
        kept.gate.record(consent(ADA, Allowance.of(3, WEEK)));
        ContactDecision lapsing = kept.gate.request(request(ADA, "k1"));
        kept.pass(Duration.ofHours(1));
        assertThat(kept.gate.handOver(permit(lapsing))).isInstanceOf(HandOver.Voided.class);
        ContactDecision asked = kept.gate.request(request(ADA, "k2"));
        kept.pass(MINUTE);
        kept.gate.record(withdrawal().withAt(kept.now));
        assertThat(kept.gate.handOver(permit(asked))).isInstanceOf(HandOver.Voided.class);
        assertThat(kept.gate.handOver(permit(asked))).isInstanceOf(HandOver.Voided.class);
        kept.startAgain();
        if (keepsRecords) {
            assertThat(kept.rows(ContactState.ENDED))
                    .extracting(RecordContract::codes)
                    .containsExactly("no-permit", "withdrawn");
        }
        assertThat(kept.gate.request(request(ADA, "k3"))).isInstanceOf(Refused.class);
        kept.comesBackAndIsSent("k2");
    }

    /** What became of the first permit under the key stays beside what was sent under it. */
    private void comesBackAndIsSent(String key) {
        pass(MINUTE);
        gate.record(consent(ADA, Allowance.of(3, WEEK)).withAt(now));
        Permit released = permit(gate.request(request(ADA, "k4")));
        assertThat(gate.release(((HandOver.Go) gate.handOver(released)).handedOver()))
                .isTrue();
        assertThat(gate.handOver(released)).isInstanceOf(HandOver.Voided.class);
        assertThat(gate.contact(request(ADA, key), handedOver -> {})).isInstanceOf(Outcome.Contacted.class);
        startAgain();
        assertThat(rows(ContactState.CONFIRMED)).hasSize(1);
        if (keepsRecords) {
            assertThat(rows(ContactState.CONFIRMED).get(0).reference()).isEqualTo("bakery/" + key);
            assertThat(rows(ContactState.ENDED))
                    .extracting(row -> row.reference() + " " + codes(row))
                    .containsExactlyInAnyOrder("bakery/k1 no-permit", "bakery/k2 withdrawn", "bakery/k4 ");
        }
    }

    private void pauseForADay() {
        gate.record(Paused.builder()
                .person(ADA)
                .at(now)
                .until(now.plus(Duration.ofDays(1)))
                .build());
    }

    private void askEachMinute(String key, Class<? extends ContactDecision> answer) {
        for (int minute = 0; minute < 5; minute++) {
            assertThat(gate.request(request(ADA, key))).isInstanceOf(answer);
            pass(MINUTE);
        }
    }

    /** In memory, what was held back is not kept. */
    private void assertHeldFor(String... reasons) {
        assertThat(rows(ContactState.HELD))
                .extracting(RecordContract::codes)
                .isEqualTo(keepsRecords ? List.of(reasons) : List.of());
    }

    private static String codes(ContactRow row) {
        return row.heldFor().stream().map(ReasonCode::text).collect(Collectors.joining(" "));
    }

    private List<ContactRow> rows(ContactState state) {
        return gate.recordOf(ADA).rows().stream()
                .filter(row -> row.state() == state)
                .toList();
    }

    private void startAgain() {
        gate = ContactGate.on(opener.openAgain(() -> now));
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}
