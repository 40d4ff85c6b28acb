package dev.noncoercive.jackson3;

import java.util.Map;
import java.util.Optional;

/**
 * A value that was read, with the place of each of its parts in the text.
 *
 * <p>For example, {@code placeOf("/invitations/0/deadline")} is line 14, column 3.
 *
 * @param <T> the type of the value
 */
public final class Document<T> {
    private final T value;
    private final Map<String, Place> places;

    Document(T value, Map<String, Place> places) {
        this.value = value;
        this.places = Map.copyOf(places);
    }

    /** {@return the value} */
    public T value() {
        return value;
    }

    /**
     * Where a part of the value stands in the text; of a part that is not there, the nearest that holds it.
     *
     * @param pointer  a JSON Pointer, not null
     * @return the place, or empty when not even the root is known
     */
    public Optional<Place> placeOf(String pointer) {
        return nearest(places, pointer);
    }

    static Optional<Place> nearest(Map<String, Place> places, String pointer) {
        String part = pointer;
        while (!places.containsKey(part) && !part.isEmpty()) {
            part = part.substring(0, part.lastIndexOf('/'));
        }
        return Optional.ofNullable(places.get(part));
    }
}
