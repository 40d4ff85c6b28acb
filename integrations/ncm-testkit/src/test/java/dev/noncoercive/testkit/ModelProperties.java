package dev.noncoercive.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.noncoercive.model.Language;
import dev.noncoercive.model.Share;
import dev.noncoercive.model.TimeBounds;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.Consent;
import dev.noncoercive.model.consent.ConsentEvent;
import dev.noncoercive.model.consent.ConsentState;
import dev.noncoercive.model.consent.QuietHours;
import dev.noncoercive.model.consent.Window;
import dev.noncoercive.model.contact.ContactLabels;
import dev.noncoercive.model.enough.EnoughThreshold;
import dev.noncoercive.model.enough.Reached;
import dev.noncoercive.model.enough.Reading;
import dev.noncoercive.model.invitation.Money;
import dev.noncoercive.model.journey.Journey;
import dev.noncoercive.model.journey.Step;
import dev.noncoercive.model.journey.StepTaken;
import dev.noncoercive.model.scorecard.ReturnKind;
import dev.noncoercive.model.scorecard.Scorecard;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class ModelProperties {
    @Provide
    Arbitrary<Instant> instants() {
        return ContactArbitraries.instants();
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return ContactArbitraries.zones();
    }

    @Property
    void the_text_of_a_window_reads_back_equal(@ForAll Window window) {
        assertThat(Window.parse(window.toString())).isEqualTo(window);
    }

    @Property
    void the_text_of_money_reads_back_equal(@ForAll Money money) {
        assertThat(Money.parse(money.toString())).isEqualTo(money);
    }

    @Property
    void a_narrower_scope_covers_no_more(@ForAll Allowance allowance, @ForAll ContactLabels labels) {
        Allowance everywhere = allowance
                .withChannels(Set.of())
                .withPurposes(Set.of())
                .withTopics(Set.of())
                .withSenders(Set.of());
        assertThat(everywhere.covers(labels)).isTrue();
        if (allowance.withChannels(Set.of()).covers(labels)) {
            assertThat(allowance.withChannels(labels.channel()).covers(labels)).isTrue();
        }
    }

    @Property
    void after_a_withdrawal_only_a_new_yes_permits(
            @ForAll Consent consent, @ForAll("instants") Instant at, @ForAll("instants") Instant later) {
        Instant last = consent.history().get(consent.history().size() - 1).at();
        Instant end = last.isAfter(at) ? last : at;
        Consent withdrawn = consent.withdrawnAt(end);
        assertThat(withdrawn.stateAt(end.plusSeconds(1)).permitsContact()).isFalse();
        assertThat(withdrawn
                        .withValidUntil(Optional.empty())
                        .givenAgainAt(end.plusSeconds(1))
                        .stateAt(end.plusSeconds(1)))
                .isEqualTo(ConsentState.GIVEN);
        assertThat(withdrawn.stateAt(later.isAfter(end) ? later : end).permitsContact())
                .isFalse();
    }

    @Property
    void events_reach_a_consent_in_any_order(
            @ForAll Consent consent, @ForAll("instants") Instant first, @ForAll("instants") Instant second) {
        assertThat(consent.withdrawnAt(first).withdrawnAt(second))
                .isEqualTo(consent.withdrawnAt(second).withdrawnAt(first));
        assertThat(consent.withdrawnAt(first).withdrawnAt(first)).isEqualTo(consent.withdrawnAt(first));
    }

    @Property
    void at_one_instant_the_no_wins(@ForAll Consent consent, @ForAll("instants") Instant at) {
        List<ConsentEvent> both = new ArrayList<>(
                List.of(ConsentEvent.of(ConsentState.WITHDRAWN, at), ConsentEvent.of(ConsentState.GIVEN, at)));
        both.sort(null);
        assertThat(consent.withHistory(both).stateAt(at)).isEqualTo(ConsentState.WITHDRAWN);
    }

    @Property
    void quiet_is_a_stretch_that_ends_where_it_says(
            @ForAll QuietHours hours, @ForAll("zones") ZoneId zone, @ForAll("instants") Instant at) {
        Optional<Instant> end = hours.endIfQuiet(at, zone);
        if (end.isPresent()) {
            assertThat(end.get()).isAfter(at);
            Instant justBefore = end.get().minus(Duration.ofMinutes(1));
            assertThat(hours.endIfQuiet(justBefore.isBefore(at) ? at : justBefore, zone))
                    .isPresent();
        }
    }

    @Property
    void the_wall_clock_agrees_where_it_does_not_change(@ForAll QuietHours hours, @ForAll("instants") Instant at) {
        // an obvious second opinion, for a zone without clock changes
        LocalDateTime local = LocalDateTime.ofInstant(at, ZoneId.of("Asia/Kolkata"));
        boolean quiet = isQuiet(hours, local);
        assertThat(hours.endIfQuiet(at, ZoneId.of("Asia/Kolkata")).isPresent()).isEqualTo(quiet);
    }

    private static boolean isQuiet(QuietHours hours, LocalDateTime local) {
        LocalTime time = local.toLocalTime();
        boolean today = starts(hours, local) && !time.isBefore(hours.from());
        boolean yesterday = starts(hours, local.minusDays(1)) && time.isBefore(hours.to());
        return hours.from().isBefore(hours.to()) ? today && time.isBefore(hours.to()) : today || yesterday;
    }

    private static boolean starts(QuietHours hours, LocalDateTime day) {
        return hours.days().isEmpty() || hours.days().contains(day.getDayOfWeek());
    }

    @Property
    void the_text_of_a_share_reads_back_equal(@ForAll Share share) {
        assertThat(Share.parse(share.toString())).isEqualTo(share);
    }

    @Property
    void a_language_reads_back_equal_in_any_case(@ForAll Language language) {
        assertThat(Language.of(language.value().toUpperCase(Locale.ROOT))).isEqualTo(language);
    }

    @Property
    void events_give_one_record_in_whatever_order_and_however_often_they_come(
            @ForAll Consent consent, @ForAll List<ConsentEvent> events, @ForAll Random random) {
        List<ConsentEvent> shuffled = new ArrayList<>(events);
        shuffled.addAll(events);
        Collections.shuffle(shuffled, random);
        assertThat(recorded(consent, shuffled)).isEqualTo(recorded(consent, events));
    }

    private static Consent recorded(Consent consent, List<ConsentEvent> events) {
        Consent all = consent;
        for (ConsentEvent event : events) {
            all = all.recorded(event);
        }
        return all;
    }

    @Property
    void only_legal_steps_change_a_state(@ForAll Consent consent, @ForAll ConsentEvent event) {
        Instant last = consent.history().get(consent.history().size() - 1).at();
        Consent open = consent.withValidUntil(Optional.empty());
        Instant at = last.plusSeconds(1);
        ConsentState before = open.stateAt(last);
        ConsentState after = open.recorded(ConsentEvent.of(event.state(), at)).stateAt(at);
        assertThat(after).isEqualTo(before.canBecome(event.state()) ? event.state() : before);
    }

    @Property
    void a_lower_enough_holds_at_once_and_a_higher_one_waits(
            @ForAll EnoughThreshold threshold, @ForAll @LongRange(min = 1, max = 60) long limit) {
        Instant at = TimeBounds.LATEST.minus(Duration.ofDays(4000));
        long before = threshold.limitAt(at);
        EnoughThreshold changed = threshold.changedTo(limit, "a second oven", at);
        Instant from = limit > before ? at.plus(threshold.waitingTime().orElse(Duration.ZERO)) : at;
        assertThat(changed.limitAt(from)).isEqualTo(limit);
        if (from.isAfter(at)) {
            assertThat(changed.limitAt(from.minusMillis(1))).isEqualTo(before);
        }
    }

    @Property
    void more_readings_never_make_enough_unknown(
            @ForAll EnoughThreshold threshold, @ForAll Reading reading, @ForAll("instants") Instant at) {
        EnoughThreshold more = threshold.withReadings(
                Stream.concat(threshold.readings().stream(), Stream.of(reading)).toList());
        if (threshold.reachedBy(at) != Reached.UNKNOWN) {
            assertThat(more.reachedBy(at)).isNotEqualTo(Reached.UNKNOWN);
        }
    }

    @Property
    void a_journey_takes_every_legal_step_and_no_other(@ForAll Journey journey, @ForAll Step step) {
        Assume.that(!journey.steps().isEmpty());
        StepTaken last = journey.steps().get(journey.steps().size() - 1);
        Instant at = last.at().plusSeconds(1);
        if (step.number() <= last.step().number() + 1 && step != last.step()) {
            assertThat(journey.taken(step, at).stepAt(at)).contains(step);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> journey.taken(step, at));
        }
    }

    @Property
    void the_weights_of_both_returns_are_the_whole(@ForAll Scorecard scorecard) {
        Optional<Share> human = scorecard.weightOf(ReturnKind.HUMAN);
        Optional<Share> financial = scorecard.weightOf(ReturnKind.FINANCIAL);
        assertThat(human.isPresent()).isEqualTo(financial.isPresent());
        // each is rounded down to a millionth
        human.ifPresent(
                one -> assertThat(one.perMillion() + financial.orElseThrow().perMillion())
                        .isBetween(999_998, 1_000_000));
        assertThat(scorecard.weightOf(ReturnKind.CONTEXT).map(Share::perMillion).orElse(0))
                .isZero();
    }
}
