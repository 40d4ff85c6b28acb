package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.model.contact.ContactRecord;
import dev.noncoercive.model.contact.Signal;
import dev.noncoercive.model.contact.SignalKind;
import dev.noncoercive.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What providers report, several things at one instant and each of them several times. */
class SignalProperties {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(100));
    private static final List<Channel> CHANNELS = List.of(Channel.EMAIL, Channel.SMS, Channel.PUSH);
    private static final List<SenderId> SENDERS = List.of(SenderId.of("bakery"), SenderId.of("florist"));

    @Provide
    Arbitrary<List<Signal>> reports() {
        Arbitrary<Signal> report = Combinators.combine(
                        Arbitraries.of(SENDERS),
                        Arbitraries.of(SignalKind.class),
                        Arbitraries.of(NOW, NOW.minusMillis(1)),
                        Arbitraries.of(CHANNELS).optional(0.9))
                .as((sender, kind, at, channel) -> Signal.builder()
                        .person(Scenario.ADA)
                        .sender(sender)
                        .kind(kind)
                        .at(at)
                        .channel(channel)
                        .build());
        return report.list().ofMaxSize(4);
    }

    @Property(tries = 500)
    void promise_4_every_report_of_a_provider_holds_where_it_was_made(@ForAll("reports") List<Signal> reports) {
        ContactGate gate = subscribed();
        reports.forEach(gate::record);
        ContactHistory expected = ContactHistory.of(
                ContactRecord.builder()
                        .addAllActs(yeses())
                        .addAllSignals(reports.stream().distinct().toList())
                        .build(),
                Scenario.ADA);
        for (ContactKind kind : ContactKind.values()) {
            for (SenderId sender : SENDERS) {
                for (Channel channel : CHANNELS) {
                    ContactRequest request = request(sender, channel, kind);
                    assertThat(gate.ask(request))
                            .isEqualTo(ContactRules.decide(expected, request, RuleBook.personOnly(), NOW));
                }
            }
        }
    }

    @Property(tries = 200)
    void promise_9_a_report_made_again_changes_nothing(@ForAll("reports") List<Signal> reports) {
        ContactGate gate = subscribed();
        reports.forEach(gate::record);
        int known = gate.recordOf(Scenario.ADA).acts().size();
        assertThat(reports).noneMatch(gate::record);
        assertThat(gate.recordOf(Scenario.ADA).acts()).hasSize(known);
    }

    private static ContactGate subscribed() {
        ContactGate gate = ContactGate.inMemory(RuleBook.personOnly(), new TestClock(NOW));
        yeses().forEach(gate::record);
        return gate;
    }

    private static List<ConsentGiven> yeses() {
        return SENDERS.stream()
                .map(sender -> ConsentGiven.builder()
                        .person(Scenario.ADA)
                        .at(LONG_AGO)
                        .sender(sender)
                        .purpose(Purpose.NEWSLETTER)
                        .addAllChannels(CHANNELS)
                        .build())
                .toList();
    }

    private static ContactRequest request(SenderId sender, Channel channel, ContactKind kind) {
        return ContactRequest.builder()
                .person(Scenario.ADA)
                .sender(sender)
                .purpose(Purpose.NEWSLETTER)
                .channel(channel)
                .kind(kind)
                .basis(Optional.of("an order").filter(basis -> kind == ContactKind.SERVICE))
                .key("k1")
                .build();
    }
}
