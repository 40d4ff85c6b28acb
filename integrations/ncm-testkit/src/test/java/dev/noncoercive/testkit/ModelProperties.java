package dev.noncoercive.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.Consent;
import dev.noncoercive.model.consent.ConsentEvent;
import dev.noncoercive.model.consent.ConsentState;
import dev.noncoercive.model.consent.QuietHours;
import dev.noncoercive.model.consent.Window;
import dev.noncoercive.model.contact.ContactLabels;
import dev.noncoercive.model.invitation.Money;
import dev.noncoercive.model.ledger.Exchange;
import dev.noncoercive.model.ledger.ExchangeKind;
import dev.noncoercive.model.ledger.Party;
import dev.noncoercive.model.ledger.ReciprocityLedger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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
    void a_ledger_only_grows(@ForAll ReciprocityLedger ledger) {
        Instant last = ledger.exchanges().isEmpty()
                ? Instant.EPOCH
                : ledger.exchanges().get(ledger.exchanges().size() - 1).at();
        Exchange next = Exchange.of(last.plusSeconds(1), ExchangeKind.GIFT, Party.SENDER);
        ReciprocityLedger longer = ledger.recorded(next);
        assertThat(longer.exchanges()).hasSize(ledger.exchanges().size() + 1);
        assertThat(longer.exchanges().subList(0, ledger.exchanges().size())).isEqualTo(ledger.exchanges());
    }
}
