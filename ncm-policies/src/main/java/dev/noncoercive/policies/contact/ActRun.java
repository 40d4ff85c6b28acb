package dev.noncoercive.policies.contact;

import dev.noncoercive.model.consent.PersonAct;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The acts of a person in order of time, the no last at one instant. What was said is at hand; whole acts may still be packed. */
final class ActRun {
    static final ActRun NONE = of(List.of());

    private static final Comparator<PersonAct> BY_TIME_THEN_NO_LAST =
            Comparator.comparing(PersonAct::at).thenComparing(PersonAct::isNo);

    private final List<Said> said;
    private final List<PersonAct> acts;
    private final Optional<PackedActs> packed;

    private ActRun(List<Said> said, List<PersonAct> acts, Optional<PackedActs> packed) {
        this.said = said;
        this.acts = acts;
        this.packed = packed;
    }

    private static ActRun of(List<PersonAct> inOrder) {
        return new ActRun(inOrder.stream().map(Said::of).toList(), inOrder, Optional.empty());
    }

    static ActRun inOrder(Collection<PersonAct> acts) {
        List<PersonAct> inOrder = new ArrayList<>(acts);
        inOrder.sort(BY_TIME_THEN_NO_LAST);
        return of(Collections.unmodifiableList(inOrder));
    }

    static ActRun packed(List<Said> said, PackedActs packed) {
        return new ActRun(said, List.of(), Optional.of(packed));
    }

    /** What was said, the last word last. */
    List<Said> said() {
        return said;
    }

    Optional<PackedActs> packed() {
        return packed;
    }

    List<PersonAct> toList() {
        return packed.map(PackedActs::toList).orElse(acts);
    }

    ActRun with(PersonAct act) {
        List<PersonAct> longer = new ArrayList<>(toList());
        longer.add(act);
        return inOrder(longer);
    }

    /** With more, each in its place. */
    ActRun and(List<PersonAct> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<PersonAct> all = new ArrayList<>(more);
        all.addAll(toList());
        return inOrder(all);
    }

    ActRun only(Predicate<PersonAct> which) {
        return of(toList().stream().filter(which).toList());
    }
}
