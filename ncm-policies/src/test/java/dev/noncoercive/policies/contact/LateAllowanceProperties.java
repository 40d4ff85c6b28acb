package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.Preferences;
import dev.noncoercive.model.consent.PreferencesSet;
import dev.noncoercive.model.consent.RollingWindow;
import dev.noncoercive.model.consent.Window;
import dev.noncoercive.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeTry;

/** Memory lets go of what is too old to count; whoever states an allowance later that reaches further back is not counted from what is left. */
class LateAllowanceProperties {
    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
    private static final Duration KEPT = Duration.ofDays(InMemoryContactStore.KEYS_KEPT_DAYS);

    private TestClock clock = new TestClock(START);
    private List<Instant> sent = new ArrayList<>();
    private Optional<Allowance> stated = Optional.empty();
    private Optional<Allowance> ofRules = Optional.empty();
    private InMemoryContactStore store = InMemoryContactStore.empty(clock);
    private ContactGate gate = ContactGate.on(store);

    @BeforeTry
    void everyTryBeginsAnew() {
        clock = new TestClock(START);
        sent = new ArrayList<>();
        stated = Optional.empty();
        ofRules = Optional.empty();
        store = InMemoryContactStore.empty(clock);
        gate = ContactGate.on(store);
    }

    /** After some days: they state how often, the sender adds a rule, the process starts again, or nothing of it; then a message is tried. */
    record Turn(int days, What what, Allowance allowance) {}

    enum What {
        SEND,
        STATE,
        RULE,
        RESTART
    }

    @Provide
    Arbitrary<Turn> turns() {
        Arbitrary<Allowance> allowances = Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of("P1D", "P30D", "P200D", "P399D", "P401D", "P500D", "P900D", "lifetime"))
                .as((atMost, window) -> Allowance.builder()
                        .atMost(atMost)
                        .per(Window.parse(window))
                        .build());
        return Combinators.combine(
                        Arbitraries.of(0, 1, 40, 150, 220),
                        Arbitraries.of(
                                What.SEND, What.SEND, What.SEND, What.STATE, What.STATE, What.RULE, What.RESTART),
                        allowances)
                .as(Turn::new);
    }

    @Property(tries = 1000)
    void promise_2_an_allowance_stated_late_is_kept_over_what_was_let_go(
            @ForAll @Size(max = 25) List<@From("turns") Turn> turns) {
        gate.record(ConsentGiven.builder()
                .person(Scenario.ADA)
                .at(START)
                .sender(SenderId.of("bakery"))
                .purpose(Purpose.NEWSLETTER)
                .addChannel(Channel.EMAIL)
                .build());
        for (Turn turn : turns) {
            clock.pass(Duration.ofDays(turn.days()));
            take(turn);
            boolean hasRoom = hasRoom(stated) && hasRoom(ofRules);
            Outcome outcome = gate.contact(request(), handedOver -> {});
            if (outcome instanceof Outcome.Contacted) {
                assertThat(hasRoom)
                        .as("room for the message of %s", clock.instant())
                        .isTrue();
                sent.add(clock.instant());
            } else if (clock.instant().isBefore(START.plus(KEPT))) {
                assertThat(hasRoom).as("room, while nothing was let go yet").isFalse();
            }
        }
    }

    private void take(Turn turn) {
        switch (turn.what()) {
            case SEND -> {}
            case STATE -> {
                stated = Optional.of(turn.allowance());
                gate.record(PreferencesSet.builder()
                        .person(Scenario.ADA)
                        .at(clock.instant())
                        .preferences(Preferences.builder()
                                .addAllowance(turn.allowance())
                                .build())
                        .build());
            }
            case RULE -> {
                ofRules = Optional.of(turn.allowance());
                gate = ContactGate.on(store, rules());
            }
            case RESTART -> {
                InMemoryContactStore restored = InMemoryContactStore.empty(clock);
                store.forEach(restored::restore);
                store = restored;
                gate = ContactGate.on(store, rules());
            }
        }
    }

    private RuleBook rules() {
        return ofRules.map(allowance -> RuleBook.personOnly()
                        .with(AddedRule.builder()
                                .owner(allowance.atMost() > 1 ? RuleOwner.GATE : RuleOwner.SENDER)
                                .addAllowance(allowance)
                                .build()))
                .orElse(RuleBook.personOnly());
    }

    private ContactRequest request() {
        return ContactRequest.builder()
                .person(Scenario.ADA)
                .sender(SenderId.of("bakery"))
                .purpose(Purpose.NEWSLETTER)
                .channel(Channel.EMAIL)
                .key("k" + sent.size() + " " + clock.instant())
                .build();
    }

    /** Of all that was ever sent, each looked at. */
    private boolean hasRoom(Optional<Allowance> allowance) {
        return allowance
                .filter(one -> sent.stream().filter(at -> counts(at, one)).count() >= one.atMost())
                .isEmpty();
    }

    private boolean counts(Instant at, Allowance allowance) {
        return !(allowance.per() instanceof RollingWindow rolling)
                || clock.instant().isBefore(at.plus(rolling.length()));
    }
}
