package dev.noncoercive.cli;

import dev.noncoercive.jackson3.Document;
import dev.noncoercive.mail.MailCampaign;
import dev.noncoercive.mail.MailException;
import dev.noncoercive.mail.MailReader;
import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.document.DocumentKind;
import dev.noncoercive.model.finding.Report;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.policies.PolicySet;
import dev.noncoercive.report.Page;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks one file, read in the way that its ending says. */
final class CheckReader {
    private static final Pattern HEADER_FIELD = Pattern.compile("[A-Z][A-Za-z0-9-]{0,60}: ");
    private static final Pattern INVITATION = Pattern.compile("/invitations/([0-9]{1,9})(?=/|$)");

    private final PolicySet policies;
    private final Instant at;

    CheckReader(PolicySet policies, Instant at) {
        this.policies = policies;
        this.at = at;
    }

    Page words(String words) {
        return Texts.check("words", words, policies, at);
    }

    Page file(Path file) throws InputException {
        InputFile.requireReadable(file);
        if (InputFile.hasEnding(file, ".eml")) {
            return mail(file, InputFile.bytes(file));
        }
        if (InputFile.hasEnding(file, ".txt") || InputFile.hasEnding(file, ".md")) {
            return Texts.check(file.toString(), InputFile.text(file), policies, at);
        }
        if (!InputFile.isYaml(file) && !InputFile.hasEnding(file, ".json")) {
            throw new InputException(
                    file, "must end in .eml, .json, .yaml, .yml, .txt or .md, so that it is known how to read it");
        }
        return document(file, InputFile.document(file, Campaign.class));
    }

    /** What comes in, read as an ending says, or as its beginning looks. */
    Page stdin(InputStream in, String as) throws InputException {
        byte[] bytes = InputFile.stdin(in);
        // an e-mail need not be in UTF-8
        String start = new String(bytes, StandardCharsets.ISO_8859_1);
        String kind = as.isEmpty() ? looksLike(start) : as.toLowerCase(Locale.ROOT);
        return switch (kind) {
            case "eml" -> mail(CheckInput.STDIN, bytes);
            case "json", "yaml", "yml" ->
                document(
                        CheckInput.STDIN,
                        InputFile.parsed(
                                CheckInput.STDIN,
                                InputFile.decoded(CheckInput.STDIN, bytes),
                                !kind.equals("json"),
                                Campaign.class));
            case "txt", "md" -> Texts.check("-", InputFile.decoded(CheckInput.STDIN, bytes), policies, at);
            default ->
                throw new InputException(
                        CheckInput.STDIN, "--as must be eml, json, yaml, txt or md, but was `" + as + "`");
        };
    }

    /** A campaign document says what it is, an e-mail begins with a header field; the rest is text. */
    private static String looksLike(String text) {
        String start = text.stripLeading();
        if (start.startsWith("{")) {
            return "json";
        }
        if (start.contains(DocumentKind.CAMPAIGN.schema())) {
            return "yaml";
        }
        return HEADER_FIELD.matcher(start).lookingAt() ? "eml" : "txt";
    }

    private Page mail(Path file, byte[] bytes) throws InputException {
        try {
            Campaign campaign = MailCampaign.of(String.valueOf(file.getFileName()), MailReader.read(bytes));
            return new Page(policies.check(file.toString(), campaign, at), MailCampaign::placeName);
        } catch (MailException e) {
            throw new InputException(file, e.getMessage());
        }
    }

    private Page document(Path file, Document<Campaign> document) {
        Report report = policies.check(file.toString(), document.value(), at);
        return new Page(
                        report,
                        pointer -> document.placeOf(pointer)
                                .map(place -> "line " + place.line() + (pointer.isEmpty() ? "" : "  " + pointer))
                                .orElse(pointer),
                        pointer -> new Page.Line(
                                file.toString(),
                                document.placeOf(pointer)
                                        .map(place -> place.line())
                                        .orElse(0)))
                .withItems(pointer -> item(document.value().invitations(), pointer));
    }

    /** A place by the id of its invitation, which stays when another invitation is put before it. */
    private static String item(List<Invitation> invitations, String pointer) {
        Matcher place = INVITATION.matcher(pointer);
        if (!place.lookingAt() || Integer.parseInt(place.group(1)) >= invitations.size()) {
            return pointer;
        }
        String id = invitations.get(Integer.parseInt(place.group(1))).id();
        return "/invitations/[" + id + "]" + pointer.substring(place.end());
    }
}
