package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.CalendarUnit;
import dev.noncoercive.model.consent.CalendarWindow;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.Preferences;
import dev.noncoercive.model.consent.PreferencesSet;
import dev.noncoercive.model.consent.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A greedy sender against windows of the calendar: weeks from any day, and gaps. */
class CalendarWindowProperties {
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final Instant START = Instant.parse("2026-10-01T00:00:00Z");

    @Property(tries = 60)
    void promise_2_no_week_holds_more_than_its_number_whichever_day_it_begins_on(
            @ForAll DayOfWeek first, @ForAll @IntRange(min = 1, max = 3) int atMost) {
        CalendarWindow week = Window.calendar(CalendarUnit.WEEK).from(first);
        List<Instant> sent = sentByAGreedySender(Allowance.of(atMost, week), Duration.ofHours(5));
        Map<LocalDate, Long> weeks =
                sent.stream().collect(Collectors.groupingBy(at -> firstDateOfWeek(at, first), Collectors.counting()));
        assertThat(weeks.values()).allMatch(count -> count <= atMost);
        assertThat(weeks.values()).filteredOn(count -> count == atMost).hasSizeGreaterThanOrEqualTo(weeks.size() - 2);
    }

    /** Rome, New York and Cairo put their clocks back within these sixty days, so that one day has twenty-five hours. */
    @Property
    void promise_2_no_day_holds_more_than_its_number_however_long_it_is(
            @ForAll("zones") ZoneId zone, @ForAll @IntRange(min = 1, max = 2) int atMost) {
        Allowance daily = Allowance.of(atMost, Window.calendar(CalendarUnit.DAY));
        Map<LocalDate, Long> days = sentByAGreedySender(daily, Duration.ofMinutes(30), zone).stream()
                .collect(Collectors.groupingBy(at -> LocalDate.ofInstant(at, zone), Collectors.counting()));
        assertThat(days).hasSizeGreaterThanOrEqualTo(60);
        assertThat(days.values()).allMatch(count -> count <= atMost);
        assertThat(days.values()).filteredOn(count -> count == atMost).hasSizeGreaterThanOrEqualTo(days.size() - 2);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("Europe/Rome", "America/New_York", "Africa/Cairo").map(ZoneId::of);
    }

    /** By counting days back, one after the other. */
    private static LocalDate firstDateOfWeek(Instant at, DayOfWeek first) {
        LocalDate date = LocalDate.ofInstant(at, ROME);
        while (date.getDayOfWeek() != first) {
            date = date.minusDays(1);
        }
        return date;
    }

    @Property(tries = 60)
    void promise_2_no_two_contacts_are_closer_than_the_gap_also_over_the_edge_of_a_window(
            @ForAll CalendarUnit unit, @ForAll @IntRange(min = 1, max = 100) int hours) {
        Duration gap = Duration.ofHours(hours);
        List<Instant> sent =
                sentByAGreedySender(Allowance.of(4, Window.calendar(unit).apart(gap)), Duration.ofHours(1));
        assertThat(sent).hasSizeGreaterThan(3);
        for (int i = 1; i < sent.size(); i++) {
            assertThat(Duration.between(sent.get(i - 1), sent.get(i))).isGreaterThanOrEqualTo(gap);
        }
    }

    /** Asks again and again for sixty days. */
    private static List<Instant> sentByAGreedySender(Allowance allowance, Duration pause) {
        return sentByAGreedySender(allowance, pause, ROME);
    }

    private static List<Instant> sentByAGreedySender(Allowance allowance, Duration pause, ZoneId zone) {
        AtomicLong millis = new AtomicLong(START.toEpochMilli());
        InstantSource clock = () -> Instant.ofEpochMilli(millis.get());
        ContactGate gate = ContactGate.inMemory(RuleBook.personOnly(), clock);
        Scenario person = Scenario.silent(START, List.of());
        person.acts().forEach(act -> gate.record(((ConsentGiven) act).withAllowances(allowance)));
        gate.record(PreferencesSet.builder()
                .person(Scenario.ADA)
                .at(START)
                .preferences(Preferences.none().withZone(zone))
                .build());
        List<Instant> sent = new ArrayList<>();
        while (clock.instant().isBefore(START.plus(Duration.ofDays(60)))) {
            Outcome outcome = gate.contact(
                    person.request().withKey("k" + clock.instant().getEpochSecond()),
                    handedOver -> sent.add(clock.instant()));
            if (outcome instanceof Outcome.Held held && held.decision() instanceof Later later) {
                assertThat(later.nextAllowedAt()).isAfter(clock.instant());
            }
            millis.addAndGet(pause.toMillis());
        }
        return sent;
    }

    @Example
    void a_gap_tells_the_contact_that_it_has_to_pass_and_when() {
        Instant monday = Instant.parse("2026-11-16T10:00:00Z");
        Allowance twice = Allowance.of(2, Window.calendar(CalendarUnit.WEEK).apart(Duration.ofDays(2)));
        RuleBook rules = RuleBook.personOnly()
                .with(AddedRule.builder()
                        .owner(RuleOwner.SENDER)
                        .addAllowance(twice)
                        .build())
                .with(Scenario.silent(monday, List.of()).request().sender(), ROME);
        Later later = (Later) Scenario.silent(monday, List.of(1)).decide(rules, monday);
        assertThat(later.nextAllowedAt()).isEqualTo(monday.plus(Duration.ofDays(1)));
        assertThat(later.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo(ReasonCode.ALLOWANCE);
            assertThat(reason.contacts()).containsExactly(monday.minus(Duration.ofDays(1)));
        });
    }
}
