package dev.noncoercive.policies.rules;

import dev.noncoercive.model.invitation.Claim;
import dev.noncoercive.model.invitation.Deadline;
import dev.noncoercive.model.invitation.Door;
import dev.noncoercive.model.invitation.Evidence;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.model.invitation.Terms;
import dev.noncoercive.model.invitation.TimeBoundReason;
import dev.noncoercive.policies.pressure.FactState;
import dev.noncoercive.policies.pressure.PressureNeed;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an invitation states beside its words, as far as words that press would need it. */
final class StatedFacts {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private StatedFacts() {}

    /** The facts behind one text of an invitation. */
    static Map<PressureNeed, FactState> behind(String text, Invitation invitation) {
        Map<PressureNeed, FactState> facts = new EnumMap<>(PressureNeed.class);
        facts.put(PressureNeed.DEADLINE, deadline(invitation));
        facts.put(PressureNeed.STOCK, counted(text, invitation.claims()));
        facts.put(PressureNeed.COUNT, counted(text, invitation.claims()));
        facts.put(PressureNeed.RENEWAL, renewal(invitation));
        return facts;
    }

    /** A deadline with a reason and evidence bears words out; a door that stays open contradicts them. */
    private static FactState deadline(Invitation invitation) {
        Optional<Deadline> deadline = invitation.deadline();
        if (deadline.isEmpty()) {
            boolean staysOpen = invitation.door().flatMap(Door::evergreen).isPresent();
            return staysOpen ? FactState.CONTRADICTED : FactState.MISSING;
        }
        boolean borneOut = deadline.flatMap(Deadline::reason)
                .map(TimeBoundReason::evidence)
                .filter(evidence -> !evidence.isEmpty())
                .isPresent();
        return borneOut ? FactState.CONFIRMED : FactState.MISSING;
    }

    /** A number in the text that a claim repeats is as true as the evidence of that claim. */
    private static FactState counted(String text, List<Claim> claims) {
        Set<String> said = numbers(text);
        FactState state = FactState.MISSING;
        for (Claim claim : claims) {
            Set<String> claimed = new HashSet<>(numbers(claim.words()));
            claimed.retainAll(said);
            if (!claimed.isEmpty() && !claim.evidence().isEmpty()) {
                FactState borneOut = borneOut(claimed, claim.evidence());
                state = borneOut == FactState.CONTRADICTED || state == FactState.MISSING ? borneOut : state;
            }
        }
        return state;
    }

    /** Evidence that gives another number contradicts; evidence that gives none bears out by being there. */
    private static FactState borneOut(Set<String> claimed, List<Evidence> evidence) {
        Set<String> counted = evidence.stream()
                .flatMap(one -> one.says().stream())
                .flatMap(says -> numbers(says).stream())
                .collect(Collectors.toSet());
        boolean agrees = counted.isEmpty() || claimed.stream().anyMatch(counted::contains);
        return agrees ? FactState.CONFIRMED : FactState.CONTRADICTED;
    }

    private static Set<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static FactState renewal(Invitation invitation) {
        Optional<Terms> terms = invitation.door().flatMap(Door::terms);
        boolean told = terms.flatMap(Terms::renewal).isPresent();
        boolean deniesIt = terms.flatMap(Terms::renews).map(renews -> !renews).orElse(false);
        if (deniesIt) {
            return FactState.CONTRADICTED;
        }
        return told ? FactState.CONFIRMED : FactState.MISSING;
    }
}
