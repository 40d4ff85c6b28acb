package dev.noncoercive.jackson2;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns what Jackson says of a document of the wrong type into what a person can mend. */
final class Explanation {
    private static final Pattern FIRST_WORD = Pattern.compile("^(?!missing \\[)[A-Za-z]+");

    private Explanation() {}

    static DocumentException of(JsonProcessingException e, Part document) {
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

    private static String pointerOf(JsonProcessingException e) {
        if (!(e instanceof JsonMappingException mapping)) {
            return "";
        }
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null
                        ? "/" + step.getIndex()
                        : "/" + step.getFieldName().replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    private static String problem(JsonProcessingException e, Part part) {
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
