package dev.noncoercive.jackson3;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns what Jackson says into what a person can mend. */
final class Explanation {
    private static final String NOT_SET = "required attributes are not set ";

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
        return "not valid " + format + ": " + firstLine(e.getOriginalMessage());
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
        if (e.getOriginalMessage().contains("Trailing token")) {
            return "there is more text after the end of the document";
        }
        return "must be " + expected(e.getTargetType()) + "; " + firstLine(e.getOriginalMessage());
    }

    private static String expected(Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (type == Instant.class) {
            return "an instant such as `2026-11-01T09:00:00Z`";
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
        return type == String.class ? "text (in quotes if it looks like a number)" : "a value of kind " + kind(type);
    }

    private static String textOf(Object constant) {
        return constant.toString().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static String kind(Class<?> type) {
        Class<?> outer = type.getEnclosingClass() == null ? type : type.getEnclosingClass();
        return outer.getSimpleName().replace("Immutable", "");
    }

    private static String firstLine(String message) {
        String line = message == null ? "" : message.lines().findFirst().orElse("");
        int types = line.indexOf(" (");
        return types > 0 ? line.substring(0, types) : line;
    }
}
