package dev.noncoercive.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.model.invitation.MailHeader;
import dev.noncoercive.model.invitation.Message;
import dev.noncoercive.policies.PolicySet;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How loud M04 is where a body shows no way out. */
class BodyExitTest {
    private static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");

    @Test
    void a_mailing_without_a_way_out_is_an_error() {
        assertThat(loudness(List.of("Precedence: bulk"))).containsExactly(Severity.ERROR);
        assertThat(loudness(List.of())).containsExactly(Severity.ERROR);
    }

    @Test
    void a_way_out_in_the_header_fields_makes_it_a_warning() {
        assertThat(loudness(List.of("Precedence: bulk", "List-Unsubscribe: <https://bakery.example/u>")))
                .containsExactly(Severity.WARNING);
    }

    @Test
    void a_letter_or_an_answer_in_a_thread_needs_none() {
        assertThat(loudness(List.of("Date: Sun, 22 Nov 2026 09:00:00 +0000"))).containsExactly(Severity.INFO);
        assertThat(loudness(List.of("Precedence: bulk", "References: <1@bakery.example>")))
                .containsExactly(Severity.INFO);
        assertThat(loudness(List.of("Precedence: bulk", "In-Reply-To: <1@bakery.example>")))
                .containsExactly(Severity.INFO);
    }

    @Test
    void a_discussion_is_no_mailing() {
        assertThat(loudness(List.of("List-Post: <mailto:all@bakers.example>"))).isEmpty();
    }

    private static List<Severity> loudness(List<String> headers) {
        Message message = Message.builder()
                .channel(Channel.EMAIL)
                .body("We bake on Saturday.")
                .addAllHeaders(headers.stream().map(MailHeader::parse).toList())
                .build();
        Campaign campaign = Campaign.builder()
                .name("Saturday")
                .sender(SenderId.of("bakery"))
                .purpose(Purpose.NEWSLETTER)
                .addInvitation(Invitation.builder().id("i").addMessage(message).build())
                .build();
        return PolicySet.standard().only(Set.of("M04")).check("mail", campaign, AT).findings().stream()
                .map(Finding::severity)
                .toList();
    }
}
