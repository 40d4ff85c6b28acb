package dev.noncoercive.jackson3;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that was read, with the place of each of its parts in the text.
 *
 * <p>For example, {@code placeOf("/invitations/0/deadline")} is line 14, column 3.
 *
 * <p>This type is thread-safe, and immutable as far as callers can see: the text is searched for places when first asked.
 *
 * @param <T> the type of the value
 * @since 0.1
 */
public final class Document<T> {
    private final T value;
    private final Supplier<Part> search;
    private @Nullable Part found;

    Document(T value, Supplier<Part> search) {
        this.value = value;
        this.search = search;
    }

    /** {@return the value} */
    public T value() {
        return value;
    }

    /**
     * Where a part of the value stands in the text; of a part that is not there, the nearest that holds it.
     *
     * @param pointer  a JSON Pointer, not null
     * @return the place, or empty when the text is no JSON Pointer
     */
    public Optional<Place> placeOf(String pointer) {
        if (!pointer.isEmpty() && pointer.charAt(0) != '/') {
            return Optional.empty();
        }
        return Optional.of(root().nearest(pointer).place());
    }

    private synchronized Part root() {
        Part root = found;
        if (root == null) {
            root = search.get();
            found = root;
        }
        return root;
    }
}
