package dev.noncoercive.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.model.invitation.Message;
import dev.noncoercive.policies.PolicySet;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private static Page page(String subject, String body) {
        Campaign campaign = Campaign.builder()
                .name("test")
                .sender(SenderId.of("bakery"))
                .purpose(Purpose.OFFERS)
                .addInvitation(Invitation.builder()
                        .id("i")
                        .addMessage(Message.builder()
                                .channel(Channel.SMS)
                                .body(body)
                                .build())
                        .build())
                .build();
        return new Page(
                PolicySet.standard().check(subject, campaign, Instant.parse("2026-11-22T09:00:00Z")),
                pointer -> "at " + pointer);
    }

    @Test
    void the_words_concerned_are_marked_at_their_place() {
        String html = HtmlReport.render(List.of(page("sale.txt", "Dear Ada, only 3 left in stock!")));
        assertThat(html)
                .startsWith("<!doctype html>")
                .contains("<blockquote>Dear Ada, <mark>only 3 left in stock</mark>!</blockquote>")
                .contains("at /invitations/0/messages/0/body")
                .contains("<span class=\"warning\" style=\"flex-grow:1\" title=\"1 with warnings\">1</span>");
    }

    @Test
    void what_was_checked_is_shown_as_text_and_never_run() {
        String html = HtmlReport.render(
                List.of(page("<img src=x>", "<script>alert(1)</script> Hurry, only 3 left in stock!")));
        assertThat(html).doesNotContain("<script").doesNotContain("<img").contains("&lt;img src=x&gt;");
    }

    @Test
    void findings_are_shown_by_family_in_the_order_of_the_catalogue_with_the_profile() {
        String html = HtmlReport.render(List.of(page("sale.txt", "Dear Ada, only 3 left in stock!")));
        String families = html.substring(html.indexOf("family by family"), html.indexOf("<section"));
        assertThat(families)
                .containsSubsequence("<th>consent</th>", "<i>none</i>", "<th>message</th>", "<th>invitation</th>")
                .contains("<th>invitation</th><td><div class=\"bar\"><span class=\"warning\"");
        assertThat(html).contains(", by 2026-11, ncm-default (2026-11-22)</p>");
    }

    @Test
    void what_a_baseline_left_out_is_counted() {
        List<Page> pages = List.of(page("sale.txt", "Dear Ada, only 3 left in stock!"));
        assertThat(HtmlReport.render(Baseline.of(pages).newIn(pages)))
                .contains("Nothing new to mend.")
                .containsPattern("Known by the baseline and left out: [1-9]");
    }

    @Test
    void nothing_is_loaded_from_elsewhere() {
        assertThat(HtmlReport.render(List.of(page("a", "b"), page("c", "d"))))
                .doesNotContain("http")
                .contains("href=\"#document-1\"")
                .contains("id=\"document-1\"")
                .contains("Nothing to mend");
    }

    @Test
    void words_that_were_not_judged_are_named() {
        String german = "Liebe Leute, wir backen am Samstag und ihr seid herzlich eingeladen, mit uns zu backen.";
        assertThat(HtmlReport.render(List.of(page("a", german))))
                .contains("the words were not judged, because they are in another language")
                .contains("Nothing to mend in what was judged.");
    }
}
