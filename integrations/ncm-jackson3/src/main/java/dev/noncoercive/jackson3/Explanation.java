package dev.noncoercive.jackson3;

import dev.noncoercive.model.consent.Window;
import dev.noncoercive.model.invitation.Money;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns what Jackson says into what a person can mend. */
final class Explanation {
    private static final String NOT_SET = "required attributes are not set ";
    private static final String DUPLICATE = "Duplicate Object property ";
    private static final Map<String, String> SHAPES = Map.of(
            "String", "text",
            "Integer", "a number",
            "Number", "a number",
            "Floating-point", "a number with decimals",
            "Boolean", "true or false",
            "Array", "a list",
            "Object", "an object");

    private Explanation() {}

    static DocumentException of(JacksonException e, Map<String, Place> places, String format) {
        String pointer = pointerOf(e);
        Optional<Place> place = places.isEmpty() || e instanceof StreamReadException
                ? Optional.ofNullable(e.getLocation())
                        .filter(location -> location.getLineNr() > 0)
                        .map(Places::placeOf)
                : Document.nearest(places, pointer);
        return new DocumentException(place, pointer, problem(e, format));
    }

    private static String pointerOf(JacksonException e) {
        return e.getPath().stream()
                .map(step -> step.getPropertyName() == null
                        ? "/" + step.getIndex()
                        : "/" + step.getPropertyName().replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    private static String problem(JacksonException e, String format) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return unknownField(unknown);
        }
        if (e instanceof InvalidTypeIdException badType) {
            return badType.getTypeId() == null
                    ? "the field that names the kind (`act`) is missing"
                    : "unknown kind `" + badType.getTypeId() + "`; known: give-consent, withdraw-consent,"
                            + " set-preferences, pause, resume";
        }
        Optional<String> ofTheValue = causedByTheValue(e);
        if (ofTheValue.isPresent()) {
            return ofTheValue.get();
        }
        if (e instanceof InvalidFormatException badFormat) {
            return "must be " + expected(badFormat.getTargetType()) + ", but was `" + badFormat.getValue() + "`";
        }
        if (e instanceof MismatchedInputException mismatch) {
            return mismatch(mismatch);
        }
        if (e instanceof StreamConstraintsException) {
            return "beyond the limits of a document: " + firstLine(e.getOriginalMessage());
        }
        if (e instanceof InputCoercionException) {
            return "must be a whole number of at most nine digits";
        }
        String message = firstLine(e.getOriginalMessage());
        return message.startsWith(DUPLICATE)
                ? "the field " + message.substring(DUPLICATE.length()) + " stands there twice"
                : "not valid " + format + ": " + message;
    }

    private static String unknownField(UnrecognizedPropertyException e) {
        List<String> known = known(e.getKnownPropertyIds());
        return "unknown field `" + e.getPropertyName() + "`; known: " + String.join(", ", known);
    }

    private static List<String> known(Collection<Object> ids) {
        return ids == null
                ? List.of()
                : ids.stream().map(String::valueOf).sorted().toList();
    }

    /** What a constructor or check of the model said, or which fields it misses. */
    private static Optional<String> causedByTheValue(JacksonException e) {
        Throwable cause = e.getCause();
        if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
            return Optional.of(cause.getMessage());
        }
        if (cause instanceof IllegalStateException && cause.getMessage() != null) {
            int at = cause.getMessage().indexOf(NOT_SET);
            return Optional.of(
                    at < 0
                            ? cause.getMessage()
                            : "missing " + cause.getMessage().substring(at + NOT_SET.length()));
        }
        return Optional.empty();
    }

    private static String mismatch(MismatchedInputException e) {
        String message = String.valueOf(e.getOriginalMessage());
        if (message.contains("Trailing token")) {
            return "there is more text after the end of the document";
        }
        return "must be " + expected(e.getTargetType()) + actual(message);
    }

    /** What stood there instead, which Jackson says only in words: "… from Integer value …". */
    private static String actual(String message) {
        for (Map.Entry<String, String> shape : SHAPES.entrySet()) {
            if (message.contains(" " + shape.getKey() + " value")) {
                return ", but was " + shape.getValue();
            }
        }
        return "";
    }

    private static String expected(Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (type == Instant.class) {
            return "an instant such as `2026-11-01T09:00:00Z`";
        }
        if (type == Duration.class) {
            return "a duration such as `PT10M` or `P7D`";
        }
        if (type == Period.class) {
            return "a period such as `P12M`";
        }
        if (type == LocalTime.class) {
            return "a time in quotes such as \"22:00\"";
        }
        if (type == ZoneId.class) {
            return "a zone such as `Europe/Rome`";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return "a whole number";
        }
        if (type.isEnum()) {
            return "one of "
                    + List.of(type.getEnumConstants()).stream()
                            .map(Explanation::textOf)
                            .collect(Collectors.joining(", "));
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        if (type == String.class) {
            return "text (in quotes if it looks like a number)";
        }
        return type == Window.class || type == Money.class || Comparable.class.isAssignableFrom(type)
                ? "text"
                : "an object with fields";
    }

    private static String textOf(Object constant) {
        if (constant instanceof DayOfWeek) {
            return constant.toString();
        }
        return constant.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String firstLine(String message) {
        String line = message == null ? "" : message.lines().findFirst().orElse("");
        int types = line.indexOf(" (");
        return types > 0 ? line.substring(0, types) : line;
    }
}
