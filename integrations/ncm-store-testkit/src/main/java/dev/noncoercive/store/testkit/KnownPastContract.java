package dev.noncoercive.store.testkit;

import static dev.noncoercive.store.testkit.ContractValues.ADA;
import static dev.noncoercive.store.testkit.ContractValues.BAKERY;
import static dev.noncoercive.store.testkit.ContractValues.BO;
import static dev.noncoercive.store.testkit.ContractValues.START;
import static dev.noncoercive.store.testkit.ContractValues.WEEK;
import static dev.noncoercive.store.testkit.ContractValues.consent;
import static dev.noncoercive.store.testkit.ContractValues.contact;
import static dev.noncoercive.store.testkit.ContractValues.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.policies.contact.Allowed;
import dev.noncoercive.policies.contact.ContactDecision;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.ContactRules;
import dev.noncoercive.policies.contact.ContactStore;
import dev.noncoercive.policies.contact.ContactStore.Scope;
import dev.noncoercive.policies.contact.ContactStore.Step;
import dev.noncoercive.policies.contact.Later;
import dev.noncoercive.policies.contact.ReasonCode;
import dev.noncoercive.policies.contact.RuleBook;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What every store must keep of since when its past is known; part of the {@link ContactStoreContract}.
 *
 * <p>For example, complete since 20 November: an allowance of thirty days holds until 20 December.
 */
public interface KnownPastContract extends StoreOpener {
    /** A window that reaches further back than anything that is known. */
    Duration THIRTY_DAYS = Duration.ofDays(30);

    private static void assertThatItWaits(ContactDecision decision, Instant until) {
        assertThat(decision).isInstanceOfSatisfying(Later.class, later -> {
            assertThat(later.nextAllowedAt()).isEqualTo(until);
            assertThat(later.reasons()).extracting(reason -> reason.code()).containsOnly(ReasonCode.HISTORY);
        });
    }

    private static ContactRequest question(PersonId person, String key) {
        return ContactRequest.builder()
                .person(person)
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .channel(Channel.EMAIL)
                .kind(ContactKind.CONSENT_REQUEST)
                .key(key)
                .build();
    }

    @Test
    default void since_when_nothing_of_a_person_was_let_go_is_kept_with_them() {
        Instant since = START.minus(THIRTY_DAYS);
        openEmpty(() -> START).close();
        ContactStore store = openAgain(() -> START);
        ContactGate.on(store).record(consent(ADA, Allowance.of(1, WEEK)));
        boolean taken =
                store.step(Scope.of(ADA), (known, now) -> new Step<>(known.withWholeSince(Optional.of(since)), true));
        assertThat(taken).isTrue();
        ContactGate gate = ContactGate.on(openAgain(() -> START));
        assertThat(gate.recordOf(ADA).wholeSince()).contains(since);
        assertThat(gate.ask(request(ADA, "k1"))).as("a shorter window").isInstanceOf(Allowed.class);
        gate.record(consent(ADA, Allowance.of(1, THIRTY_DAYS.plus(WEEK))).withAt(START.plusMillis(1)));
        assertThatItWaits(gate.requestAll(List.of(request(ADA, "k2"))).get(0), START.plus(WEEK));
        assertThat(gate.request(question(ADA, "k3"))).isInstanceOf(Allowed.class);
        assertThat(openAgain(() -> START).read(ADA).wholeSince()).contains(since);
        gate.forget(ADA);
        assertThat(openAgain(() -> START).read(ADA).wholeSince()).isEmpty();
    }

    @Test
    default void every_gate_waits_until_the_windows_lie_behind_what_is_known() {
        Instant since = START.minus(Duration.ofDays(20));
        Instant known = since.plus(THIRTY_DAYS);
        Instant[] now = {START};
        ContactStore store = openEmpty(() -> now[0]);
        ContactGate open = ContactGate.on(store);
        open.record(consent(ADA, Allowance.of(1, THIRTY_DAYS)));
        assertThat(store.completeSince()).isEmpty();
        assertThat(open.ask(request(ADA, "k1"))).isInstanceOf(Allowed.class);
        openAgain(() -> now[0]).keepCompleteSince(since);
        assertThat(store.completeSince()).contains(since);
        assertThatItWaits(open.request(request(ADA, "k1")), known);
        assertThatItWaits(open.requestAll(List.of(request(ADA, "k2"))).get(0), known);
        assertThatItWaits(
                open.request(
                        request(ADA, "k3").withAddressKeys(AddressContract.KEYS.of(Channel.EMAIL, "a@example.org"))),
                known);
        for (int i = 0; i < 2; i++) {
            assertThat(open.request(question(BO, "k" + i)))
                    .as("of somebody nobody knows, two in a life are not known to be free")
                    .isNotInstanceOf(Allowed.class);
        }
        RuleBook none = RuleBook.personOnly();
        assertThatItWaits(ContactRules.decide(store.read(ADA), request(ADA, "k4"), none, START), known);
        assertThat(ContactRules.decide(store.read(BO), question(BO, "k4"), none, START))
                .as("of what is only read, too")
                .isNotInstanceOf(Allowed.class);
        assertThat(ContactRules.decide(store.read(PersonId.of("cy")), question(PersonId.of("cy"), "k4"), none, START))
                .isNotInstanceOf(Allowed.class);
        now[0] = known;
        assertThat(open.request(request(ADA, "k4"))).isInstanceOf(Allowed.class);
    }

    @Test
    default void the_later_of_what_the_store_and_the_rules_say_holds_and_the_store_can_be_told_anew() {
        Instant since = START.minus(Duration.ofDays(20));
        try (ContactStore store = openEmpty(() -> START)) {
            ContactGate.on(store).record(consent(ADA, Allowance.of(1, THIRTY_DAYS)));
            store.keepCompleteSince(since);
            ContactGate.on(store).record(consent(BO, Allowance.of(1, THIRTY_DAYS)));
            assertThat(ContactGate.on(store)
                            .report(contact(START).withPerson(BO).withId("m0"), Collections.emptyNavigableSet())
                            .against())
                    .as("what was sent before broke no rule by what is not known")
                    .isEmpty();
            for (int days : new int[] {-5, 5}) {
                RuleBook rules = RuleBook.personOnly().withCompleteSince(since.plus(Duration.ofDays(days)));
                assertThatItWaits(
                        ContactGate.on(store, rules).ask(request(ADA, "k1")),
                        since.plus(THIRTY_DAYS).plus(Duration.ofDays(Math.max(0, days))));
            }
            store.keepCompleteSince(START.minus(THIRTY_DAYS).minusNanos(1));
            assertThat(store.completeSince()).contains(START.minus(THIRTY_DAYS));
            assertThat(ContactGate.on(store).ask(request(ADA, "k1"))).isInstanceOf(Allowed.class);
            ContactGate.on(store).forget(ADA);
            assertThat(store.completeSince()).as("it is about nobody").isPresent();
        }
    }
}
