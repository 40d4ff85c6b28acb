package dev.noncoercive.policies.pressure;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.ahocorasick.trie.Trie;

/** Megabytes a second on one core, beside three ways to search for the same phrases; hostile texts; sizes. */
final class SpeedTable {
    private static final long LEAST_NANOS = 1_500_000_000L;

    private final Training training;
    private final RuleFolder rules;
    private final PressureCheck check;
    private final PrintStream out;

    SpeedTable(Training training, RuleFolder rules, PressureCheck check, PrintStream out) {
        this.training = training;
        this.rules = rules;
        this.check = check;
        this.out = out;
    }

    void print() {
        String mail = mail();
        List<String> phrases = phrases();
        out.printf(
                "%nspeed on one core, a text of %d kB of honest sentences with shop strings among them%n",
                mail.length() / 1000);
        out.printf(
                "  full report with spans and score      %.1f MB/s%n",
                speed(mail, text -> check.check(text).findings().size()));
        Trie trie = Trie.builder()
                .ignoreCase()
                .onlyWholeWords()
                .addKeywords(phrases)
                .build();
        out.printf(
                "  Aho-Corasick library, %d phrases     %.1f MB/s%n",
                phrases.size(), speed(mail, text -> trie.parseText(text).size()));
        String small = mail.substring(0, 200_000);
        List<Pattern> patterns = phrases.stream()
                .limit(60)
                .map(phrase -> Pattern.compile("\\b" + phrase + "\\b", Pattern.CASE_INSENSITIVE))
                .toList();
        out.printf("  java.util.regex, 60 phrases           %.1f MB/s%n", speed(small, text -> count(patterns, text)));
        Pattern one = Pattern.compile("\\b(" + String.join("|", phrases) + ")\\b", Pattern.CASE_INSENSITIVE);
        out.printf(
                "  java.util.regex, one of all phrases   %.1f MB/s%n", speed(small, text -> count(List.of(one), text)));
        com.google.re2j.Pattern re2 = com.google.re2j.Pattern.compile(
                "\\b(" + String.join("|", phrases) + ")\\b", com.google.re2j.Pattern.CASE_INSENSITIVE);
        out.printf(
                "  RE2/J, one of all phrases             %.2f MB/s%n",
                speed(small, text -> {
                    com.google.re2j.Matcher matcher = re2.matcher(text);
                    int count = 0;
                    while (matcher.find()) {
                        count++;
                    }
                    return count;
                }));
        hostile();
        sizes();
    }

    private String mail() {
        StringBuilder text = new StringBuilder();
        List<Row> shop = training.shop();
        for (int i = 0; i < training.honest().size(); i++) {
            text.append(training.honest().get(i).text()).append(i % 6 == 5 ? "\n\n" : " ");
            if (i % 25 == 0) {
                text.append(shop.get(i % shop.size()).text()).append("\n\n");
            }
        }
        return text.toString();
    }

    /** The plain beginnings of the bad examples of all rules. */
    private List<String> phrases() {
        List<String> phrases = new ArrayList<>();
        for (RuleSource rule : rules.rules()) {
            for (String bad : rule.bad()) {
                String plain = bad.replaceAll("[^\\p{L} ]", " ").strip().replaceAll(" +", " ");
                phrases.add(
                        plain.length() > 30
                                ? plain.substring(0, plain.indexOf(' ', 20) < 0 ? 30 : plain.indexOf(' ', 20))
                                : plain);
            }
        }
        return phrases.stream().distinct().toList();
    }

    private static int count(List<Pattern> patterns, String text) {
        int count = 0;
        for (Pattern pattern : patterns) {
            java.util.regex.Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                count++;
            }
        }
        return count;
    }

    private static double speed(String text, ToIntFunction<String> work) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        long sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += work.applyAsInt(text);
        }
        long start = System.nanoTime();
        int runs = 0;
        while (System.nanoTime() - start < LEAST_NANOS) {
            sum += work.applyAsInt(text);
            runs++;
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (sum < 0) {
            throw new IllegalStateException("counted less than nothing");
        }
        return bytes / 1e6 * runs / seconds;
    }

    private void hostile() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("only only only …", "only ".repeat(200_000));
        texts.put("hurry! hurry! …", "hurry! ".repeat(143_000));
        texts.put("only 3 left only 3 left …", "only 3 left ".repeat(83_000));
        texts.put("<<<<…", "<".repeat(1_000_000));
        texts.put("<a<a<a…", "<a".repeat(500_000));
        texts.put("{{{{…", "{".repeat(1_000_000));
        texts.put("{{a{%b*|…", "{{a{%b*|".repeat(125_000));
        texts.put("&&&&…", "&a".repeat(500_000));
        texts.put("single letters", "h u r ".repeat(166_000));
        texts.put("one word", "a".repeat(1_000_000));
        texts.put("quotes", "\"only `".repeat(142_000));
        texts.put("digits and letters", "a1b2".repeat(250_000));
        texts.put("short codes", "a1 b2 ".repeat(166_000));
        texts.put("dates", "1/2:3-".repeat(166_000));
        texts.put("unpaired surrogates", "\ud83d only ".repeat(142_000));
        texts.put("right-to-left marks", "\u202eonly\u202c 3 left ".repeat(66_000));
        texts.put("zero-width", "o\u200b".repeat(500_000));
        texts.put("words of many rules", "no thanks i dont want to if you do not free after by after ".repeat(17_000));
        out.printf("%nhostile texts of 1 MB, milliseconds (best of five)%n");
        texts.forEach((name, text) -> {
            double best = Double.MAX_VALUE;
            for (int i = 0; i < 5; i++) {
                long start = System.nanoTime();
                check.check(text);
                best = Math.min(best, (System.nanoTime() - start) / 1e6);
            }
            out.printf("  %-26s %.0f%n", name, best);
        });
    }

    private void sizes() {
        out.printf("%nsizes in bytes%n");
        for (String name : List.of(RuleBase.FILE, Model.FILE)) {
            try (InputStream in = PressureCheck.class.getResourceAsStream(name)) {
                out.printf("  %-16s %d%n", name, in == null ? 0 : in.readAllBytes().length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
