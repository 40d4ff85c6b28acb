package dev.noncoercive.policies.rules;

import dev.noncoercive.model.finding.Span;
import dev.noncoercive.model.invitation.Door;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.model.invitation.Money;
import dev.noncoercive.model.invitation.Renewal;
import dev.noncoercive.model.invitation.Terms;
import dev.noncoercive.policies.pressure.PressureFinding;
import java.util.List;
import java.util.Optional;

/** A charge that comes again by itself, beside the terms of the door. */
final class StatedRenewal {
    private StatedRenewal() {}

    static StatedFact of(PressureFinding pressing, String text, Invitation invitation) {
        Optional<Terms> terms = invitation.door().flatMap(Door::terms);
        StatedFact open = StatedFact.missing(StatedFact.UNSAID);
        if (terms.flatMap(Terms::renews).map(renews -> !renews).orElse(false)) {
            return pressing.statesItsFact() ? StatedFact.denied(true, "none") : open;
        }
        return terms.flatMap(Terms::renewal)
                .map(renewal -> beside(pressing, text, renewal, terms.flatMap(Terms::total)))
                .orElse(open);
    }

    private static StatedFact beside(PressureFinding pressing, String text, Renewal renewal, Optional<Money> total) {
        Span sentence = Clauses.sentence(text, pressing.span());
        // nothing, and the price of the first time, is no renewal
        List<NamedPrice> told = NamedPrice.in(text.substring(sentence.start(), sentence.end())).stream()
                .filter(price -> price.amount().signum() > 0)
                .filter(price -> total.filter(price::is).isEmpty() || price.is(renewal.price()))
                .toList();
        boolean agrees = told.stream().anyMatch(price -> isSame(price, renewal));
        if (agrees || (told.isEmpty() && pressing.statesItsFact())) {
            return StatedFact.confirmed(StatedFact.UNSAID);
        }
        return pressing.statesItsFact()
                ? StatedFact.contradicted("price", told.get(0).words(), renewal.price(), Quotes.brief(renewal.every()))
                : StatedFact.missing(StatedFact.UNSAID);
    }

    /** The same price, and the same time between where the words name one and the terms one that can be read. */
    private static boolean isSame(NamedPrice price, Renewal renewal) {
        Optional<String> every = NamedPrice.period(renewal.every());
        boolean otherwise = price.period().isPresent() && every.isPresent() && !every.equals(price.period());
        return price.is(renewal.price()) && !otherwise;
    }
}
