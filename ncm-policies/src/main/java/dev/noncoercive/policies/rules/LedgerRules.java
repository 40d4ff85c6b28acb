package dev.noncoercive.policies.rules;

import dev.noncoercive.model.Share;
import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.model.invitation.Money;
import dev.noncoercive.model.ledger.Cost;
import dev.noncoercive.model.ledger.Exchange;
import dev.noncoercive.model.ledger.ExchangeKind;
import dev.noncoercive.model.ledger.Party;
import dev.noncoercive.model.ledger.ReciprocityLedger;
import dev.noncoercive.policies.Policy;
import dev.noncoercive.policies.profile.Parameter;
import dev.noncoercive.policies.profile.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** L02 to L09: whether giving and asking stay free and two-way. They only ever stop asks, never call for more gifts. */
final class LedgerRules {
    private static final Set<ExchangeKind> ASKING = Set.of(ExchangeKind.ASK, ExchangeKind.TRADE);
    private static final int ENTRIES_MIN = 10;
    private static final int PERCENT = 10_000;

    private LedgerRules() {}

    static List<Policy<?>> all(Catalogue in) {
        return List.of(
                rule(in, "ncm.ledger.balance", LedgerRules::balance),
                rule(in, "ncm.ledger.no-strings", LedgerRules::noStrings),
                rule(in, "ncm.ledger.no-debt-trap", LedgerRules::noDebtTrap),
                rule(in, "ncm.ledger.promises-kept", LedgerRules::promisesKept),
                rule(in, "ncm.ledger.two-way", LedgerRules::twoWay),
                rule(in, "ncm.ledger.five-questions", LedgerRules::fiveQuestions),
                RulePolicy.of(in, "ncm.ledger.non-buyer-parity", Campaign.class, LedgerRules::parity),
                RulePolicy.of(in, "ncm.ledger.care-after-sale", Campaign.class, LedgerRules::careAfterSale));
    }

    private static Policy<ReciprocityLedger> rule(Catalogue in, String id, RulePolicy.Rule<ReciprocityLedger> rule) {
        return RulePolicy.of(in, id, ReciprocityLedger.class, rule);
    }

    private static boolean isAsk(Exchange exchange) {
        return ASKING.contains(exchange.kind()) && exchange.initiatedBy() == Party.SENDER;
    }

    private static boolean isGift(Exchange exchange) {
        return exchange.kind() == ExchangeKind.GIFT && exchange.initiatedBy() == Party.SENDER;
    }

    private static List<Exchange> upTo(ReciprocityLedger ledger, Seen seen) {
        return ledger.exchanges().stream()
                .filter(exchange -> !exchange.at().isAfter(seen.at()))
                .toList();
    }

    private static void balance(ReciprocityLedger ledger, Seen seen) {
        List<Exchange> all = upTo(ledger, seen);
        if (all.isEmpty()) {
            seen.unknown("", "exchanges");
            return;
        }
        // before the first gift it is L01 that speaks
        if (all.stream().noneMatch(LedgerRules::isGift)) {
            return;
        }
        for (Row window : seen.rows(Parameter.BALANCE_WINDOW)) {
            List<Exchange> lately = all.stream()
                    .filter(exchange -> exchange.at().isAfter(window.before(seen.at())))
                    .toList();
            long asks = lately.stream().filter(LedgerRules::isAsk).count();
            long gifts = lately.stream().filter(LedgerRules::isGift).count();
            seen.limit(
                    Parameter.GIFTS_PER_ASK,
                    row -> gifts >= asks * row.number(),
                    "/exchanges",
                    "seen",
                    gifts,
                    asks,
                    window.value());
        }
    }

    private static void noStrings(ReciprocityLedger ledger, Seen seen) {
        List<Exchange> all = ledger.exchanges();
        for (int i = 0; i < all.size(); i++) {
            Exchange exchange = all.get(i);
            if (exchange.kind() == ExchangeKind.GIFT) {
                String location = "/exchanges/" + i;
                seen.check(
                        exchange.conditions().isEmpty(),
                        location + "/conditions",
                        "condition",
                        String.join(", ", exchange.conditions()));
                seen.check(exchange.cost().isEmpty(), location + "/cost", "cost");
            }
        }
    }

    private static void noDebtTrap(ReciprocityLedger ledger, Seen seen) {
        List<Exchange> all = upTo(ledger, seen);
        for (int i = 0; i < all.size(); i++) {
            Optional<Money> asked = all.get(i).cost().flatMap(Cost::money).filter(money -> !money.isZero());
            if (isAsk(all.get(i)) && asked.isPresent()) {
                trap(all.subList(0, i), all.get(i).at(), asked.get(), "/exchanges/" + i, seen);
            }
        }
    }

