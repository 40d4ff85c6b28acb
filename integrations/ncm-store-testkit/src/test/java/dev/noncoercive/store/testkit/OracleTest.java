package dev.noncoercive.store.testkit;

import static dev.noncoercive.store.testkit.ContractValues.ADA;
import static dev.noncoercive.store.testkit.ContractValues.START;
import static dev.noncoercive.store.testkit.ContractValues.WEEK;
import static dev.noncoercive.store.testkit.ContractValues.consent;
import static dev.noncoercive.store.testkit.ContractValues.permit;
import static dev.noncoercive.store.testkit.ContractValues.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.policies.contact.AlreadyHandedOver;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.ContactStoreException;
import dev.noncoercive.policies.contact.HandOver;
import dev.noncoercive.policies.contact.InMemoryContactStore;
import dev.noncoercive.policies.contact.Permit;
import dev.noncoercive.policies.contact.RuleBook;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the {@link Oracle} once took for a promise and is none. */
class OracleTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Instant[] now = {START};
    private final InMemoryContactStore store = InMemoryContactStore.empty(() -> now[0]);
    private final ContactGate gate = ContactGate.on(store);
    private final Oracle oracle = new Oracle(RuleBook.personOnly(), Optional.empty());
    private final ContactRequest request = request(ADA, "k1");

    OracleTest() {
        gate.record(consent(ADA, Allowance.of(1, WEEK)));
        oracle.act(consent(ADA, Allowance.of(1, WEEK)), Collections.emptyNavigableSet(), START, true);
    }

    private Permit bothAllow() {
        assertThat(oracle.request(request, now[0])).isEqualTo(Oracle.ALLOWED);
        return permit(gate.request(request));
    }

    /** The answer is lost on its way: there is a permit of which the sender does not know. */
    private void askInVain() {
        oracle.request(request, now[0]);
        FailingLine line = FailingLine.losingAnswers(store);
        assertThatThrownBy(() -> ContactGate.on(line).request(request)).isInstanceOf(ContactStoreException.class);
        assertThat(line.lost()).isPresent();
    }

    @Test
    void a_permit_that_ended_is_not_the_one_that_its_key_got_since_unheard() {
        Permit ended = bothAllow();
        now[0] = now[0].plus(HOUR);
        askInVain();
        assertThat(gate.handOver(ended)).isInstanceOf(HandOver.Voided.class);
        assertThat(oracle.handOver(ended, now[0])).isFalse();

        now[0] = now[0].plus(HOUR);
        Permit another = bothAllow();
        assertThat(gate.handOver(another)).isInstanceOf(HandOver.Go.class);
        assertThat(oracle.handOver(another, now[0])).isTrue();
        assertThat(gate.request(request)).isInstanceOf(AlreadyHandedOver.class);
        assertThat(oracle.request(request, now[0])).isEqualTo(Oracle.ALREADY);
        assertThat(gate.handOver(ended)).isInstanceOf(HandOver.Voided.class);
        assertThat(oracle.handOver(ended, now[0])).isFalse();
    }
}
