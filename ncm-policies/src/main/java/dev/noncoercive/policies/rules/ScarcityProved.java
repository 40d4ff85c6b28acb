package dev.noncoercive.policies.rules;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.policies.CheckContext;
import dev.noncoercive.policies.pressure.FactState;
import java.util.ArrayList;
import java.util.List;

/** I05: words that say how few are left, or how many did it, are borne out by a dated count. */
final class ScarcityProved extends StandardPolicy<Invitation> {
    ScarcityProved(Catalogue catalogue) {
        super(catalogue, "ncm.invitation.scarcity-proved", Invitation.class);
    }

    @Override
    public List<Finding> check(Invitation invitation, CheckContext context) {
        InvitationWords words = InvitationWords.of(invitation, context);
        List<Finding> contradicted = words.failures(mention -> isCounted(mention, FactState.CONTRADICTED), this);
        if (!contradicted.isEmpty()) {
            return contradicted;
        }
        // words without a count are said to press by I06; here they leave open whether they are true
        List<Finding> open = new ArrayList<>(words.mentions().stream()
                .filter(mention -> isCounted(mention, FactState.MISSING))
                .map(mention -> mention.fact().place().orElse(""))
                .distinct()
                .map(place -> info().unknown(place, "claims"))
                .toList());
        open.addAll(words.unjudged(this));
        if (!open.isEmpty()) {
            return open;
        }
        boolean borneOut = words.mentions().stream().anyMatch(mention -> isCounted(mention, FactState.CONFIRMED));
        return borneOut ? List.of(info().pass()) : List.of();
    }

    private static boolean isCounted(InvitationWords.Mention mention, FactState state) {
        return mention.pressing().needs().isCounted() && mention.fact().is(state);
    }
}
