package dev.noncoercive.policies.contact;

import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.ConsentWithdrawn;
import dev.noncoercive.model.consent.Paused;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.Resumed;
import dev.noncoercive.model.consent.Stopped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds out which no of a person stands, as a tombstone keeps it: what a later yes took back is gone, but for nobody else. */
final class KeptNos {
    private final List<KeptNo> standing;

    private KeptNos(List<KeptNo> before) {
        this.standing = new ArrayList<>(before);
    }

    /** Those of an earlier tombstone, and what was said since, that last beyond an instant. */
    static List<KeptNo> standing(List<KeptNo> before, List<PersonAct> acts, Instant at) {
        KeptNos nos = new KeptNos(before);
        acts.forEach(nos::hear);
        return nos.standing.stream().filter(no -> no.lastsAt(at)).toList();
    }

    private void hear(PersonAct act) {
        if (act instanceof ConsentGiven yes) {
            List<KeptNo> left =
                    standing.stream().flatMap(no -> no.after(yes).stream()).toList();
            standing.clear();
            standing.addAll(left);
        } else if (act instanceof Resumed) {
            standing.removeIf(KeptNo::isPause);
        } else if (act instanceof Paused) {
            standing.removeIf(KeptNo::isPause);
            standing.add(KeptNo.of(act));
        } else if (act instanceof Stopped || act instanceof ConsentWithdrawn) {
            KeptNo no = KeptNo.of(act);
            standing.removeIf(earlier -> earlier.isCoveredBy(no));
            standing.add(no);
        }
    }

    /** With one that was said before and is heard of only now: heard again, it changes nothing. */
    static List<KeptNo> withLate(List<KeptNo> before, KeptNo late) {
        if (before.stream().anyMatch(late::isSaidBy)) {
            return before;
        }
        return Stream.concat(before.stream().filter(known -> !known.isWithin(late)), Stream.of(late))
                .toList();
    }

    /** Of two people at one address, each once. */
    static List<KeptNo> of(List<KeptNo> some, List<KeptNo> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}
