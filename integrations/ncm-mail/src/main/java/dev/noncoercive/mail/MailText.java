package dev.noncoercive.mail;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words and links of an e-mail, out of its parts. */
final class MailText {
    private static final int DEPTH_MAX = 20;

    /** A link with the words on it. */
    record Anchor(String label, String target) {}

    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder fromHtml = new StringBuilder();
    private final List<Anchor> links = new ArrayList<>();

    private MailText() {}

    static MailText of(Message mail) throws MailException {
        MailText text = new MailText();
        text.collect(mail, 0);
        return text;
    }

    /** What a person reads: the plain text, else the text of the HTML. */
    String body() {
        return (plain.toString().isBlank() ? fromHtml : plain).toString().strip();
    }

    List<Anchor> links() {
        return links;
    }

    private void collect(Entity entity, int depth) throws MailException {
        if (depth > DEPTH_MAX) {
            throw new MailException("the parts of an e-mail must nest " + DEPTH_MAX + " levels or less");
        }
        Body body = entity.getBody();
        if (body instanceof Multipart multipart) {
            for (Entity part : multipart.getBodyParts()) {
                collect(part, depth + 1);
            }
        } else if (body instanceof TextBody textBody && !"attachment".equalsIgnoreCase(entity.getDispositionType())) {
            addText(entity.getMimeType(), read(textBody));
        }
    }

    private void addText(String mimeType, String text) {
        switch (mimeType.toLowerCase(Locale.ROOT)) {
            case "text/plain" -> plain.append(text).append('\n');
            case "text/html" -> addHtml(Jsoup.parse(text));
            default -> {
                // other kinds of text, such as calendars, are not words of the message
            }
        }
    }

    private void addHtml(Document html) {
        html.select("script, style, head, template").remove();
        for (Element anchor : html.select("a[href]")) {
            links.add(new Anchor(anchor.text(), anchor.attr("href")));
        }
        html.traverse(new LinesOfBlocks());
        fromHtml.append('\n');
    }

    /** Appends the text of a page, a line for each block. */
    private final class LinesOfBlocks implements NodeVisitor {
        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                fromHtml.append(words.text());
            } else if (node instanceof Element element
                    && (element.isBlock() || "br".equals(element.normalName()))
                    && !endsLine()) {
                fromHtml.append('\n');
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && element.isBlock() && !endsLine()) {
                fromHtml.append('\n');
            }
        }

        private boolean endsLine() {
            return fromHtml.length() == 0 || fromHtml.charAt(fromHtml.length() - 1) == '\n';
        }
    }

    private static String read(TextBody body) throws MailException {
        try (Reader reader = body.getReader();
                StringWriter text = new StringWriter()) {
            reader.transferTo(text);
            return text.toString().replace("\r\n", "\n");
        } catch (IOException e) {
            throw new MailException("a part cannot be decoded: " + e.getMessage());
        }
    }
}
