package dev.noncoercive.mail;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.Language;
import dev.noncoercive.model.invitation.Link;
import dev.noncoercive.model.invitation.MailHeader;
import dev.noncoercive.model.invitation.Message;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/**
 * Reads the bytes of one e-mail.
 *
 * <p>The body is what a person reads: the plain version, or the HTML one as text when there is no plain one. Where there are both, the
 * words of the HTML are its {@link Message#htmlBody()}. Limits: 25 million bytes, 1,000 header fields, 100,000 characters a field. For example, {@code MailReader.read(Files.readAllBytes(path))}.
 *
 * @since 0.1
 */
public final class MailReader {
    /** The longest e-mail that is read, in bytes. */
    public static final int LENGTH_MAX = 25_000_000;

    private static final MimeConfig LIMITS = new MimeConfig.Builder()
            .setMaxContentLen(LENGTH_MAX)
            .setMaxHeaderCount(1_000)
            .setMaxHeaderLen(100_000)
            .setMaxLineLen(-1)
            .build();

    private MailReader() {}

    /**
     * Reads an e-mail.
     *
     * @param raw  the bytes, as transmitted, not null
     * @return the message on the channel {@link Channel#EMAIL}, not null
     * @throws MailException if the bytes are no e-mail or beyond the limits
     */
    public static Message read(byte[] raw) throws MailException {
        if (raw.length == 0) {
            throw new MailException("the e-mail is empty");
        }
        if (raw.length > LENGTH_MAX) {
            throw new MailException("an e-mail must have " + LENGTH_MAX + " bytes or less, but had " + raw.length);
        }
        org.apache.james.mime4j.dom.Message mail = parse(raw);
        List<MailHeader> headers = headers(mail);
        if (headers.isEmpty()) {
            throw new MailException("not an e-mail: it must begin with header fields such as `From: …`");
        }
        MailText text = MailText.of(mail);
        return Message.builder()
                .channel(Channel.EMAIL)
                .from(first(headers, "From"))
                .replyTo(first(headers, "Reply-To"))
                .language(first(headers, "Content-Language").flatMap(MailReader::language))
                .subject(first(headers, "Subject"))
                .body(text.body())
                .htmlBody(text.htmlBody())
                .addAllLinks(links(text))
                .addAllHeaders(headers)
                .build();
    }

    private static org.apache.james.mime4j.dom.Message parse(byte[] raw) throws MailException {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(LIMITS);
        builder.setDecodeMonitor(DecodeMonitor.SILENT);
        try {
            return builder.parseMessage(new ByteArrayInputStream(raw));
        } catch (IOException | RuntimeException e) {
            throw new MailException("not a readable e-mail: " + e.getMessage());
        }
    }

    private static List<MailHeader> headers(org.apache.james.mime4j.dom.Message mail) {
        List<MailHeader> headers = new ArrayList<>();
        for (Field field : mail.getHeader().getFields()) {
            String value = field.getBody() == null ? "" : field.getBody().strip();
            headers.add(MailHeader.builder()
                    .name(field.getName())
                    .value(DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT))
                    .build());
        }
        return headers;
    }

    /** The first language that the header names, or none when that is no tag: mails are read as they come. */
    private static Optional<Language> language(String header) {
        int end = header.indexOf(',');
        try {
            return Optional.of(Language.of((end < 0 ? header : header.substring(0, end)).strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> first(List<MailHeader> headers, String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(MailHeader::value)
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private static List<Link> links(MailText text) {
        return text.links().stream()
                .filter(link -> !link.target().isBlank())
                .map(link ->
                        Link.builder().label(link.label()).target(link.target()).build())
                .toList();
    }
}
