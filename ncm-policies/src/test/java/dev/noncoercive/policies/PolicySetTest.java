package dev.noncoercive.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.enough.AtEnough;
import dev.noncoercive.model.enough.EnoughThreshold;
import dev.noncoercive.model.enough.Measure;
import dev.noncoercive.model.enough.Reading;
import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.PolicyRun;
import dev.noncoercive.model.finding.Principle;
import dev.noncoercive.model.finding.Report;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.model.finding.Verdict;
import dev.noncoercive.model.invitation.Answer;
import dev.noncoercive.model.invitation.Choice;
import dev.noncoercive.model.invitation.Claim;
import dev.noncoercive.model.invitation.Deadline;
import dev.noncoercive.model.invitation.Door;
import dev.noncoercive.model.invitation.Evidence;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.model.invitation.MailHeader;
import dev.noncoercive.model.invitation.Message;
import dev.noncoercive.model.invitation.Money;
import dev.noncoercive.model.invitation.ReasonKind;
import dev.noncoercive.model.invitation.Terms;
import dev.noncoercive.model.invitation.TimeBoundReason;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicySetTest {
    private static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");
    private static final String DEADLINE = "ncm.invitation.deadline-has-reason";

    private static Campaign campaign(Invitation... invitations) {
        return Campaign.builder()
                .name("test")
                .sender(SenderId.of("corner-bakery"))
                .purpose(Purpose.NEWSLETTER)
                .addInvitations(invitations)
                .build();
    }

    private static Invitation invitation() {
        return Invitation.builder().id("i").build();
    }

    private static Report check(Campaign campaign) {
        return PolicySet.standard().check("test", campaign, AT);
    }

    private static Verdict verdict(Report report, String policy) {
        return report.runs().stream()
                .filter(run -> run.policy().equals(policy))
                .map(PolicyRun::verdict)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_policy_stands_on_a_principle_and_says_why_and_how_to_mend() {
        assertThat(PolicySet.standard().infos()).hasSize(80).allSatisfy(info -> {
            assertThat(info.id()).matches("ncm\\.[a-z]+\\.[a-z-]+");
            assertThat(info.principles()).isNotEmpty();
            assertThat(info.because()).endsWith(".");
            assertThat(info.help()).endsWith(".");
        });
    }

    @Test
    void without_evidence_the_verdict_is_unknown_and_never_pass() {
        Report report = check(campaign());
        assertThat(report.count(Verdict.PASS)).isZero();
        assertThat(report.failures()).isEmpty();
        assertThat(verdict(report, "ncm.consent.consent-active")).isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict(report, DEADLINE)).isEqualTo(Verdict.NOT_APPLICABLE);
    }

    @Test
    void a_deadline_needs_a_reason_and_the_reason_evidence() {
        Deadline bare = Deadline.builder().at(AT).build();
        TimeBoundReason told = TimeBoundReason.builder()
                .kind(ReasonKind.CAPACITY)
                .words("the oven is booked")
                .build();
        Evidence calendar =
                Evidence.builder().source("booking calendar").asOf(AT).build();
        assertThat(verdict(check(campaign(invitation().withDeadline(bare))), DEADLINE))
                .isEqualTo(Verdict.FAIL);
        assertThat(verdict(check(campaign(invitation().withDeadline(bare.withReason(told)))), DEADLINE))
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict(
                        check(campaign(invitation().withDeadline(bare.withReason(told.withEvidence(calendar))))),
                        DEADLINE))
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void words_alone_are_a_warning_at_most() {
        Message message = Message.builder()
                .channel(Channel.SMS)
                .subject("Last chance: 40 % off until midnight")
                .build();
        Report report = check(campaign(invitation().withMessages(message)));
        assertThat(report.failures()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.words()).isPresent();
        });
        assertThat(report.failures().get(0).words()).contains("Last chance");
        assertThat(report.failures().get(0).location()).isEqualTo("/invitations/0/messages/0/subject");
    }

    @Test
    void a_number_is_as_loud_as_the_count_behind_it_makes_it() {
        String policy = "ncm.invitation.scarcity-proved";
        Invitation words = invitation()
                .withMessages(Message.builder()
                        .channel(Channel.SMS)
                        .body("Only 3 left in stock")
                        .build());
        assertThat(verdict(check(campaign(words)), policy)).isEqualTo(Verdict.UNKNOWN);
        Claim claim = Claim.builder().words("3 loaves are left").build();
        Evidence count = Evidence.builder().source("shop system").asOf(AT).build();
        assertThat(verdict(check(campaign(words.withClaims(claim))), policy)).isEqualTo(Verdict.UNKNOWN);
        Report borneOut = check(campaign(words.withClaims(claim.withEvidence(count.withSays("3 in stock")))));
        assertThat(borneOut.failures()).isEmpty();
        assertThat(verdict(borneOut, policy)).isEqualTo(Verdict.PASS);
        Report contradicted = check(campaign(words.withClaims(claim.withEvidence(count.withSays("40 in stock")))));
        assertThat(contradicted.failures()).singleElement().satisfies(finding -> {
            assertThat(finding.policy()).isEqualTo(policy);
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        });
    }

    @Test
    void a_last_chance_at_a_door_that_stays_open_is_contradicted() {
        Door open = Door.builder()
                .what("a course")
                .evergreen(URI.create("https://bakery.example/course"))
                .build();
        Invitation words = invitation()
                .withMessages(Message.builder()
                        .channel(Channel.SMS)
                        .body("Last chance to join our course")
                        .build());
        assertThat(check(campaign(words.withDoor(open))).failures())
                .filteredOn(finding -> finding.policy().equals(DEADLINE))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.ERROR));
    }

    @Test
    void an_ask_carries_a_relief_that_it_keeps() {
        String policy = "ncm.invitation.pressure-relief";
        Invitation asking = invitation().withChoices(choice(Answer.YES, "Yes", 1), choice(Answer.NO, "No", 1));
        assertThat(verdict(check(campaign(asking)), policy)).isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict(check(campaign(saying(asking, "Come and bake with us."))), policy))
                .isEqualTo(Verdict.FAIL);
        assertThat(verdict(check(campaign(saying(asking, "Come and bake with us. No reply needed."))), policy))
                .isEqualTo(Verdict.PASS);
        assertThat(verdict(check(campaign(saying(invitation(), "Here is a recipe for you."))), policy))
                .isEqualTo(Verdict.NOT_APPLICABLE);
    }

    private static Invitation saying(Invitation invitation, String body) {
        return invitation.withMessages(
                Message.builder().channel(Channel.SMS).body(body).build());
    }

    @Test
    void free_means_that_nothing_is_to_pay() {
        Terms terms = Terms.builder()
                .total(Money.parse("EUR 9.90"))
                .commitment("none")
                .renews(false)
                .dataUse("none")
                .nextStep("none")
                .build();
        Door door = Door.builder().what("a course").terms(terms).build();
        Message message = Message.builder()
                .channel(Channel.SMS)
                .body("Come to our course,\nit is completely free today.")
                .build();
        Invitation invitation = invitation().withDoor(door).withMessages(message);
        Finding finding = check(campaign(invitation)).failures().stream()
                .filter(one -> one.policy().equals("ncm.invitation.truth-behind-the-door"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.words()).contains("completely free");
        assertThat(finding.quote()).contains("it is completely free today.");
        Terms free = terms.withTotal(Money.parse("EUR 0.00"));
        assertThat(verdict(
                        check(campaign(invitation.withDoor(door.withTerms(free)))),
                        "ncm.invitation.truth-behind-the-door"))
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void a_no_is_offered_beside_the_yes() {
        Choice yes = choice(Answer.YES, "Yes, I come", 2);
        Choice no = choice(Answer.NO, "No, thank you", 2);
        assertThat(decline(yes, no)).isEqualTo(Verdict.PASS);
        assertThat(decline(yes)).isEqualTo(Verdict.FAIL);
        assertThat(decline(yes, choice(Answer.LATER, "Later", 2))).isEqualTo(Verdict.FAIL);
        assertThat(decline(yes, no.withWeight(1))).isEqualTo(Verdict.FAIL);
        assertThat(decline(yes.withPreselected(true), no)).isEqualTo(Verdict.FAIL);
        assertThat(decline(yes, no.withLabel("No thanks, I prefer to pay full price")))
                .isEqualTo(Verdict.FAIL);
        assertThat(decline()).isEqualTo(Verdict.NOT_APPLICABLE);
    }

    private static Choice choice(Answer answer, String label, int weight) {
        return Choice.builder()
                .answer(answer)
                .label(label)
                .weight(weight)
                .preselected(false)
                .build();
    }

    private static Verdict decline(Choice... choices) {
        return verdict(check(campaign(invitation().withChoices(choices))), "ncm.invitation.decline-is-equal");
    }

    @Test
    void one_click_means_exactly_these_two_header_fields() {
        String list = "List-Unsubscribe: <https://bakery.example/u/8f2a61>, <mailto:leave@bakery.example>";
        String post = "List-Unsubscribe-Post: List-Unsubscribe=One-Click";
        assertThat(oneClick(list, post)).isEqualTo(Verdict.PASS);
        assertThat(oneClick(list)).isEqualTo(Verdict.FAIL);
        assertThat(oneClick(post)).isEqualTo(Verdict.FAIL);
        assertThat(oneClick(list, list, post)).isEqualTo(Verdict.FAIL);
        assertThat(oneClick("List-Unsubscribe: <mailto:leave@bakery.example>", post))
                .isEqualTo(Verdict.FAIL);
        assertThat(oneClick("List-Unsubscribe: https://bakery.example/u", post)).isEqualTo(Verdict.FAIL);
        assertThat(oneClick("List-Unsubscribe: <http://bakery.example/u>", post))
                .isEqualTo(Verdict.FAIL);
        assertThat(oneClick("List-Unsubscribe: <https://bakery.example/ u>", post))
                .isEqualTo(Verdict.FAIL);
        assertThat(oneClick(list, "List-Unsubscribe-Post: one-click")).isEqualTo(Verdict.FAIL);
        assertThat(oneClick()).isEqualTo(Verdict.UNKNOWN);
        assertThat(oneClick("Date: Fri, 04 Oct 2002 08:00:00 +0000 (UTC)")).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(oneClick("Date: Sun, 22 Nov 2026 08:00:00 +0000")).isEqualTo(Verdict.FAIL);
    }

    private static Verdict oneClick(String... fields) {
        Message message = Message.builder()
                .channel(Channel.EMAIL)
                .addAllHeaders(List.of(fields).stream().map(MailHeader::parse).toList())
                .build();
        return verdict(check(campaign(invitation().withMessages(message))), "ncm.message.one-click-headers");
    }

    @Test
    void at_enough_no_more_is_asked_and_no_reading_is_no_stop() {
        EnoughThreshold enough = EnoughThreshold.builder()
                .measure(Measure.CUSTOMERS)
                .limit(40)
                .atEnough(AtEnough.REST)
                .build();
        Invitation asking = invitation().withChoices(choice(Answer.YES, "Yes", 1), choice(Answer.NO, "No", 1));
        Campaign campaign = campaign(asking).withEnough(enough);
        String policy = "ncm.enough.stop-at-enough";
        assertThat(verdict(check(campaign), policy)).isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict(check(campaign.withEnough(reading(enough, 39))), policy))
                .isEqualTo(Verdict.PASS);
        assertThat(verdict(check(campaign.withEnough(reading(enough, 40))), policy))
                .isEqualTo(Verdict.FAIL);
        assertThat(verdict(check(campaign(invitation()).withEnough(reading(enough, 40))), policy))
                .isEqualTo(Verdict.PASS);
    }

    private static EnoughThreshold reading(EnoughThreshold enough, long value) {
        return enough.withReadings(Reading.of(value, AT.minusSeconds(60)));
    }

    /** A policy of somebody's own. */
    private record Own(PolicyInfo info, boolean broken) implements Policy<Campaign> {
        @Override
        public Class<Campaign> subject() {
            return Campaign.class;
        }

        @Override
        public List<Finding> check(Campaign subject, CheckContext context) {
            if (broken) {
                throw new IllegalStateException("out of order");
            }
            return List.of(info.pass());
        }
    }

    private static PolicyInfo ownInfo() {
        return PolicyInfo.builder()
                .id("our.own.rule")
                .code("X01")
                .version(1)
                .severity(Severity.INFO)
                .addPrinciple(Principle.TRUST)
                .title("Ours")
                .because("We say so.")
                .help("Ask us.")
                .build();
    }

    @Test
    void a_policy_of_ones_own_joins_the_set() {
        Report report = PolicySet.standard().with(new Own(ownInfo(), false)).check("test", campaign(), AT);
        assertThat(verdict(report, "our.own.rule")).isEqualTo(Verdict.PASS);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        PolicySet.standard().with(new Own(ownInfo(), false)).with(new Own(ownInfo(), true)))
                .withMessage("policy id and code must be new, but `our.own.rule` is in the set");
    }

    @Test
    void a_policy_that_throws_fails_and_never_passes() {
        Report report = PolicySet.standard().with(new Own(ownInfo(), true)).check("test", campaign(), AT);
        assertThat(verdict(report, "our.own.rule")).isEqualTo(Verdict.FAIL);
        assertThat(report.failures()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.message().orElseThrow())
                    .startsWith("the policy itself failed: java.lang.IllegalStateException at ")
                    .doesNotContain("out of order");
        });
    }

    @Test
    void nothing_makes_a_policy_that_throws_less_loud() {
        Report report = PolicySet.standard()
                .with(new Own(ownInfo(), true))
                .severity("our.own.rule", Severity.INFO)
                .check("test", campaign(), AT);
        assertThat(report.failures())
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.ERROR));
    }

    @Test
    void a_code_that_is_not_there_brings_the_nearest_code() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PolicySet.standard().require("i3"))
                .withMessageContaining("did you mean `I03`?");
    }

    @Test
    void places_are_in_the_order_of_numbers() {
        assertThat(List.of("/a/10", "/a/2", "", "/a").stream()
                        .sorted(PointerOrder.INSTANCE)
                        .toList())
                .containsExactly("", "/a", "/a/2", "/a/10");
    }
}
