package dev.noncoercive.store.testkit;

import static dev.noncoercive.store.testkit.ContractValues.ADA;
import static dev.noncoercive.store.testkit.ContractValues.BAKERY;
import static dev.noncoercive.store.testkit.ContractValues.BO;
import static dev.noncoercive.store.testkit.ContractValues.START;
import static dev.noncoercive.store.testkit.ContractValues.WEEK;
import static dev.noncoercive.store.testkit.ContractValues.consent;
import static dev.noncoercive.store.testkit.ContractValues.permit;
import static dev.noncoercive.store.testkit.ContractValues.request;
import static dev.noncoercive.store.testkit.ContractValues.withdrawal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.Preferences;
import dev.noncoercive.model.consent.PreferencesSet;
import dev.noncoercive.policies.contact.AddressKey;
import dev.noncoercive.policies.contact.Allowed;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.HandOver;
import dev.noncoercive.policies.contact.HandedOver;
import dev.noncoercive.policies.contact.Later;
import dev.noncoercive.policies.contact.Permit;
import dev.noncoercive.policies.contact.RuleBook;
import java.time.Duration;
import java.time.Instant;
import java.util.NavigableSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * What every store must keep of which permit and which hand-over is which; part of the {@link ContactStoreContract}.
 *
 * <p>For example, a permit that an act voided stays void when its key is asked again and gets another.
 */
public interface PermitContract extends StoreOpener {
    private static PreferencesSet preferences(PersonId person, Instant at) {
        return PreferencesSet.builder()
                .person(person)
                .at(at)
                .preferences(Preferences.none())
                .build();
    }

    @Test
    default void what_was_handed_over_is_not_given_back_with_its_permit_or_by_a_retry_for_an_earlier_one() {
        Instant[] now = {START};
        openEmpty(() -> now[0]).close();
        ContactGate first = ContactGate.on(openAgain(() -> now[0]));
        first.record(consent(ADA, Allowance.of(1, WEEK)));
        HandedOver released = ((HandOver.Go) first.handOver(permit(first.request(request(ADA, "k1"))))).handedOver();
        now[0] = now[0].plusMillis(1);
        ContactGate second = ContactGate.on(openAgain(() -> now[0]));
        assertThat(second.release(released)).isTrue();
        Permit permit = permit(second.request(request(ADA, "k1")));
        HandedOver leaving = ((HandOver.Go) second.handOver(permit)).handedOver();
        assertThat(second.handOver(permit)).isInstanceOf(HandOver.Voided.class);
        assertThat(first.release(permit)).isFalse();
        assertThat(first.release(released)).isFalse();
        assertThat(first.confirm(released)).isFalse();
        assertThat(first.confirm(leaving)).isTrue();
        assertThat(first.request(request(ADA, "k2"))).isInstanceOf(Later.class);
    }

    @Test
    default void a_permit_that_is_void_or_over_stays_so_when_its_key_is_asked_again() {
        Instant[] now = {START};
        openEmpty(() -> now[0]).close();
        ContactGate gate = ContactGate.on(openAgain(() -> now[0]));
        gate.record(consent(ADA, Allowance.of(1, WEEK)));
        Permit ended = permit(gate.request(request(ADA, "k1")));
        now[0] = now[0].plus(Duration.ofHours(1));
        Permit voided = permit(gate.request(request(ADA, "k1")));
        now[0] = now[0].plusMillis(1);
        gate.record(preferences(ADA, now[0]));
        gate = ContactGate.on(openAgain(() -> now[0]));
        Permit living = permit(gate.request(request(ADA, "k1")));
        for (Permit old : new Permit[] {ended, voided}) {
            assertThat(gate.handOver(old)).isInstanceOf(HandOver.Voided.class);
            assertThat(gate.release(old)).isFalse();
        }
        assertThat(gate.handOver(living)).isInstanceOf(HandOver.Go.class);
    }

    @Test
    default void under_a_living_permit_the_earlier_end_of_use_holds() {
        Instant[] now = {START};
        openEmpty(() -> now[0]).close();
        ContactGate gate = ContactGate.on(openAgain(() -> now[0]));
        gate.record(consent(ADA, Allowance.of(1, WEEK)));
        Permit first = permit(gate.request(request(ADA, "k1")));
        gate.request(request(ADA, "k1").withUsefulUntil(START.plusSeconds(60)));
        gate = ContactGate.on(openAgain(() -> now[0]));
        assertThat(permit(gate.ask(request(ADA, "k1"))).endsAt()).isEqualTo(START.plusSeconds(60));
        now[0] = START.plusSeconds(60);
        assertThat(gate.handOver(first)).isInstanceOf(HandOver.Voided.class);
        assertThat(gate.request(request(ADA, "k2"))).isInstanceOf(Allowed.class);
    }

    /** Ada has a permit of seven days to an address of hers and Bo's; then something happens. */
    private ContactGate afterPermit(Consumer<ContactGate> then) {
        Instant[] now = {START};
        openEmpty(() -> now[0]).close();
        ContactGate gate =
                ContactGate.on(openAgain(() -> now[0]), RuleBook.personOnly().with(BAKERY, WEEK));
        NavigableSet<AddressKey> home = AddressContract.KEYS.of(Channel.EMAIL, "home@example.org");
        gate.record(consent(ADA, Allowance.of(5, WEEK)), home);
        gate.record(consent(BO, Allowance.of(1, WEEK)), home);
        permit(gate.request(request(ADA, "k1").withAddressKeys(home)));
        assertThat(gate.request(request(BO, "k1"))).isInstanceOf(Later.class);
        now[0] = START.plusSeconds(60);
        then.accept(gate);
        return ContactGate.on(openAgain(() -> now[0]));
    }

    @Test
    default void a_permit_that_an_act_voided_counts_for_nobody_at_its_address() {
        assertThat(afterPermit(gate -> gate.record(withdrawal())).request(request(BO, "k1")))
                .isInstanceOf(Allowed.class);
    }

    @Test
    default void a_permit_of_who_was_forgotten_counts_for_nobody_at_its_address() {
        assertThat(afterPermit(gate -> gate.forget(ADA)).request(request(BO, "k1")))
                .isInstanceOf(Allowed.class);
    }

    @Test
    default void an_act_of_another_there_voids_no_permit_of_the_person() {
        assertThat(afterPermit(gate -> gate.record(preferences(BO, START.plusSeconds(60))))
                        .request(request(BO, "k2")))
                .isInstanceOf(Later.class);
    }
}
