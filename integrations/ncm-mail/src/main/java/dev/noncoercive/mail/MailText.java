package dev.noncoercive.mail;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The words and links of an e-mail, out of its parts. */
final class MailText {
    private static final int DEPTH_MAX = 20;

    /** A link with the words on it. */
    record Anchor(String label, String target) {}

    /** What people read of a part whose program shows plain text, and whose shows HTML; blank where there is none. */
    private record Versions(String plain, String html) {
        static final Versions NONE = new Versions("", "");

        /** Both, one after the other: what has one version only belongs to either. */
        Versions and(Versions next) {
            return new Versions(
                    plain.isBlank() && next.plain.isBlank() ? "" : inPlain() + next.inPlain(),
                    html.isBlank() && next.html.isBlank() ? "" : inHtml() + next.inHtml());
        }

        /** Either: people read one of them. */
        Versions or(Versions other) {
            return new Versions(plain + other.plain, html + other.html);
        }

        String inPlain() {
            return plain.isBlank() ? html : plain;
        }

        String inHtml() {
            return html.isBlank() ? plain : html;
        }
    }

    private final List<Anchor> links = new ArrayList<>();
    private Versions versions = Versions.NONE;

    private MailText() {}

    static MailText of(Message mail) throws MailException {
        MailText text = new MailText();
        text.versions = text.read(mail, 0);
        return text;
    }

    /** The plain version, or the one that there is. */
    Optional<String> body() {
        return words(versions.inPlain());
    }

    /** The HTML version beside a plain one that says something else. */
    Optional<String> htmlBody() {
        Optional<String> html = words(versions.html());
        return versions.plain().isBlank() || html.equals(body()) ? Optional.empty() : html;
    }

    private static Optional<String> words(String text) {
        return Optional.of(text.strip()).filter(words -> !words.isBlank());
    }

    List<Anchor> links() {
        return links;
    }

    private Versions read(Entity entity, int depth) throws MailException {
        if (depth > DEPTH_MAX) {
            throw new MailException("the parts of an e-mail must nest " + DEPTH_MAX + " levels or less");
        }
        Body body = entity.getBody();
        if (body instanceof Multipart multipart) {
            boolean alternative = "alternative".equalsIgnoreCase(multipart.getSubType());
            Versions all = Versions.NONE;
            for (Entity part : multipart.getBodyParts()) {
                Versions next = read(part, depth + 1);
                all = alternative ? all.or(next) : all.and(next);
            }
            return all;
        }
        boolean shown = body instanceof TextBody && !"attachment".equalsIgnoreCase(entity.getDispositionType());
        return shown ? text(entity.getMimeType(), decoded((TextBody) body)) : Versions.NONE;
    }

    private Versions text(String mimeType, String text) {
        return switch (mimeType.toLowerCase(Locale.ROOT)) {
            case "text/plain" -> new Versions(text + "\n", "");
            case "text/html" -> new Versions("", html(Jsoup.parse(text)));
            // other kinds of text, such as calendars, are not words of the message
            default -> Versions.NONE;
        };
    }

    private String html(Document html) {
        html.select("script, style, head, template").remove();
        for (Element anchor : html.select("a[href]")) {
            links.add(new Anchor(anchor.text(), anchor.attr("href")));
        }
        return PageText.of(html) + "\n";
    }

    private static String decoded(TextBody body) throws MailException {
        try (Reader reader = body.getReader();
                StringWriter text = new StringWriter()) {
            reader.transferTo(text);
            return text.toString().replace("\r\n", "\n");
        } catch (IOException e) {
            throw new MailException("a part cannot be decoded: " + e.getMessage());
        }
    }
}
