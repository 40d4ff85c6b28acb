package dev.noncoercive.store.testkit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named sequence of acts and questions, in order of arrival, with the expected answers. Read it with {@link Timelines}.
 */
public final class Timeline {
    private final String name;
    private final List<TimelineStep> steps;

    @JsonCreator
    Timeline(@JsonProperty("name") @Nullable String name, @JsonProperty("steps") @Nullable List<TimelineStep> steps) {
        if (name == null || name.isBlank() || steps == null || steps.isEmpty()) {
            throw new IllegalArgumentException("a timeline must have a `name` and one or more `steps`");
        }
        this.name = name;
        this.steps = List.copyOf(steps);
    }

    /** {@return what it shows} */
    public String name() {
        return name;
    }

    /** {@return how many steps it has} */
    public int size() {
        return steps.size();
    }

    @Override
    public String toString() {
        return name;
    }

    List<TimelineStep> steps() {
        return steps;
    }
}
