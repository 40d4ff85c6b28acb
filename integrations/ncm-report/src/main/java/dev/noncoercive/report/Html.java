package dev.noncoercive.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The frame of our pages: one style, no script, nothing to load, and every text escaped. */
final class Html {
    private static final String STYLE = resource("report.css");

    private Html() {}

    /** A whole page around what is already HTML. */
    static String page(String language, String title, String main) {
        return "<!doctype html>\n<html lang=\"" + escaped(language) + "\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<title>" + escaped(title) + "</title><style>\n" + STYLE + "</style></head><body><main>\n" + main
                + "</main></body></html>\n";
    }

    /** A text as it is shown, whatever stands in it. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Html.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
