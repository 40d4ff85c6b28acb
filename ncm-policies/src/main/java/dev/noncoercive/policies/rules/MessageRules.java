package dev.noncoercive.policies.rules;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.Share;
import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.model.invitation.Discount;
import dev.noncoercive.model.invitation.Door;
import dev.noncoercive.model.invitation.Footer;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.model.invitation.Link;
import dev.noncoercive.model.invitation.Message;
import dev.noncoercive.model.invitation.OneClickProbe;
import dev.noncoercive.model.invitation.SmsTerms;
import dev.noncoercive.policies.Policy;
import dev.noncoercive.policies.profile.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** M02 to M10: what a message says about itself. */
final class MessageRules {
    private static final List<String> PROMOTION = WordList.of("promotion.txt");
    private static final List<String> ONCE = List.of("From", "Subject", "Date", "Message-ID");
    private static final Pattern THREAD_MARK =
            Pattern.compile("(?i)^\\s{0,9}(re|fwd?|aw|rv|rif)(\\[\\d{1,3}\\])?\\s{0,3}:");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})\\s?%");
    private static final Pattern SIGNED = Pattern.compile("(?i)(?:^|;)\\s{0,9}h\\s{0,9}=([^;]{0,4000})");
    private static final Pattern THREAD_IN_NAME = Pattern.compile("\\(\\d{1,2}\\)");
    private static final Pattern NO_REPLY =
            Pattern.compile("(?i)(no|do[-_.]?not|dont)[-_.]?reply@|no[-_.]?contestar@|non[-_.]?rispondere@");
    private static final Pattern HOST =
            Pattern.compile("(?i)^\\s{0,9}(?:https?://)?((?:[a-z0-9-]{1,63}\\.){1,8}[a-z]{2,24})(?:[/?#:]|\\s{0,9}$)");

    private MessageRules() {}

    static List<Policy<?>> all(Catalogue in) {
        return List.of(
                RulePolicy.of(in, "ncm.message.dkim-covers-unsub", Message.class, MessageRules::dkimCovers),
                RulePolicy.of(in, "ncm.message.one-click-endpoint", Message.class, MessageRules::endpoint),
                RulePolicy.of(in, "ncm.message.honest-from", Message.class, MessageRules::honestFrom),
                RulePolicy.of(in, "ncm.message.who-and-why", Message.class, MessageRules::whoAndWhy),
                RulePolicy.of(in, "ncm.message.subject-true", Invitation.class, MessageRules::subjectTrue),
                RulePolicy.of(in, "ncm.message.message-wellformed", Message.class, MessageRules::wellformed),
                RulePolicy.of(in, "ncm.message.transactional-pure", Invitation.class, MessageRules::pure),
                RulePolicy.of(in, "ncm.message.sms-push-basics", Message.class, MessageRules::smsPush));
    }

    private static boolean isMail(Message message) {
        return message.channel().equals(Channel.EMAIL);
    }

    private static void dkimCovers(Message message, Seen seen) {
        if (!isMail(message)) {
            return;
        }
        if (message.headerValues("List-Unsubscribe").isEmpty()) {
            unknownWithoutHeaders(message, seen);
            return;
        }
        List<String> signatures = message.headerValues("DKIM-Signature");
        if (signatures.isEmpty()) {
            seen.unknown("/headers", "signature");
            return;
        }
        boolean covered = signatures.stream().anyMatch(MessageRules::coversBoth);
        boolean verified = message.headerValues("Authentication-Results").stream()
                .anyMatch(result -> result.toLowerCase(Locale.ROOT).contains("dkim=pass"));
        seen.check(covered, "/headers", "seen");
        if (covered && !verified) {
            seen.unknown("/headers", "signature");
        }
    }

    /** Whether it concerns a mail is open while none of its header fields are there. */
    private static void unknownWithoutHeaders(Message message, Seen seen) {
        if (isMail(message) && message.headers().isEmpty()) {
            seen.unknown("", "headers");
        }
    }

    private static boolean coversBoth(String signature) {
        Matcher signed = SIGNED.matcher(signature);
        if (!signed.find()) {
            return false;
        }
        List<String> names = Arrays.stream(signed.group(1).split(":", -1))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        return names.contains("list-unsubscribe") && names.contains("list-unsubscribe-post");
    }

    private static void endpoint(Message message, Seen seen) {
        if (!isMail(message)) {
            return;
        }
        if (message.oneClickProbe().isEmpty()) {
            if (!message.headerValues("List-Unsubscribe-Post").isEmpty()) {
                seen.unknown("", "oneClickProbe");
            }
            unknownWithoutHeaders(message, seen);
            return;
        }
        OneClickProbe probe = message.oneClickProbe().get();
        String location = "/oneClickProbe";
        seen.check(probe.status() >= 200 && probe.status() < 300, location + "/status", "status", probe.status());
        seen.check(!probe.redirected(), location + "/redirected", "redirected");
        seen.check(!probe.contextNeeded(), location + "/contextNeeded", "context");
        seen.check(!probe.changedByGet(), location + "/changedByGet", "get");
        seen.check(probe.opaque(), location + "/opaque", "opaque");
        seen.need(probe.worksUntil(), location, "worksUntil")
                .ifPresent(end -> seen.limit(
                        Parameter.EXIT_LIFE,
                        row -> !end.isBefore(seen.after(row, probe.at())),
                        location + "/worksUntil",
                        "short"));
    }

    private static void honestFrom(Message message, Seen seen) {
        if (!isMail(message)) {
            return;
        }
        int count = message.headerValues("From").size();
        if (count > 0) {
            seen.check(count == 1, "/headers", "count", count);
        }
        if (seen.need(message.from(), "", "from").isEmpty()) {
            return;
        }
        String from = message.from().get();
        String name = from.indexOf('<') < 0 ? from : from.substring(0, from.indexOf('<'));
        boolean plain = name.codePoints().noneMatch(MessageRules::isPicture)
                && !THREAD_IN_NAME.matcher(name).find();
        if (!plain) {
            seen.fail(Severity.WARNING, "/from", "name");
        }
        if (InvitationWords.pressesInSubject(name, seen.context())) {
            seen.fail(Severity.WARNING, "/from", "pressing");
        }
        String answers = message.replyTo().orElse(from);
        if (message.answeredBy().isEmpty() && NO_REPLY.matcher(answers).find()) {
            seen.fail(Severity.INFO, message.replyTo().isPresent() ? "/replyTo" : "/from", "no-reply");
        } else if (message.answeredBy().isEmpty()) {
            seen.unknown("", "answeredBy");
        } else {
            seen.pass();
        }
    }

    private static boolean isPicture(int codePoint) {
        int type = Character.getType(codePoint);
        boolean emoji = Character.isSupplementaryCodePoint(codePoint) && !Character.isLetter(codePoint);
        return type == Character.OTHER_SYMBOL || emoji;
    }

    private static void whoAndWhy(Message message, Seen seen) {
        if (!isMail(message)) {
            return;
        }
        seen.need(message.footer(), "", "footer").ifPresent(footer -> {
            List<String> missing = missing(footer, seen);
            seen.check(missing.isEmpty(), "/footer", "missing", String.join(", ", missing));
        });
    }

    private static List<String> missing(Footer footer, Seen seen) {
        List<String> missing = new ArrayList<>();
        if (footer.identity().isEmpty()) {
            missing.add("identity");
        }
        boolean needed = seen.rows(Parameter.POSTAL_ADDRESS).stream().anyMatch(row -> row.number() > 0);
        if (needed && footer.postalAddress().isEmpty()) {
            missing.add("postalAddress");
        }
        if (footer.commercialNature().isEmpty()) {
            missing.add("commercialNature");
        }
        if (footer.reasonForContact().isEmpty()) {
            missing.add("reasonForContact");
        }
        return missing;
    }

    private static void subjectTrue(Invitation invitation, Seen seen) {
        for (int i = 0; i < invitation.messages().size(); i++) {
            Message message = invitation.messages().get(i);
            String location = "/messages/" + i + "/subject";
            message.subject().ifPresent(subject -> {
                thread(subject, message, location, seen);
                percent(subject, invitation, location, seen);
            });
        }
    }

    private static void thread(String subject, Message message, String location, Seen seen) {
        boolean inThread = message.thread().isPresent()
                || !message.headerValues("In-Reply-To").isEmpty()
                || !message.headerValues("References").isEmpty();
        if (!THREAD_MARK.matcher(subject).find() || inThread) {
            seen.pass();
        } else {
            // a relay may have dropped the header fields of a thread, so that none is there contradicts nothing
            seen.fail(Severity.WARNING, location, "thread");
        }
    }

    private static void percent(String subject, Invitation invitation, String location, Seen seen) {
        Matcher said = PERCENT.matcher(subject);
        if (!said.find()) {
            return;
        }
        Optional<Share> announced = invitation.door().flatMap(Door::discount).flatMap(Discount::percent);
        seen.need(announced, location, "discount").ifPresent(share -> {
            long percent = Long.parseLong(said.group(1));
            seen.check(percent * 10_000 == share.perMillion(), location, "percent", percent, share);
        });
    }

    private static void wellformed(Message message, Seen seen) {
        if (!isMail(message)) {
            return;
        }
        if (message.headers().isEmpty()) {
            seen.unknown("", "headers");
        } else {
            for (String name : ONCE) {
                int count = message.headerValues(name).size();
                seen.check(count <= 1, "/headers", "count", count, name);
            }
            boolean failed = message.headerValues("Authentication-Results").stream()
                    .anyMatch(result -> result.toLowerCase(Locale.ROOT).contains("dmarc=fail"));
            seen.check(!failed, "/headers", "dmarc");
        }
        message.hiddenWords()
                .filter(words -> !words.isBlank())
                .ifPresent(words -> seen.fail(Severity.INFO, "/hiddenWords", "hidden"));
        for (int i = 0; i < message.links().size(); i++) {
            Link link = message.links().get(i);
            Matcher shown = HOST.matcher(link.label());
            Matcher real = HOST.matcher(link.target());
            if (shown.find() && real.find() && !sameSite(shown.group(1), real.group(1))) {
                // a provider that counts clicks does this too, so it is good to know and no more
                seen.fail(Severity.INFO, "/links/" + i, "link", shown.group(1), real.group(1));
            }
        }
    }

    private static boolean sameSite(String shown, String real) {
        String one = shown.toLowerCase(Locale.ROOT);
        String other = real.toLowerCase(Locale.ROOT);
        return site(one).equals(site(other)) || one.endsWith("." + other) || other.endsWith("." + one);
    }

    /** The last two labels of a host; three where the last two are short, as in co.uk. */
    private static String site(String host) {
        String[] labels = host.split("\\.", -1);
        int last = labels.length - 1;
        boolean longer = labels.length > 2 && labels[last].length() == 2 && labels[last - 1].length() <= 3;
        return String.join(".", Arrays.asList(labels).subList(Math.max(0, last - (longer ? 2 : 1)), last + 1));
    }

    private static void pure(Invitation invitation, Seen seen) {
        if (invitation.kind() != ContactKind.SERVICE) {
            return;
        }
        boolean offers = invitation.door().flatMap(Door::discount).isPresent();
        seen.check(!offers, "/door/discount", "offer");
        if (invitation.messages().stream().noneMatch(MessageText::hasBody)) {
            seen.unknown("", "body");
        } else {
            seen.passIfJudged(invitation);
        }
        Words.judge(PROMOTION, invitation, Severity.WARNING, seen);
    }

    private static void smsPush(Message message, Seen seen) {
        if (message.channel().equals(Channel.SMS)) {
            seen.need(message.sms(), "", "sms").ifPresent(sms -> sms(sms, seen));
        } else if (message.channel().equals(Channel.PUSH)) {
            seen.need(message.push(), "", "push").ifPresent(push -> {
                seen.check(push.ownOptIn(), "/push/ownOptIn", "push-in");
                seen.check(push.optOutInApp(), "/push/optOutInApp", "push-out");
            });
        }
    }

    private static void sms(SmsTerms sms, Seen seen) {
        seen.check(!sms.stopWords().isEmpty(), "/sms/stopWords", "stop");
        seen.check(!sms.helpWords().isEmpty(), "/sms/helpWords", "aid");
        seen.need(sms.frequencyTold(), "/sms", "frequencyTold");
        seen.need(sms.confirmed(), "/sms", "confirmed")
                .ifPresent(confirmed -> seen.check(confirmed, "/sms/confirmed", "unconfirmed"));
    }
}
