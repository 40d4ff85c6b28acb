package dev.noncoercive.testkit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;

/**
 * Values of the model for tests that are no property tests: plain lists, the same for the same seed.
 *
 * <p>For example, {@code Samples.of(Consent.class, 42, 100)} gives a hundred consents to any test framework.
 */
public final class Samples {
    /** How strange the values get; jqwik asks for the number of tries it will make. */
    private static final int SIZE = 1_000;

    private Samples() {}

    /**
     * The types that this kit makes values of: every value type of the model.
     *
     * @return the types, in order of name, not null
     */
    public static List<Class<?>> types() {
        return Generators.types().stream()
                .sorted(Comparator.comparing(Class::getName))
                .collect(Collectors.toList());
    }

    /**
     * Some values of a type.
     *
     * @param <T>  the type
     * @param type  a value type of {@code dev.noncoercive.model}, not null
     * @param seed  the same seed gives the same values
     * @param count  how many, 0 or more
     * @return the values, not null
     * @throws IllegalArgumentException if there is no generator for the type, or {@code count} is negative
     */
    public static <T> List<T> of(Class<T> type, long seed, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count must not be negative, but was " + count);
        }
        List<T> values = new ArrayList<>();
        if (JqwikSession.isActive()) {
            draw(type, seed, count, values);
        } else {
            JqwikSession.run(() -> draw(type, seed, count, values));
        }
        return List.copyOf(values);
    }

    private static <T> void draw(Class<T> type, long seed, int count, List<T> values) {
        RandomGenerator<?> generator = Generators.of(type).generator(SIZE, true);
        Random random = new Random(seed);
        for (int i = 0; i < count; i++) {
            values.add(type.cast(generator.next(random).value()));
        }
    }
}
