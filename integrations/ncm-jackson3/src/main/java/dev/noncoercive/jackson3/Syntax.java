package dev.noncoercive.jackson3;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/** What is wrong with a text that is not even JSON or YAML, and where, in words for people who write it by hand. */
final class Syntax {
    private static final String ESCAPE = "a text in double quotes holds an unknown escape; a backslash is written \\\\";

    private static final List<Map.Entry<String, String>> YAML = List.of(
            Map.entry(
                    "mapping values are not allowed here",
                    "a value with a colon in it stands in quotes, or this line is indented too far"),
            Map.entry(
                    "expected <block end>",
                    "this fits nothing above it: look at the indentation, or put the value in quotes"),
            Map.entry("could not find expected ':'", "a colon must follow the name of a field"),
            Map.entry(
                    "cannot start any token",
                    "this character starts nothing; indent with spaces and put such text in quotes"),
            Map.entry("expected ',' or", "a comma or the closing bracket must follow a value"),
            Map.entry("found unexpected end of stream", "a text in quotes does not end"),
            Map.entry("expected the node content", "a value must follow"),
            Map.entry(
                    "special characters are not allowed",
                    "a control character must be written as an escape in double quotes"),
            Map.entry("escape", ESCAPE),
            Map.entry("scanning an alias", "`*` starts an alias; put such text in quotes"),
            Map.entry("scanning an anchor", "`&` starts an anchor; put such text in quotes"),
            Map.entry("scanning a tag", "`!` starts a tag; put such text in quotes"),
            Map.entry(
                    "scanning a block scalar", "`|` and `>` start a text on the lines below; put such text in quotes"),
            Map.entry("Expected a property name", "the name of a field must be a plain text"));

    private Syntax() {}

    static DocumentException yaml(JacksonException e, String text) {
        String says = e.getCause() instanceof MarkedYamlEngineException marked
                ? marked.getContext() + " " + marked.getProblem()
                : String.valueOf(e.getOriginalMessage());
        String problem = YAML.stream()
                .filter(known -> says.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("this cannot be read");
        return new DocumentException(yamlPlace(e, text), "", "not valid YAML: " + problem);
    }

    private static Place yamlPlace(JacksonException e, String text) {
        if (e.getCause() instanceof MarkedYamlEngineException marked) {
            Optional<Mark> mark = marked.getProblemMark();
            if (mark.isPresent()) {
                return new Place(mark.get().getLine() + 1, mark.get().getColumn() + 1);
            }
        }
        if (e.getCause() instanceof ReaderException reader) {
            return at(
                    text,
                    text.offsetByCodePoints(0, Math.min(reader.getPosition(), text.codePointCount(0, text.length()))));
        }
        return place(e.getLocation());
    }

    static DocumentException json(JacksonException e, String text) {
        String says = String.valueOf(e.getOriginalMessage());
        Place place = place(e.getLocation());
        int back = Words.backToNumber(says, text, e.getLocation().getCharOffset());
        return new DocumentException(
                new Place(place.line(), Math.max(1, place.column() - back)), "", Words.syntax(says));
    }

    static DocumentException escape(TokenStreamLocation reached) {
        return new DocumentException(place(reached), "", "not valid YAML: " + ESCAPE);
    }

    static DocumentException limit(StreamConstraintsException e, TokenStreamLocation reached) {
        return new DocumentException(place(reached), "", Words.BEYOND_LIMITS);
    }

    static Place place(TokenStreamLocation location) {
        return new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    private static Place at(String text, int offset) {
        String before = text.substring(0, offset);
        int line = (int) before.chars().filter(character -> character == '\n').count() + 1;
        return new Place(line, offset - before.lastIndexOf('\n'));
    }
}
