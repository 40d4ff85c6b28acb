package dev.noncoercive.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Report;
import dev.noncoercive.model.finding.Verdict;
import dev.noncoercive.model.invitation.Answer;
import dev.noncoercive.model.invitation.Choice;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.model.invitation.Message;
import dev.noncoercive.policies.PolicySet;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which texts of an invitation are read for words that press, and what is said where they cannot be read. */
class InvitationWordsTest {
    private static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");
    private static final String CALM = "Come and bake with us on Saturday. No reply is needed.";
    private static final String GERMAN =
            "Liebe Leute, wir backen am Samstag und ihr seid herzlich eingeladen, mit uns zu backen.";

    private static Message mail(String body, String htmlBody) {
        return Message.builder()
                .channel(Channel.EMAIL)
                .body(body)
                .htmlBody(htmlBody)
                .build();
    }

    private static Report report(Invitation invitation, String... policies) {
        Campaign campaign = Campaign.builder()
                .name("Saturday")
                .sender(SenderId.of("bakery"))
                .purpose(Purpose.NEWSLETTER)
                .addInvitation(invitation)
                .build();
        return PolicySet.standard().only(Set.of(policies)).check("case", campaign, AT);
    }

    private static List<String> told(Message message, String... policies) {
        return told(Invitation.builder().id("i").addMessage(message).build(), policies);
    }

    private static List<String> told(Invitation invitation, String... policies) {
        return report(invitation, policies).failures().stream()
                .map(failure -> failure.location().replace("/invitations/0", "") + " "
                        + failure.words().orElse(""))
                .toList();
    }

    @Test
    void the_html_version_is_read_beside_the_plain_one() {
        assertThat(told(mail("Read this letter in your browser.", "Hurry! Only 3 left, last chance."), "I03", "I06"))
                .containsExactly(
                        "/messages/0/htmlBody Hurry",
                        "/messages/0/htmlBody last chance",
                        "/messages/0/htmlBody Only 3 left");
    }

    @Test
    void what_both_versions_say_is_told_once_at_the_plain_one() {
        assertThat(told(
                        mail("Hurry!\nOnly 3\nleft in the shop.", "HURRY! Only 3 left in the shop. Last chance."),
                        "I03",
                        "I06"))
                .containsExactly(
                        "/messages/0/body Hurry",
                        "/messages/0/body Only 3\nleft in the shop",
                        "/messages/0/htmlBody Last chance");
    }

    @Test
    void phrases_of_lists_are_looked_for_in_both_versions() {
        assertThat(told(mail("Our letter.", "Come, or I will lose my job."), "I14"))
                .hasSize(1)
                .allMatch(told -> told.startsWith("/messages/0/htmlBody"));
        assertThat(told(mail("Come, or I will lose my job.", "Or I will lose my job!"), "I14"))
                .hasSize(1)
                .allMatch(told -> told.startsWith("/messages/0/body"));
    }

    @Test
    void the_preheader_and_the_buttons_are_read() {
        Invitation invitation = Invitation.builder()
                .id("i")
                .addMessage(Message.builder()
                        .channel(Channel.EMAIL)
                        .preheader("LAST CHANCE! Hurry, only 2 seats left")
                        .body(CALM)
                        .build())
                .addChoice(choice(Answer.YES, "Yes, before it's gone"))
                .addChoice(choice(Answer.NO, "No, I'd rather eat bad bread"))
                .addChoice(choice(Answer.LATER, "Last chance - hurry, only 2 left"))
                .build();
        assertThat(told(invitation, "I03", "I06"))
                .contains("/messages/0/preheader LAST CHANCE", "/choices/2/label Last chance")
                .anyMatch(told -> told.startsWith("/choices/0/label"))
                .noneMatch(told -> told.startsWith("/choices/1/label"));
        assertThat(report(invitation, "I01").failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.quote()).contains("No, I'd rather eat bad bread"));
    }

    private static Choice choice(Answer answer, String label) {
        return Choice.builder()
                .answer(answer)
                .label(label)
                .weight(50)
                .preselected(false)
                .build();
    }

    @Test
    void words_in_another_language_are_open_and_not_passed() {
        Message message = Message.builder()
                .channel(Channel.EMAIL)
                .subject("Our bread this week")
                .body(GERMAN)
                .build();
        Report report = report(Invitation.builder().id("i").addMessage(message).build(), "I03", "I05", "I06", "I14");
        assertThat(report.runs()).extracting(run -> run.verdict()).containsOnly(Verdict.UNKNOWN);
        assertThat(report.findings()).extracting(Finding::location).containsOnly("/invitations/0/messages/0/body");
        assertThat(report.findings())
                .extracting(finding -> finding.message().orElse(""))
                .containsOnly("the words were not judged, because they are in another language than English, Italian"
                        + " or Spanish");
    }

    @Test
    void words_that_press_are_told_beside_those_that_cannot_be_read() {
        Message message = Message.builder()
                .channel(Channel.EMAIL)
                .subject("Hurry, only 3 left!")
                .body(GERMAN)
                .build();
        Report report = report(Invitation.builder().id("i").addMessage(message).build(), "I06");
        assertThat(report.findings()).extracting(Finding::verdict).contains(Verdict.FAIL, Verdict.UNKNOWN);
    }

    @Test
    void a_subject_of_names_or_one_word_leaves_nothing_open() {
        for (String subject :
                List.of("Bread", "Jobs touts OS X, iPods, iMac", "Intel 900MHz / 256MB PC-133 / 10X DVD")) {
            Message message = Message.builder()
                    .channel(Channel.EMAIL)
                    .subject(subject)
                    .body(CALM)
                    .build();
            assertThat(report(Invitation.builder().id("i").addMessage(message).build(), "I06")
                            .findings())
                    .as(subject)
                    .isEmpty();
        }
    }
}
