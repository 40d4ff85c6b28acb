package dev.noncoercive.policies.rules;

import dev.noncoercive.policies.Policy;
import java.util.List;

/** The policies of the standard catalogue that are built so far, in its order. */
public final class StandardPolicies {
    private StandardPolicies() {}

    /**
     * All of them.
     *
     * @return the policies, not null
     */
    public static List<Policy<?>> all() {
        return List.of(
                new ConsentActive(),
                new ExitAsEasyAsEntry(),
                new ContactCap(),
                new QuietTime(),
                new OneClickHeaders(),
                new BodyExit(),
                new DeclineIsEqual(),
                new DeadlineHasReason(),
                new ScarcityProved(),
                new NoPressureLanguage(),
                new PressureRelieved(),
                new TruthBehindTheDoor(),
                new NotForEveryone(),
                new GiveBeforeGet(),
                new StopAtEnough());
    }
}
