package dev.noncoercive.testkit;

import dev.noncoercive.model.TimeBounds;
import dev.noncoercive.model.enough.AtEnough;
import dev.noncoercive.model.enough.EnoughThreshold;
import dev.noncoercive.model.enough.Measure;
import dev.noncoercive.model.enough.Reading;
import dev.noncoercive.model.enough.ThresholdChange;
import dev.noncoercive.model.ledger.Balance;
import dev.noncoercive.model.ledger.BrokenEntry;
import dev.noncoercive.model.ledger.Cost;
import dev.noncoercive.model.ledger.Exchange;
import dev.noncoercive.model.ledger.ExchangeKind;
import dev.noncoercive.model.ledger.ExchangeReview;
import dev.noncoercive.model.ledger.LedgerHead;
import dev.noncoercive.model.ledger.Party;
import dev.noncoercive.model.ledger.ReciprocityLedger;
import dev.noncoercive.model.ledger.StatusEffect;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/** Generators of ledgers, their entries and thresholds. */
public final class LedgerArbitraries {
    private LedgerArbitraries() {}

    /** {@return costs in attention, commitment, money or several of them} */
    public static Arbitrary<Cost> costs() {
        return Combinators.combine(
                        ValueArbitraries.durations(),
                        ValueArbitraries.texts().optional(0.3),
                        ValueArbitraries.money().optional(0.3),
                        ValueArbitraries.flags())
                .as((attention, commitment, money, timed) -> Cost.builder()
                        .attention(Optional.of(attention)
                                .filter(time -> timed || (commitment.isEmpty() && money.isEmpty())))
                        .commitment(commitment)
                        .money(money)
                        .build());
    }

    /** {@return values of {@link ExchangeReview}} */
    public static Arbitrary<ExchangeReview> exchangeReviews() {
        return Builders.withBuilder(ExchangeReview::builder)
                .use(ValueArbitraries.texts())
                .withProbability(0.4)
                .in((builder, value) -> builder.exchange(value))
                .use(ValueArbitraries.anyInstants())
                .in((builder, value) -> builder.at(value))
                .use(ValueArbitraries.texts())
                .in((builder, value) -> builder.by(value))
                .use(Arbitraries.of(Party.class))
                .in((builder, value) -> builder.ledBy(value))
                .use(ValueArbitraries.texts())
                .in((builder, value) -> builder.standing(value))
                .use(ValueArbitraries.texts())
                .in((builder, value) -> builder.position(value))
                .use(ValueArbitraries.texts())
                .in((builder, value) -> builder.cycle(value))
                .use(ValueArbitraries.texts())
                .in((builder, value) -> builder.strengthens(value))
                .build(ExchangeReview.Builder::build);
    }

    /** {@return values of {@link ThresholdChange}} */
    public static Arbitrary<ThresholdChange> thresholdChanges() {
        return Builders.withBuilder(ThresholdChange::builder)
                .use(ValueArbitraries.intervals())
                .in((builder, value) -> builder.at(value.start()).from(value.end()))
                .use(Arbitraries.longs().between(1, 1000))
                .in((builder, value) -> builder.limit(value))
                .use(ValueArbitraries.texts())
                .in((builder, value) -> builder.reason(value))
                .use(ValueArbitraries.texts())
                .withProbability(0.4)
                .in((builder, value) -> builder.approver(value))
                .build(ThresholdChange.Builder::build);
    }

    /** {@return entries of every kind but promises and what became of them, with and without cost, worth and conditions} */
    public static Arbitrary<Exchange> exchanges() {
        return Builders.withBuilder(Exchange::builder)
                .use(ContactArbitraries.instants())
                .in((builder, value) -> builder.at(value))
                .use(Arbitraries.of(
                        ExchangeKind.GIFT,
                        ExchangeKind.ASK,
                        ExchangeKind.TRADE,
                        ExchangeKind.THANKS,
                        ExchangeKind.DISCLOSURE,
                        ExchangeKind.CARE))
                .in((builder, value) -> builder.kind(value))
                .use(Arbitraries.of(Party.class))
                .in((builder, value) -> builder.initiatedBy(value))
                .use(ValueArbitraries.texts())
                .withProbability(0.3)
                .in((builder, value) -> builder.note(value))
                .use(costs())
                .withProbability(0.4)
                .in((builder, value) -> builder.cost(value))
                .use(ValueArbitraries.money())
                .withProbability(0.2)
                .in((builder, value) -> builder.worth(value))
                .use(ValueArbitraries.texts().list().ofMaxSize(1))
                .in((builder, values) -> builder.addAllConditions(values))
                .use(Arbitraries.of(StatusEffect.class))
                .withProbability(0.2)
                .in((builder, value) -> builder.statusOfPerson(value).statusOfSender(value))
                .build(Exchange.Builder::build)
                .withoutEdgeCases();
    }

