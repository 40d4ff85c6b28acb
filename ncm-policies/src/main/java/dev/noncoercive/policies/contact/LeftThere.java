package dev.noncoercive.policies.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is left at one address of those who were forgotten there, each for itself: whoever came between two of them may be the first and is
 * not the second, and a no is lifted by who said it alone.
 */
final class LeftThere {
    private LeftThere() {}

    /** With what another key of the address, or a no that came late, tells of one time that somebody was forgotten. */
    static List<Tombstone> with(List<Tombstone> left, Tombstone more) {
        List<Tombstone> all = new ArrayList<>(left);
        for (int i = 0; i < all.size(); i++) {
            Tombstone known = all.get(i);
            if (known.at().equals(more.at()) && known.mark() == more.mark()) {
                all.set(i, both(known, more));
                return all;
            }
        }
        all.add(more);
        all.sort(Comparator.comparing(Tombstone::at));
        return all;
    }

    /** A no that is known already, or says no more than one that is, changes nothing. */
    private static Tombstone both(Tombstone known, Tombstone more) {
        List<KeptNo> nos = known.keptNos();
        for (KeptNo no : more.keptNos()) {
            nos = KeptNos.withLate(nos, no);
        }
        return known.heldAtLeastUntil(more.heldUntil()).withKeptNos(nos);
    }

    /** With what the next who is forgotten leaves, where others stay who are known since some instants. */
    static List<Tombstone> after(List<Tombstone> before, Tombstone left, Collection<Instant> known) {
        List<Tombstone> all = new ArrayList<>();
        // where a clock stepped back, the next one is not the last
        Stream.concat(before.stream(), Stream.of(left))
                .sorted(Comparator.comparing(Tombstone::at))
                .forEach(one -> add(all, one, known));
        return all;
    }

    private static void add(List<Tombstone> all, Tombstone next, Collection<Instant> known) {
        Tombstone last = all.isEmpty() ? next : all.get(all.size() - 1);
        if (!all.isEmpty() && isOne(last, next) && known.stream().noneMatch(since -> isBetween(last, since, next))) {
            all.set(all.size() - 1, Tombstone.ofAll(List.of(last, next)).orElseThrow());
        } else {
            all.add(next);
        }
    }

    /** Whether two can stand as one where nobody came in between: of one person, or of people who had said no to nothing. */
    private static boolean isOne(Tombstone one, Tombstone other) {
        return one.isOfSameAs(other)
                || (one.keptNos().isEmpty() && other.keptNos().isEmpty());
    }

    private static boolean isBetween(Tombstone one, Instant since, Tombstone next) {
        return !since.isBefore(one.at()) && since.isBefore(next.at());
    }
}
