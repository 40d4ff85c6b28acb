package dev.noncoercive.model.ledger;

import dev.noncoercive.model.invitation.Money;
import java.time.Duration;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Adds exchanges up. */
final class Sums {
    private Sums() {}

    static Balance of(List<Exchange> exchanges) {
        Map<ExchangeKind, Integer> counts = new EnumMap<>(ExchangeKind.class);
        exchanges.forEach(exchange -> counts.merge(exchange.kind(), 1, Integer::sum));
        return Balance.builder()
                .putAllCounts(counts)
                .attentionAsked(attention(exchanges))
                .addAllMoneyAsked(money(exchanges, Sums::asked))
                .addAllGiftsWorth(money(exchanges, Sums::given))
                .build();
    }

    private static Duration attention(List<Exchange> exchanges) {
        return exchanges.stream()
                .filter(Sums::takes)
                .flatMap(exchange -> exchange.cost().flatMap(Cost::attention).stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static boolean takes(Exchange exchange) {
        return exchange.kind() == ExchangeKind.ASK || exchange.kind() == ExchangeKind.TRADE;
    }

    private static Optional<Money> asked(Exchange exchange) {
        return takes(exchange) ? exchange.cost().flatMap(Cost::money) : Optional.empty();
    }

    private static Optional<Money> given(Exchange exchange) {
        return exchange.kind() == ExchangeKind.GIFT ? exchange.worth() : Optional.empty();
    }

    private static List<Money> money(List<Exchange> exchanges, Function<Exchange, Optional<Money>> amount) {
        Map<String, Long> byCurrency = new TreeMap<>();
        exchanges.stream()
                .flatMap(exchange -> amount.apply(exchange).stream())
                .forEach(money ->
                        byCurrency.merge(money.currency().getCurrencyCode(), money.minorUnits(), Math::addExact));
        return byCurrency.entrySet().stream()
                .map(sum -> Money.ofMinor(sum.getValue(), Currency.getInstance(sum.getKey())))
                .collect(Collectors.toList());
    }
}
