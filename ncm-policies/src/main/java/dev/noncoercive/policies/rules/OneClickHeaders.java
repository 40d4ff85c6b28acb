package dev.noncoercive.policies.rules;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.model.invitation.Message;
import dev.noncoercive.policies.CheckContext;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** M01: an e-mail carries the header fields for leaving with one press (RFC 8058, RFC 2369). */
final class OneClickHeaders extends StandardPolicy<Message> {
    private static final String LIST = "List-Unsubscribe";
    private static final String POST = "List-Unsubscribe-Post";
    private static final String ONE_CLICK = "List-Unsubscribe=One-Click";

    private static final int YEAR_OF_RFC_8058 = 2017;
    private static final Pattern YEAR = Pattern.compile("\\b(19|20)\\d\\d\\b");

    OneClickHeaders(Catalogue catalogue) {
        super(catalogue, "ncm.message.one-click-headers", Message.class);
    }

    @Override
    public List<Finding> check(Message message, CheckContext context) {
        if (!message.channel().equals(Channel.EMAIL)) {
            return List.of();
        }
        if (message.headers().isEmpty()) {
            return List.of(info().unknown("", "headers"));
        }
        if (isOlderThanTheStandard(message)) {
            return List.of();
        }
        Finding finding = judge(message.headerValues(LIST), message.headerValues(POST));
        // a letter to one person need not have them, and nothing but the header fields tells
        return List.of(isBulk(message) ? finding : finding.withSeverity(Severity.WARNING));
    }

    private static boolean isOlderThanTheStandard(Message message) {
        return message.headerValues("Date").stream()
                .map(YEAR::matcher)
                .filter(Matcher::find)
                .anyMatch(year -> Integer.parseInt(year.group()) < YEAR_OF_RFC_8058);
    }

    static boolean isBulk(Message message) {
        return message.headers().stream()
                .map(header -> header.name().toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.startsWith("list-") || name.equals("precedence") || name.equals("feedback-id"));
    }

    private Finding judge(List<String> lists, List<String> posts) {
        if (lists.size() != 1) {
            return fail("/headers", "count", lists.size(), LIST);
        }
        long https = httpsAddresses(lists.get(0));
        if (https != 1) {
            return fail("/headers", "https", https);
        }
        if (posts.size() != 1) {
            return fail("/headers", "count", posts.size(), POST);
        }
        return posts.get(0).equals(ONE_CLICK) ? info().pass() : fail("/headers", "value");
    }

    /** How many addresses in angle brackets are https; a comma may also stand inside the brackets. */
    private static long httpsAddresses(String value) {
        long count = 0;
        for (int open = value.indexOf('<'); open >= 0; open = value.indexOf('<', open + 1)) {
            int close = value.indexOf('>', open);
            String address = close < 0 ? "" : value.substring(open + 1, close).toLowerCase(Locale.ROOT);
            boolean whole = address.chars().noneMatch(Character::isWhitespace);
            count += whole && address.startsWith("https://") ? 1 : 0;
        }
        return count;
    }
}
