package dev.noncoercive.policies.rules;

import dev.noncoercive.model.invitation.Claim;
import dev.noncoercive.model.invitation.Evidence;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.model.invitation.Snapshot;
import dev.noncoercive.policies.CheckContext;
import dev.noncoercive.policies.pressure.FactState;
import dev.noncoercive.policies.pressure.PressureContext;
import dev.noncoercive.policies.pressure.PressureFinding;
import dev.noncoercive.policies.pressure.PressureLanguage;
import dev.noncoercive.policies.pressure.PressureNeed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A number in words about how few are left, or how many did it, beside the claims about the same: a claim that repeats the
 * number is as true as its fresh counts. A count that gives no number bears out by being there.
 */
final class StatedCount {
    /** What was left a week ago says nothing of today. */
    static final Duration COUNT_AGE_MAX = Duration.ofDays(7);

    /** A count, by evidence or as it was taken. */
    private record Count(Instant asOf, Set<Long> numbers, String key, List<Object> told) {}

    private final PressureFinding pressing;
    private final CheckContext known;
    private final Map<Long, Set<String>> said;
    private final Set<String> words;

    private StatedCount(PressureFinding pressing, String quote, CheckContext known) {
        this.pressing = pressing;
        this.known = known;
        this.said = NamedNumbers.counted(quote, pressing.language());
        this.words = words(quote);
    }

    static StatedFact of(PressureFinding pressing, String quote, Invitation invitation, CheckContext known) {
        return new StatedCount(pressing, quote, known).beside(invitation.claims());
    }

    private StatedFact beside(List<Claim> claims) {
        StatedFact fact = open();
        for (int i = 0; i < claims.size(); i++) {
            StatedFact one = beside(claims.get(i), "/claims/" + i);
            // a claim that agrees does not outweigh one that does not
            boolean louder = fact.is(FactState.MISSING) && (one.place().isPresent() || !one.is(FactState.MISSING));
            fact = louder || one.is(FactState.CONTRADICTED) ? one : fact;
        }
        return fact;
    }

    private StatedFact open() {
        return StatedFact.missing(StatedFact.UNSAID);
    }

    private StatedFact beside(Claim claim, String location) {
        Set<Long> repeated = repeated(claim);
        List<Count> counts = counts(claim);
        if (repeated.isEmpty() || counts.isEmpty()) {
            return open();
        }
        List<Count> fresh = counts.stream().filter(this::isFresh).toList();
        if (fresh.isEmpty()) {
            return open().at(location);
        }
        Optional<Count> other =
                fresh.stream().filter(count -> !count.numbers().isEmpty()).findFirst();
        boolean agrees =
                fresh.stream().flatMap(count -> count.numbers().stream()).anyMatch(repeated::contains);
        if (agrees || other.isEmpty()) {
            return StatedFact.confirmed(StatedFact.UNSAID);
        }
        return pressing.statesItsFact() ? contradicted(repeated, other.get()) : open();
    }

    private static StatedFact contradicted(Set<Long> repeated, Count count) {
        String numbers = repeated.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
        Object[] values =
                Stream.concat(Stream.of(numbers), count.told().stream()).toArray();
        return StatedFact.contradicted(count.key(), values);
    }

    private boolean isFresh(Count count) {
        Instant now = known.at();
        return !count.asOf().isAfter(now) && !count.asOf().isBefore(now.minus(COUNT_AGE_MAX));
    }

    /** The numbers that a claim of the same kind has in common with the words; a claim without one may be any. */
    private Set<Long> repeated(Claim claim) {
        Map<Long, Set<String>> claimed = NamedNumbers.counted(claim.words(), pressing.language());
        boolean taken = claim.snapshot()
                .flatMap(Snapshot::of)
                .map(thing -> shares(words(thing)))
                .orElse(false);
        Set<PressureNeed> kinds = kinds(claim);
        Set<Long> repeated = new HashSet<>(said.keySet());
        if (claimed.isEmpty()) {
            return taken || kinds.contains(pressing.needs()) ? repeated : Set.of();
        }
        repeated.retainAll(claimed.keySet());
        boolean same = kinds.isEmpty()
                ? taken || repeated.stream().anyMatch(number -> shares(claimed.getOrDefault(number, Set.of())))
                : kinds.contains(pressing.needs());
        return same ? repeated : Set.of();
    }

    /** What the pressure check takes a claim for. Sober words, such as "5 places are left", it takes for nothing. */
    private Set<PressureNeed> kinds(Claim claim) {
        PressureContext any = PressureContext.builder().hints(true).build();
        return known.pressure(claim.words(), any).findings().stream()
                .map(PressureFinding::needs)
                .filter(PressureNeed::isCounted)
                .collect(Collectors.toSet());
    }

    private boolean shares(Set<String> things) {
        return things.stream().anyMatch(words::contains);
    }

    private static Set<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)).collect(Collectors.toSet());
    }

    private List<Count> counts(Claim claim) {
        List<Count> counts = new ArrayList<>();
        claim.evidence().forEach(one -> counts.add(count(one, pressing.language())));
        claim.snapshot().ifPresent(taken -> counts.add(count(taken)));
        return counts;
    }

    private static Count count(Evidence evidence, PressureLanguage language) {
        String says = evidence.says().orElse("");
        List<Object> told =
                List.of(Quotes.brief(evidence.source()), ConsentRules.day(evidence.asOf()), Quotes.brief(says));
        return new Count(evidence.asOf(), NamedNumbers.in(says, language), "counted", told);
    }

    private static Count count(Snapshot taken) {
        String found = (taken.count() + " " + taken.of().orElse("")).strip();
        List<Object> told = List.of(ConsentRules.day(taken.asOf()), Quotes.brief(found));
        return new Count(taken.asOf(), Set.of(taken.count()), "count", told);
    }
}
