package dev.noncoercive.policies.rules;

import dev.noncoercive.model.Language;
import dev.noncoercive.policies.Policy;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The policies of the standard catalogue, in its order. */
public final class StandardPolicies {
    private static final String FAMILIES = "CGMITLEAKR";

    private StandardPolicies() {}

    /**
     * All of them.
     *
     * @param language  of titles, reasons and help: English, Italian or Spanish, not null
     * @return the policies, not null
     * @throws IllegalArgumentException if the texts are not there in that language
     */
    public static List<Policy<?>> all(Language language) {
        Catalogue in = Catalogue.in(language);
        return Stream.of(
                        ownClasses(in),
                        ConsentRules.all(in),
                        RecordRules.all(in),
                        MessageRules.all(in),
                        InvitationRules.all(in),
                        TruthRules.all(in),
                        LedgerRules.all(in),
                        EnoughRules.all(in),
                        AudienceRules.all(in),
                        ScorecardRules.all(in))
                .flatMap(List::stream)
                .sorted(Comparator.<Policy<?>>comparingInt(
                                policy -> FAMILIES.indexOf(policy.info().code().charAt(0)))
                        .thenComparing(policy -> policy.info().code()))
                .toList();
    }

    private static List<Policy<?>> ownClasses(Catalogue in) {
        return List.of(
                new ConsentActive(in),
                new ExitAsEasyAsEntry(in),
                new ContactCap(in),
                new QuietTime(in),
                new OneClickHeaders(in),
                new BodyExit(in),
                new DeclineIsEqual(in),
                new DeadlineHasReason(in),
                new ScarcityProved(in),
                new NoPressureLanguage(in),
                new PressureRelieved(in),
                new TruthBehindTheDoor(in),
                new NotForEveryone(in),
                new GiveBeforeGet(in),
                new StopAtEnough(in));
    }
}
