package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Language;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.Preferences;
import dev.noncoercive.model.consent.PreferencesSet;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.policies.report.DecisionText;
import dev.noncoercive.policies.report.PersonText;
import dev.noncoercive.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What several senders wrote counts together, and none of them learns when another did. */
class OtherSendersProperties {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    /** A message of a sender, some days and hours ago: the hour tells whose it is. */
    record Sent(int daysAgo, SenderId sender) {
        Instant at() {
            return NOW.minus(Duration.ofDays(daysAgo)).minus(Duration.ofHours(isOwn() ? 1 : 2));
        }

        boolean isOwn() {
            return sender.equals(request().sender());
        }

        boolean isWithin(int days) {
            return at().plus(Duration.ofDays(days)).isAfter(NOW);
        }
    }

    @Provide
    Arbitrary<List<Sent>> sent() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.of("corner-bakery", "florist", "bookshop").map(SenderId::of))
                .as(Sent::new)
                .list()
                .ofMaxSize(9);
    }

    @Property(tries = 500)
    void promise_7_of_what_fills_a_window_a_sender_sees_its_own_contacts_and_how_many_others_there_are(
            @ForAll("sent") List<Sent> sent,
            @ForAll @IntRange(min = 1, max = 4) int atMost,
            @ForAll @IntRange(min = 1, max = 40) int days) {
        ContactDecision decision = asked(sent, Allowance.of(atMost, Duration.ofDays(days)));
        List<Sent> counted = sent.stream().filter(one -> one.isWithin(days)).toList();
        if (counted.size() < atMost) {
            assertThat(decision).isInstanceOf(Allowed.class);
            return;
        }
        Reason reason = Reason.against(decision).get(0);
        assertThat(reason.code()).isEqualTo(ReasonCode.ALLOWANCE);
        assertThat(reason.contacts()).isEqualTo(times(counted.stream().filter(Sent::isOwn)));
        assertThat(reason.contactsOfOthers())
                .isEqualTo(counted.stream().filter(one -> !one.isOwn()).count());
    }

    @Property(tries = 500)
    void no_text_of_an_answer_says_when_others_wrote(@ForAll("sent") List<Sent> sent) {
        // two days more than anything is old: the answer is never at the hour of a contact
        ContactDecision decision = asked(sent, Allowance.of(1, Duration.ofHours(42 * 24 + 5)));
        List<String> texts =
                new ArrayList<>(List.of(DecisionText.in(ZoneOffset.UTC).render(decision)));
        PersonText.languages()
                .forEach(language ->
                        texts.add(PersonText.in(language, ZoneOffset.UTC).render(decision)));
        String hourOfOthers = LocalTime.of(7, 0).toString();
        assertThat(texts).allSatisfy(text -> assertThat(text).doesNotContain(hourOfOthers, "{", "}"));
        long others = sent.stream().filter(one -> !one.isOwn()).count();
        if (others > 1) {
            assertThat(texts.get(0)).contains(others + " of other senders");
            boolean isAlone = others == sent.size();
            assertThat(PersonText.in(Language.ENGLISH, ZoneOffset.UTC).render(decision))
                    .contains(isAlone ? ": from other senders." : "; and " + others + " from other senders.");
        }
    }

    @Property(tries = 200)
    void of_what_a_late_report_overfills_a_sender_sees_its_own_contacts_and_how_many_others_there_are(
            @ForAll boolean isOwn, @ForAll @IntRange(min = 1, max = 47) int hoursAgo) {
        Scenario silent = Scenario.silent(NOW, List.of());
        SenderId florist = SenderId.of("florist");
        ContactGate gate = ContactGate.inMemory(RuleBook.personOnly(), new TestClock(NOW));
        silent.acts().forEach(act -> {
            gate.record(act);
            gate.record(((ConsentGiven) act).withSender(florist));
        });
        gate.record(oneIn(Duration.ofDays(2)));
        Contact early = silent.contactAt(NOW.minus(Duration.ofHours(hoursAgo)));
        gate.record(silent.contactAt(NOW).withSender(isOwn ? early.sender() : florist));
        Reported reported = gate.report(early, Collections.emptyNavigableSet());
        assertThat(reported.isFlagged()).isTrue();
        assertThat(reported.overfilled()).isEqualTo(isOwn ? List.of(NOW) : List.of());
        assertThat(reported.overfilledOfOthers()).isEqualTo(isOwn ? 0 : 1);
    }

    private static PreferencesSet oneIn(Duration window) {
        return PreferencesSet.builder()
                .person(Scenario.ADA)
                .at(NOW.minus(Duration.ofDays(200)))
                .preferences(Preferences.none().withAllowances(Allowance.of(1, window)))
                .build();
    }

    private static ContactDecision asked(List<Sent> sent, Allowance allowance) {
        Scenario silent = Scenario.silent(NOW, List.of());
        List<PersonAct> acts = new ArrayList<>(silent.acts());
        acts.add(PreferencesSet.builder()
                .person(Scenario.ADA)
                .at(NOW.minus(Duration.ofDays(200)))
                .preferences(Preferences.none().withAllowances(allowance))
                .build());
        List<Contact> contacts = sent.stream()
                .map(one -> silent.contactAt(one.at()).withSender(one.sender()))
                .toList();
        return new Scenario(acts, contacts, silent.request(), NOW).decide(RuleBook.personOnly(), NOW);
    }

    private static ContactRequest request() {
        return Scenario.silent(NOW, List.of()).request();
    }

    private static List<Instant> times(Stream<Sent> sent) {
        return sent.map(Sent::at).sorted().toList();
    }
}
