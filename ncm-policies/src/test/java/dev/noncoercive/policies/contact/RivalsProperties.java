package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.Topic;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.Preferences;
import dev.noncoercive.model.consent.PreferencesSet;
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

/** Several messages want the one place that is left: the person's own order of topics says which takes it. */
class RivalsProperties {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    /** A message: its topic, if any, and whether it is on a channel that the person said yes to. */
    record Rival(Optional<Topic> topic, boolean welcome) {}

    @Provide
    Arbitrary<Topic> topics() {
        return Arbitraries.of("bread", "cakes", "events", "rolls").map(Topic::of);
    }

    @Provide
    Arbitrary<Rival> rivals() {
        return Combinators.combine(topics().optional(0.8), Arbitraries.of(true, true, false))
                .as(Rival::new);
    }

    @Provide
    Arbitrary<List<Topic>> orders() {
        return topics().list().uniqueElements().ofMaxSize(4);
    }

    @Property(tries = 500)
    void of_rivals_the_first_in_the_persons_own_order_that_is_allowed_takes_the_place(
            @ForAll("orders") List<Topic> order, @ForAll @Size(min = 1, max = 6) List<@From("rivals") Rival> rivals) {
        ContactGate gate = gateOfAda(order);
        List<ContactRequest> requests = new ArrayList<>();
        for (Rival rival : rivals) {
            requests.add(Scenario.silent(NOW, List.of())
                    .request()
                    .withTopic(rival.topic())
                    .withChannel(rival.welcome() ? Channel.EMAIL : Channel.SMS)
                    .withKey("k" + requests.size()));
        }
        ContactDecision chosen = gate.choose(requests);
        assertThat(chosen instanceof Allowed allowed ? allowed.permit().key().key() : "none")
                .isEqualTo(first(order, rivals));
    }

    /** Topic by topic, then whoever has none of them, each time from the top of the list. */
    private static String first(List<Topic> order, List<Rival> rivals) {
        for (Topic topic : order) {
            for (int i = 0; i < rivals.size(); i++) {
                if (rivals.get(i).welcome() && rivals.get(i).topic().equals(Optional.of(topic))) {
                    return "k" + i;
                }
            }
        }
        for (int i = 0; i < rivals.size(); i++) {
            if (rivals.get(i).welcome()) {
                return "k" + i;
            }
        }
        return "none";
    }

    private static ContactGate gateOfAda(List<Topic> order) {
        ContactGate gate = ContactGate.inMemory(RuleBook.personOnly(), new TestClock(NOW));
        Scenario.silent(NOW, List.of())
                .acts()
                .forEach(act -> gate.record(((ConsentGiven) act).withAllowances(Allowance.of(1, Duration.ofDays(7)))));
        gate.record(PreferencesSet.builder()
                .person(Scenario.ADA)
                .at(NOW)
                .preferences(Preferences.none().withTopicOrder(order))
                .build());
        return gate;
    }
}
