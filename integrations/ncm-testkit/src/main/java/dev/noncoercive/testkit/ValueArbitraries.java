package dev.noncoercive.testkit;

import dev.noncoercive.model.Language;
import dev.noncoercive.model.Share;
import dev.noncoercive.model.TimeBounds;
import dev.noncoercive.model.invitation.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generators of words, times and amounts. */
public final class ValueArbitraries {
    private static final int DIGEST_LENGTH = 64;

    private ValueArbitraries() {}

    /** {@return short texts of letters of several scripts, spaces, quotes and digits, never blank} */
    public static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("ÀñİıßЖ漢 \"'\\:#-€\n19")
                .ofMinLength(1)
                .ofMaxLength(20)
                .map(text -> text.isBlank() ? "x" : text);
    }

    /** {@return true and false} */
    public static Arbitrary<Boolean> flags() {
        return Arbitraries.of(false, true);
    }

    /** {@return amounts in currencies with two, no and three decimals} */
    public static Arbitrary<Money> money() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 100_000_000L),
                        Arbitraries.of("EUR", "JPY", "TND").map(Currency::getInstance))
                .as(Money::ofMinor);
    }

    /** {@return shares from nothing to all, down to a ten-thousandth of a percent} */
    public static Arbitrary<Share> shares() {
        return Arbitraries.integers().between(0, 1_000_000).map(part -> Share.of(part, 1_000_000));
    }

    /** {@return languages with and without region and script} */
    public static Arbitrary<Language> languages() {
        return Arbitraries.of("it", "es", "en", "pt-BR", "zh-Hant", "tr").map(Language::of);
    }

    /**
     * Instants, most of them in the sixty days of {@link ContactArbitraries#instants}, some at the edges: the hour that Rome skips
     * and the one it has twice, a leap day, the bounds of time, fractions of a millisecond.
     *
     * @return the instants
     */
    public static Arbitrary<Instant> anyInstants() {
        return Arbitraries.frequencyOf(
                Tuple.of(8, ContactArbitraries.instants()),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                Instant.parse("2026-03-29T01:00:00Z"),
                                Instant.parse("2026-10-25T01:30:00Z"),
                                Instant.parse("2028-02-29T23:59:59.999Z"),
                                Instant.parse("2026-11-01T09:00:00.123456789Z"),
                                TimeBounds.EARLIEST,
                                TimeBounds.LATEST)));
    }

    /** {@return durations of nothing to a year, in minutes} */
    public static Arbitrary<Duration> durations() {
        return Arbitraries.integers().between(0, 525_600).map(Duration::ofMinutes);
    }

    /** {@return periods of a day to three years} */
    public static Arbitrary<Period> periods() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.integers().between(1, 60).map(Period::ofDays)),
                Tuple.of(2, Arbitraries.integers().between(1, 36).map(Period::ofMonths)));
    }

    /** {@return digests in hexadecimal, as SHA-256 gives them} */
    static Arbitrary<String> digests() {
        return Arbitraries.strings().withChars("0123456789abcdef").ofLength(DIGEST_LENGTH);
    }

    /** Two instants in order, up to forty days apart. */
    static Arbitrary<Interval> intervals() {
        return Combinators.combine(
                        ContactArbitraries.instants(), Arbitraries.integers().between(0, 57_600))
                .as((start, minutes) -> new Interval(start, start.plus(Duration.ofMinutes(minutes))));
    }
}
