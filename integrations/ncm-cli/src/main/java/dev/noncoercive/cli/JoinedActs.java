package dev.noncoercive.cli;

import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.Preferences;
import dev.noncoercive.model.consent.PreferencesSet;
import java.util.ArrayList;
import java.util.List;

/** Rows that differ in nothing but allowance and quiet hours are one act with all of them, wherever in the file they stand. */
final class JoinedActs {
    private JoinedActs() {}

    /** What is the same in every row of an act. */
    static PersonAct sameFor(PersonAct act) {
        if (act instanceof ConsentGiven given) {
            return given.withAllowances();
        }
        return act instanceof PreferencesSet set
                ? set.withPreferences(set.preferences().withAllowances().withQuietHours())
                : act;
    }

    /** One act with what is in either of two rows of it. */
    static PersonAct both(PersonAct one, PersonAct other) {
        if (one instanceof ConsentGiven given) {
            return given.withAllowances(all(given.allowances(), ((ConsentGiven) other).allowances()));
        }
        return one instanceof PreferencesSet set ? both(set, ((PreferencesSet) other).preferences()) : one;
    }

    private static PreferencesSet both(PreferencesSet set, Preferences more) {
        Preferences known = set.preferences();
        return set.withPreferences(known.withAllowances(all(known.allowances(), more.allowances()))
                .withQuietHours(all(known.quietHours(), more.quietHours())));
    }

    private static <T> List<T> all(List<T> one, List<T> other) {
        List<T> all = new ArrayList<>(one);
        other.stream().filter(item -> !one.contains(item)).forEach(all::add);
        return all;
    }
}
