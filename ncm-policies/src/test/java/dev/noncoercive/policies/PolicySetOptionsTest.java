package dev.noncoercive.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.model.finding.Verdict;
import dev.noncoercive.model.invitation.Deadline;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.policies.profile.BusinessCalendar;
import dev.noncoercive.policies.profile.Mark;
import dev.noncoercive.policies.profile.Parameter;
import dev.noncoercive.policies.profile.Profile;
import dev.noncoercive.policies.profile.Row;
import java.time.Instant;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PolicySetOptionsTest {
    private static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");
    private static final PolicySet I03 = PolicySet.standard().only(Set.of("I03"));

    private static Campaign closing() {
        return Campaign.builder()
                .name("test")
                .sender(SenderId.of("bakery"))
                .purpose(Purpose.OFFERS)
                .addInvitation(Invitation.builder()
                        .id("i")
                        .deadline(Deadline.builder().at(AT).build())
                        .build())
                .build();
    }

    private static Finding only(PolicySet set) {
        return set.check("test", closing(), AT).failures().get(0);
    }

    @Test
    void policies_are_chosen_and_left_out_by_id_or_code() {
        assertThat(I03.infos()).hasSize(1);
        assertThat(PolicySet.standard()
                        .without(Set.of("ncm.invitation.deadline-has-reason", "I02"))
                        .infos())
                .hasSize(78);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PolicySet.standard().only(Set.of("ncm.invitation.deadline-has-raison")))
                .withMessageContaining("did you mean `ncm.invitation.deadline-has-reason`?");
    }

    @Test
    void a_waiver_makes_quiet_shows_who_answers_and_ends() {
        Waiver waiver = Waiver.builder()
                .policy("I03")
                .reason("the oven calendar is in the making")
                .owner("Anna")
                .until(AT.plusSeconds(60))
                .build();
        Finding waived = only(I03.waive(waiver));
        assertThat(waived.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(waived.severity()).isEqualTo(Severity.INFO);
        assertThat(waived.message().orElseThrow()).contains("by Anna: the oven calendar");
        assertThatIllegalStateException()
                .isThrownBy(() -> only(I03.waive(waiver.withUntil(AT))))
                .withMessageContaining("the waiver of `I03` by Anna ended at 2026-11-22T09:00:00Z");
        assertThatIllegalArgumentException().isThrownBy(() -> I03.waive(waiver.withPolicy("I04")));
        assertThatIllegalArgumentException().isThrownBy(() -> waiver.withOwner(" "));
    }

    @Test
    void a_team_sets_the_loudness_and_a_profile_only_raises_it() {
        assertThat(only(I03.severity("I03", Severity.INFO)).severity()).isEqualTo(Severity.INFO);
        Profile quiet = Profile.parse("quiet", "asOf=2026-11-22\nseverity.ncm.invitation.deadline-has-reason=INFO\n");
        assertThat(only(I03.with(quiet)).severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void a_report_names_its_profiles_and_their_day() {
        assertThat(I03.with(Profile.of("it")).check("test", closing(), AT).catalogue())
                .isEqualTo("2026-11, it (2026-11-22), ncm-default (2026-11-22)");
    }

    @Test
    void profiles_are_read_or_refused_with_the_nearest_name() {
        assertThat(Profile.standardIds())
                .allSatisfy(id -> assertThat(Profile.of(id).rows()).isNotEmpty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Profile.of("us-can"))
                .withMessageContaining("did you mean `us-can-spam`?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Profile.parse("own", "asOf=2026-11-22\nconsent-live=P1M | OWN | us\n"))
                .withMessageContaining("`consent-live` is no parameter");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Profile.parse("own", "asOf=2026-11-22\nconsent-life=soon | OWN | us\n"))
                .withMessageContaining("profile `own`: consent-life must be");
    }

    @Test
    void business_days_are_counted_and_rows_have_days_of_effect() {
        Row ten = Profile.of("ca").rows(Parameter.STOP_DEADLINE, AT).get(0);
        assertThat(ten.mark()).isEqualTo(Mark.READ);
        // Friday 20 November; ten business days later is Friday 4 December
        assertThat(ten.after(Instant.parse("2026-11-20T09:00:00Z"), BusinessCalendar.weekdays()))
                .isEqualTo(Instant.parse("2026-12-04T09:00:00Z"));
        Row calls = Profile.of("es").rows(Parameter.CALL_CONSENT_LIFE, AT).get(0);
        assertThat(calls.isInEffect(Instant.parse("2025-12-25T23:00:00Z"))).isFalse();
        assertThat(calls.isInEffect(Instant.parse("2025-12-26T00:00:00Z"))).isTrue();
    }

    @Test
    void a_set_tells_its_profile_and_its_examples() {
        PolicySet italian = I03.with(Profile.of("it"));
        assertThat(italian.profile().names()).anyMatch(name -> name.startsWith("it ("));
        assertThat(I03.profile().names()).noneMatch(name -> name.startsWith("it ("));
        assertThat(I03.examples("I03"))
                .isNotEmpty()
                .allMatch(example -> example.code().equals("I03"));
    }

    @Test
    void findings_stand_in_the_order_of_places() {
        Campaign two = closing()
                .withInvitations(IntStream.range(0, 11)
                        .mapToObj(i -> closing().invitations().get(0).withId("i" + i))
                        .toList());
        assertThat(PolicySet.standard().check("test", two, AT).findings()).isSortedAccordingTo(PolicySet.ORDER);
    }
}
