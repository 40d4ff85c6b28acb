package dev.noncoercive.policies.pressure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes HTML away from a text and remembers where each character stood. Broken HTML is read as far as it goes.
 *
 * <p>A tag inside a line vanishes, a block ends a paragraph, script and style are left out, entities become characters. A picture is read
 * by its alternative text, a button by its value. What is quoted or struck out is told to {@link Cited}.
 */
final class Markup {
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "big", "em", "font", "i", "mark", "o:p", "s", "small", "span", "strong", "sub", "sup",
            "u", "wbr", "bdo", "bdi", "time", "data", "img", "q", "del", "strike");
    private static final Set<String> STRUCK = Set.of("s", "del", "strike");
    private static final Set<String> BUTTONS = Set.of("submit", "button", "reset");
    private static final Set<String> SKIPPED = Set.of("script", "style", "head", "template");
    private static final Map<String, Character> ENTITIES = Map.ofEntries(
            Map.entry("nbsp", ' '),
            Map.entry("amp", '&'),
            Map.entry("lt", '<'),
            Map.entry("gt", '>'),
            Map.entry("quot", '"'),
            Map.entry("apos", '\''),
            Map.entry("rsquo", '’'),
            Map.entry("lsquo", '‘'),
            Map.entry("ldquo", '“'),
            Map.entry("rdquo", '”'),
            Map.entry("laquo", '«'),
            Map.entry("raquo", '»'),
            Map.entry("hellip", '…'),
            Map.entry("ndash", '–'),
            Map.entry("mdash", '—'),
            Map.entry("euro", '€'),
            Map.entry("pound", '£'),
            Map.entry("iexcl", '¡'),
            Map.entry("iquest", '¿'),
            Map.entry("shy", '\u00ad'),
            Map.entry("zwnj", '\u200c'),
            Map.entry("zwj", '\u200d'),
            Map.entry("bull", '•'),
            Map.entry("szlig", 'ß'));
    private static final Pattern ALT = attribute("alt");
    private static final Pattern VALUE = attribute("value");
    private static final Pattern TYPE = Pattern.compile("(?i)\\stype\\s{0,9}=\\s{0,9}[\"']?([a-z]{1,10})");
    private static final int LONGEST_ENTITY = 10;
    private static final int NO_MORE = -1;

    private final String source;
    private final StringBuilder text;
    private int[] offsets;
    private int at;
    private int nextClose;
    private final BitSet cited = new BitSet();
    private final Open quote = new Open();
    private final Open struck = new Open();

    /** How many tags of a kind are open, and where the text of the first began. */
    private static final class Open {
        private int depth;
        private int start;
    }

    Markup(String source) {
        this.source = source;
        this.text = new StringBuilder(source.length());
        this.offsets = new int[source.length() + 16];
    }

    private static Pattern attribute(String name) {
        return Pattern.compile("(?i)[\\s\"']" + name + "\\s{0,9}=\\s{0,9}(?:\"([^\"]*+)\"|'([^']*+)')");
    }

    /** Whether a text has a tag or an entity. */
    static boolean needed(String text) {
        for (int i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i + 1)) {
            if (tagStart(text, i)) {
                return true;
            }
        }
        for (int i = text.indexOf('&'); i >= 0; i = text.indexOf('&', i + 1)) {
            if (i + 2 < text.length() && entityEnd(text, i) > 0) {
                return true;
            }
        }
        return false;
    }

    PlainText plain() {
        while (at < source.length()) {
            if (source.charAt(at) == '<' && tagStart(source, at)) {
                tag();
            } else {
                character();
            }
        }
        return Cited.without(text.toString(), Arrays.copyOf(offsets, text.length()), cited);
    }

    private void read(int end) {
        while (at < end) {
            character();
        }
    }

    private void character() {
        if (source.charAt(at) == '&') {
            entity();
        } else {
            put(source.charAt(at), at++);
        }
    }

    private static boolean tagStart(String text, int at) {
        if (at + 1 >= text.length()) {
            return false;
        }
        char c = text.charAt(at + 1);
        return c == '/' || c == '!' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private void tag() {
        int start = at;
        if (source.startsWith("<!--", at)) {
            int end = source.indexOf("-->", at + 4);
            at = end < 0 ? source.length() : end + 3;
            return;
        }
        int close = close();
        if (close < 0) {
            put('<', at++);
            return;
        }
        String name = name(start + 1);
        at = close + 1;
        if (SKIPPED.contains(name)) {
            skip(name);
        } else if (name.equals("code") || name.equals("/code") || name.equals("pre") || name.equals("/pre")) {
            put('`', start);
        } else if (name.equals("br")) {
            put('\n', start);
        } else if (name.equals("q") || name.equals("/q")) {
            put(name.equals("q") ? '“' : '”', start);
        } else if (name.equals("img") || name.equals("input")) {
            attribute(start, close, name);
        } else {
            passage(name);
            space(name, start);
        }
    }

    /** Opens or closes what is quoted or struck out; what is never closed is neither. */
    private void passage(String name) {
        boolean closes = name.startsWith("/");
        String kind = closes ? name.substring(1) : name;
        if (!kind.equals("blockquote") && !STRUCK.contains(kind)) {
            return;
        }
        Open open = kind.equals("blockquote") ? quote : struck;
        if (!closes) {
            open.start = open.depth == 0 ? text.length() : open.start;
            open.depth++;
        } else if (open.depth > 0 && --open.depth == 0) {
            cited.set(open.start, text.length());
        }
    }

    /** The words of a picture or a button: a line of their own, or where there is but one, a part of the sentence. */
    private void attribute(int start, int close, String name) {
        String tag = source.substring(start, close);
        String type = value(TYPE, tag)
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .orElse("");
        boolean picture = name.equals("img") || type.equals("image");
        if (!picture && !BUTTONS.contains(type)) {
            return;
        }
        value(picture ? ALT : VALUE, tag).ifPresent(words -> {
            int group = words.start(1) < 0 ? 2 : 1;
            boolean several = words.group(group).strip().indexOf(' ') > 0;
            separator(several, start);
            at = start + words.start(group);
            read(start + words.end(group));
            separator(several, close);
            at = close + 1;
        });
    }

    private void separator(boolean line, int offset) {
        put(line ? '\n' : ' ', offset);
        if (line) {
            put('\n', offset);
        }
    }

    private static Optional<MatchResult> value(Pattern attribute, String tag) {
        Matcher found = attribute.matcher(tag);
        return found.find() ? Optional.of(found.toMatchResult()) : Optional.empty();
    }

    private void space(String name, int start) {
        if (!INLINE.contains(name.startsWith("/") ? name.substring(1) : name)) {
            put('\n', start);
            put('\n', start);
        }
    }

    private int close() {
        if (nextClose != NO_MORE && nextClose <= at) {
            nextClose = source.indexOf('>', at);
        }
        return nextClose;
    }

    private String name(int from) {
        int i = from;
        while (i < source.length() && i - from < 12 && " \t\r\n>".indexOf(source.charAt(i)) < 0) {
            i++;
        }
        String name = source.substring(from, i).toLowerCase(Locale.ROOT);
        return name.length() > 1 && name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }

    /** Leaves out everything up to the closing tag. */
    private void skip(String name) {
        int i = at;
        while (i >= 0 && i < source.length()) {
            i = source.indexOf("</", i);
            if (i >= 0 && source.regionMatches(true, i + 2, name, 0, name.length())) {
                at = i;
                return;
            }
            i = i < 0 ? i : i + 2;
        }
        at = source.length();
    }

    private void entity() {
        int end = entityEnd(source, at);
        char c = end < 0 ? 0 : entity(source.substring(at + 1, end));
        if (c == 0) {
            put('&', at++);
            return;
        }
        put(c, at);
        at = end + 1;
    }

    private static int entityEnd(String text, int at) {
        for (int i = at + 1; i < text.length() && i - at <= LONGEST_ENTITY; i++) {
            char c = text.charAt(i);
            if (c == ';') {
                return i > at + 1 ? i : -1;
            }
            if (c != '#' && (c < '0' || c > '9') && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z')) {
                return -1;
            }
        }
        return -1;
    }

    private static char entity(String name) {
        if (name.startsWith("#")) {
            return numeric(name.substring(1).toLowerCase(Locale.ROOT));
        }
        Character known = ENTITIES.get(name);
        if (known != null) {
            return known;
        }
        boolean accented = name.length() > 4
                && (name.endsWith("acute")
                        || name.endsWith("grave")
                        || name.endsWith("tilde")
                        || name.endsWith("circ")
                        || name.endsWith("cedil"));
        return accented || name.endsWith("uml") ? name.charAt(0) : 0;
    }

    private static char numeric(String digits) {
        boolean hex = digits.startsWith("x");
        try {
            int value = Integer.parseInt(hex ? digits.substring(1) : digits, hex ? 16 : 10);
            return value > 0 && value < 0xFFFF ? (char) value : '\u00ad';
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private void put(char c, int offset) {
        if (text.length() == offsets.length) {
            offsets = Arrays.copyOf(offsets, offsets.length * 2);
        }
        offsets[text.length()] = offset;
        text.append(c);
    }
}
