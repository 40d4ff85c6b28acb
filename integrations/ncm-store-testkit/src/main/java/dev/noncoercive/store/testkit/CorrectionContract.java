package dev.noncoercive.store.testkit;

import static dev.noncoercive.store.testkit.ContractValues.ADA;
import static dev.noncoercive.store.testkit.ContractValues.BAKERY;
import static dev.noncoercive.store.testkit.ContractValues.BO;
import static dev.noncoercive.store.testkit.ContractValues.START;
import static dev.noncoercive.store.testkit.ContractValues.WEEK;
import static dev.noncoercive.store.testkit.ContractValues.consent;
import static dev.noncoercive.store.testkit.ContractValues.contact;
import static dev.noncoercive.store.testkit.ContractValues.request;
import static dev.noncoercive.store.testkit.ContractValues.withdrawal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.policies.contact.AddressKey;
import dev.noncoercive.policies.contact.Allowed;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactRow;
import dev.noncoercive.policies.contact.ContactState;
import dev.noncoercive.policies.contact.ContactStore;
import dev.noncoercive.policies.contact.Corrected;
import dev.noncoercive.policies.contact.Correction;
import dev.noncoercive.policies.contact.CorrectionRequest;
import dev.noncoercive.policies.contact.Later;
import dev.noncoercive.policies.contact.Refused;
import dev.noncoercive.policies.contact.Tombstone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import org.junit.jupiter.api.Test;

/**
 * What every store must keep of contacts that were recorded in error; part of the {@link ContactStoreContract}.
 *
 * <p>For example, a message that was imported to the wrong person: it counts no longer, and the same import does not bring it back.
 */
public interface CorrectionContract extends StoreOpener {
    /** Why the contacts of these tests are corrected. */
    String WHY = "the old list had two people in one row";

    private static Contact message() {
        return contact(START.minus(Duration.ofDays(1))).withId("m1");
    }

    private static CorrectionRequest of(Contact contact) {
        return CorrectionRequest.builder()
                .person(contact.person())
                .message(contact.id().orElseThrow())
                .sender(contact.sender())
                .channel(contact.channel())
                .at(contact.at())
                .why(WHY)
                .build();
    }

    private static CorrectionRequest named(String reference) {
        return CorrectionRequest.builder()
                .person(ADA)
                .reference(reference)
                .why(WHY)
                .build();
    }

