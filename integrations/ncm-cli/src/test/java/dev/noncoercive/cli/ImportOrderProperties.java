package dev.noncoercive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.ConsentWithdrawn;
import dev.noncoercive.model.consent.Paused;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.Preferences;
import dev.noncoercive.model.consent.PreferencesSet;
import dev.noncoercive.model.consent.Resumed;
import dev.noncoercive.model.consent.StopCause;
import dev.noncoercive.model.consent.Stopped;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.policies.contact.Allowed;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.RuleBook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Wherever an import breaks off, nothing is allowed that is not allowed when all of it is there. */
class ImportOrderProperties {
    private static final Instant START = Instant.parse("2026-11-01T09:00:00Z");
    private static final Instant NOW = START.plus(Duration.ofDays(7));
    private static final PersonId ADA = PersonId.of("ada");
    private static final SenderId BAKERY = SenderId.of("bakery");
    private static final int KINDS = 6;

    @Property
    void every_part_of_an_import_allows_less_than_all_of_it(
            @ForAll @Size(max = 8) List<@IntRange(max = KINDS * 9 - 1) Integer> said,
            @ForAll @Size(max = 3) List<@IntRange(max = 6) Integer> sentOn) {
        List<Addressed<PersonAct>> acts = new ArrayList<>();
        said.forEach(number -> acts.add(Addressed.nowhere(act(number, acts.size()))));
        List<Addressed<PersonAct>> ordered = ImportOrder.of(acts, NOW);
        assertThat(ordered).containsExactlyInAnyOrderElementsOf(acts);
        ContactGate gate = ContactGate.inMemory(RuleBook.personOnly(), () -> NOW);
        List<Boolean> allowed = new ArrayList<>();
        sentOn.forEach(day -> {
            gate.record(contact(day));
            allowed.add(isAllowed(gate));
        });
        ordered.forEach(act -> {
            gate.record(act.what());
            allowed.add(isAllowed(gate));
        });
        boolean asTheyStand = isAllowed(inTheirOrder(acts, sentOn));
        assertThat(isAllowed(gate)).as("the end does not depend on the order").isEqualTo(asTheyStand);
        assertThat(asTheyStand || !allowed.contains(true)).isTrue();
    }

    private static ContactGate inTheirOrder(List<Addressed<PersonAct>> acts, List<Integer> sentOn) {
        ContactGate gate = ContactGate.inMemory(RuleBook.personOnly(), () -> NOW);
        acts.forEach(act -> gate.record(act.what()));
        sentOn.forEach(day -> gate.record(contact(day)));
        return gate;
    }

    private static boolean isAllowed(ContactGate gate) {
        return gate.ask(ContactRequest.builder()
                        .person(ADA)
                        .sender(BAKERY)
                        .purpose(Purpose.NEWSLETTER)
                        .channel(Channel.EMAIL)
                        .key("k")
                        .build())
                instanceof Allowed;
    }

    private static Contact contact(int day) {
        return Contact.builder()
                .person(ADA)
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .channel(Channel.EMAIL)
                .at(START.plus(Duration.ofDays(day)))
                .build();
    }

    /** Some are dated ahead of now. */
    private static PersonAct act(int number, int place) {
        Instant at = START.plus(Duration.ofDays(number / KINDS));
        PersonAct act = act(number % KINDS, at);
        return act.as(Optional.of("act-" + place), ADA, at);
    }

    private static PersonAct act(int kind, Instant at) {
        return switch (kind) {
            case 0 ->
                ConsentGiven.builder()
                        .person(ADA)
                        .at(at)
                        .sender(BAKERY)
                        .purpose(Purpose.NEWSLETTER)
                        .addChannel(Channel.EMAIL)
                        .addAllowance(Allowance.of(1 + (int) (at.getEpochSecond() / 86_400 % 3), Duration.ofDays(30)))
                        .build();
            case 1 ->
                ConsentWithdrawn.builder()
                        .person(ADA)
                        .at(at)
                        .sender(BAKERY)
                        .purpose(Purpose.NEWSLETTER)
                        .build();
            case 2 -> Stopped.builder().person(ADA).at(at).cause(StopCause.WORD).build();
            case 3 ->
                Paused.builder()
                        .person(ADA)
                        .at(at)
                        .until(at.plus(Duration.ofDays(30)))
                        .build();
            case 4 -> Resumed.builder().person(ADA).at(at).build();
            default ->
                PreferencesSet.builder()
                        .person(ADA)
                        .at(at)
                        .preferences(Preferences.builder()
                                .addAllowance(
                                        Allowance.of((int) (at.getEpochSecond() / 86_400 % 3), Duration.ofDays(30)))
                                .build())
                        .build();
        };
    }
}
