package dev.noncoercive.mail;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The words of a page as a person reads them, a line for each block. A picture is read by its alternative text, a button by its value;
 * what is quoted or struck out is marked as in plain text.
 */
final class PageText implements NodeVisitor {
    private static final Set<String> STRUCK = Set.of("s", "del", "strike");
    private static final Set<String> BUTTONS = Set.of("submit", "button", "reset");

    private final StringBuilder text = new StringBuilder();
    private int quoted;

    private PageText() {}

    static String of(Document page) {
        PageText words = new PageText();
        page.traverse(words);
        return words.text.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.text());
        } else if (node instanceof Element element) {
            if (element.isBlock() || "br".equals(element.normalName())) {
                endLine();
            }
            open(element);
        }
    }

    private void open(Element element) {
        switch (element.normalName()) {
            case "blockquote" -> quoted++;
            case "q" -> append("“");
            case "img" -> picture(element.attr("alt"));
            case "input" -> input(element, element.attr("type").toLowerCase(Locale.ROOT));
            default -> strike(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        if ("q".equals(element.normalName())) {
            append("”");
        }
        strike(element);
        if (element.isBlock()) {
            endLine();
        }
        if ("blockquote".equals(element.normalName())) {
            quoted--;
        }
    }

    private void strike(Element element) {
        if (STRUCK.contains(element.normalName()) && element.hasText()) {
            append("~~");
        }
    }

    private void input(Element element, String type) {
        if (type.equals("image")) {
            picture(element.attr("alt"));
        } else if (BUTTONS.contains(type)) {
            picture(element.attr("value"));
        }
    }

    /** Several words are a line of their own; one, such as a drawn heart, is a part of the sentence. */
    private void picture(String words) {
        if (words.strip().indexOf(' ') < 0) {
            append(words.isBlank() ? "" : " " + words.strip() + " ");
            return;
        }
        endLine();
        append(words.strip());
        endLine();
    }

    private void append(String words) {
        if (quoted > 0 && endsLine()) {
            text.append(words.isBlank() ? "" : "> ");
        }
        text.append(words);
    }

    private void endLine() {
        if (!endsLine()) {
            text.append('\n');
        }
    }

    private boolean endsLine() {
        return text.length() == 0 || text.charAt(text.length() - 1) == '\n';
    }
}
