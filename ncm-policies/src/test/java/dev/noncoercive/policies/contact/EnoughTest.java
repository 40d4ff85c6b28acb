package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Language;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.enough.AtEnough;
import dev.noncoercive.model.enough.EnoughThreshold;
import dev.noncoercive.model.enough.Measure;
import dev.noncoercive.model.enough.Reading;
import dev.noncoercive.policies.report.DecisionText;
import dev.noncoercive.policies.report.PersonText;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The end of enough, where it is known, and how it is told. */
class EnoughTest {
    private static final Instant NOON = Instant.parse("2026-11-15T11:00:00Z");
    private static final Instant END = NOON.plus(Duration.ofDays(30));
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private static final EnoughThreshold FORTY = EnoughThreshold.builder()
            .measure(Measure.CUSTOMERS)
            .limit(40)
            .atEnough(AtEnough.REST)
            .waitingTime(Duration.ofDays(30))
            .addReading(Reading.of(40, NOON.minus(Duration.ofDays(1))))
            .build();

    private static ContactDecision asked(EnoughThreshold enough) {
        Scenario ada = Scenario.silent(NOON, List.of());
        return ada.decide(RuleBook.personOnly().with(ada.request().sender(), enough), NOON);
    }

    @Test
    void without_an_end_it_is_a_refusal_that_time_does_not_lift() {
        assertThat(DecisionText.in(ROME).render(asked(FORTY))).isEqualTo("""
                Refused: time alone does not lift it.
                  enough         the sender has enough, so asks stop: that is success       the sender's promise
                """);
    }

    @Test
    void a_raise_that_waits_is_waited_for() {
        ContactDecision decision = asked(FORTY.changedTo(45, "a second oven", NOON));
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Later.class, later -> assertThat(later.nextAllowedAt()).isEqualTo(END));
        assertThat(DecisionText.in(ROME).render(decision))
                .startsWith("Later: from Tue 15 Dec 2026 12:00 (Europe/Rome).")
                .contains("that is success, until 15 Dec 2026 12:00 as it is read and decided now");
    }

    @Test
    void what_was_read_stops_nothing_once_it_is_older_than_the_period() {
        assertThat(asked(FORTY.withPeriod(Period.ofDays(31))))
                .isInstanceOfSatisfying(
                        Later.class, later -> assertThat(later.nextAllowedAt()).isEqualTo(END));
    }

    @Test
    void a_lower_limit_that_is_decided_ahead_moves_the_time_on() {
        EnoughThreshold lowered = FORTY.changedTo(45, "a second oven", NOON)
                .changedTo(40, "it is sold", END)
                .changedTo(41, "it came back", END.plus(Duration.ofDays(1)));
        assertThat(asked(lowered))
                .isInstanceOfSatisfying(
                        Later.class,
                        later -> assertThat(later.nextAllowedAt()).isEqualTo(END.plus(Duration.ofDays(31))));
    }

    @Test
    void enough_that_begins_before_there_is_room_is_named() {
        Scenario ada = Scenario.silent(NOON, List.of());
        EnoughThreshold below =
                FORTY.withReadings(Reading.of(39, NOON)).changedTo(39, "a smaller oven", NOON.plus(Duration.ofDays(5)));
        RuleBook rules = RuleBook.personOnly()
                .with(AddedRule.builder()
                        .owner(RuleOwner.SENDER)
                        .addAllowance(Allowance.of(1, Duration.ofDays(30)))
                        .build())
                .with(ada.request().sender(), below);
        assertThat(ada.with(List.of(NOON.minusSeconds(60))).decide(rules, NOON))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reasons())
                                .extracting(Reason::code)
                                .containsExactlyInAnyOrder(ReasonCode.ALLOWANCE, ReasonCode.ENOUGH));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | and asks for nothing before Tuesday 15 December 2026 at 12:00.
            it | prima di martedì 15 dicembre 2026 alle ore 12:00 non chiede nulla.
            es | antes del martes 15 de diciembre de 2026 a las 12:00 no pide nada.
            """)
    void the_person_is_told_in_their_language(String language, String told) {
        ContactDecision decision = asked(FORTY.changedTo(45, "a second oven", NOON));
        assertThat(PersonText.in(Language.of(language), ROME).render(decision)).contains(told);
    }
}
