package dev.noncoercive.exports;

import dev.noncoercive.policies.mapping.NearestName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a tool exported of one campaign: one document, or several that belong together.
 *
 * <p>For example, the settings and the content of a Mailchimp campaign.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Export {
    private final Node root;
    private final Map<String, String> files;

    Export(Node root, Map<String, String> files) {
        this.root = root;
        this.files = Map.copyOf(files);
    }

    /** A part of it, as the element of a list. */
    Export part(Node element) {
        return new Export(element, files);
    }

    Node root() {
        return root;
    }

    /** {@return what it is called: the names of its files} */
    public String name() {
        return String.join(" + ", files.values().stream().sorted().toList());
    }

    /** Whether the document that a pointer leads into is there. */
    boolean has(String pointer) {
        return !isOfSeveral() || root.child(Node.steps(pointer).get(0)).isPresent();
    }

    private boolean isOfSeveral() {
        return !files.containsKey("");
    }

    /**
     * What a person calls a place: the line it stands in, and the pointer.
     *
     * @param location  a JSON Pointer, with the role of the document first where there are several, not null
     * @return for example {@code content.json line 3  /html}, not null
     */
    public String placeName(String location) {
        if (location.isEmpty()) {
            return "";
        }
        List<String> steps = Node.steps(location);
        String line =
                root.at(location).map(node -> "line " + node.line() + "  ").orElse("");
        if (!isOfSeveral()) {
            return line + location;
        }
        String inside = location.substring(Node.step(steps.get(0)).length());
        return files.getOrDefault(steps.get(0), steps.get(0)) + " " + line + inside;
    }

    /**
     * The file that a place is in.
     *
     * @param location  a JSON Pointer, with the role of the document first where there are several, not null
     * @return the name of the file, not null
     */
    public String fileOf(String location) {
        if (!isOfSeveral()) {
            return name();
        }
        List<String> steps = Node.steps(location);
        String first = files.values().stream().sorted().findFirst().orElse("");
        return steps.isEmpty() ? first : files.getOrDefault(steps.get(0), first);
    }

    /**
     * The line that a place stands in.
     *
     * @param location  a JSON Pointer, with the role of the document first where there are several, not null
     * @return the line in its file, from 1; 1 where there is no such place
     */
    public int lineOf(String location) {
        return root.at(location).map(Node::line).orElse(1);
    }

    /** The part at a pointer, which must be there unless it is optional. */
    Optional<Node> require(Place place) {
        Optional<Node> found = root.at(place.pointer());
        if (found.isEmpty() && !place.isOptional()) {
            throw new ExportException(missing(place.pointer()));
        }
        return found;
    }

    private String missing(String pointer) {
        Node here = root;
        StringBuilder way = new StringBuilder();
        for (String step : Node.steps(pointer)) {
            Optional<Node> next = here.child(step);
            if (next.isEmpty()) {
                String at = way.toString();
                String nearest = NearestName.to(step, here.names())
                        .map(name -> "; did you mean `" + at + Node.step(name) + "`?")
                        .orElse(".");
                return "`" + pointer + "` leads to nothing: there is no `" + step + "`" + nearest
                        + " A place that may be missing is written with a question mark at its end.";
            }
            here = next.get();
            way.append(Node.step(step));
        }
        return "`" + pointer + "` leads to nothing";
    }
}
