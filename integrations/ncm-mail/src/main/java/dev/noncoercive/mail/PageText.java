package dev.noncoercive.mail;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of a page as a person reads them, a line for each block. */
final class PageText implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();

    private PageText() {}

    static String of(Document page) {
        PageText words = new PageText();
        page.traverse(words);
        return words.text.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text.append(words.text());
        } else if (node instanceof Element element
                && (element.isBlock() || "br".equals(element.normalName()))
                && !endsLine()) {
            text.append('\n');
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && element.isBlock() && !endsLine()) {
            text.append('\n');
        }
    }

    private boolean endsLine() {
        return text.length() == 0 || text.charAt(text.length() - 1) == '\n';
    }
}
