package dev.noncoercive.cli;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.PersonAct;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Acts that say yes again to what was given before: what one leaves open stays as it was, as in a consent that is a document. A cap that the
 * person once stated is not lost by an empty field.
 */
final class Renewals {
    static final String EVENT = "renewed";

    /** What to say of one that leaves its number to a yes that is not there. */
    static final String NOTHING_BEFORE =
            "renewed, but nothing was given before in this file to that sender, for that purpose and on those channels;"
                    + " say `given`, or at_most and per";

    /** The line of each act that is one, by its place among all acts. */
    private final Map<Integer, Long> lines = new HashMap<>();

    private record Whose(PersonId person, SenderId sender, Purpose purpose) {
        static Whose of(ConsentGiven given) {
            return new Whose(given.person(), given.sender(), given.purpose());
        }
    }

    void add(int place, long line) {
        lines.putIfAbsent(place, line);
    }

    /** Another row of the act says that it was given: then it stands for itself. */
    void remove(int place) {
        lines.remove(place);
    }

    /**
     * Carries on what was given before.
     *
     * @param acts  all acts of the file; each renewal is replaced by what it stands for, or taken out where nothing was given before
     * @return the lines of those that were taken out
     */
    Collection<Long> carryOn(List<Addressed<PersonAct>> acts) {
        SortedMap<Integer, Long> unfounded = new TreeMap<>();
        Map<Whose, List<ConsentGiven>> before = new HashMap<>();
        for (int place : lines.isEmpty() ? List.<Integer>of() : inTime(acts)) {
            ConsentGiven given = (ConsentGiven) acts.get(place).what();
            List<ConsentGiven> earlier = before.computeIfAbsent(Whose.of(given), first -> new ArrayList<>());
            Optional<ConsentGiven> base = lines.containsKey(place) ? latest(earlier, given) : Optional.empty();
            if (lines.containsKey(place) && base.isEmpty() && given.allowances().isEmpty()) {
                unfounded.put(place, lines.get(place));
            } else {
                ConsentGiven whole = base.map(yes -> carriedOn(yes, given)).orElse(given);
                acts.set(place, new Addressed<>(whole, acts.get(place).keys()));
                earlier.add(whole);
            }
        }
        takeOut(unfounded.keySet(), acts);
        return unfounded.values();
    }

    private static void takeOut(Set<Integer> places, List<Addressed<PersonAct>> acts) {
        List<Addressed<PersonAct>> others = IntStream.range(0, acts.size())
                .filter(place -> !places.contains(place))
                .mapToObj(acts::get)
                .toList();
        acts.clear();
        acts.addAll(others);
    }

    /** The places of every yes, the earliest first; at one instant what was given stands before what renews it. */
    private List<Integer> inTime(List<Addressed<PersonAct>> acts) {
        return IntStream.range(0, acts.size())
                .boxed()
                .filter(place -> acts.get(place).what() instanceof ConsentGiven)
                .sorted(Comparator.<Integer, Instant>comparing(
                                place -> acts.get(place).what().at())
                        .thenComparing(lines::containsKey))
                .toList();
    }

    /** The last yes for any of the channels, if it is for all of them: of several, none says how often on all. */
    private static Optional<ConsentGiven> latest(List<ConsentGiven> earlier, ConsentGiven given) {
        Optional<ConsentGiven> latest = earlier.stream()
                .filter(yes -> !Collections.disjoint(yes.channels(), given.channels()))
                .reduce((one, later) -> later);
        return latest.filter(yes -> yes.channels().containsAll(given.channels()));
    }

    private static ConsentGiven carriedOn(ConsentGiven before, ConsentGiven again) {
        return again.withAllowances(again.allowances().isEmpty() ? before.allowances() : again.allowances())
                .withTopics(again.topics().isEmpty() ? before.topics() : again.topics())
                .withValidUntil(again.validUntil().or(before::validUntil));
    }
}
