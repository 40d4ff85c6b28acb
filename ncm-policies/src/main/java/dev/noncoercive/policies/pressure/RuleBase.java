package dev.noncoercive.policies.pressure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules of all languages, as {@link RuleCompiler} wrote them. */
final class RuleBase {
    static final String FILE = "pressure.rules";
    static final int MAGIC = 0x4E435235;
    /** Kinds of a place. */
    static final int OPTIONAL = 1;

    static final int NOT = 2;

    private final List<Rule> rules = new ArrayList<>();
    private final List<Rule> broad;
    private final int[] evidence;
    private final Vocabulary vocabulary;
    private final Concepts concepts;
    private final Automaton automaton;
    private final Automaton candidates;
    private final Surroundings surroundings;

    private RuleBase(Packed in) {
        if (in.four() != MAGIC) {
            throw new IllegalStateException("the file " + FILE + " holds no rules of this version");
        }
        for (int i = in.two(); i > 0; i--) {
            rules.add(rule(in, rules.size()));
        }
        this.broad = rules.stream().filter(Rule::candidate).toList();
        int symbols = in.two();
        this.evidence = new int[symbols];
        for (int i = 0; i < symbols; i++) {
            evidence[i] = in.two();
        }
        this.vocabulary = Vocabulary.read(in, symbols);
        SymbolSets sets = new SymbolSets(in, symbols);
        this.concepts = new Concepts(in, sets, symbols);
        this.automaton = new Automaton(new AutomatonTable(in, sets), symbols);
        this.candidates = new Automaton(new AutomatonTable(in, sets), symbols);
        this.surroundings = new Surroundings(surroundings(in, sets), unless(in, sets, rules.size()));
        if (!in.atEnd()) {
            throw new IllegalStateException("the file " + FILE + " goes on after its end");
        }
    }

    /** The rules of this module. */
    static RuleBase load() {
        return read(bytes());
    }

    static RuleBase read(byte[] compiled) {
        return new RuleBase(new Packed(compiled));
    }

    /** The compiled rules of this module. */
    static byte[] bytes() {
        return Shipped.read(FILE);
    }

    private static Rule rule(Packed in, int number) {
        return new Rule(
                number,
                in.text(),
                PressureLanguage.valueOf(in.text()),
                present(in.text()).map(PressureCategory::valueOf),
                PressureLevel.valueOf(in.text()),
                Double.longBitsToDouble(in.eight()),
                fields(in.text()),
                PressureNeed.valueOf(in.text()),
                present(in.text()),
                Set.of(in.text().split(" ", -1)),
                Double.longBitsToDouble(in.eight()),
                in.text(),
                in.text());
    }

    private static Optional<String> present(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static Set<PressureField> fields(String names) {
        Set<PressureField> fields = EnumSet.noneOf(PressureField.class);
        for (String name : names.split(" ", -1)) {
            fields.add(PressureField.valueOf(name));
        }
        return fields;
    }

    private static List<List<Surroundings.Around>> unless(Packed in, SymbolSets sets, int rules) {
        List<List<Surroundings.Around>> unless = new ArrayList<>();
        for (int i = 0; i < rules; i++) {
            unless.add(surroundings(in, sets));
        }
        return unless;
    }

    private static List<Surroundings.Around> surroundings(Packed in, SymbolSets sets) {
        List<Surroundings.Around> all = new ArrayList<>();
        for (int i = in.two(); i > 0; i--) {
            all.add(new Surroundings.Around(places(in, sets), places(in, sets)));
        }
        return all;
    }

    private static List<Place> places(Packed in, SymbolSets sets) {
        List<Place> places = new ArrayList<>();
        for (int i = in.one(); i > 0; i--) {
            int kind = in.one();
            places.add(new Place(sets.of(sets.number(in)), (kind & OPTIONAL) != 0, (kind & NOT) != 0));
        }
        return places;
    }

    Rule rule(int number) {
        return rules.get(number);
    }

    List<Rule> rules() {
        return rules;
    }

    Automaton automaton() {
        return automaton;
    }

    /** The rules that are looked for only where the score for mail prose is high. */
    Automaton candidates() {
        return candidates;
    }

    /** These rules. */
    List<Rule> broad() {
        return broad;
    }

    Concepts concepts() {
        return concepts;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    int evidence(int symbol) {
        return evidence[symbol];
    }
}
