package dev.noncoercive.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.finding.Report;
import dev.noncoercive.model.finding.Verdict;
import dev.noncoercive.model.invitation.Deadline;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.model.invitation.Message;
import dev.noncoercive.policies.PolicySet;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BaselineTest {
    private static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");

    private static Report report(Invitation... invitations) {
        Campaign campaign = Campaign.builder()
                .name("test")
                .sender(SenderId.of("bakery"))
                .purpose(Purpose.OFFERS)
                .addInvitations(invitations)
                .build();
        return PolicySet.standard().check("sale \u0001<&>.yaml", campaign, AT);
    }

    private static Invitation closing(String id) {
        return Invitation.builder()
                .id(id)
                .deadline(Deadline.builder().at(AT).build())
                .build();
    }

    private static Invitation pressing() {
        return Invitation.builder()
                .id("words")
                .addMessage(Message.builder()
                        .channel(Channel.SMS)
                        .body("Hurry, last chance!")
                        .build())
                .build();
    }

    private static List<Page> pages(Report... reports) {
        return Stream.of(reports).map(Page::of).toList();
    }

    private static Report newIn(Baseline baseline, Report report) {
        return baseline.newIn(pages(report)).get(0).report();
    }

    private static Report pressing(String body) {
        return report(Invitation.builder()
                .id("words")
                .addMessage(Message.builder().channel(Channel.SMS).body(body).build())
                .build());
    }

    @Test
    void only_new_failures_are_left_and_open_questions_stay() {
        Report before = report(closing("a"));
        Baseline baseline = Baseline.parse(Baseline.of(pages(before)).text());
        assertThat(baseline.size()).isPositive();
        assertThat(newIn(baseline, before).failures()).isEmpty();
        assertThat(newIn(baseline, before).count(Verdict.UNKNOWN)).isEqualTo(before.count(Verdict.UNKNOWN));
        assertThat(baseline.newIn(pages(before)).get(0).known()).isEqualTo(before.failures());
        Report after = report(closing("a"), pressing());
        assertThat(newIn(baseline, after).failures())
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(failure.location()).startsWith("/invitations/1"));
    }

    @Test
    void other_words_at_the_same_place_are_new_and_so_are_more_of_the_same() {
        Baseline baseline = Baseline.of(pages(pressing("Book now, or you will regret it")));
        Report other = pressing("Hurry! Last chance! Only 3 left in stock!");
        assertThat(newIn(baseline, other).failures())
                .isEqualTo(other.failures())
                .isNotEmpty();
        Baseline one = Baseline.of(pages(report(closing("a"))));
        assertThat(newIn(one, report(closing("a"), closing("a"))).failures())
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(failure.location()).startsWith("/invitations/1"));
    }

    @Test
    void an_invitation_that_moves_brings_nothing_new_and_another_one_at_its_place_does() {
        UnaryOperator<String> ids = pointer -> pointer.replace("/invitations/0", "/invitations/[a]");
        Baseline unnamed = Baseline.of(pages(report(closing("a"))));
        Invitation quiet = Invitation.builder().id("quiet").build();
        assertThat(newIn(unnamed, report(quiet, closing("a"))).failures()).isEmpty();
        Baseline named = Baseline.of(List.of(Page.of(report(closing("a"))).withItems(ids)));
        assertThat(newIn(named, report(closing("b"))).failures()).isNotEmpty();
    }

    @Test
    void it_shrinks_and_never_grows() {
        Baseline baseline = Baseline.of(pages(report(closing("a"), closing("b"))));
        assertThat(baseline.shrunkTo(pages(report())).size()).isZero();
        assertThat(baseline.shrunkTo(pages(report(closing("a")))).size()).isEqualTo(baseline.size() / 2);
        assertThat(baseline.shrunkTo(pages(report(closing("a"), closing("b"), pressing())))
                        .text())
                .isEqualTo(baseline.text());
        assertThat(baseline.shrunkTo(List.of()).text())
                .as("a document that was not checked")
                .isEqualTo(baseline.text());
    }

    @Test
    void another_form_is_refused_and_so_is_a_line_that_is_no_failure() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Baseline.parse("ncm/baseline/1\nncm.a.b / a.txt\n"))
                .withMessageContaining("would hide new ones; write a new one: delete the file");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Baseline.parse("ncm/baseline/3\n"))
                .withMessageContaining("must begin with the line `ncm/baseline/2`, but began with `ncm/baseline/3`");
        assertThatIllegalArgumentException().isThrownBy(() -> Baseline.parse(""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Baseline.parse("ncm/baseline/2\n1\tncm.a.b\t/\t\ta.txt\nhello\n"))
                .withMessageContaining("line 3 must be a count")
                .withMessageContaining("`hello`");
    }
}
