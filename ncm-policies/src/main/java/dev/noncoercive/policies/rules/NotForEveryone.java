package dev.noncoercive.policies.rules;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.invitation.Door;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.model.invitation.Money;
import dev.noncoercive.model.invitation.Terms;
import dev.noncoercive.policies.CheckContext;
import java.util.List;
import java.util.Optional;

/** T03: what has a price names at least one honest limit. */
final class NotForEveryone extends StandardPolicy<Invitation> {
    NotForEveryone(Catalogue catalogue) {
        super(catalogue, "ncm.truth.not-for-everyone", Invitation.class);
    }

    @Override
    public List<Finding> check(Invitation invitation, CheckContext context) {
        Optional<Door> door = invitation.door();
        if (door.isEmpty()) {
            return List.of(info().unknown("", "door"));
        }
        Optional<Money> price = door.get().terms().flatMap(Terms::total);
        if (price.isEmpty()) {
            return List.of(info().unknown("/door", "total"));
        }
        if (price.get().isZero()) {
            return List.of();
        }
        return List.of(door.get().notForWhom().isEmpty() ? fail("/door", "seen") : info().pass());
    }
}
