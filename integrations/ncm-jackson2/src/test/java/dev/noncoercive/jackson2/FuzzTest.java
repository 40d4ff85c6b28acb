package dev.noncoercive.jackson2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.jackson3.BadDocument;
import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.receipts.ReceiptException;
import dev.noncoercive.receipts.Receipts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Damaged documents and bytes, the same few thousand in every build and others for ten minutes with {@code mvn -P fuzz}: every reader gives
 * a value or its declared error, and both JSON readers give the same. A failure names the seed; {@code -Dncm.fuzz.seed} repeats
 * it.
 */
class FuzzTest {
    private static final Path ROOT = Path.of(Objects.requireNonNull(System.getProperty("ncm.root"), "ncm.root"));
    private static final List<String> BITS = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            ": ",
            "- ",
            "\"",
            "'",
            "\\",
            "\\u",
            "\\ud800",
            "\\udc00",
            "0",
            "-",
            "+",
            ".",
            "e9",
            "true",
            "null",
            "~",
            "NaN",
            "&a ",
            "*a",
            "!!str ",
            "<<: ",
            "---\n",
            "...\n",
            "%YAML 1.1\n",
            "? ",
            "| ",
            "> ",
            "# ",
            "//",
            "/*",
            "\n",
            "\r",
            "\t",
            " ",
            "\u0000",
            "\u0085",
            "\u2028",
            "\ufeff",
            "\ud83d",
            "\ude00",
            "é",
            "@",
            "9999999999",
            "1e999999999",
            "+1000000000-01-01T00:00:00Z",
            "PT999999999999999999H",
            "\"@type\":",
            "[[[[[[[[");

    private static final int SHORT_DOCUMENTS = 3_000;
    private static final long SHORT_SEED = 20_261_122;

    private record Seed(String text, Class<?> type) {}

    @Test
    void every_reader_gives_a_value_or_its_declared_error() throws IOException {
        long seconds = Long.getLong("ncm.fuzz.seconds", 0);
        long seed = Long.getLong("ncm.fuzz.seed", seconds > 0 ? System.nanoTime() : SHORT_SEED);
        Random random = new Random(seed);
        List<Seed> corpus = corpus();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        int tried = 0;
        while (tried < SHORT_DOCUMENTS || System.nanoTime() < end) {
            Seed from = corpus.get(random.nextInt(corpus.size()));
            String text = random.nextInt(20) == 0 ? noise(random) : damaged(from.text(), random);
            read(text, from.type(), seed);
            tried++;
        }
        System.out.println("fuzzed " + tried + " documents, seed " + seed);
    }

    private static void read(String text, Class<?> type, long seed) {
        try {
            String two = outcome(() -> Documents.json().read(text, type).value());
            String three = outcome(() ->
                    dev.noncoercive.jackson3.Documents.json().read(text, type).value());
            assertThat(two).isEqualTo(three);
            outcome(() ->
                    dev.noncoercive.jackson3.Documents.yaml().read(text, type).value());
            outcome(() -> Receipts.read(text));
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            throw new AssertionError("seed " + seed + ", " + type.getSimpleName() + ": " + escaped(text), e);
        }
    }

    /** The text with every character that a report could swallow written as an escape. */
    private static String escaped(String text) {
        StringBuilder all = new StringBuilder();
        text.chars()
                .forEach(
                        c -> all.append(c >= ' ' && c <= '~' ? String.valueOf((char) c) : String.format("\\u%04x", c)));
        return all.toString();
    }

    private static String outcome(Supplier<Object> read) {
        try {
            return String.valueOf(read.get());
        } catch (DocumentException | dev.noncoercive.jackson3.DocumentException | ReceiptException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String damaged(String text, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(damaged.length() + 1);
            int to = Math.min(damaged.length(), at + random.nextInt(9));
            switch (random.nextInt(5)) {
                case 0 -> damaged.insert(at, BITS.get(random.nextInt(BITS.size())));
                case 1 -> damaged.replace(at, to, BITS.get(random.nextInt(BITS.size())));
                case 2 -> damaged.delete(at, to);
                case 3 -> damaged.insert(at, damaged.substring(at, to));
                default -> damaged.setLength(random.nextInt(5) == 0 ? at : damaged.length());
            }
        }
        return damaged.toString();
    }

    private static String noise(Random random) {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        return new String(bytes, random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    /** Whole campaigns, every bad document of the table that is not huge, and receipts. */
    private static List<Seed> corpus() throws IOException {
        List<Seed> corpus = new ArrayList<>();
        try (Stream<Path> campaigns = Files.list(ROOT.resolve("ncm-examples/campaigns"))) {
            for (Path file : campaigns.sorted().toList()) {
                String yaml = Files.readString(file);
                corpus.add(new Seed(yaml, Campaign.class));
                corpus.add(new Seed(json(yaml), Campaign.class));
            }
        }
        BadDocument.json().stream()
                .filter(bad -> bad.text().length() < 2_000)
                .forEach(bad -> corpus.add(new Seed(bad.text(), bad.type())));
        Path receipts = ROOT.resolve("integrations/ncm-receipts/src/test/resources/dev/noncoercive/receipts");
        for (String receipt : List.of("kantara.json", "iso27560.json")) {
            for (int copies = 0; copies < 10; copies++) {
                corpus.add(new Seed(Files.readString(receipts.resolve(receipt)), Campaign.class));
            }
        }
        return corpus;
    }

    private static String json(String yaml) {
        return Documents.canonical(dev.noncoercive.jackson3.Documents.yaml()
                .read(yaml, Campaign.class)
                .value());
    }
}
