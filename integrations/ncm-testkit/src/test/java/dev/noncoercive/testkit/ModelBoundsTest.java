package dev.noncoercive.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.Language;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.TimeBounds;
import dev.noncoercive.model.Topic;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.CalendarUnit;
import dev.noncoercive.model.consent.Consent;
import dev.noncoercive.model.consent.ConsentEvent;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.ConsentState;
import dev.noncoercive.model.consent.ConsentWithdrawn;
import dev.noncoercive.model.consent.Path;
import dev.noncoercive.model.consent.Paused;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.Preferences;
import dev.noncoercive.model.consent.QuietHours;
import dev.noncoercive.model.consent.RollingWindow;
import dev.noncoercive.model.consent.Stopped;
import dev.noncoercive.model.consent.Window;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.model.contact.Signal;
import dev.noncoercive.model.contact.SignalKind;
import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Report;
import dev.noncoercive.model.finding.Verdict;
import dev.noncoercive.model.invitation.MailHeader;
import dev.noncoercive.model.invitation.Message;
import dev.noncoercive.model.invitation.Money;
import dev.noncoercive.model.invitation.Tracking;
import dev.noncoercive.model.ledger.LedgerHead;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bounds of single values, at the edge and one beyond, and what values say about themselves. */
class ModelBoundsTest {
    private static final Instant AT = Instant.parse("2026-11-03T09:15:00Z");

    private static <T> T sample(Class<T> type) {
        return Samples.of(type, 7, 1).get(0);
    }

    private static void assertRefused(Runnable build, String attribute) {
        assertThatIllegalArgumentException().isThrownBy(build::run).withMessageContaining(attribute);
    }

    @Test
    void preferences_hold_28_quiet_hours_50_allowances_and_1000_topics() {
        Preferences none = Preferences.none();
        List<QuietHours> quiet = Collections.nCopies(28, sample(QuietHours.class));
        List<Allowance> allowances = Collections.nCopies(50, Allowance.never());
        List<Topic> topics = IntStream.range(0, 1000)
                .mapToObj(number -> Topic.of("topic-" + number))
                .toList();
        Preferences full = none.withQuietHours(quiet).withAllowances(allowances).withTopicOrder(topics);
        assertThat(full.topicOrder()).hasSize(1000);
        assertRefused(() -> none.withQuietHours(Collections.nCopies(29, sample(QuietHours.class))), "quietHours");
        assertRefused(() -> none.withAllowances(Collections.nCopies(51, Allowance.never())), "allowances");
        assertRefused(
                () -> none.withTopicOrder(IntStream.range(0, 1001)
                        .mapToObj(number -> Topic.of("topic-" + number))
                        .toList()),
                "topicOrder");
        assertRefused(() -> none.withTopicOrder(List.of(Topic.of("bread"), Topic.of("bread"))), "topicOrder");
    }

    @Test
    void a_consent_holds_50_allowances_1000_events_and_other_purposes_than_its_own() {
        Consent consent = sample(Consent.class).withHistory(List.of(ConsentEvent.of(ConsentState.GIVEN, AT)));
        assertThat(consent.withAllowances(Collections.nCopies(50, Allowance.never()))
                        .allowances())
                .hasSize(50);
        assertRefused(() -> consent.withAllowances(Collections.nCopies(51, Allowance.never())), "allowances");
        List<ConsentEvent> long1 = IntStream.range(0, 1001)
                .mapToObj(second -> ConsentEvent.of(
                        second == 0 ? ConsentState.GIVEN : ConsentState.RENEWED, AT.plusSeconds(second)))
                .toList();
        assertThat(consent.withHistory(long1.subList(0, 1000)).history()).hasSize(1000);
        assertRefused(() -> consent.withHistory(long1), "history");
        assertRefused(() -> consent.withBundledWith(List.of(consent.purpose())), "bundledWith");
        assertRefused(() -> consent.withChannels(List.of()), "channels");
        assertRefused(() -> consent.withHistory(List.of(long1.get(5), long1.get(0))), "history");
    }

    @Test
    void a_consent_gives_signals_of_its_history_ids_of_their_own() {
        Consent consent = sample(Consent.class)
                .withId("c-1")
                .withHistory(List.of(
                        ConsentEvent.of(ConsentState.GIVEN, AT),
                        ConsentEvent.of(ConsentState.WITHDRAWN, AT.plusSeconds(1))));
        List<PersonAct> acts = consent.acts();
        assertThat(acts).hasSize(2);
        assertThat(acts.stream().map(act -> act.id().orElseThrow()).distinct()).hasSize(2);
        assertThat(acts.get(0)).isInstanceOf(ConsentGiven.class);
        assertThat(acts.get(1)).isInstanceOf(ConsentWithdrawn.class);
    }

