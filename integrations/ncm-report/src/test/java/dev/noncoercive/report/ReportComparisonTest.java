package dev.noncoercive.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.invitation.Deadline;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.policies.PolicySet;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportComparisonTest {
    private static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");

    private static Page page(String subject, boolean... closing) {
        Campaign.Builder campaign = Campaign.builder();
        campaign.name("test").sender(SenderId.of("bakery")).purpose(Purpose.OFFERS);
        for (int i = 0; i < closing.length; i++) {
            Invitation.Builder invitation = Invitation.builder();
            invitation.id("i" + i);
            if (closing[i]) {
                invitation.deadline(Deadline.builder().at(AT).build());
            }
            campaign.addInvitation(invitation.build());
        }
        return Page.of(PolicySet.standard().only(Set.of("I03")).check(subject, campaign.build(), AT))
                .withItems(pointer -> pointer.replaceFirst("/invitations/([0-9]+)", "/invitations/[i$1]"));
    }

    @Test
    void failures_are_new_gone_or_as_before() {
        ReportComparison comparison = ReportComparison.of(
                List.of(page("a.yaml", true, true, false), page("not checked again.yaml", true)),
                List.of(page("a.yaml", true, false, true)));
        assertThat(comparison.same()).hasSize(1);
        assertThat(comparison.text())
                .isEqualTo("+ a.yaml /invitations/2/deadline  A deadline without a reason"
                        + " (ncm.invitation.deadline-has-reason)\n"
                        + "- a.yaml /invitations/1/deadline  A deadline without a reason"
                        + " (ncm.invitation.deadline-has-reason)\n"
                        + "1 new, 1 gone, 1 as before\n");
    }

    @Test
    void the_same_runs_differ_in_nothing() {
        List<Page> run = List.of(page("a.yaml", true, true), page("b.yaml", true));
        assertThat(ReportComparison.of(run, run).text()).isEqualTo("0 new, 0 gone, 3 as before\n");
        assertThat(ReportComparison.of(List.of(), run).added()).hasSize(3);
        assertThat(ReportComparison.of(run, List.of()).gone()).isEmpty();
    }

    @Test
    void an_item_that_is_put_before_the_others_changes_nothing_about_them() {
        List<Page> before = List.of(page("a.yaml", true, false));
        Page shifted = page("a.yaml", false, true, false)
                .withItems(pointer -> pointer.replace("/invitations/1", "/invitations/[i0]"));
        assertThat(ReportComparison.of(before, List.of(shifted)).text()).isEqualTo("0 new, 0 gone, 1 as before\n");
    }
}
