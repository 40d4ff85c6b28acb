package dev.noncoercive.store.testkit;

import static dev.noncoercive.store.testkit.ContractValues.ADA;
import static dev.noncoercive.store.testkit.ContractValues.BO;
import static dev.noncoercive.store.testkit.ContractValues.START;
import static dev.noncoercive.store.testkit.ContractValues.WEEK;
import static dev.noncoercive.store.testkit.ContractValues.consent;
import static dev.noncoercive.store.testkit.ContractValues.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.policies.contact.Allowed;
import dev.noncoercive.policies.contact.ContactDecision;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactHistory;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.ContactRow;
import dev.noncoercive.policies.contact.ContactState;
import dev.noncoercive.policies.contact.ContactStore;
import dev.noncoercive.policies.contact.Later;
import dev.noncoercive.policies.contact.ReasonCode;
import dev.noncoercive.policies.contact.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a store must keep of what is only observed, and that neither that nor a bare question changes anything; part of the {@link ContactStoreContract}. */
final class ObservationContract {
    private static final int PEOPLE = 6;
    private static final int STEPS = 60;
    private static final Duration CLOCK_WRONG_BY = Duration.ofDays(45);

    private ObservationContract() {}

    /** The same steps with and without somebody who looks on, by a clock that is wrong while they do. */
    static void observingChangesNoAnswer(StoreOpener opener, long seed) {
        assertThat(live(opener, seed, true)).as("answers of seed %d", seed).isEqualTo(live(opener, seed, false));
    }

    private static List<Object> live(StoreOpener opener, long seed, boolean observes) {
        SimulatedWorld world = new SimulatedWorld(seed, PEOPLE);
        Instant[] now = {START};
        List<Object> answers = new ArrayList<>();
        List<ContactRequest> asked = new ArrayList<>();
        try (ContactStore store = opener.openEmpty(() -> now[0])) {
            ContactGate gate = ContactGate.on(store);
            world.subscriptions(START).forEach(gate::record);
            for (int step = 0; step < STEPS; step++) {
                ContactRequest request = world.request(now[0], asked);
                asked.add(request);
                if (observes) {
                    now[0] = now[0].plus(CLOCK_WRONG_BY);
                    gate.observe(request);
                    gate.observe(request.withKey("looked at " + step));
                    now[0] = now[0].minus(CLOCK_WRONG_BY);
                }
                ContactDecision decision = gate.request(request);
                answers.add(decision);
                if (decision instanceof Allowed allowed && step % 2 == 0) {
                    answers.add(gate.handOver(allowed.permit()));
                }
                if (step % 9 == 0) {
                    answers.add(gate.record(world.act(now[0], Duration.ZERO)));
                }
                now[0] = now[0].plus(world.wait(Duration.ofHours(30)));
            }
        }
        return answers;
    }

    /** As the record shows it: a row that counts nowhere and does not say that a message left. */
    static void observationsAreKeptAsSuch(ContactStore store, ContactGate gate) {
        gate.record(consent(ADA, Allowance.of(1, WEEK)));
        assertThat(gate.observe(request(ADA, "k1")).wouldAllow()).isTrue();
        assertThat(gate.request(request(ADA, "k1"))).isInstanceOf(Allowed.class);
        assertThat(gate.observe(request(ADA, "k2")).no()).containsInstanceOf(Later.class);
        assertThat(gate.observe(request(BO, "k1")).no()).containsInstanceOf(Refused.class);
        assertThat(gate.request(request(ADA, "k2"))).isInstanceOf(Later.class);
        List<ContactRow> observed = store.read(ADA).rows().stream()
                .filter(row -> row.state() == ContactState.OBSERVED)
                .toList();
        if (observed.isEmpty()) {
            // a store in memory keeps what decisions need
            assertThat(store.read(ADA).rows()).allMatch(row -> row.state() == ContactState.RESERVED);
            return;
        }
        assertThat(observed).hasSize(2);
        assertThat(observed.get(0).grounds()).isPresent();
        assertThat(observed.get(0).heldFor()).isEmpty();
        assertThat(observed.get(1).grounds()).isEmpty();
        assertThat(observed.get(1).heldFor()).containsExactly(ReasonCode.ALLOWANCE);
    }

    /** Neither a hold of what was asked, nor the time at which it was. */
    static void askingWritesNothing(ContactStore store, ContactGate gate, Runnable pause) {
        gate.record(consent(ADA, Allowance.of(1, WEEK)));
        gate.contact(request(ADA, "k1"), handedOver -> {});
        String before = kept(store);
        pause.run();
        List<ContactRequest> requests =
                List.of(request(ADA, "k1"), request(ADA, "k2"), request(BO, "k1"), request(BO, "k2"));
        requests.forEach(gate::ask);
        assertThat(gate.dryRun(requests).refused()).isEqualTo(2);
        assertThat(gate.askSegment(requests, answered -> {}).held()).hasSize(3);
        assertThat(kept(store)).isEqualTo(before);
    }

    private static String kept(ContactStore store) {
        StringBuilder kept = new StringBuilder();
        for (PersonId person : List.of(ADA, BO)) {
            ContactHistory known = store.read(person);
            kept.append(known.acts()).append(known.rows()).append(known.lastStep());
        }
        return kept.toString();
    }
}
