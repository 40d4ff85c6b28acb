package dev.noncoercive.policies.contact;

import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.policies.contact.ContactStore.Scope;
import dev.noncoercive.policies.contact.ContactStore.StepTogether;
import dev.noncoercive.policies.contact.ContactStore.SteppingTogether;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Takes in what a person did, which ends their permits: for them, and for everybody at the addresses that those go to. */
record Hearing(PersonAct act) implements SteppingTogether<Hearing.Heard> {
    /** Whether an act was new, and which permits it ended. */
    record Heard(boolean isNew, List<ContactRow> ended) {}

    @Override
    public StepTogether<Heard> take(Household known, Instant now) {
        Household stepped = known.steppingBy(now).joined();
        PersonAct cut = Milliseconds.of(act, stepped.lastStep());
        ContactHistory longer =
                stepped.isForgotten(cut) ? stepped.history() : stepped.history().with(cut);
        boolean isNew = longer != stepped.history();
        List<ContactRow> ended = isNew ? stepped.permits() : List.of();
        return new StepTogether<>(stepped.ending(ended).with(longer), new Heard(isNew, ended));
    }

    /** In one step at the address that is named with the act; where permits go elsewhere, in one more. */
    boolean in(Steps steps, Scope scope, RuleBook rules) {
        Heard heard = steps.take(scope, this);
        NavigableSet<AddressKey> elsewhere = new TreeSet<>();
        heard.ended().stream().map(ContactRow::addressKeys).forEach(elsewhere::addAll);
        elsewhere.removeAll(scope.addresses());
        if (!elsewhere.isEmpty()) {
            // addresses of one step are taken for one and the same, so these are no part of the first; were it the
            // last, it would hold too much
            steps.take(Scope.of(act.person(), rules).at(elsewhere), (known, now) -> {
                Household stepped = known.steppingBy(now);
                return new StepTogether<>(stepped.ending(stillEnded(heard.ended(), stepped)), true);
            });
        }
        return heard.isNew();
    }

    /** Without those whose key was asked again meanwhile. */
    private static List<ContactRow> stillEnded(Collection<ContactRow> rows, Household known) {
        return rows.stream()
                .filter(row -> known.history()
                        .row(row.slot())
                        .filter(now -> now.state() == ContactState.ENDED)
                        .isPresent())
                .toList();
    }
}