    private static void trap(List<Exchange> before, Instant ask, Money asked, String location, Seen seen) {
        for (Row window : seen.rows(Parameter.GIFT_BEFORE_ASK)) {
            List<Exchange> gifts = before.stream()
                    .filter(LedgerRules::isGift)
                    .filter(gift -> gift.at().isAfter(window.before(ask)))
                    .toList();
            if (gifts.stream().anyMatch(gift -> gift.worth().isEmpty())) {
                seen.unknown(location, "worth");
            }
            long largest = gifts.stream()
                    .flatMap(gift -> gift.worth().stream())
                    .filter(worth -> worth.currency().equals(asked.currency()))
                    .mapToLong(Money::minorUnits)
                    .max()
                    .orElse(0);
            seen.limit(
                    Parameter.LARGE_GIFT,
                    row -> largest * 100 <= asked.minorUnits() * row.number(),
                    location,
                    "seen",
                    window.value());
        }
    }

    private static void promisesKept(ReciprocityLedger ledger, Seen seen) {
        Optional<Share> reliability = ledger.reliability(seen.at());
        if (reliability.isEmpty()) {
            return;
        }
        List<Exchange> all = ledger.exchanges();
        for (int i = 0; i < all.size(); i++) {
            Exchange ask = all.get(i);
            if (isAsk(ask) && !ask.at().isAfter(seen.at())) {
                int open = ledger.overduePromises(ask.at()).size();
                seen.check(open == 0, "/exchanges/" + i, "overdue", open);
            }
        }
        seen.limit(
                Parameter.PROMISES_KEPT,
                row -> reliability.get().perMillion() >= row.number() * PERCENT,
                "",
                "reliability",
                reliability.get());
    }

    private static void twoWay(ReciprocityLedger ledger, Seen seen) {
        List<Exchange> all = upTo(ledger, seen);
        for (int i = 0; i < all.size(); i++) {
            Exchange begun = all.get(i);
            if (begun.initiatedBy() == Party.PERSON && begun.kind() != ExchangeKind.THANKS) {
                answeredBeforeAsk(begun, all.subList(i + 1, all.size()), "/exchanges/" + i, seen);
            }
        }
        for (Row window : seen.rows(Parameter.BALANCE_WINDOW)) {
            Instant start = window.before(seen.at());
            Optional<Share> begun = ledger.begunByPerson(start, seen.at());
            if (begun.isPresent() && ledger.between(start, seen.at()).size() >= ENTRIES_MIN) {
                seen.limit(
                        Parameter.BEGUN_BY_PEOPLE,
                        row -> begun.get().perMillion() >= row.number() * PERCENT,
                        "/exchanges",
                        "one-way",
                        begun.get());
            }
        }
    }

    private static void answeredBeforeAsk(Exchange begun, List<Exchange> after, String location, Seen seen) {
        Optional<Exchange> ask = after.stream().filter(LedgerRules::isAsk).findFirst();
        if (ask.isPresent()) {
            boolean answered = begun.answeredAt()
                    .filter(answer -> !answer.isAfter(ask.get().at()))
                    .isPresent();
            seen.check(answered, location, "unanswered");
        }
        begun.answeredAt()
                .ifPresent(answer -> seen.limit(
                        Parameter.ANSWER_WITHIN,
                        row -> !answer.isAfter(seen.after(row, begun.at())),
                        location + "/answeredAt",
                        "late"));
    }

    private static void fiveQuestions(ReciprocityLedger ledger, Seen seen) {
        boolean asked = upTo(ledger, seen).stream().anyMatch(LedgerRules::isAsk);
        if (asked) {
            seen.check(!ledger.reviews().isEmpty(), "", "seen");
        }
    }

    private static boolean hasBought(ReciprocityLedger ledger) {
        return ledger.exchanges().stream()
                .anyMatch(exchange -> exchange.kind() == ExchangeKind.TRADE
                        && exchange.cost().flatMap(Cost::money).isPresent());
    }

    private static void parity(Campaign campaign, Seen seen) {
        List<ReciprocityLedger> buyers =
                campaign.ledgers().stream().filter(LedgerRules::hasBought).toList();
        List<ReciprocityLedger> others =
                campaign.ledgers().stream().filter(ledger -> !hasBought(ledger)).toList();
        if (buyers.isEmpty() || others.isEmpty()) {
            seen.unknown("", "ledgers");
            return;
        }
        long toBuyers = gifts(buyers, seen);
        long toOthers = gifts(others, seen);
        // comparable: at least half as many gifts for each, compared without division
        boolean comparable = 2 * toOthers * buyers.size() >= toBuyers * others.size();
        seen.check(comparable, "/ledgers", "seen", toOthers, others.size(), toBuyers, buyers.size());
    }

    private static long gifts(List<ReciprocityLedger> ledgers, Seen seen) {
        return ledgers.stream()
                .flatMap(ledger -> upTo(ledger, seen).stream())
                .filter(LedgerRules::isGift)
                .count();
    }

    private static void careAfterSale(Campaign campaign, Seen seen) {
        for (int i = 0; i < campaign.aftercare().size(); i++) {
            boolean asksNothing = campaign.aftercare().get(i).asksNothing();
            if (asksNothing) {
                seen.pass();
            } else {
                seen.fail(Severity.WARNING, "/aftercare/" + i + "/asksNothing", "sells");
            }
        }
        boolean sells = campaign.invitations().stream().anyMatch(PressureRelieved::hasPrice);
        if (sells && campaign.aftercare().isEmpty()) {
            seen.unknown("", "aftercare");
        }
    }
}