    @Test
    void a_no_is_a_withdrawal_a_pause_or_a_stop() {
        assertThat(sample(ConsentWithdrawn.class).isNo()).isTrue();
        assertThat(sample(Paused.class).isNo()).isTrue();
        assertThat(sample(Stopped.class).isNo()).isTrue();
        assertThat(sample(ConsentGiven.class).isNo()).isFalse();
    }

    @Test
    void every_act_takes_another_id_person_and_time_and_keeps_the_rest() {
        for (PersonAct act : Samples.of(PersonAct.class, 7, 200)) {
            PersonAct other = act.as(Optional.of("another"), PersonId.of("eve"), AT);
            assertThat(other.id()).contains("another");
            assertThat(other.person()).isEqualTo(PersonId.of("eve"));
            assertThat(other.at()).isEqualTo(AT);
            assertThat(other.as(act.id(), act.person(), act.at())).isEqualTo(act);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "STOP, email, true, true, WORD",
        "COMPLAINT, email, true, false, COMPLAINT",
        "HARD_BOUNCE, email, false, true, DEAD_ADDRESS"
    })
    void a_report_of_a_provider_stands_for_a_stop(
            SignalKind kind, String channel, boolean ofSender, boolean onChannel, String cause) {
        Signal signal = sample(Signal.class).withKind(kind).withChannel(Channel.of(channel));
        Stopped stop = signal.asAct().orElseThrow();
        assertThat(stop.person()).isEqualTo(signal.person());
        assertThat(stop.at()).isEqualTo(signal.at());
        assertThat(stop.sender().isPresent()).isEqualTo(ofSender);
        assertThat(stop.channels().isEmpty()).isNotEqualTo(onChannel);
        assertThat(stop.cause().name()).isEqualTo(cause);
        assertThat(signal.withKind(SignalKind.SOFT_BOUNCE).asAct()).isEmpty();
    }

    @Test
    void a_stop_stops_whom_and_where_it_says() {
        Stopped stop = sample(Stopped.class).withSender(Optional.empty()).withChannels(List.of(Channel.EMAIL));
        Contact contact = sample(Contact.class);
        assertThat(stop.stops(contact.sender(), Channel.EMAIL)).isTrue();
        assertThat(stop.stops(contact.sender(), Channel.SMS)).isFalse();
        assertThat(stop.withChannels(List.of()).stops(contact.sender(), Channel.SMS))
                .isTrue();
        Stopped own = stop.withSender(contact.sender());
        assertThat(own.stops(contact.sender(), Channel.EMAIL)).isTrue();
        assertThat(own.stops(SenderId.of("somebody-else"), Channel.EMAIL)).isFalse();
    }

    @Test
    void only_what_comes_unasked_is_held_back_and_only_some_of_it_needs_a_consent() {
        assertThat(Arrays.stream(ContactKind.values()).filter(ContactKind::isUnasked))
                .containsExactly(
                        ContactKind.INVITATION, ContactKind.REMINDER, ContactKind.GIFT, ContactKind.CONSENT_REQUEST);
        assertThat(Arrays.stream(ContactKind.values()).filter(ContactKind::needsConsent))
                .containsExactly(ContactKind.INVITATION, ContactKind.REMINDER, ContactKind.GIFT);
    }

    @Test
    void the_labels_of_a_contact_are_its_own() {
        for (Contact contact : Samples.of(Contact.class, 7, 50)) {
            assertThat(contact.labels().sender()).isEqualTo(contact.sender());
            assertThat(contact.labels().purpose()).isEqualTo(contact.purpose());
            assertThat(contact.labels().channel()).isEqualTo(contact.channel());
            assertThat(contact.labels().topic()).isEqualTo(contact.topic());
            assertThat(contact.labels().kind()).isEqualTo(contact.kind());
        }
        Contact contact = sample(Contact.class).withAt(AT);
        assertThat(contact.withAnsweredAt(AT).answeredAt()).contains(AT);
        assertRefused(() -> contact.withAnsweredAt(AT.minusMillis(1)), "answeredAt");
    }

    @Test
    void a_report_counts_its_findings_by_verdict() {
        for (Report report : Samples.of(Report.class, 7, 50)) {
            for (Verdict verdict : Verdict.values()) {
                assertThat(report.count(verdict))
                        .isEqualTo(report.runs().stream()
                                .filter(run -> run.verdict() == verdict)
                                .count());
            }
            assertThat(report.judged())
                    .isEqualTo(report.runs().size()
                            - report.count(Verdict.NOT_APPLICABLE)
                            - report.count(Verdict.UNKNOWN));
            assertThat(report.failures())
                    .isEqualTo(report.findings().stream()
                            .filter(finding -> finding.verdict() == Verdict.FAIL)
                            .toList())
                    .allSatisfy(finding -> assertThat(finding).isInstanceOf(Finding.class));
        }
    }