    /** A promise that is due, and perhaps what became of it. */
    private static Arbitrary<List<Exchange>> promises() {
        return Combinators.combine(
                        ValueArbitraries.intervals(),
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.of(ExchangeKind.PROMISE_KEPT, ExchangeKind.PROMISE_BROKEN)
                                .optional())
                .as((time, number, fate) -> {
                    Exchange promise = Exchange.of(time.start(), ExchangeKind.PROMISE, Party.SENDER)
                            .withId("p" + number)
                            .withDue(time.end());
                    return Stream.concat(
                                    Stream.of(promise),
                                    fate
                                            .map(kind -> Exchange.of(time.end(), kind, Party.SENDER)
                                                    .withPromise("p" + number))
                                            .stream())
                            .collect(Collectors.toList());
                });
    }

    /** {@return sealed ledgers of up to seven entries in order, some with a promise} */
    public static Arbitrary<ReciprocityLedger> ledgers() {
        return Builders.withBuilder(ReciprocityLedger::builder)
                .use(ContactArbitraries.senders())
                .in((builder, value) -> builder.sender(value))
                .use(ContactArbitraries.persons())
                .in((builder, value) -> builder.person(value))
                .use(entries())
                .in((builder, values) -> builder.addAllExchanges(values))
                .use(exchangeReviews().list().ofMaxSize(1))
                .in((builder, values) -> builder.addAllReviews(values))
                .build(builder -> builder.build().sealed())
                .withoutEdgeCases();
    }

    private static Arbitrary<List<Exchange>> entries() {
        return Combinators.combine(exchanges().list().ofMaxSize(5), promises().optional(0.4))
                .as((plain, promised) -> Stream.concat(
                                plain.stream(), promised.stream().flatMap(List::stream))
                        .sorted(Comparator.comparing(Exchange::at)
                                .thenComparing(exchange -> exchange.promise().isPresent()))
                        .collect(Collectors.toList()));
    }

    /** {@return heads of ledgers} */
    public static Arbitrary<LedgerHead> ledgerHeads() {
        return ledgers().map(ReciprocityLedger::head);
    }

    /** {@return what passed, added up} */
    public static Arbitrary<Balance> balances() {
        return ledgers().map(ledger -> ledger.balance(TimeBounds.EARLIEST, TimeBounds.LATEST));
    }

    /** {@return places at which a chain is broken} */
    public static Arbitrary<BrokenEntry> brokenEntries() {
        return Combinators.combine(Arbitraries.integers().between(0, 9), ValueArbitraries.texts())
                .as((index, why) -> BrokenEntry.builder().index(index).why(why).build());
    }

    /** {@return readings of a measure} */
    public static Arbitrary<Reading> readings() {
        return Combinators.combine(Arbitraries.longs().between(0, 20), ContactArbitraries.instants())
                .as(Reading::of);
    }

    /** {@return thresholds with up to three readings and two changes} */
    public static Arbitrary<EnoughThreshold> thresholds() {
        Arbitrary<List<ThresholdChange>> histories = thresholdChanges()
                .list()
                .ofMaxSize(2)
                .map(list -> list.stream()
                        .sorted(Comparator.comparing(ThresholdChange::at))
                        .collect(Collectors.toList()));
        return Builders.withBuilder(EnoughThreshold::builder)
                .use(Arbitraries.of(Measure.class))
                .in((builder, value) -> builder.measure(value))
                .use(Arbitraries.longs().between(1, 20))
                .in((builder, value) -> builder.limit(value))
                .use(ValueArbitraries.texts())
                .withProbability(0.3)
                .in((builder, value) -> builder.unit(value).words(value))
                .use(ValueArbitraries.periods())
                .withProbability(0.3)
                .in((builder, value) -> builder.period(value))
                .use(Arbitraries.longs().between(1, 50))
                .withProbability(0.2)
                .in((builder, value) -> builder.capacity(value))
                .use(Arbitraries.of(AtEnough.class))
                .in((builder, value) -> builder.atEnough(value))
                .use(ValueArbitraries.durations())
                .withProbability(0.3)
                .in((builder, value) -> builder.waitingTime(value))
                .use(histories)
                .in((builder, values) -> builder.addAllHistory(values))
                .use(readings().list().ofMaxSize(3))
                .in((builder, values) -> builder.addAllReadings(values))
                .build(EnoughThreshold.Builder::build)
                .withoutEdgeCases();
    }
}
