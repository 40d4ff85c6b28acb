package dev.noncoercive.policies.pressure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a rule file: blocks of {@code key: value} lines with an empty line between them.
 *
 * <p>A block begins with {@code class:} or {@code concept:} and names words, or with {@code id:} and is a rule. A line that begins
 * with two spaces goes on with the value above it; one that begins with {@code #} is a comment.
 */
final class RuleFile {
    /** Behind a word of a concept that stands for itself only. */
    private static final String EXACT = "=";

    private static final Set<String> KEYS = Set.of(
            "id",
            "category",
            "severity",
            "where",
            "needs",
            "dark-pattern",
            "pattern",
            "unless",
            "keeps",
            "measured",
            "from",
            "why",
            "suggest",
            "bad",
            "good");

    private final PressureLanguage language;
    private static final String CANDIDATE = "candidate";

    private final Map<String, Set<String>> classes = new HashMap<>();
    private final List<Concept> concepts = new ArrayList<>();
    private final PatternParser patterns = new PatternParser(classes);
    private final int first;
    private final List<RuleSource> rules = new ArrayList<>();

    private RuleFile(PressureLanguage language, int first) {
        this.language = language;
        this.first = first;
    }

    /** What a file says; the first of its rules gets this number. */
    static RuleFile read(PressureLanguage language, String content, int first) {
        RuleFile file = new RuleFile(language, first);
        Map<String, List<String>> block = new LinkedHashMap<>();
        List<String> values = new ArrayList<>();
        for (String line : content.lines().toList()) {
            if (line.isBlank()) {
                file.take(block);
                block = new LinkedHashMap<>();
            } else if (line.startsWith("  ")) {
                values.set(values.size() - 1, values.get(values.size() - 1) + " " + line.strip());
            } else if (!line.startsWith("#")) {
                int colon = line.indexOf(':');
                values = block.computeIfAbsent(line.substring(0, colon), key -> new ArrayList<>());
                values.add(line.substring(colon + 1).strip());
            }
        }
        file.take(block);
        return file;
    }

    List<RuleSource> rules() {
        return rules;
    }

    List<Concept> concepts() {
        return concepts;
    }

    private void take(Map<String, List<String>> block) {
        if (block.containsKey("class")) {
            classes.put(one(block, "class", ""), words(block));
        } else if (block.containsKey("concept")) {
            concept(one(block, "concept", ""), words(block));
        } else if (block.containsKey("id")) {
            rules.add(rule(block));
        }
    }

    /** A concept names its words by how they begin, or in full with {@link #EXACT} behind; it can be used as a class. */
    private void concept(String name, Set<String> words) {
        Set<String> stems = new LinkedHashSet<>();
        words.forEach(word -> stems.add(word.endsWith(EXACT) ? word.substring(0, word.length() - 1) : Stem.of(word)));
        classes.put(name, stems);
        concepts.add(new Concept(name, language, stems));
    }

    private Set<String> words(Map<String, List<String>> block) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : one(block, "words", "").split(" ", -1)) {
            if (word.startsWith("@")) {
                words.addAll(known(word));
            } else if (word.startsWith("#")) {
                words.add(word);
            } else if (!word.isEmpty()) {
                words.add(Fold.word(word));
            }
        }
        return words;
    }

    private Set<String> known(String name) {
        Set<String> members = classes.get(name.substring(1));
        if (members == null) {
            throw new IllegalArgumentException("the class " + name + " must stand before what names it");
        }
        return members;
    }

    private RuleSource rule(Map<String, List<String>> block) {
        String id = one(block, "id", "");
        try {
            return read(id, block);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("rule " + id + ": " + e.getMessage(), e);
        }
    }

    private RuleSource read(String id, Map<String, List<String>> block) {
        strict(block);
        List<List<Item>> all = new ArrayList<>();
        all(block, "pattern").forEach(pattern -> all.addAll(patterns.parse(pattern)));
        String severity = one(block, "severity", "warning");
        Rule rule = new Rule(
                first + rules.size(),
                id,
                language,
                category(one(block, "category", "")),
                PressureLevel.valueOf(upper(severity.equals(CANDIDATE) ? "warning" : severity)),
                from(severity, block),
                fields(one(block, "where", "any")),
                PressureNeed.valueOf(upper(one(block, "needs", "none"))),
                Optional.of(one(block, "dark-pattern", "")).filter(text -> !text.isEmpty()),
                Set.of(one(block, "keeps", "nothing").split(" ", -1)),
                weight(one(block, "measured", "0 of 0")),
                one(block, "why", ""),
                one(block, "suggest", ""));
        return new RuleSource(rule, all, surroundings(all(block, "unless")), all(block, "bad"), all(block, "good"));
    }

    private static double from(String severity, Map<String, List<String>> block) {
        boolean candidate = severity.equals(CANDIDATE);
        if (candidate != block.containsKey("from")) {
            throw new IllegalArgumentException("`from` and severity `candidate` go together");
        }
        return candidate ? Double.parseDouble(one(block, "from", "")) : 0;
    }

    private static void strict(Map<String, List<String>> block) {
        for (String key : block.keySet()) {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException("key `" + key + "` is not known");
            }
        }
        if (!one(block, "dark-pattern", "dp.").startsWith("dp.")) {
            throw new IllegalArgumentException("dark-pattern must begin with `dp.`");
        }
    }

    private static Optional<PressureCategory> category(String text) {
        return text.equals("relief") ? Optional.empty() : Optional.of(PressureCategory.valueOf(upper(text)));
    }

    private static Set<PressureField> fields(String text) {
        Set<PressureField> fields = EnumSet.noneOf(PressureField.class);
        for (String field : text.split(" ", -1)) {
            fields.add(PressureField.valueOf(upper(field)));
        }
        return fields;
    }

    /** From "298 of 300", how sure the rule is by itself; it has not seen everything, so it is never quite sure. */
    private static double weight(String measured) {
        int of = measured.indexOf(" of ");
        double right = Integer.parseInt(measured.substring(0, of));
        double fired = Integer.parseInt(measured.substring(of + 4));
        return (right + 1) / (fired + 2);
    }

    private List<Surrounding> surroundings(List<String> lines) {
        List<Surrounding> all = new ArrayList<>();
        for (String line : lines) {
            int match = line.indexOf('~');
            for (List<Item> before : patterns.parse(line.substring(0, match))) {
                for (List<Item> after : patterns.parse(line.substring(match + 1))) {
                    all.add(new Surrounding(before, after));
                }
            }
        }
        return all;
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static List<String> all(Map<String, List<String>> block, String key) {
        return block.getOrDefault(key, List.of());
    }

    private static String one(Map<String, List<String>> block, String key, String otherwise) {
        List<String> values = all(block, key);
        return values.isEmpty() ? otherwise : values.get(0);
    }
}
