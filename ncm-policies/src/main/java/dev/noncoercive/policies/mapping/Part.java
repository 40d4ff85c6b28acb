package dev.noncoercive.policies.mapping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was read of one object, or of one element of a list in it. */
final class Part {
    /** A value and the place in the user's object that it came from. */
    record Read(String place, Optional<Object> value) {}

    private final String place;
    private final @Nullable Part around;
    private final Map<MappedField<?>, Read> reads = new LinkedHashMap<>();
    private final Map<MappedList, List<Part>> lists = new EnumMap<>(MappedList.class);

    Part(String place, @Nullable Part around) {
        this.place = place;
        this.around = around;
    }

    void put(MappedField<?> field, String at, Optional<Object> value) {
        reads.put(field, new Read(at, value));
    }

    Part add(MappedList list, String at) {
        Part element = new Part(at, this);
        lists.computeIfAbsent(list, kind -> new ArrayList<>()).add(element);
        return element;
    }

    /** That a list is mapped, though it may be empty. */
    void know(MappedList list) {
        lists.computeIfAbsent(list, kind -> new ArrayList<>());
    }

    String place() {
        return place;
    }

    /** The elements of a list, or this part alone where the list is not mapped. */
    List<Part> elements(MappedList list) {
        return lists.getOrDefault(list, List.of(this));
    }

    boolean has(MappedList list) {
        return lists.containsKey(list) || (around != null && around.has(list));
    }

    /** What was read here, or in what is around it. */
    Optional<Read> read(MappedField<?> field) {
        Read here = reads.get(field);
        if (here != null || around == null) {
            return Optional.ofNullable(here);
        }
        return around.read(field);
    }
}
