package dev.noncoercive.store.testkit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a step of each kind may state, and what can be expected of it: whatever else is there would be passed over, and prove nothing. */
final class StepFields {
    private static final Map<String, Set<String>> OF_KIND = new TreeMap<>(Map.of(
            "give-consent",
                    Set.of("id", "actedAt", "sender", "purpose", "channels", "topics", "allowances", "validUntil"),
            "withdraw-consent", Set.of("id", "actedAt", "sender", "purpose", "channels"),
            "set-preferences", Set.of("id", "actedAt", "zone", "quietHours", "allowances"),
            "pause", Set.of("id", "actedAt", "until"),
            "resume", Set.of("id", "actedAt"),
            "request", Set.of("sender", "purpose", "channel", "topic", "key", "expect"),
            "hand-over", Set.of("sender", "key", "expect"),
            "confirm", Set.of("sender", "key", "expect"),
            "release", Set.of("sender", "key", "expect")));

    private static final Map<String, Set<String>> ANSWERS = Map.of(
            "request", Set.of("allowed", "later", "refused", "already-handed-over"),
            "hand-over", Set.of("go", "void"),
            "confirm", Set.of("done", "void"),
            "release", Set.of("done", "void"));

    private StepFields() {}

    static boolean isQuestion(TimelineStep step) {
        return ANSWERS.containsKey(step.action());
    }

    /** Refuses a kind that is not known, a field that a step of its kind does not have, and an answer that it cannot get. */
    static void check(TimelineStep step) {
        Set<String> fields = OF_KIND.get(step.action());
        if (fields == null) {
            throw new IllegalArgumentException(
                    "unknown step `" + step.action() + "`; known: " + String.join(", ", OF_KIND.keySet()));
        }
        Optional<String> other =
                step.stated().stream().filter(field -> !fields.contains(field)).min(Comparator.naturalOrder());
        if (other.isPresent()) {
            throw new IllegalArgumentException("a step `" + step.action() + "` has no `" + other.get()
                    + "`; beside `at`, `do` and `person` it may have: " + list(fields));
        }
        if (isQuestion(step)) {
            checkAnswer(step, TimelineRunner.needed("expect", step.expect()));
        }
    }

    private static void checkAnswer(TimelineStep step, Answer expected) {
        Set<String> answers = ANSWERS.getOrDefault(step.action(), Set.of());
        String word = expected.text().split(" ", 2)[0];
        if (!answers.contains(word)) {
            throw new IllegalArgumentException(
                    "`expect` of `" + step.action() + "` cannot be `" + word + "`; it is one of: " + list(answers));
        }
    }

    private static String list(Set<String> words) {
        return String.join(", ", List.copyOf(words).stream().sorted().toList());
    }
}
