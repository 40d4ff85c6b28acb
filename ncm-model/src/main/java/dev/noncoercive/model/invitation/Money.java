package dev.noncoercive.model.invitation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.noncoercive.model.internal.Checks;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money: a currency and minor units. Never a floating-point number.
 *
 * <p>It does no arithmetic. For example, {@code EUR 45.00} is 4,500 minor units of the euro; {@link #parse} inverts
 * {@link #toString}.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Money {
    private static final int AMOUNT_LENGTH_MAX = 24;

    private final long minorUnits;
    private final Currency currency;

    private Money(long minorUnits, Currency currency) {
        this.minorUnits = minorUnits;
        this.currency = currency;
    }

    /**
     * An amount in minor units, for example {@code ofMinor(4500, EUR)} for EUR 45.00.
     *
     * @param minorUnits  the amount in the smallest unit of the currency
     * @param currency  the currency, not null
     * @return the money, not null
     */
    public static Money ofMinor(long minorUnits, Currency currency) {
        return new Money(minorUnits, Objects.requireNonNull(currency, "currency"));
    }

    /**
     * Reads an ISO 4217 code and a decimal amount, for example {@code EUR 45.00}.
     *
     * @param text  the text, not null
     * @return the money, not null
     * @throws IllegalArgumentException if it is not of that form, or has more decimals than the currency
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Money parse(String text) {
        Objects.requireNonNull(text, "text");
        try {
            if (text.length() > 4 + AMOUNT_LENGTH_MAX
                    || text.charAt(3) != ' '
                    || text.indexOf('e') >= 0
                    || text.indexOf('E', 3) >= 0) {
                throw notMoney(text);
            }
            Currency currency = Currency.getInstance(text.substring(0, 3));
            BigDecimal amount = new BigDecimal(text.substring(4));
            return ofMinor(amount.movePointRight(decimals(currency)).longValueExact(), currency);
        } catch (RuntimeException e) {
            throw notMoney(text);
        }
    }

    private static IllegalArgumentException notMoney(String text) {
        return Checks.invalid("money", "be a currency code and an amount such as `EUR 45.00`", "`" + text + "`");
    }

    private static int decimals(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    /** {@return the amount in the smallest unit of the currency} */
    public long minorUnits() {
        return minorUnits;
    }

    /** {@return the currency} */
    public Currency currency() {
        return currency;
    }

    /** {@return whether the amount is zero, which is what "free" means} */
    public boolean isZero() {
        return minorUnits == 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Money money && money.minorUnits == minorUnits && money.currency.equals(currency);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(minorUnits) + currency.hashCode();
    }

    @JsonValue
    @Override
    public String toString() {
        return currency.getCurrencyCode() + " "
                + BigDecimal.valueOf(minorUnits, decimals(currency)).toPlainString();
    }
}
