package dev.noncoercive.policies.mapping;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Examples in the place of fields that are not mapped. */
final class Filling {
    private final Set<MappedField<?>> fields;
    private final boolean harsh;

    private Filling(Set<MappedField<?>> fields, boolean harsh) {
        this.fields = fields;
        this.harsh = harsh;
    }

    static Filling nothing() {
        return new Filling(Set.of(), false);
    }

    static Filling with(List<MappedField<?>> fields, boolean harsh) {
        return new Filling(Set.copyOf(fields), harsh);
    }

    boolean isHarsh() {
        return harsh;
    }

    boolean has(MappedField<?> field) {
        return fields.contains(field);
    }

    <V> Optional<V> of(MappedField<V> field) {
        return fields.contains(field) ? Optional.ofNullable(harsh ? field.harsh() : field.kind()) : Optional.empty();
    }
}
