package dev.noncoercive.testkit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** English nouns in names of code that speak of people as prey, goods or plumbing. */
final class PeopleWords {
    private static final Set<String> NOUNS = Set.of(
            "lead",
            "leads",
            "prospect",
            "prospects",
            "suspect",
            "suspects",
            "funnel",
            "funnels",
            "blast",
            "blasts",
            "eyeballs");

    /** Nouns that are plain technical words unless one of these follows. */
    private static final Set<String> AIMED =
            Set.of("target", "targets", "targeted", "capture", "captured", "hook", "hooked");

    private static final Set<String> AIMED_AT = Set.of(
            "audience",
            "audiences",
            "customer",
            "customers",
            "group",
            "people",
            "person",
            "persons",
            "user",
            "users",
            "reader",
            "readers",
            "subscriber",
            "subscribers");

    /** What makes a lead something else: lead time, lead developer. */
    private static final Set<String> NO_PERSON_AFTER =
            Set.of("time", "times", "in", "to", "developer", "engineer", "author");

    private PeopleWords() {}

    /** The first such word in a name in camel case or with underscores. */
    static Optional<String> in(String name) {
        List<String> words = List.of(name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT)
                .split("[_$]+"));
        for (int i = 0; i < words.size(); i++) {
            String next = i + 1 < words.size() ? words.get(i + 1) : "";
            if (NOUNS.contains(words.get(i)) && !NO_PERSON_AFTER.contains(next)) {
                return Optional.of(words.get(i));
            }
            if (AIMED.contains(words.get(i)) && AIMED_AT.contains(next)) {
                return Optional.of(words.get(i) + " " + next);
            }
        }
        return Optional.empty();
    }
}
