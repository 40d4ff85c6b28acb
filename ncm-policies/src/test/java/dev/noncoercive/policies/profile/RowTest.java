package dev.noncoercive.policies.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.policies.PolicySet;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RowTest {
    private static final BusinessCalendar WEEKDAYS = BusinessCalendar.weekdays();
    /** A Friday. */
    private static final Instant FRIDAY = Instant.parse("2026-11-20T09:30:00Z");

    private static Row row(String line) {
        return Row.parse("test", Parameter.STOP_DEADLINE, line);
    }

    @Test
    void a_time_runs_from_its_start_and_back_from_its_end() {
        Row months = row("P3M | OWN | ours");
        assertThat(months.after(FRIDAY, WEEKDAYS)).isEqualTo("2027-02-20T09:30:00Z");
        assertThat(months.before(FRIDAY)).isEqualTo("2026-08-20T09:30:00Z");
        Row hours = row("PT48H | OWN | ours");
        assertThat(hours.after(FRIDAY, WEEKDAYS)).isEqualTo("2026-11-22T09:30:00Z");
        assertThat(hours.before(FRIDAY)).isEqualTo("2026-11-18T09:30:00Z");
    }

    @Test
    void business_days_leave_out_the_days_of_rest() {
        assertThat(row("1bd | OWN | ours").after(FRIDAY, WEEKDAYS)).isEqualTo("2026-11-23T09:30:00Z");
        assertThat(row("10bd | OWN | ours").after(FRIDAY, WEEKDAYS)).isEqualTo("2026-12-04T09:30:00Z");
        assertThat(row("0bd | OWN | ours").after(FRIDAY, WEEKDAYS)).isEqualTo(FRIDAY);
        assertThat(row("10bd | OWN | ours").before(FRIDAY)).isEqualTo("2026-11-10T09:30:00Z");
    }

    @Test
    void a_calendar_without_business_days_ends_in_ten_years() {
        assertThat(row("1bd | OWN | ours").after(FRIDAY, day -> false))
                .isEqualTo(FRIDAY.plus(java.time.Duration.ofDays(3660)));
    }

    @Test
    void it_is_in_effect_from_its_first_day_to_before_its_last() {
        Row row = row("PT48H | OWN | ours | 2026-11-20 | 2026-12-01");
        assertThat(row.isInEffect(Instant.parse("2026-11-19T23:59:59Z"))).isFalse();
        assertThat(row.isInEffect(Instant.parse("2026-11-20T00:00:00Z"))).isTrue();
        assertThat(row.isInEffect(Instant.parse("2026-11-30T23:59:59Z"))).isTrue();
        assertThat(row.isInEffect(Instant.parse("2026-12-01T00:00:00Z"))).isFalse();
        assertThat(row("PT48H | OWN | ours | | 2026-12-01").isInEffect(Instant.EPOCH))
                .isTrue();
        assertThat(row("PT48H | OWN | ours | 2026-11-20 |").isInEffect(Instant.parse("2999-01-01T00:00:00Z")))
                .isTrue();
    }

    @Test
    void numbers_and_words_are_read() {
        assertThat(Row.parse("test", Parameter.CHILD_AGE, "14 | OWN | ours").number())
                .isEqualTo(14);
        assertThat(Row.parse("test", Parameter.SOFT_OPT_IN_CHANNELS, "email, sms | OWN | ours")
                        .words())
                .containsExactly("email", "sms");
    }

    @Test
    void what_cannot_be_read_is_told() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> row("soon | OWN | ours"))
                .withMessageContaining("profile `test`: stop-deadline must be a value, a mark and days");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> row("PT48H | OWN"))
                .withMessageContaining("must be value | mark | source");
    }

    @Test
    void nothing_runs_backwards() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> row("-P1M | OWN | ours"))
                .withMessageContaining("-P1M goes backwards");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> row("PT48H | OWN | ours | 2026-12-01 | 2026-11-20"))
                .withMessageContaining("2026-12-01 is not before 2026-11-20");
    }

    @Test
    void a_profile_of_ones_own_says_each_thing_once_and_of_policies_that_are_there() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Profile.parse("ours", """
                        asOf=2026-11-22
                        child-age=14 | OWN | ours
                        child-age=16 | OWN | ours
                        """))
                .withMessage("profile `ours`: `child-age` must stand once, but stands twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Profile.parse("ours", "asOf=2026-11-22\nseverity.ncm.invitation.own-time=LOUD\n"))
                .withMessageContaining("must be one of [INFO, WARNING, ERROR], but was `LOUD`");
        Profile mistyped = Profile.parse("ours", "asOf=2026-11-22\nseverity.ncm.invitation.own-tme=ERROR\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PolicySet.standard().with(mistyped))
                .withMessageContaining("did you mean `ncm.invitation.own-time`?");
        Profile byCode = Profile.parse("ours", "asOf=2026-11-22\nseverity.I03=ERROR\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PolicySet.standard().with(byCode))
                .withMessageContaining("did you mean `ncm.invitation.deadline-has-reason`?");
    }

    @Test
    void profiles_make_louder_what_their_law_forbids() {
        assertThat(Profile.of("it").severity("ncm.consent.tracking-consent")).contains(Severity.ERROR);
        assertThat(Profile.of("fr").severity("ncm.consent.tracking-consent")).contains(Severity.ERROR);
        for (String id : Profile.standardIds()) {
            assertThat(PolicySet.standard().with(Profile.of(id)).profile().names())
                    .anyMatch(name -> name.startsWith(id));
        }
    }
}
