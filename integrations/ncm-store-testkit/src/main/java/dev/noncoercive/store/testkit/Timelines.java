package dev.noncoercive.store.testkit;

import dev.noncoercive.jackson3.Documents;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads timelines: the two published files, or one of your own. */
public final class Timelines {
    private Timelines() {}

    /**
     * The named cases, one for each rule.
     *
     * @return the timelines of {@code contact-basics.json}, not null
     */
    public static List<Timeline> basics() {
        return resource("contact-basics.json");
    }

    /**
     * Random cases, made by an independent and slow decision.
     *
     * @return the timelines of {@code contact-random.json}, not null
     */
    public static List<Timeline> random() {
        return resource("contact-random.json");
    }

    /**
     * Reads timelines from JSON.
     *
     * @param json  a list of timelines, not null
     * @return the timelines, not null
     * @throws dev.noncoercive.jackson3.DocumentException if it is anything else
     */
    public static List<Timeline> read(String json) {
        return List.of(Documents.json().read(json, Timeline[].class).value());
    }

    private static List<Timeline> resource(String name) {
        try (InputStream in = Timelines.class.getResourceAsStream(name)) {
            return read(new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
