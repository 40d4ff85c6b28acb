package dev.noncoercive.store.testkit;

import static dev.noncoercive.store.testkit.ContractValues.ADA;
import static dev.noncoercive.store.testkit.ContractValues.START;
import static dev.noncoercive.store.testkit.ContractValues.WEEK;
import static dev.noncoercive.store.testkit.ContractValues.consent;
import static dev.noncoercive.store.testkit.ContractValues.contact;
import static dev.noncoercive.store.testkit.ContractValues.permit;
import static dev.noncoercive.store.testkit.ContractValues.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.Preferences;
import dev.noncoercive.model.consent.PreferencesSet;
import dev.noncoercive.policies.contact.AddressKey;
import dev.noncoercive.policies.contact.Allowed;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.Later;
import dev.noncoercive.policies.contact.Outcome;
import dev.noncoercive.policies.contact.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is dated ahead of the clock, or was said while it was ahead; part of the {@link ContactStoreContract}. */
public interface ClockContract extends StoreOpener {
    @Test
    default void a_yes_dated_ahead_lifts_no_no_that_may_have_been_said_after_it() {
        for (Duration noAhead : List.of(Duration.ZERO, Duration.ofMinutes(45))) {
            Instant[] now = {START};
            openEmpty(() -> now[0]).close();
            ContactGate gate = ContactGate.on(openAgain(() -> now[0]));
            gate.record(ContractValues.withdrawal().withAt(START.plus(noAhead)));
            now[0] = START.plusSeconds(20);
            gate.record(consent(ADA, Allowance.of(1, WEEK)).withAt(START.plus(Duration.ofMinutes(30))));
            assertThat(gate.ask(request(ADA, "k1"))).isInstanceOf(Refused.class);
            now[0] = START.plus(Duration.ofMinutes(20));
            gate.record(consent(ADA, Allowance.of(1, WEEK)).withAt(now[0].plusSeconds(60)));
            assertThat(gate.ask(request(ADA, "k1")))
                    .as("a yes said well after it, by a clock a minute ahead")
                    .isInstanceOf(Allowed.class);
        }
    }

    @Test
    default void a_word_dated_ahead_replaces_the_one_before_it_whatever_was_stopped_elsewhere() {
        Instant[] now = {START};
        openEmpty(() -> now[0]).close();
        ContactGate gate = ContactGate.on(openAgain(() -> now[0]));
        gate.record(ContractValues.withdrawal().withPurpose(Purpose.of("offers")));
        now[0] = START.plusSeconds(60);
        gate.record(consent(ADA, Allowance.of(4, WEEK)).withAt(now[0]));
        now[0] = START.plusSeconds(120);
        gate.record(consent(ADA, Allowance.of(1, WEEK)).withAt(now[0].plus(Duration.ofMinutes(5))));
        gate.record(limit(now[0].plus(Duration.ofMinutes(6)), 1));
        assertThat(gate.contact(request(ADA, "k1"), handedOver -> {})).isInstanceOf(Outcome.Contacted.class);
        assertThat(gate.ask(request(ADA, "k2"))).isInstanceOf(Later.class);
        assertThat(gate.recordOf(ADA).acts()).last().isInstanceOf(PreferencesSet.class);
    }

    @Test
    default void a_yes_now_of_who_is_new_at_an_address_follows_a_forgetting_there_ahead_of_the_clock() {
        Instant[] now = {START.plus(Duration.ofMinutes(10))};
        openEmpty(() -> now[0]).close();
        ContactGate gate = ContactGate.on(openAgain(() -> now[0]));
        NavigableSet<AddressKey> home = AddressContract.KEYS.of(Channel.EMAIL, "home@example.org");
        gate.record(consent(ADA, Allowance.of(1, WEEK)), home);
        gate.forget(ADA);
        now[0] = START;
        assertThat(gate.recordNow(consent(ContractValues.BO, Allowance.of(1, WEEK)), home))
                .isTrue();
        assertThat(gate.ask(request(ContractValues.BO, "k1").withAddressKeys(home)))
                .isInstanceOf(Allowed.class);
    }

    @Test
    default void what_is_said_now_is_heard_though_the_clock_was_ahead_when_they_were_forgotten() {
        Instant[] now = {START.plus(Duration.ofMinutes(10))};
        openEmpty(() -> now[0]).close();
        ContactGate gate = ContactGate.on(openAgain(() -> now[0]));
        gate.record(consent(ADA, Allowance.of(1, WEEK)), none());
        gate.forget(ADA);
        assertThat(gate.recordNow(limit(now[0], 0), none()))
                .as("in the millisecond of forgetting")
                .isTrue();
        now[0] = START;
        assertThat(gate.recordNow(consent(ADA, Allowance.of(3, WEEK)), none())).isTrue();
        assertThat(gate.ask(request(ADA, "k1"))).isInstanceOf(Refused.class);
        assertThat(gate.recordOf(ADA).acts()).hasSize(2);
    }

    @Test
    default void a_permit_that_lapsed_unused_stands_against_no_report() {
        Instant[] now = {START};
        openEmpty(() -> now[0]).close();
        ContactGate gate = ContactGate.on(openAgain(() -> now[0]));
        gate.record(consent(ADA, Allowance.of(1, WEEK)));
        permit(gate.request(request(ADA, "k1")));
        now[0] = START.plus(Duration.ofHours(3));
        assertThat(gate.record(contact(START.plus(Duration.ofMinutes(30))).withId("m1"), none()))
                .as("whether it is new")
                .isTrue();
        assertThat(gate.lookAt(contact(START.plus(Duration.ofMinutes(30))).withId("m1"), none())
                        .against())
                .isEmpty();
    }

    private static PreferencesSet limit(Instant at, int atMost) {
        return PreferencesSet.builder()
                .person(ADA)
                .at(at)
                .preferences(Preferences.builder()
                        .addAllowance(Allowance.of(atMost, WEEK))
                        .build())
                .build();
    }

    private static NavigableSet<AddressKey> none() {
        return new TreeSet<>();
    }
}
