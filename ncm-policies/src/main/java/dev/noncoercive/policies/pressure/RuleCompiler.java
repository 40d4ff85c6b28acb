package dev.noncoercive.policies.pressure;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes rules in the form that {@link RuleBase} reads: the same rules always give the same bytes.
 *
 * <p>It keeps what is needed to read a text, not the examples and comments of the files.
 */
final class RuleCompiler {
    private final RuleFolder folder;
    private final Symbols symbols;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    private RuleCompiler(RuleFolder folder) {
        this.folder = folder;
        Set<Item> items = new LinkedHashSet<>();
        for (RuleSource source : folder.rules()) {
            source.patterns().forEach(items::addAll);
            source.unless().forEach(one -> addAll(items, one));
        }
        folder.negations().forEach(one -> addAll(items, one));
        this.symbols = new Symbols(items, folder.concepts(), folder.hints(), folder.numbers());
    }

    private static void addAll(Set<Item> items, Surrounding one) {
        items.addAll(one.before());
        items.addAll(one.after());
    }

    /** The compiled form of the rules of a folder. */
    static byte[] compile(RuleFolder folder) {
        RuleCompiler compiler = new RuleCompiler(folder);
        try {
            compiler.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compiler.bytes.toByteArray();
    }

    private void write() throws IOException {
        out.writeInt(RuleBase.MAGIC);
        out.writeShort(folder.rules().size());
        for (RuleSource source : folder.rules()) {
            rule(source.rule());
        }
        words();
        concepts();
        automaton(new Layout(rules(false)).words());
        automaton(new Layout(rules(true)).words());
        surroundings(folder.negations());
        for (RuleSource source : folder.rules()) {
            surroundings(source.unless());
        }
    }

    private List<RuleSource> rules(boolean candidates) {
        return folder.rules().stream()
                .filter(source -> source.rule().candidate() == candidates)
                .toList();
    }

    /** The names of the concepts, then by symbol the language and the number of each concept it stands for. */
    private void concepts() throws IOException {
        List<String> names =
                folder.concepts().stream().map(Concept::name).distinct().toList();
        out.writeByte(names.size());
        for (String name : names) {
            text(name);
        }
        List<List<Integer>> bySymbol = new ArrayList<>();
        for (int i = symbols.count(); i > 0; i--) {
            bySymbol.add(new ArrayList<>());
        }
        for (Concept concept : folder.concepts()) {
            int number = concept.language().place() << Concepts.LANGUAGE | names.indexOf(concept.name());
            symbols.members(concept.words()).stream()
                    .forEach(symbol -> bySymbol.get(symbol).add(number));
        }
        for (List<Integer> numbers : bySymbol) {
            Collections.sort(numbers);
        }
        IntLists.write(bySymbol, out);
    }

    private void rule(Rule rule) throws IOException {
        text(rule.id());
        text(rule.language().name());
        text(rule.category().map(PressureCategory::name).orElse(""));
        text(rule.severity().name());
        out.writeDouble(rule.from());
        text(rule.where().stream().map(PressureField::name).sorted().collect(joining(" ")));
        text(rule.needs().name());
        text(rule.darkPattern().orElse(""));
        text(String.join(" ", rule.keeps().stream().sorted().toList()));
        out.writeDouble(rule.weight());
        text(rule.why());
        text(rule.suggest());
    }

    private void text(String text) throws IOException {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        out.writeShort(encoded.length);
        out.write(encoded);
    }

    private void words() throws IOException {
        List<Integer> evidence = symbols.evidence();
        out.writeShort(evidence.size());
        for (int bits : evidence) {
            out.writeShort(bits);
        }
        List<List<String>> words = new ArrayList<>();
        for (int i = 0; i < evidence.size(); i++) {
            words.add(new ArrayList<>());
        }
        symbols.words().forEach((word, symbol) -> words.get(symbol).add(word));
        for (List<String> same : words) {
            IntLists.number(same.size(), out);
            for (String word : same) {
                out.writeByte(word.length());
                out.writeBytes(word);
            }
        }
    }

    private void automaton(List<List<Layout.Laid>> layout) throws IOException {
        Places places = new Places(layout.size(), symbols);
        for (int word = 0; word < layout.size(); word++) {
            int bit = 0;
            for (Layout.Laid laid : layout.get(word)) {
                places.add(laid.pattern(), word, bit);
                bit += laid.pattern().size() + 1;
            }
        }
        out.writeShort(layout.size());
        places.writeWords(out);
        for (List<Layout.Laid> word : layout) {
            out.writeByte(word.size());
            for (Layout.Laid laid : word) {
                out.writeShort(laid.rule());
                out.writeByte(laid.pattern().size());
            }
        }
        places.writeSymbols(out);
    }

    private void surroundings(List<Surrounding> all) throws IOException {
        out.writeShort(all.size());
        for (Surrounding one : all) {
            places(one.before());
            places(one.after());
        }
    }

    private void places(List<Item> items) throws IOException {
        out.writeByte(items.size());
        for (Item item : items) {
            out.writeByte((item.optional() ? RuleBase.OPTIONAL : 0) | (item.not() ? RuleBase.NOT : 0));
            int[] members = symbols.members(item.words()).stream().toArray();
            IntLists.number(members.length, out);
            int last = 0;
            for (int member : members) {
                IntLists.number(member - last, out);
                last = member;
            }
        }
    }
}
