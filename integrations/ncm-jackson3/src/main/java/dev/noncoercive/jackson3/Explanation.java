package dev.noncoercive.jackson3;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns what Jackson says of a document of the wrong type into what a person can mend. */
final class Explanation {
    private static final Pattern FIRST_WORD = Pattern.compile("^(?!missing \\[)[A-Za-z]+");

    private Explanation() {}

    static DocumentException of(JacksonException e, Part document) {
        String pointer = pointerOf(e);
        Part part = document.nearest(pointer);
        String problem = problem(e, part);
        Matcher attribute = FIRST_WORD.matcher(problem);
        if (attribute.find() && part.has(attribute.group())) {
            // a check of the model names the attribute it is about
            String name = "/" + attribute.group();
            return new DocumentException(part.nearest(name).place(), pointer + name, problem);
        }
        return new DocumentException(part.place(), pointer, problem);
    }

    private static String pointerOf(JacksonException e) {
        return e.getPath().stream()
                .map(step -> step.getPropertyName() == null
                        ? "/" + step.getIndex()
                        : "/" + step.getPropertyName().replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    private static String problem(JacksonException e, Part part) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return Words.unknownField(unknown.getPropertyName(), known(unknown.getKnownPropertyIds()));
        }
        if (e instanceof InvalidTypeIdException kind) {
            return Words.unknownKind(kind.getBaseType().getRawClass(), kind.getTypeId());
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof InputCoercionException number) {
                return Words.outOfRange(number.getTargetType());
            }
            if ((cause instanceof IllegalArgumentException || cause instanceof IllegalStateException)
                    && cause.getMessage() != null) {
                return Words.ofTheModel(cause.getMessage());
            }
        }
        Class<?> type = e instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        return type == null ? "cannot be read" : Words.mismatch(type, part);
    }

    private static List<String> known(@Nullable Collection<Object> ids) {
        return ids == null ? List.of() : ids.stream().map(String::valueOf).toList();
    }
}
