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
    private static final int MOST_WORDS = 2048;

    private final RuleFolder folder;
    private final Symbols symbols;
    private final SetPool sets = new SetPool();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    /** What names sets, which come before it. */
    private final ByteArrayOutputStream naming = new ByteArrayOutputStream();

    private final DataOutputStream patterns = new DataOutputStream(naming);

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
        sets.write(out);
        out.write(naming.toByteArray());
    }

    private List<RuleSource> rules(boolean candidates) {
        return folder.rules().stream()
                .filter(source -> source.rule().candidate() == candidates)
                .toList();
    }

    /** The names of the concepts, then of each its language, which one it is, and its words. */
    private void concepts() throws IOException {
        List<String> names =
                folder.concepts().stream().map(Concept::name).distinct().toList();
        patterns.writeByte(names.size());
        for (String name : names) {
            text(name, patterns);
        }
        patterns.writeShort(folder.concepts().size());
        for (Concept concept : folder.concepts()) {
            patterns.writeByte(concept.language().place());
            patterns.writeByte(names.indexOf(concept.name()));
            sets.name(symbols.members(concept.words()), patterns);
        }
    }

    private void rule(Rule rule) throws IOException {
        text(rule.id(), out);
        text(rule.language().name(), out);
        text(rule.category().map(PressureCategory::name).orElse(""), out);
        text(rule.severity().name(), out);
        out.writeDouble(rule.from());
        text(rule.where().stream().map(PressureField::name).sorted().collect(joining(" ")), out);
        text(rule.needs().name(), out);
        text(rule.darkPattern().orElse(""), out);
        text(String.join(" ", rule.keeps().stream().sorted().toList()), out);
        out.writeDouble(rule.weight());
        text(rule.why(), out);
        text(rule.suggest(), out);
    }

    private static void text(String text, DataOutputStream to) throws IOException {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        to.writeShort(encoded.length);
        to.write(encoded);
    }

    /** The words of each symbol, each as how much of the one before it begins with, and the rest. */
    private void words() throws IOException {
        List<Integer> evidence = symbols.evidence();
        out.writeShort(evidence.size());
        for (int bits : evidence) {
            out.writeShort(bits);
        }
        List<List<String>> bySymbol = new ArrayList<>();
        for (int i = 0; i < evidence.size(); i++) {
            bySymbol.add(new ArrayList<>());
        }
        symbols.words().forEach((word, symbol) -> bySymbol.get(symbol).add(word));
        for (List<String> words : bySymbol) {
            Collections.sort(words);
            Packed.number(words.size(), out);
        }
        rests(bySymbol.stream().flatMap(List::stream).toList());
    }

    private void rests(List<String> words) throws IOException {
        List<String> rests = new ArrayList<>();
        String last = "";
        for (String word : words) {
            int common = common(last, word);
            out.writeByte(common);
            rests.add(word.substring(common));
            last = word;
        }
        for (String rest : rests) {
            out.writeByte(rest.length());
        }
        for (String rest : rests) {
            out.writeBytes(rest);
        }
    }

    private static int common(String one, String other) {
        int common = 0;
        while (common < Math.min(one.length(), other.length()) && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        return common;
    }

    /** What is of one kind stands together, so that it becomes small when it is deflated. */
    private void automaton(List<List<Layout.Laid>> layout) throws IOException {
        if (layout.size() > MOST_WORDS) {
            throw new IllegalStateException("the patterns fill more than " + MOST_WORDS + " words");
        }
        patterns.writeShort(layout.size());
        for (List<Layout.Laid> word : layout) {
            patterns.writeByte(word.size());
            for (Layout.Laid laid : word) {
                patterns.writeShort(laid.rule());
                patterns.writeByte(laid.pattern().size());
            }
        }
        List<Item> items = layout.stream()
                .flatMap(List::stream)
                .flatMap(laid -> laid.pattern().stream())
                .toList();
        for (Item item : items) {
            kind(item);
        }
        for (Item item : items) {
            sets.name(symbols.members(item.words()), patterns);
        }
    }

    private void kind(Item item) throws IOException {
        patterns.writeByte((item.optional() ? RuleBase.OPTIONAL : 0) | (item.not() ? RuleBase.NOT : 0));
    }

    private void surroundings(List<Surrounding> all) throws IOException {
        patterns.writeShort(all.size());
        for (Surrounding one : all) {
            places(one.before());
            places(one.after());
        }
    }

    private void places(List<Item> items) throws IOException {
        patterns.writeByte(items.size());
        for (Item item : items) {
            kind(item);
            sets.name(symbols.members(item.words()), patterns);
        }
    }
}
