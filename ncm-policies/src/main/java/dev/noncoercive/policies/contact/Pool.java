package dev.noncoercive.policies.contact;

import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Values that recur, each kept once under a number. It only grows. */
final class Pool<T> {
    private static final int START_SIZE = 16;

    private final ConcurrentMap<T, Integer> numbers = new ConcurrentHashMap<>();
    /** Whoever holds a number got it after its value was written here: from the map, or from bytes packed after. */
    private volatile @Nullable Object[] values = new @Nullable Object[START_SIZE];

    private int size;

    int numberOf(T value) {
        Integer known = numbers.get(value);
        return known == null ? add(value) : known;
    }

    private synchronized int add(T value) {
        Integer known = numbers.get(value);
        if (known != null) {
            return known;
        }
        @Nullable Object[] roomy = size == values.length ? Arrays.copyOf(values, size * 2) : values;
        roomy[size] = value;
        values = roomy;
        numbers.put(value, size);
        return size++;
    }

    @SuppressWarnings("unchecked") // only values of this type are added
    T at(int number) {
        return (T) Objects.requireNonNull(values[number]);
    }
}
