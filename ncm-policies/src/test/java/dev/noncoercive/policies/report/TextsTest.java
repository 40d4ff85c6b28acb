package dev.noncoercive.policies.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.CalendarUnit;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.Preferences;
import dev.noncoercive.model.consent.PreferencesSet;
import dev.noncoercive.model.consent.Window;
import dev.noncoercive.model.finding.Report;
import dev.noncoercive.model.invitation.Deadline;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.model.invitation.Message;
import dev.noncoercive.policies.PolicySet;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.RuleBook;
import dev.noncoercive.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private final TestClock clock = new TestClock(AT);
    private final ContactGate gate = ContactGate.inMemory(RuleBook.personOnly(), clock);

    @Test
    void a_decision_says_when_and_why() {
        assertThat(DecisionText.in(ROME).render(gate.request(request("k0")))).isEqualTo("""
                        Refused: time alone does not lift it.
                          no-consent     no consent for this sender, purpose and channel            the person's own word
                        """);
        give(Allowance.of(1, Duration.ofDays(30)));
        gate.contact(request("k1"), handedOver -> {});
        clock.pass(Duration.ofHours(1));
        assertThat(DecisionText.in(ROME).render(gate.request(request("k2")))).isEqualTo("""
                        Later: from Tue 22 Dec 2026 10:00 (Europe/Rome).
                          allowance      1 of 1 in 30 days used, 22 Nov 10:00                       the person's own word
                        """);
        assertThat(DecisionText.in(ROME).render(gate.request(request("k1"))))
                .isEqualTo("Already handed over on Sun 22 Nov 2026 10:00 (Europe/Rome): do not send again.\n");
    }

    @Test
    void a_yes_says_on_what_it_stands() {
        give(Allowance.of(2, Window.calendar(CalendarUnit.MONTH)).withTopics());
        gate.record(PreferencesSet.builder()
                .person(PersonId.of("ada"))
                .at(AT)
                .preferences(Preferences.builder().zone(ROME).build())
                .build());
        assertThat(DecisionText.in(ROME).render(gate.request(request("k1")))).isEqualTo("""
                        Allowed. The consent was given on Sun 22 Nov 2026 10:00 (Europe/Rome).
                          allowance      0 of 2 in a calendar month used                            the person's own word
                        """);
    }

    private void give(Allowance allowance) {
        gate.record(ConsentGiven.builder()
                .person(PersonId.of("ada"))
                .at(AT)
                .sender(SenderId.of("bakery"))
                .purpose(Purpose.NEWSLETTER)
                .addChannel(Channel.EMAIL)
                .addAllowance(allowance)
                .build());
    }

    private static ContactRequest request(String key) {
        return ContactRequest.builder()
                .person(PersonId.of("ada"))
                .sender(SenderId.of("bakery"))
                .purpose(Purpose.NEWSLETTER)
                .channel(Channel.EMAIL)
                .key(key)
                .build();
    }

    @Test
    void windows_in_words() {
        assertThat(WindowWords.of(Window.rolling(Duration.ofDays(1)))).isEqualTo("in a day");
        assertThat(WindowWords.of(Window.rolling(Duration.ofHours(36)))).isEqualTo("in 36 hours");
        assertThat(WindowWords.of(Window.rolling(Duration.ofSeconds(90)))).isEqualTo("in PT1M30S");
        assertThat(WindowWords.of(Window.lifetime())).isEqualTo("ever");
    }

    @Test
    void a_report_shows_place_words_reason_and_help() {
        Message message = Message.builder()
                .channel(Channel.SMS)
                .body("Dear Ada,\nHurry, only 3 left in stock!")
                .build();
        Campaign campaign = Campaign.builder()
                .name("test")
                .sender(SenderId.of("bakery"))
                .purpose(Purpose.OFFERS)
                .addInvitation(Invitation.builder()
                        .id("i")
                        .deadline(Deadline.builder().at(AT).build())
                        .addMessage(message)
                        .build())
                .build();
        Report report = PolicySet.standard().check("test.yaml", campaign, AT);
        String text = TextReport.plain().render(report);
        assertThat(text)
                .startsWith("test.yaml\n  ERROR  A deadline without a reason")
                .contains("  /invitations/0/deadline\n         Seen  the door closes, and nothing says why\n")
                .contains("         Hurry, only 3 left in stock!\n                ~~~~~~~~~~~~~~~~~~~~\n")
                .contains("  judged 3 of 80: 1 error, 2 warnings\n")
                .doesNotContain("\u001b");
        assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        assertThat(TextReport.plain().colour(true).render(report)).contains("\u001b[1;31mERROR\u001b[0m");
    }

    @Test
    void where_no_policy_applies_no_evidence_is_asked_for() {
        Campaign empty = Campaign.builder()
                .name("empty")
                .sender(SenderId.of("bakery"))
                .purpose(Purpose.NEWSLETTER)
                .build();
        Report report = PolicySet.standard().only(Set.of("M06")).check("empty", empty, Instant.EPOCH);
        assertThat(TextReport.plain().render(report))
                .contains("judged 0 of 1: none applies\n")
                .contains("nothing in this document could be judged at all");
    }
}
