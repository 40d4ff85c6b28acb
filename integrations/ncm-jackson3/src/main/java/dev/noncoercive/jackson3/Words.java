package dev.noncoercive.jackson3;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of every error, the same for every reader. Nothing here knows Jackson's classes. */
final class Words {
    static final String NULL = "must not be null; leave the field out if there is nothing to say";
    static final String VALUE_TWICE = "this value stands there twice";
    static final String TRAILING = "there is more text after the end of the document";
    static final String LONE_SURROGATE = "must not hold half a character (a lone surrogate such as `\\ud800`)";

    static final String BEYOND_LIMITS = "beyond the limits of a document";
    static final String BYTE_ORDER_MARK = "a byte order mark stands before the document; save it as UTF-8 without one";

    private static final String NOT_SET = "required attributes are not set ";
    private static final Pattern ADDRESS = Pattern.compile("[^\\s`'\"<>(),]{1,256}@[^\\s`'\"<>(),]{1,256}");
    private static final Pattern UNEXPECTED = Pattern.compile("Unexpected character \\('(.)' ");
    private static final Pattern TOKEN = Pattern.compile("Unrecognized token '([^']{1,60})");

    /** The beginning of what the parser says, and what we say instead. */
    private static final List<Map.Entry<String, String>> SYNTAX = List.of(
            Map.entry("Broken surrogate pair", "a name holds half a character (a lone surrogate such as `\\ud800`)"),
            Map.entry("Unexpected end-of-input", "the text ends before the document does"),
            Map.entry("Unexpected close marker", "a bracket closes that was not the last to open"),
            Map.entry(
                    "Illegal unquoted character",
                    "a control character in a text must be written as an escape such as `\\n`"),
            Map.entry(
                    "Unrecognized character escape",
                    "a text holds an unknown escape; known: \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX"),
            Map.entry("Illegal character", "a control character stands outside of a text"),
            Map.entry("Non-standard token", "NaN and Infinity are no numbers here"),
            Map.entry("Unexpected character ('/' (code 47)): maybe", "comments have no place here"));

    private static final List<Map.Entry<String, String>> EXPECTED = List.of(
            Map.entry("colon", "a colon must follow the name of a field"),
            Map.entry("comma", "a comma or the closing bracket must follow a value"),
            Map.entry("root-level values", "a comma or the closing bracket must follow a value"),
            Map.entry("hexadecimal number", "a comma or the closing bracket must follow a value"),
            Map.entry("double-quote", "the name of a field must stand in double quotes"),
            Map.entry("hex-digit", "\\u must be followed by four hexadecimal digits"),
            Map.entry("valid value", "a value must follow"));

    private Words() {}

    static String empty() {
        return "the document is empty";
    }

    static String fieldTwice(String name) {
        return "the field \"" + name + "\" stands there twice";
    }

    static String tooLong(String what, int maximum, int actual) {
        return what + " must have " + maximum + " characters or fewer, but had " + actual;
    }

    static String tooDeep(int maximum) {
        return "must not be nested more than " + maximum + " levels deep";
    }

    static String unknownField(String name, Collection<String> known) {
        return "unknown field `" + name + "`; known: "
                + known.stream().sorted().distinct().collect(Collectors.joining(", "));
    }

    /** The kinds are those that the closed type lists itself. */
    static String unknownKind(Class<?> type, @Nullable String kind) {
        Class<?> closed = type;
        while (closed.getSuperclass() != null && !closed.isAnnotationPresent(JsonSubTypes.class)) {
            closed = closed.getSuperclass();
        }
        JsonTypeInfo info = closed.getAnnotation(JsonTypeInfo.class);
        JsonSubTypes kinds = closed.getAnnotation(JsonSubTypes.class);
        if (kind == null) {
            return "the field that names the kind (`" + (info == null ? "kind" : info.property()) + "`) is missing";
        }
        return "unknown kind `" + kind + "`"
                + (kinds == null
                        ? ""
                        : "; known: "
                                + Arrays.stream(kinds.value())
                                        .map(JsonSubTypes.Type::name)
                                        .collect(Collectors.joining(", ")));
    }

