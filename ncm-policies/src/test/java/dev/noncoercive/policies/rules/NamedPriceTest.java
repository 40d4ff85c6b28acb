package dev.noncoercive.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.invitation.Money;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedPriceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "we bill you $39 every month until|USD 39.00|month|$39 every month",
                "24,00 € a year|EUR 24.00|year|24,00 € a year",
                "EUR 1.200,50 al trimestre|EUR 1200.50|quarter|EUR 1.200,50 al trimestre",
                "1,200 euros por semestre|EUR 1200.00|half-year|1,200 euros por semestre",
                "£5/week|GBP 5.00|week|£5/week",
                "39,90 euro al mese|EUR 39.90|month|39,90 euro al mese",
                "por 39 € cada mes|EUR 39.00|month|39 € cada mes",
            })
    void reads_a_price_and_how_often_it_comes(String text, String money, String period, String words) {
        assertThat(NamedPrice.in(text)).singleElement().satisfies(price -> {
            assertThat(price.is(Money.parse(money))).isTrue();
            assertThat(price.period()).contains(period);
            assertThat(price.words()).isEqualTo(words);
        });
    }

    @Test
    void another_currency_or_amount_is_another_price() {
        NamedPrice price = NamedPrice.in("$39 until you call").get(0);
        assertThat(price.words()).isEqualTo("$39");
        assertThat(price.period()).isEqualTo(Optional.empty());
        assertThat(price.is(Money.parse("CAD 39.00"))).isTrue();
        assertThat(price.is(Money.parse("EUR 39.00"))).isFalse();
        assertThat(price.is(Money.parse("USD 3.90"))).isFalse();
    }

    @Test
    void numbers_without_a_sign_are_no_prices() {
        assertThat(List.of("39 loaves", "5 eurovisions", "room 12"))
                .allSatisfy(text -> assertThat(NamedPrice.in(text)).isEmpty());
    }
}
