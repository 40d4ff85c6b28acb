package dev.noncoercive.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.CalendarUnit;
import dev.noncoercive.model.consent.CalendarWindow;
import dev.noncoercive.model.consent.Consent;
import dev.noncoercive.model.consent.ConsentState;
import dev.noncoercive.model.consent.QuietHours;
import dev.noncoercive.model.consent.Window;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.model.contact.ContactLabels;
import dev.noncoercive.model.enough.AtEnough;
import dev.noncoercive.model.enough.EnoughThreshold;
import dev.noncoercive.model.enough.Measure;
import dev.noncoercive.model.enough.Reached;
import dev.noncoercive.model.enough.Reading;
import dev.noncoercive.model.invitation.Message;
import dev.noncoercive.model.invitation.Money;
import dev.noncoercive.model.ledger.Exchange;
import dev.noncoercive.model.ledger.ExchangeKind;
import dev.noncoercive.model.ledger.Party;
import dev.noncoercive.model.ledger.ReciprocityLedger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final Instant NOVEMBER = Instant.parse("2026-11-01T09:00:00Z");

    @Test
    void a_person_is_no_address_and_the_message_does_not_repeat_it() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersonId.of("ada@people.example"))
                .withMessage("personId must be an opaque id, but looks like an e-mail address");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersonId.of("ada lovelace"))
                .withMessage("personId must be 1 to 128 visible characters without spaces, but had 12 characters");
    }

    @Test
    void an_id_that_no_store_can_keep_as_it_is_is_refused() {
        Contact contact = Contact.builder()
                .person(PersonId.of("ada"))
                .at(NOVEMBER)
                .sender(SenderId.of("bakery"))
                .purpose(Purpose.NEWSLETTER)
                .channel(Channel.EMAIL)
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contact.withId("m\ud800"))
                .withMessage("id must not hold half a character (a lone surrogate)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contact.withId("m\u0000"))
                .withMessage("id must not hold the character U+0000");
        assertThat(contact.withId("m\ud83c\udf5e").id()).contains("m\ud83c\udf5e");
    }

    @Test
    void a_word_equals_only_the_same_word_of_the_same_kind() {
        assertThat(Purpose.of("offers")).isEqualTo(Purpose.OFFERS).hasSameHashCodeAs(Purpose.OFFERS);
        assertThat((Object) Topic.of("offers")).isNotEqualTo(Purpose.OFFERS);
        assertThat(Topic.of("bread")).isLessThan(Topic.of("cakes")).hasToString("bread");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "E-Mail", "e mail", "email!"})
    void a_label_is_lower_case_without_spaces(String label) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Channel.of(label))
                .withMessageStartingWith("channel must be 1 to 128 lower-case letters");
    }

    @Test
    void an_allowance_has_bounds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allowance.of(-1, Duration.ofDays(7)))
                .withMessage("atMost must not be negative, but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allowance.of(1, Duration.ZERO))
                .withMessage("window length must be positive, but was PT0S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allowance.of(1, Duration.ofDays(3661)))
                .withMessage("window length must be 3660 days or less, but was PT87864H");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allowance.of(1, Duration.ofNanos(1_500_000)))
                .withMessage("window length must be whole milliseconds, but was PT0.0015S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allowance.of(2, Duration.ofDays(7)).withAtMost(-2))
                .withMessage("atMost must not be negative, but was -2");
    }

    @Test
    void a_scope_left_empty_covers_everything() {
        ContactLabels labels = ContactLabels.of(SenderId.of("bakery"), Purpose.NEWSLETTER, Channel.EMAIL);
        Allowance allowance = Allowance.of(1, Window.calendar(CalendarUnit.DAY));
        assertThat(allowance.covers(labels)).isTrue();
        assertThat(allowance.withChannels(Channel.SMS).covers(labels)).isFalse();
        assertThat(allowance.withPurposes(Purpose.OFFERS).covers(labels)).isFalse();
        assertThat(allowance.withSenders(SenderId.of("butcher")).covers(labels)).isFalse();
    }

    @Test
    void without_a_topic_a_contact_counts_in_every_topic() {
        ContactLabels untold = ContactLabels.of(SenderId.of("bakery"), Purpose.NEWSLETTER, Channel.EMAIL);
        Allowance ofBread = Allowance.never().withTopics(Topic.of("bread"));
        assertThat(ofBread.covers(untold)).isTrue();
        assertThat(ofBread.covers(untold.withTopic(Topic.of("events")))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P7D",
                "calendar-week",
                "calendar-month-gap-PT1H",
                "calendar-week-from-sunday",
                "calendar-week-from-saturday-gap-PT48H",
                "lifetime"
            })
    void windows_have_a_text(String text) {
        assertThat(Window.parse(Window.parse(text).toString())).isEqualTo(Window.parse(text));
    }

    @Test
    void a_week_from_monday_is_the_usual_one_and_a_gap_makes_another() {
        CalendarWindow week = Window.calendar(CalendarUnit.WEEK);
        assertThat(Window.parse("calendar-week-from-monday")).isEqualTo(week).hasToString("calendar-week");
        assertThat(week.from(DayOfWeek.SUNDAY).apart(Duration.ofDays(2)))
                .isNotEqualTo(week.from(DayOfWeek.SUNDAY))
                .isNotEqualTo(week.apart(Duration.ofDays(2)))
                .hasToString("calendar-week-from-sunday-gap-PT48H");
        assertThat(week.from(DayOfWeek.SUNDAY).firstDay()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(week.apart(Duration.ofDays(2)).minGap()).contains(Duration.ofDays(2));
        assertThat(week.minGap()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "calendar-day-from-sunday",
                "calendar-month-from-monday",
                "calendar-week-from-someday",
                "calendar-week-gap-P1W",
                "calendar-week-gap-PT0S",
                "calendar-week-gap-P3661D",
                "calendar-week-gap-PT0.0001S",
                "calendar-year"
            })
    void calendar_windows_that_cannot_be_are_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Window.parse(text));
    }

    @Test
    void what_is_no_window_is_told_what_is() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Window.parse("weekly"))
                .withMessageContaining("`calendar-week`")
                .withMessageEndingWith("but was `weekly`");
    }

    @Test
    void only_given_and_renewed_permit_contact() {
        assertThat(ConsentState.values())
                .hasSize(10)
                .filteredOn(ConsentState::permitsContact)
                .containsExactly(ConsentState.GIVEN, ConsentState.RENEWED);
    }

    @Test
    void nobody_else_can_renew_what_a_person_withdrew() {
        assertThat(ConsentState.WITHDRAWN.canBecome(ConsentState.RENEWED)).isFalse();
        assertThat(ConsentState.WITHDRAWN.canBecome(ConsentState.REQUESTED)).isFalse();
        assertThat(ConsentState.REFUSED.canBecome(ConsentState.REQUESTED)).isFalse();
        assertThat(ConsentState.WITHDRAWN.canBecome(ConsentState.GIVEN)).isTrue();
        assertThat(ConsentState.GIVEN.canBecome(ConsentState.REQUESTED)).isFalse();
    }

    @Test
    void a_consent_lives_from_its_history() {
        Consent consent =
                consent().validUntil(NOVEMBER.plus(Duration.ofDays(60))).build();
        assertThat(consent.stateAt(NOVEMBER.minusMillis(1))).isEqualTo(ConsentState.UNKNOWN);
        assertThat(consent.stateAt(NOVEMBER)).isEqualTo(ConsentState.GIVEN);
        assertThat(consent.stateAt(NOVEMBER.plus(Duration.ofDays(60)))).isEqualTo(ConsentState.EXPIRED);
        Consent withdrawn = consent.withdrawnAt(NOVEMBER.plusSeconds(60));
        assertThat(withdrawn.stateAt(NOVEMBER.plusSeconds(60))).isEqualTo(ConsentState.WITHDRAWN);
        assertThat(withdrawn.acts()).hasSize(2);
    }

    @Test
    void a_consent_needs_a_channel_and_a_history() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> consent().build().withChannels())
                .withMessage("channels must not be empty, but was []");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> consent().build().withHistory())
                .withMessage("history must not be empty, but was []");
    }

    private static Consent.Builder consent() {
        Consent.Builder builder = Consent.builder();
        builder.person(PersonId.of("ada"))
                .sender(SenderId.of("corner-bakery"))
                .purpose(Purpose.NEWSLETTER)
                .addChannel(Channel.EMAIL);
        return builder.givenAt(NOVEMBER);
    }

    @Test
    void a_quiet_night_is_an_hour_shorter_when_clocks_go_forward() {
        QuietHours night = QuietHours.daily(LocalTime.of(22, 0), LocalTime.of(8, 0));
        Instant tenInTheEvening = Instant.parse("2026-03-28T21:00:00Z");
        assertThat(night.endIfQuiet(tenInTheEvening, ROME)).contains(tenInTheEvening.plus(Duration.ofHours(9)));
        assertThat(night.endIfQuiet(tenInTheEvening.minusMillis(1), ROME)).isEmpty();
    }

    @Test
    void money_is_a_currency_and_minor_units() {
        assertThat(Money.parse("EUR 45.00").minorUnits()).isEqualTo(4500);
        assertThat(Money.parse("JPY 450")).isEqualTo(Money.ofMinor(450, Currency.getInstance("JPY")));
        assertThat(Money.parse("EUR 45")).hasToString("EUR 45.00");
        assertThat(Money.parse("EUR 0.00").isZero()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EUR", "45.00", "EUR 45.001", "EUR 1e9", "XXQ 1", "EUR  5", "EUR 99999999999999999999"})
    void what_is_no_money_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.parse(text))
                .withMessage("money must be a currency code and an amount such as `EUR 45.00`, but was `" + text + "`");
    }

    @Test
    void a_ledger_only_grows_forward() {
        ReciprocityLedger ledger = ReciprocityLedger.of(SenderId.of("corner-bakery"), PersonId.of("ada"))
                .recorded(Exchange.of(NOVEMBER, ExchangeKind.GIFT, Party.SENDER));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> ledger.recorded(Exchange.of(NOVEMBER.minusSeconds(1), ExchangeKind.ASK, Party.SENDER)))
                .withMessageStartingWith("exchanges[0].at must not be after exchanges[1].at");
    }

    @Test
    void enough_is_reached_at_the_limit_and_unknown_without_a_reading() {
        EnoughThreshold enough = EnoughThreshold.builder()
                .measure(Measure.CUSTOMERS)
                .limit(40)
                .atEnough(AtEnough.REST)
                .build();
        assertThat(enough.reachedBy(NOVEMBER)).isEqualTo(Reached.UNKNOWN);
        assertThat(enough.withReadings(Reading.of(39, NOVEMBER)).reachedBy(NOVEMBER))
                .isEqualTo(Reached.NO);
        assertThat(enough.withReadings(Reading.of(40, NOVEMBER)).reachedBy(NOVEMBER))
                .isEqualTo(Reached.YES);
        assertThat(enough.withReadings(Reading.of(40, NOVEMBER)).reachedBy(NOVEMBER.minusMillis(1)))
                .isEqualTo(Reached.UNKNOWN);
    }

    @Test
    void a_message_does_not_show_addresses_in_logs() {
        Message message = Message.builder()
                .channel(Channel.EMAIL)
                .from("hello@bakery.example")
                .subject("Bread")
                .build();
        assertThat(message.toString()).contains("Bread").doesNotContain("bakery.example");
    }
}