    @Test
    void a_header_is_read_from_its_line_and_found_by_its_name() {
        MailHeader header = MailHeader.parse("List-Unsubscribe : <https://x.example/y:z> ");
        assertThat(header.name()).isEqualTo("List-Unsubscribe");
        assertThat(header.value()).isEqualTo("<https://x.example/y:z>");
        assertThat(MailHeader.parse("a:").value()).isEmpty();
        assertRefused(() -> MailHeader.parse(": x"), "header");
        assertRefused(() -> MailHeader.parse("no colon"), "header");
        Message message = sample(Message.class).withHeaders(List.of(header, MailHeader.parse("X: 1")));
        assertThat(message.headerValues("LIST-unsubscribe")).containsExactly("<https://x.example/y:z>");
        assertThat(message.headerValues("Y")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUR 12.50", "EUR 0.00", "EUR -3.10", "JPY 1000", "BHD 0.001"})
    void money_reads_what_it_writes(String text) {
        assertThat(Money.parse(text)).hasToString(text);
        assertThat(Money.parse(text)).isEqualTo(Money.parse(text)).hasSameHashCodeAs(Money.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "EUR",
                "EUR 12,50",
                "12.50",
                "XYZ 12.50",
                "EUR 12.505",
                "JPY 1.5",
                "EUR 99999999999999999999999.00",
                "EUR  12.50",
                "EUR 1e3",
                "12.50 EUR"
            })
    void money_refuses_what_is_none(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.parse(text));
    }

    @Test
    void windows_say_how_long_they_are() {
        assertThat(((RollingWindow) Window.rolling(Duration.ofDays(30))).length())
                .isEqualTo(Duration.ofDays(30));
        assertThat(Window.calendar(CalendarUnit.WEEK).unit()).isEqualTo(CalendarUnit.WEEK);
        assertThat(Window.rolling(Duration.ofDays(3660))).isEqualTo(Window.rolling(Duration.ofDays(3660)));
        assertThat(Window.rolling(Duration.ofMillis(1))).isNotEqualTo(Window.rolling(Duration.ofMillis(2)));
        assertThat(Window.calendar(CalendarUnit.DAY)).isNotEqualTo(Window.calendar(CalendarUnit.WEEK));
        assertRefused(() -> Window.rolling(Duration.ZERO), "window");
        assertRefused(() -> Window.rolling(Duration.ofDays(3660).plusMillis(1)), "window");
        assertRefused(() -> Allowance.of(-1, Duration.ofDays(1)), "atMost");
        assertThat(Allowance.of(1_000_000, Duration.ofDays(1)).atMost()).isEqualTo(1_000_000);
        assertRefused(() -> Allowance.of(1_000_001, Duration.ofDays(1)), "atMost");
    }

    @ParameterizedTest
    @CsvSource({
        // the hour from 2 to 3 does not exist on 29 March 2026 in Rome, and exists twice on 25 October
        "02:30, 04:00, 2026-03-29T01:30:00Z, 2026-03-29T02:00:00Z",
        "22:00, 02:30, 2026-03-28T23:00:00Z, 2026-03-29T01:00:00Z",
        "02:30, 04:00, 2026-10-25T00:30:00Z, 2026-10-25T03:00:00Z",
        "22:00, 02:30, 2026-10-25T00:00:00Z, 2026-10-25T01:30:00Z",
        "22:00, 08:00, 2026-11-03T21:00:00Z, 2026-11-04T07:00:00Z"
    })
    void quiet_hours_meet_clock_changes(LocalTime from, LocalTime to, Instant at, Instant end) {
        QuietHours hours = QuietHours.builder().from(from).to(to).build();
        ZoneId rome = ZoneId.of("Europe/Rome");
        assertThat(hours.endIfQuiet(at, rome)).contains(end);
        assertThat(hours.endIfQuiet(end, rome)).isEmpty();
        assertThat(hours.endIfQuiet(end.minusMillis(1), rome)).contains(end);
    }

    @Test
    void instants_are_kept_in_their_bounds() {
        assertThat(TimeBounds.clamp(Instant.MIN)).isEqualTo(TimeBounds.EARLIEST);
        assertThat(TimeBounds.clamp(Instant.MAX)).isEqualTo(TimeBounds.LATEST);
        assertThat(TimeBounds.clamp(AT)).isEqualTo(AT);
    }

    @Test
    void small_values_say_what_they_are() {
        assertThat(Path.ofSteps(3)).isEqualTo(Path.ofSteps(3));
        assertThat(Path.ofSteps(3)).isNotEqualTo(Path.ofSteps(4));
        assertThat(Tracking.none()).isEqualTo(Tracking.none());
        assertThat(Language.of("it-CH").base()).isEqualTo(Language.ITALIAN);
        assertThat(Language.of("it").base()).isEqualTo(Language.ITALIAN);
        assertThat(Channel.of("email")).isEqualTo(Channel.EMAIL);
        assertRefused(() -> sample(LedgerHead.class).withLength(-1), "length");
        assertThat(sample(LedgerHead.class).withLength(0).length()).isZero();
    }
}