    /** What a check of the model said, or which fields it misses. */
    static String ofTheModel(String message) {
        int at = message.indexOf(NOT_SET);
        return at < 0 ? message : "missing " + message.substring(at + NOT_SET.length());
    }

    static String mismatch(Class<?> type, Part actual) {
        boolean readsIt = actual.shape() == Part.Shape.TEXT
                ? type.isEnum() || ScalarTexts.EXPECTED.containsKey(type)
                : actual.shape() == Part.Shape.NUMBER && isWhole(type);
        return "must be " + expected(type) + ", but was "
                + (readsIt ? "`" + actual.written() + "`" : actual.shape().words);
    }

    static String outOfRange(Class<?> type) {
        boolean isLong = type == long.class || type == Long.class;
        return "must be a whole number of at most " + (isLong ? "eighteen" : "nine") + " digits";
    }

    private static String expected(Class<?> type) {
        String scalar = ScalarTexts.EXPECTED.get(type);
        if (scalar != null) {
            return scalar;
        }
        if (type.isEnum()) {
            return "one of " + String.join(", ", ScalarTexts.words(type).keySet());
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (isWhole(type)) {
            return "a whole number";
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return type == String.class || ScalarTexts.isText(type) ? "text in quotes" : "an object with fields";
    }

    private static boolean isWhole(Class<?> type) {
        return List.of(int.class, Integer.class, long.class, Long.class).contains(type);
    }

    /** What is wrong with text that is not even JSON, from the words of a parser. */
    static String syntax(String parserSays) {
        for (Map.Entry<String, String> known : SYNTAX) {
            if (parserSays.startsWith(known.getKey())) {
                return "not valid JSON: " + known.getValue();
            }
        }
        if (isOfNumber(parserSays)) {
            return "not valid JSON: a number is written with digits, without leading zeros or a bare point";
        }
        Matcher token = TOKEN.matcher(parserSays);
        if (token.find()) {
            return "not valid JSON: `" + token.group(1) + "` is no value; text stands in double quotes";
        }
        Matcher unexpected = UNEXPECTED.matcher(parserSays);
        String character = unexpected.find() ? "unexpected `" + unexpected.group(1) + "`" : "";
        for (Map.Entry<String, String> known : EXPECTED) {
            if (parserSays.contains(known.getKey())) {
                return "not valid JSON: " + (character.isEmpty() ? "" : character + ", ") + known.getValue();
            }
        }
        return "not valid JSON" + (character.isEmpty() ? "" : ": " + character);
    }

    /** Whether a parser speaks of a number. */
    static boolean isOfNumber(String parserSays) {
        String lower = parserSays.toLowerCase(Locale.ROOT);
        return lower.contains("numeric")
                || lower.contains("decimal point")
                || lower.contains("('.' (code 46))")
                || (lower.contains("digit") && !lower.contains("hex"));
    }

    /** How far the wrong number goes back from where a parser stopped; parsers stop at different characters of it. */
    static int backToNumber(String parserSays, String text, long stopped) {
        if (!isOfNumber(parserSays)) {
            return 0;
        }
        int from = (int) Math.max(0, Math.min(stopped, text.length()));
        int back = 0;
        while (back < from && "0123456789+-.eE".indexOf(text.charAt(from - back - 1)) >= 0) {
            back++;
        }
        return back;
    }

    /** A text fit for a message: no address, no control or direction characters, not too long. */
    static String presentable(String text, int lengthMax) {
        String cut = text.length() > lengthMax ? text.substring(0, lengthMax) + "…" : text;
        StringBuilder clean = new StringBuilder(cut.length());
        cut.codePoints().forEach(character -> clean.appendCodePoint(isPresentable(character) ? character : 0xFFFD));
        return ADDRESS.matcher(clean).replaceAll("…@…");
    }

    private static boolean isPresentable(int character) {
        int type = Character.getType(character);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }

    /** Where half a character stands alone in a text, or -1. */
    static int loneSurrogate(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return i;
                }
                i++;
            } else if (Character.isLowSurrogate(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }
}
