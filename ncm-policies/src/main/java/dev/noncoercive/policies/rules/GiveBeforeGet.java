package dev.noncoercive.policies.rules;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.ledger.Exchange;
import dev.noncoercive.model.ledger.ExchangeKind;
import dev.noncoercive.model.ledger.Party;
import dev.noncoercive.model.ledger.ReciprocityLedger;
import dev.noncoercive.policies.CheckContext;
import java.util.List;
import java.util.Set;

/** L01: something is given before anything is asked; a first step by the person satisfies it too. */
final class GiveBeforeGet extends StandardPolicy<ReciprocityLedger> {
    private static final Set<ExchangeKind> ASKING = Set.of(ExchangeKind.ASK, ExchangeKind.TRADE);

    GiveBeforeGet(Catalogue catalogue) {
        super(catalogue, "ncm.ledger.give-before-get", ReciprocityLedger.class);
    }

    @Override
    public List<Finding> check(ReciprocityLedger ledger, CheckContext context) {
        for (int i = 0; i < ledger.exchanges().size(); i++) {
            Exchange exchange = ledger.exchanges().get(i);
            if (exchange.initiatedBy() == Party.PERSON || exchange.kind() == ExchangeKind.GIFT) {
                return List.of(info().pass());
            }
            if (ASKING.contains(exchange.kind())) {
                String kind = words(exchange.kind() == ExchangeKind.ASK ? "ask" : "trade");
                return List.of(fail("/exchanges/" + i, "seen", kind));
            }
        }
        return List.of(info().unknown("", "exchanges"));
    }
}
