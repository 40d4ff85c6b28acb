package dev.noncoercive.jackson3;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * The places of what YAML offers and no document may use: anchors, aliases, tags, and nothing written as {@code ~} or
 * {@code null}. Jackson's tokens do not show all of them.
 */
final class YamlMarks {
    private static final Set<String> NOTHING = Set.of("~", "null", "Null", "NULL");

    private YamlMarks() {}

    /** Refuses half a character: the YAML engine would take it for the end of the text. */
    static void refuseHalves(String text) {
        int half = Words.loneSurrogate(text);
        if (half >= 0) {
            String before = text.substring(0, half);
            int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
            throw new DocumentException(new Place(line, half - before.lastIndexOf('\n')), "", Words.LONE_SURROGATE);
        }
    }

    /** What is wrong, by place. Of a text that is no YAML, as far as it can be read. */
    static Map<Place, String> of(String text, LoadSettings settings) {
        Map<Place, String> refused = new HashMap<>();
        try {
            Parser events = new ParserImpl(settings, new StreamReader(settings, new WholeCharacters(text)));
            while (events.hasNext()) {
                Event event = events.next();
                problem(event)
                        .ifPresent(problem -> event.getStartMark()
                                .ifPresent(mark ->
                                        refused.put(new Place(mark.getLine() + 1, mark.getColumn() + 1), problem)));
            }
        } catch (YamlEngineException | NumberFormatException e) {
            // the scan of the tokens comes to the same place and says so
            return refused;
        }
        return refused;
    }

    private static Optional<String> problem(Event event) {
        if (event.getEventId() == Event.ID.Alias
                || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
            return Optional.of("must not use YAML anchors or aliases; write the value out");
        }
        if ((event instanceof CollectionStartEvent collection
                        && collection.getTag().isPresent())
                || (event instanceof ScalarEvent tagged && tagged.getTag().isPresent())) {
            return Optional.of("must not use YAML tags; write the value plainly");
        }
        boolean isNothing = event instanceof ScalarEvent scalar
                && scalar.getScalarStyle() == ScalarStyle.PLAIN
                && NOTHING.contains(scalar.getValue());
        return isNothing ? Optional.of(Words.NULL) : Optional.empty();
    }
}
