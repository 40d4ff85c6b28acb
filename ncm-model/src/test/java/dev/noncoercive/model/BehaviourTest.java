package dev.noncoercive.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.atIndex;

import dev.noncoercive.model.audience.AudienceProfile;
import dev.noncoercive.model.audience.Phase;
import dev.noncoercive.model.audience.PhaseKind;
import dev.noncoercive.model.consent.AgeBand;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.Cadence;
import dev.noncoercive.model.consent.Consent;
import dev.noncoercive.model.consent.ConsentEvent;
import dev.noncoercive.model.consent.ConsentState;
import dev.noncoercive.model.consent.Introduction;
import dev.noncoercive.model.consent.SoftOptIn;
import dev.noncoercive.model.consent.Window;
import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.model.document.DocumentKind;
import dev.noncoercive.model.enough.AtEnough;
import dev.noncoercive.model.enough.EnoughThreshold;
import dev.noncoercive.model.enough.Measure;
import dev.noncoercive.model.enough.Reached;
import dev.noncoercive.model.enough.Reading;
import dev.noncoercive.model.invitation.Deadline;
import dev.noncoercive.model.invitation.Door;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.model.invitation.Money;
import dev.noncoercive.model.invitation.PricePoint;
import dev.noncoercive.model.journey.Journey;
import dev.noncoercive.model.journey.Question;
import dev.noncoercive.model.journey.Step;
import dev.noncoercive.model.scorecard.Metric;
import dev.noncoercive.model.scorecard.MetricKind;
import dev.noncoercive.model.scorecard.ReturnKind;
import dev.noncoercive.model.scorecard.Scorecard;
import dev.noncoercive.model.stewardship.Budget;
import dev.noncoercive.model.stewardship.Hat;
import dev.noncoercive.model.stewardship.HatWorn;
import dev.noncoercive.model.stewardship.Stewardship;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BehaviourTest {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
    private static final EnoughThreshold FORTY = EnoughThreshold.builder()
            .measure(Measure.CUSTOMERS)
            .limit(40)
            .atEnough(AtEnough.REST)
            .waitingTime(Duration.ofDays(30))
            .build();

    private static Instant days(int days) {
        return NOON.plus(Duration.ofDays(days));
    }

    private static Consent consent() {
        return Consent.builder()
                .person(PersonId.of("ada"))
                .sender(SenderId.of("bakery"))
                .purpose(Purpose.NEWSLETTER)
                .addChannel(Channel.EMAIL)
                .givenAt(NOON)
                .build();
    }

    @ParameterizedTest
    @CsvSource({"it,it", "IT,it", "pt-br,pt-BR", "zh-hant-tw,zh-Hant-TW", "sr-Latn,sr-Latn"})
    void a_language_takes_its_usual_form(String tag, String usual) {
        assertThat(Language.of(tag)).hasToString(usual);
        assertThat(Language.of(tag).base().value()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "i",
                "it_IT",
                "italian language",
                "-",
                "x-own",
                "it-",
                "abcdefghijklmnopqrstuvwxyz-abcdefghij"
            })
    void a_language_is_a_tag(String tag) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Language.of(tag))
                .withMessage("language must be a BCP 47 tag such as `it` or `pt-BR`, but was `" + tag + "`");
    }

    @ParameterizedTest
    @CsvSource({"0.3 %,3000", "100 %,1000000", "0 %,0", "12.5 %,125000", "0.0001 %,1", "050.10 %,501000"})
    void a_share_is_exact(String text, int perMillion) {
        assertThat(Share.parse(text).perMillion()).isEqualTo(perMillion);
        assertThat(Share.of(perMillion, 1_000_000)).isEqualTo(Share.parse(text)).hasSameHashCodeAs(Share.parse(text));
    }

    @Test
    void a_share_is_written_without_needless_zeros() {
        assertThat(Share.ofPercent(50)).hasToString("50 %").isGreaterThan(Share.ofPercent(49));
        assertThat(Share.of(1, 3)).hasToString("33.3333 %");
        assertThat(Share.ofPercent(0)).hasToString("0 %").isNotEqualTo("0 %");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "5%", "-1 %", "100.1 %", "1e1 %", "0,3 %", "0.00001 %", "1000 %", " 5 %"})
    void a_share_is_a_percentage(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Share.parse(text))
                .withMessage(
                        "share must be a percentage from `0 %` to `100 %` such as `0.3 %`, but was `" + text + "`");
    }

    @Test
    void a_part_is_no_larger_than_its_whole() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Share.of(2, 1))
                .withMessage("part must be 1 or less, but was 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Share.of(0, 0))
                .withMessage("whole must be 1 or more, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Share.of(-1, 1))
                .withMessage("part must not be negative, but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Share.of(0, 1_000_000_000_001L))
                .withMessageStartingWith("whole must be 1000000000000 or less");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Share.ofPercent(101))
                .withMessageStartingWith("percent must be 100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Share.ofPercent(-1))
                .withMessageStartingWith("percent must not be");
    }

    @Test
    void a_consent_is_refused_given_again_and_renewed() {
        assertThat(consent().refusedAt(days(1)).stateAt(days(1))).isEqualTo(ConsentState.REFUSED);
        assertThat(consent().refusedAt(days(1)).givenAgainAt(days(2)).stateAt(days(2)))
                .isEqualTo(ConsentState.GIVEN);
        assertThat(consent().givenAgainAt(days(2)).stateAt(days(2))).isEqualTo(ConsentState.RENEWED);
    }

    @Test
    void an_event_heard_of_late_takes_its_place_and_counts_once() {
        ConsentEvent withdrawn = ConsentEvent.of(ConsentState.WITHDRAWN, days(1));
        Consent late = consent().givenAgainAt(days(2)).recorded(withdrawn).recorded(withdrawn);
        assertThat(late.history()).hasSize(3).contains(withdrawn, atIndex(1));
        assertThat(late.stateAt(days(1))).isEqualTo(ConsentState.WITHDRAWN);
        // what was a renewal is no step from a withdrawal: the no stays
        assertThat(late.stateAt(days(2))).isEqualTo(ConsentState.WITHDRAWN);
    }

    @Test
    void a_consent_has_bounds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> consent().withBundledWith(Purpose.NEWSLETTER))
                .withMessage("bundledWith must hold other purposes than the consent's own, but was [newsletter]");
        Consent.Builder many = Consent.builder()
                .person(PersonId.of("ada"))
                .sender(SenderId.of("bakery"))
                .purpose(Purpose.NEWSLETTER)
                .addChannel(Channel.EMAIL);
        for (int i = 0; i <= 1000; i++) {
            many.givenAt(days(i));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(many::build)
                .withMessage("history must have 1000 entries or fewer, but was 1001 entries");
    }

    @Test
    void a_soft_opt_in_needs_all_four_conditions() {
        SoftOptIn complete = SoftOptIn.builder()
                .sale("receipt 12")
                .sameSender(true)
                .similar(true)
                .objectionAtCollection(true)
                .objectionEachTime(true)
                .build();
        assertThat(complete.isComplete()).isTrue();
        assertThat(complete.withSameSender(false).isComplete()).isFalse();
        assertThat(complete.withSimilar(false).isComplete()).isFalse();
        assertThat(complete.withObjectionAtCollection(false).isComplete()).isFalse();
        assertThat(complete.withObjectionEachTime(false).isComplete()).isFalse();
    }

    @Test
    void a_cadence_is_a_limit_that_can_be_broken() {
        Window week = Window.rolling(Duration.ofDays(7));
        assertThat(Cadence.of(1, week).asAllowance()).isEqualTo(Allowance.of(1, week));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cadence.of(0, week))
                .withMessage("atMost must be 1 or more, but was 0");
    }

    @Test
    void an_age_is_reached_only_when_it_is_certain() {
        assertThat(AgeBand.FROM_14.hasReached(14)).isTrue();
        assertThat(AgeBand.FROM_14.hasReached(15)).isFalse();
        assertThat(AgeBand.UNDER_13.hasReached(1)).isFalse();
        assertThat(AgeBand.ADULT.hasReached(18)).isTrue();
    }

    @Test
    void an_introduction_needs_both_sides() {
        Introduction one = Introduction.builder()
                .id("i1")
                .referrer(PersonId.of("bo"))
                .person(PersonId.of("ada"))
                .sender(SenderId.of("bakery"))
                .referrerAgreedAt(NOON)
                .referrerNamed(true)
                .build();
        assertThat(one.agreedBy(days(1))).isFalse();
        assertThat(one.withPersonAgreedAt(days(1)).agreedBy(days(1))).isTrue();
        assertThat(one.withPersonAgreedAt(days(1)).agreedBy(NOON)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.withReferrer(PersonId.of("ada")))
                .withMessage("referrer must be another person than the one introduced, but was ada");
    }

    @Test
    void enough_moves_down_at_once_and_up_after_the_waiting_time() {
        EnoughThreshold lower = FORTY.changedTo(30, "a smaller oven", NOON);
        assertThat(lower.limitAt(NOON.minusMillis(1))).isEqualTo(40);
        assertThat(lower.limitAt(NOON)).isEqualTo(30);
        EnoughThreshold higher = lower.changedTo(48, "a second oven", days(1));
        assertThat(higher.limitAt(days(31).minusMillis(1))).isEqualTo(30);
        assertThat(higher.limitAt(days(31))).isEqualTo(48);
        assertThat(higher.history()).hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> higher.changedTo(50, "again", NOON))
                .withMessageStartingWith("history[1].at must not be after history[2].at");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FORTY.changedTo(0, "no", NOON))
                .withMessage("limit must be 1 or more, but was 0");
    }

    @Test
    void enough_is_judged_by_the_limit_in_force_and_by_readings_of_the_period() {
        EnoughThreshold read = FORTY.withReadings(Reading.of(35, NOON));
        assertThat(read.reachedBy(NOON)).isEqualTo(Reached.NO);
        assertThat(read.changedTo(35, "a smaller oven", NOON).reachedBy(NOON)).isEqualTo(Reached.YES);
        assertThat(read.reachedBy(NOON.minusMillis(1))).isEqualTo(Reached.UNKNOWN);
        EnoughThreshold monthly = read.withPeriod(Period.ofMonths(1));
        assertThat(monthly.reachedBy(Instant.parse("2026-12-01T11:59:59Z"))).isEqualTo(Reached.NO);
        assertThat(monthly.reachedBy(Instant.parse("2026-12-01T12:00:00Z"))).isEqualTo(Reached.UNKNOWN);
    }

    @Test
    void enough_tells_what_was_read_and_when_its_answer_may_change() {
        EnoughThreshold read = FORTY.withReadings(Reading.of(41, NOON), Reading.of(40, NOON.minusSeconds(60)))
                .withPeriod(Period.ofMonths(1));
        assertThat(read.readingAt(NOON)).contains(Reading.of(41, NOON));
        assertThat(read.readingAt(NOON.minusMillis(1))).contains(Reading.of(40, NOON.minusSeconds(60)));
        Instant grownOld = Instant.parse("2026-12-01T12:00:00Z");
        assertThat(read.readingAt(grownOld)).isEmpty();
        assertThat(read.nextChangeAfter(NOON.minusSeconds(60))).contains(NOON);
        assertThat(read.nextChangeAfter(NOON)).contains(grownOld);
        assertThat(read.nextChangeAfter(grownOld)).isEmpty();
        EnoughThreshold raised = read.withWaitingTime(Duration.ofDays(7)).changedTo(45, "a second oven", NOON);
        assertThat(raised.nextChangeAfter(NOON)).contains(NOON.plus(Duration.ofDays(7)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "P-1M", "P101Y", "P1201M", "P36601D"})
    void a_period_is_positive_and_no_longer_than_a_century(String period) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FORTY.withPeriod(Period.parse(period)))
                .withMessageStartingWith("period must be ");
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void no_step_is_left_out_on_the_way_forward(Step step) {
        Step[] legal = Arrays.stream(Step.values())
                .filter(next -> next.canFollow(step))
                .toArray(Step[]::new);
        Step[] expected = Arrays.stream(Step.values())
                .filter(next -> (next != step && next.compareTo(step) <= 0) || next.number() == step.number() + 1)
                .toArray(Step[]::new);
        assertThat(legal).isEqualTo(expected).doesNotContain(step);
    }

    @Test
    void a_journey_begins_by_making_and_stands_where_it_was_last() {
        Journey made = Journey.builder().build().taken(Step.MAKE, NOON).taken(Step.WORDS, days(1));
        assertThat(made.stepAt(NOON)).hasValue(Step.MAKE);
        assertThat(made.stepAt(days(2))).hasValue(Step.WORDS);
        assertThat(made.stepAt(NOON.minusMillis(1))).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Journey.builder().build().taken(Step.SHARE, NOON))
                .withMessage("steps[0] must be make, but was share");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> made.taken(Step.CLOSE, days(2)))
                .withMessage("steps[2] must be the step after words, or an earlier one, but was close");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> made.taken(Step.SHARE, NOON))
                .withMessageStartingWith("steps[1].at must not be after steps[2].at");
    }

    @Test
    void a_question_counts_once_it_is_answered() {
        Question asked =
                Question.builder().words("What do you bake?").askedAt(NOON).build();
        Question answered = Question.builder()
                .words("What do you bake?")
                .askedAt(NOON)
                .answer("rye")
                .answeredAt(days(2))
                .build();
        Journey journey = Journey.builder().addQuestions(asked, answered).build();
        assertThat(journey.attunedBy(days(1))).isFalse();
        assertThat(journey.attunedBy(days(2))).isTrue();
        assertThat(journey.withQuestions(asked).attunedBy(days(2))).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asked.withAnswer("rye"))
                .withMessage("answer and answeredAt must both be present or both be absent");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answered.withAskedAt(days(3)))
                .withMessageStartingWith("askedAt must not be after answeredAt");
    }

    @Test
    void a_profile_has_each_phase_once() {
        Phase insight =
                Phase.builder().kind(PhaseKind.PURCHASE_INSIGHT).words("quiet").build();
        AudienceProfile profile = AudienceProfile.builder()
                .tribe("readers")
                .declared(true)
                .addPhase(insight)
                .build();
        assertThat(profile.phase(PhaseKind.PURCHASE_INSIGHT)).hasValue(insight);
        assertThat(profile.phase(PhaseKind.CUSTOMER_JOURNEY)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> profile.withPhases(insight, insight))
                .withMessage("phases must hold each value once, but was [PURCHASE_INSIGHT, PURCHASE_INSIGHT]");
    }

    private static Metric metric(MetricKind kind, int percent) {
        return Metric.builder().kind(kind).weight(Share.ofPercent(percent)).build();
    }

    @Test
    void the_human_return_is_weighed_beside_the_financial_one() {
        Scorecard scorecard = Scorecard.builder()
                .addMetrics(
                        metric(MetricKind.BELONGING, 30),
                        metric(MetricKind.CLOSENESS, 15),
                        metric(MetricKind.PROFIT, 15))
                .addMetric(Metric.builder().kind(MetricKind.CHURN).build())
                .build();
        assertThat(scorecard.weightOf(ReturnKind.HUMAN)).hasValue(Share.ofPercent(75));
        assertThat(scorecard.weightOf(ReturnKind.FINANCIAL)).hasValue(Share.ofPercent(25));
        assertThat(scorecard.weightOf(ReturnKind.CONTEXT)).hasValue(Share.ofPercent(0));
        assertThat(Scorecard.builder().build().weightOf(ReturnKind.HUMAN)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> metric(MetricKind.CHURN, 1))
                .withMessage("weight must be absent for churn, which is context and no return");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scorecard.withMetrics(metric(MetricKind.PROFIT, 1), metric(MetricKind.PROFIT, 1)))
                .withMessageStartingWith("metrics must hold each value once");
    }

    private static PricePoint price(String amount, int day) {
        return PricePoint.builder().price(Money.parse(amount)).from(days(day)).build();
    }

    @Test
    void prices_stand_in_order_of_time_and_are_never_negative() {
        Door door = Door.builder()
                .what("a course")
                .addPriceHistory(price("EUR 50.00", 0), price("EUR 45.00", 1))
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> door.withPriceHistory(price("EUR 45.00", 1), price("EUR 50.00", 0)))
                .withMessageStartingWith("priceHistory[0].from must not be after priceHistory[1].from");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> price("EUR -0.01", 0))
                .withMessage("price must not be negative, but was -1");
    }

    @Test
    void a_door_opens_before_it_closes() {
        Invitation invitation = Invitation.builder()
                .id("course")
                .opensAt(days(1))
                .deadline(Deadline.builder().at(days(1)).build())
                .build();
        assertThat(invitation.kind()).isEqualTo(ContactKind.INVITATION);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> invitation.withOpensAt(days(2)))
                .withMessageStartingWith("opensAt must not be after deadline.at");
    }

    @Test
    void money_is_free_only_at_zero_and_equals_by_amount_and_currency() {
        assertThat(Money.parse("EUR 0.00").isZero()).isTrue();
        assertThat(Money.parse("EUR 0.01").isZero()).isFalse();
        assertThat(Money.parse("EUR 1.00"))
                .isNotEqualTo(Money.parse("USD 1.00"))
                .isNotEqualTo(Money.parse("EUR 1.01"))
                .isNotEqualTo("EUR 1.00")
                .hasSameHashCodeAs(Money.parse("EUR 1"));
        assertThat(Money.parse("EUR 1.00").hashCode())
                .isNotEqualTo(Money.parse("EUR 1.01").hashCode());
        assertThat(Money.parse("EUR 1.00").hashCode())
                .isNotEqualTo(Money.parse("USD 1.00").hashCode());
    }

    @Test
    void a_hat_is_worn_when_somebody_is_named() {
        Stewardship stewardship = Stewardship.builder()
                .addHat(HatWorn.builder().hat(Hat.MAKES).by("Anna").build())
                .build();
        assertThat(stewardship.isWorn(Hat.MAKES)).isTrue();
        assertThat(stewardship.isWorn(Hat.LISTENS)).isFalse();
    }

    @Test
    void care_is_a_part_of_the_budget() {
        Budget budget = Budget.builder()
                .care(Money.parse("EUR 3.00"))
                .total(Money.parse("EUR 5.00"))
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> budget.withCare(Money.parse("EUR 5.01")))
                .withMessage("care minor units must be 500 or less, but was 501");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> budget.withCare(Money.parse("EUR -0.01")))
                .withMessage("care minor units must not be negative, but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> budget.withCare(Money.parse("USD 1.00")))
                .withMessage("care must be in the currency of total EUR, but was USD");
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void a_kind_of_document_has_a_name_a_version_and_a_root_of_its_own(DocumentKind kind) {
        assertThat(kind.schema()).matches("ncm/[a-z-]+/1");
        assertThat(DocumentKind.of(kind.root())).hasValue(kind);
        assertThat(DocumentKind.of(String.class)).isEqualTo(Optional.empty());
    }
}