    private static ContactRow only(ContactStore store) {
        List<ContactRow> rows = store.read(ADA).rows();
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    @Test
    default void a_contact_recorded_in_error_counts_no_longer_and_no_report_brings_it_back() {
        Instant[] now = {START};
        openEmpty(() -> now[0]).close();
        ContactStore store = openAgain(() -> now[0]);
        ContactGate gate = ContactGate.on(store);
        gate.record(consent(ADA, Allowance.of(1, WEEK)));
        gate.record(message());
        assertThat(gate.ask(request(ADA, "k1"))).isInstanceOf(Later.class);
        now[0] = START.plusSeconds(60);
        assertThat(gate.correct(of(message()))).isEqualTo(Corrected.DONE);
        assertThat(gate.ask(request(ADA, "k1"))).isInstanceOf(Allowed.class);
        for (int day = 0; day < 3; day++) {
            store = openAgain(() -> now[0]);
            gate = ContactGate.on(store);
            assertThat(gate.record(message())).isFalse();
            assertThat(gate.correct(of(message()))).isEqualTo(Corrected.KNOWN);
            assertThat(gate.ask(request(ADA, "k1"))).isInstanceOf(Allowed.class);
            assertThat(only(store).state()).isEqualTo(ContactState.CORRECTED);
            assertThat(only(store).at()).isEqualTo(message().at());
            now[0] = now[0].plus(Duration.ofDays(1));
        }
    }

    /** Where the store keeps what explains a row at all. */
    static void whenAndWhyAreKept(StoreOpener opener, boolean keepsRecords) {
        ContactStore store = opener.openEmpty(() -> START);
        ContactGate.on(store).record(message());
        ContactGate.on(store).correct(of(message()));
        ContactGate.on(store).correct(of(message()).withWhy("something else"));
        ContactGate.on(store).contact(request(ADA, "k1"), handedOver -> {});
        store = opener.openAgain(() -> START);
        assertThat(store.read(ADA).rows())
                .filteredOn(row -> row.state() == ContactState.CORRECTED)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.grounds()).isEmpty();
                    assertThat(row.correction().isPresent()).isEqualTo(keepsRecords);
                    assertThat(row.correction().map(Correction::at).orElse(START))
                            .isEqualTo(START);
                    assertThat(row.correction().map(Correction::why).orElse(WHY))
                            .isEqualTo(WHY);
                });
    }

    @Test
    default void what_a_gate_handed_over_is_never_corrected_away() {
        ContactStore store = openEmpty(() -> START);
        ContactGate gate = ContactGate.on(store);
        gate.record(consent(ADA, Allowance.of(1, WEEK)));
        gate.contact(request(ADA, "k1"), handedOver -> {});
        assertThat(gate.correct(named(only(store).reference()))).isEqualTo(Corrected.HANDED_OVER);
        assertThat(only(store).state()).isEqualTo(ContactState.CONFIRMED);
        assertThat(gate.ask(request(ADA, "k2"))).isInstanceOf(Later.class);
        assertThat(gate.correct(named("bakery/k9"))).isEqualTo(Corrected.NOT_FOUND);
        assertThat(gate.correct(of(message()))).isEqualTo(Corrected.NOT_FOUND);
    }

    @Test
    default void of_a_contact_recorded_twice_one_is_corrected_by_the_reference_of_the_record() {
        ContactStore store = openEmpty(() -> START);
        ContactGate gate = ContactGate.on(store);
        gate.record(consent(ADA, Allowance.of(2, WEEK)));
        Contact unnamed = contact(START.minus(Duration.ofDays(1)));
        gate.record(unnamed);
        gate.record(unnamed);
        assertThat(gate.ask(request(ADA, "k1"))).isInstanceOf(Later.class);
        String second = store.read(ADA).rows().get(1).reference();
        assertThat(gate.correct(named(second).withSender(BAKERY).withAt(START))).isEqualTo(Corrected.NOT_FOUND);
        assertThat(gate.correct(named(second).withSender(BAKERY).withAt(unnamed.at())))
                .isEqualTo(Corrected.DONE);
        assertThat(gate.correct(named(second))).isEqualTo(Corrected.KNOWN);
        assertThat(store.read(ADA).rows())
                .extracting(ContactRow::state)
                .containsExactlyInAnyOrder(ContactState.ELSEWHERE, ContactState.CORRECTED);
        assertThat(gate.ask(request(ADA, "k1"))).isInstanceOf(Allowed.class);
    }

    @Test
    default void a_contact_recorded_in_error_counts_no_longer_for_others_at_the_address() {
        Instant[] now = {START};
        ContactStore store = openEmpty(() -> now[0]);
        ContactGate gate = ContactGate.on(store);
        NavigableSet<AddressKey> home = AddressContract.KEYS.of(Channel.EMAIL, "home@example.org");
        gate.record(consent(ADA, Allowance.of(1, WEEK)), home);
        gate.record(consent(BO, Allowance.of(1, WEEK)), home);
        gate.record(message(), home);
        assertThat(gate.ask(request(BO, "k1"))).isInstanceOf(Later.class);
        assertThat(gate.correct(of(message()))).isEqualTo(Corrected.DONE);
        store = openAgain(() -> now[0]);
        gate = ContactGate.on(store);
        assertThat(gate.ask(request(BO, "k1"))).isInstanceOf(Allowed.class);
        assertThat(gate.ask(request(BO, "k1").withAddressKeys(home))).isInstanceOf(Allowed.class);
        assertThat(store.read(BO).rows()).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(ContactState.CORRECTED);
            assertThat(row.isShared()).isTrue();
            assertThat(row.correction()).isEmpty();
        });
        assertThat(gate.correct(named(store.read(BO).rows().get(0).slot()).withPerson(BO)))
                .isEqualTo(Corrected.NOT_FOUND);
    }

    @Test
    default void a_correction_lifts_no_no_and_finds_nothing_of_who_was_forgotten() {
        ContactStore store = openEmpty(() -> START);
        ContactGate gate = ContactGate.on(store);
        gate.record(consent(ADA, Allowance.of(1, WEEK)));
        gate.record(message());
        gate.record(withdrawal().withAt(START));
        assertThat(gate.correct(of(message()))).isEqualTo(Corrected.DONE);
        assertThat(gate.ask(request(ADA, "k1"))).isInstanceOf(Refused.class);
        Contact second = message().withId("m2");
        gate.record(second);
        Tombstone left = gate.forget(ADA);
        assertThat(gate.correct(of(second))).isEqualTo(Corrected.NOT_FOUND);
        assertThat(store.read(ADA).tombstone()).contains(left);
    }
}
