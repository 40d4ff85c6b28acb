package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.testkit.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A contact that was recorded in error counts for nothing from its correction on, and nothing else changes. */
class CorrectionProperties {
    private static final PersonId BO = PersonId.of("bo");
    private static final NavigableSet<AddressKey> HOME = AddressKeys.with(
                    "a secret of sixteen bytes or more".getBytes(StandardCharsets.UTF_8))
            .of(Channel.EMAIL, "home@example.org");

    /** Ada, of whom everything is known, and Bo, who has the same words and maybe the same address. */
    private static final class World {
        private final NavigableSet<AddressKey> keys;
        private final TestClock clock;
        private final ContactGate gate;

        World(Scenario scenario, RuleBook rules, boolean isShared, List<Contact> contacts) {
            keys = isShared ? HOME : Collections.emptyNavigableSet();
            clock = new TestClock(scenario.at());
            gate = ContactGate.inMemory(rules, clock);
            scenario.acts().forEach(act -> {
                gate.record(act, keys);
                gate.record(act.as(act.id(), BO, act.at()), keys);
            });
            contacts.forEach(contact -> gate.record(contact, keys));
        }

        List<ContactDecision> answers(ContactRequest request) {
            return List.of(
                    gate.ask(request),
                    gate.ask(request.withAddressKeys(keys)),
                    gate.ask(request.withPerson(BO)),
                    gate.ask(request.withPerson(BO).withAddressKeys(keys)));
        }
    }

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenario.any();
    }

    @Provide
    Arbitrary<AddedRule> rules() {
        return Scenario.rules();
    }

    private static List<Contact> numbered(Scenario scenario) {
        List<Contact> contacts = new ArrayList<>();
        scenario.contacts().forEach(contact -> contacts.add(contact.withId("m" + contacts.size())));
        return contacts;
    }

    private static CorrectionRequest correctionOf(Contact contact) {
        return CorrectionRequest.builder()
                .person(contact.person())
                .message(contact.id().orElseThrow())
                .sender(contact.sender())
                .channel(contact.channel())
                .at(contact.at())
                .why("it was sent to somebody else")
                .build();
    }

    @Property
    void promise_2_a_corrected_contact_never_counts_and_nothing_else_changes(
            @ForAll("scenarios") Scenario scenario,
            @ForAll @Size(max = 2) List<@From("rules") AddedRule> added,
            @ForAll boolean listens,
            @ForAll boolean isShared,
            @ForAll @IntRange(max = 7) int which,
            @ForAll @IntRange(max = 40) int days) {
        List<Contact> contacts = numbered(scenario);
        Assume.that(!contacts.isEmpty());
        RuleBook rules = RuleBook.personOnly();
        for (AddedRule rule : added) {
            rules = rules.with(rule);
        }
        rules = listens ? rules.with(SilenceRule.standard()) : rules;
        Contact wrong = contacts.get(which % contacts.size());
        World corrected = new World(scenario, rules, isShared, contacts);
        World without = new World(
                scenario,
                rules,
                isShared,
                contacts.stream().filter(contact -> !contact.equals(wrong)).toList());
        assertThat(corrected.gate.correct(correctionOf(wrong))).isEqualTo(Corrected.DONE);
        assertThat(corrected.answers(scenario.request())).isEqualTo(without.answers(scenario.request()));
        corrected.clock.pass(Duration.ofDays(days));
        without.clock.pass(Duration.ofDays(days));
        assertThat(corrected.gate.correct(correctionOf(wrong))).isEqualTo(Corrected.KNOWN);
        assertThat(corrected.gate.record(wrong, corrected.keys)).isFalse();
        assertThat(corrected.answers(scenario.request())).isEqualTo(without.answers(scenario.request()));
        assertThat(corrected.gate.recordOf(Scenario.ADA).acts())
                .isEqualTo(without.gate.recordOf(Scenario.ADA).acts());
        assertThat(counting(corrected)).isEqualTo(counting(without));
    }

    private static List<ContactRow> counting(World world) {
        return world.gate.recordOf(Scenario.ADA).rows().stream()
                .filter(row -> row.state() == ContactState.ELSEWHERE)
                .toList();
    }

    @Property
    void promise_2_what_was_handed_over_counts_on_whatever_is_corrected(
            @ForAll("scenarios") Scenario scenario, @ForAll boolean isConfirmed, @ForAll boolean isShared) {
        World world = new World(scenario, RuleBook.personOnly(), isShared, List.of());
        ContactRequest request = scenario.request().withAddressKeys(world.keys);
        ContactDecision decision = world.gate.request(request);
        Assume.that(decision instanceof Allowed);
        HandedOver handedOver = ((HandOver.Go) world.gate.handOver(((Allowed) decision).permit())).handedOver();
        if (isConfirmed) {
            world.gate.confirm(handedOver);
        }
        ContactRequest next = request.withKey("another");
        List<ContactDecision> before = world.answers(next);
        ContactRow row = world.gate.recordOf(Scenario.ADA).rows().get(0);
        assertThat(world.gate.correct(CorrectionRequest.builder()
                        .person(Scenario.ADA)
                        .reference(row.reference())
                        .why("it was sent to somebody else")
                        .build()))
                .isEqualTo(Corrected.HANDED_OVER);
        assertThat(world.answers(next)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "two\nlines"})
    void a_reason_is_some_words_on_one_line(String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Correction.of(Instant.EPOCH, why))
                .withMessageStartingWith("why must be 1 to 200 characters on one line");
    }
}
