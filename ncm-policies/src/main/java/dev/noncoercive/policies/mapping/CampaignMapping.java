package dev.noncoercive.policies.mapping;

import dev.noncoercive.model.invitation.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says which property of a class of yours is which field of ours, so that your objects can be checked as they are.
 *
 * <p>It copies nothing back and changes nothing. What is not mapped is never taken for granted: a verdict that rests on it is
 * UNKNOWN. For example, {@code CampaignMapping.of(Mailing.class).subject("headline", Mailing::headline).build()}, and then
 * {@code PolicySet.standard().check(mailing, MAPPING, at)}.
 *
 * <p>A getter that returns null or blank text says that there is no such thing. One that throws stops the check with the name of its
 * property.
 *
 * <p>This type is immutable, and thread-safe where the getters are.
 *
 * @param <T> your class
 * @since 0.1
 */
public final class CampaignMapping<T> {
    /**
     * Reads one property.
     *
     * @param <T> your class
     * @param <V> the type of the property
     */
    @FunctionalInterface
    public interface Getter<T, V> {
        /**
         * The value of the property.
         *
         * @param subject  your object, not null
         * @return the value, or null when there is none
         */
        @Nullable
        V get(T subject);
    }

    private interface Rule<T> {
        void read(T subject, String place, Part part);
    }

    private final Class<T> type;
    private final List<Rule<T>> rules;
    private final Set<MappedField<?>> fields;
    private final Set<MappedField<?>> ofItself;
    private final Set<MappedList> lists;
    private final Set<String> judgedElsewhere;

    private CampaignMapping(Builder<T> builder) {
        this.type = builder.type;
        this.rules = List.copyOf(builder.rules);
        this.fields = Set.copyOf(builder.fields);
        this.ofItself = Set.copyOf(builder.ofItself);
        this.lists = Set.copyOf(builder.lists);
        this.judgedElsewhere = Set.copyOf(builder.judgedElsewhere);
    }

    /**
     * Starts a mapping.
     *
     * @param <T> your class
     * @param type  your class, not null
     * @return a builder, not null
     */
    public static <T> Builder<T> of(Class<T> type) {
        return new Builder<>(Objects.requireNonNull(type, "type"));
    }

    /**
     * Reads an object.
     *
     * @param subject  your object, not null
     * @return it in our words, not null
     * @throws IllegalStateException if a getter throws, naming its property, or this is a mapping of choices only
     * @throws IllegalArgumentException if a value cannot be what it is mapped to, naming its property
     */
    public Mapped read(T subject) {
        ofItself.stream().filter(Builder::isChoice).findFirst().ifPresent(field -> {
            throw new IllegalStateException(
                    "`" + field.name() + "` belongs to one of several choices; map their list in " + "the class around "
                            + type.getSimpleName() + " with each(CHOICES, …)");
        });
        Part part = new Part("", null);
        readInto(Objects.requireNonNull(subject, "subject"), "", part);
        return new Mapped(part, type.getSimpleName(), known(), judgedElsewhere);
    }

    private void readInto(T subject, String place, Part part) {
        rules.forEach(rule -> rule.read(subject, place, part));
    }

    /** The fields that are mapped, or stand for what is. */
    private Set<MappedField<?>> known() {
        Set<MappedField<?>> known = new LinkedHashSet<>(fields);
        boolean choices = lists.contains(MappedList.CHOICES);
        for (MappedField<?> field : MappedField.all()) {
            boolean inList = field.level() == MappedField.Level.CHOICE;
            boolean besideList = choices && Mapped.CHOICES_BY_NAME.contains(field);
            if (besideList || (inList && !choices)) {
                known.add(field);
            }
        }
        return known;
    }

    /**
     * Builds {@link CampaignMapping}.
     *
     * @param <T> your class
     */
    public static final class Builder<T> {
        private final Class<T> type;
        private final List<Rule<T>> rules = new ArrayList<>();
        private final Set<MappedField<?>> fields = new LinkedHashSet<>();
        private final Set<MappedField<?>> ofItself = new LinkedHashSet<>(); // not of elements of its lists
        private final Set<MappedList> lists = EnumSet.noneOf(MappedList.class);
        private final Set<String> judgedElsewhere = new LinkedHashSet<>();

        private Builder(Class<T> type) {
            this.type = type;
        }

        /**
         * Maps a property to a field.
         *
         * @param <V> the type of the field
         * @param field  the field of ours, not null
         * @param property  its name in your class, such as {@code headline} or {@code buttons.no}; one that begins with a slash is
         *     taken as a JSON Pointer and not looked up, not null
         * @param getter  reads it, not null
         * @return this
         * @throws IllegalStateException if the field is mapped already
         * @throws IllegalArgumentException if your class has no such property, naming the nearest
         */
        public <V> Builder<T> map(MappedField<V> field, String property, Getter<? super T, ? extends V> getter) {
            addOfItself(field);
            String step = Properties.pointer(type, property);
            rules.add((subject, place, part) ->
                    part.put(field, place + step, Properties.value(type, property, subject, getter)));
            return this;
        }

        /**
         * Says that objects of this class never have something, so that rules need not wait for it.
         *
         * @param absent  the fields, not null
         * @return this
         * @throws IllegalStateException if one is mapped already
         */
        public Builder<T> none(MappedField<?>... absent) {
            for (MappedField<?> field : absent) {
                addOfItself(field);
                rules.add((subject, place, part) -> part.put(field, place, Optional.empty()));
            }
            return this;
        }

        /**
         * Maps the properties of a part; all its fields are absent where the part is null.
         *
         * @param <P> the class of the part
         * @param property  its name in your class, not null
         * @param getter  reads it, not null
         * @param mapping  what is mapped in it, not null
         * @return this
         * @throws IllegalStateException if one of its fields is mapped already
         * @throws IllegalArgumentException if your class has no such property, naming the nearest
         */
        public <P> Builder<T> nested(
                String property, Getter<? super T, ? extends P> getter, CampaignMapping<P> mapping) {
            mapping.fields.forEach(this::add);
            ofItself.addAll(mapping.ofItself);
            mapping.lists.forEach(this::add);
            String step = Properties.pointer(type, property);
            rules.add((subject, place, part) -> {
                String at = place + step;
                Properties.<T, P>whole(type, property, subject, getter)
                        .ifPresentOrElse(
                                inner -> mapping.readInto(inner, at, part),
                                () -> mapping.ofItself.forEach(field -> part.put(field, at, Optional.empty())));
            });
            return this;
        }

        /**
         * Maps a list, element by element. What is mapped beside it holds for every element.
         *
         * @param <E> the class of the elements
         * @param list  what the elements are, not null
         * @param property  its name in your class, not null
         * @param getter  reads it; null is an empty list, not null
         * @param mapping  what is mapped in an element, not null
         * @return this
         * @throws IllegalStateException if the list, or one of its fields, is mapped already
         * @throws IllegalArgumentException if your class has no such property, naming the nearest, or the elements have fields that
         *     do not belong to such a list
         */
        public <E> Builder<T> each(
                MappedList list,
                String property,
                Getter<? super T, ? extends List<E>> getter,
                CampaignMapping<E> mapping) {
            mapping.ofItself.forEach(field -> requireFits(field, list));
            mapping.fields.forEach(this::add);
            add(list);
            mapping.lists.forEach(this::add);
            String step = Properties.pointer(type, property);
            rules.add((subject, place, part) -> {
                part.know(list);
                List<E> elements = Properties.<T, List<E>>whole(type, property, subject, getter)
                        .orElse(List.of());
                for (int i = 0; i < elements.size(); i++) {
                    String at = place + step + "/" + i;
                    E element = elements.get(i);
                    if (element == null) {
                        throw new IllegalArgumentException(
                                "property `" + property + "` of " + type.getSimpleName() + " must not hold null");
                    }
                    mapping.readInto(element, at, part.add(list, at));
                }
            });
            return this;
        }

        private void requireFits(MappedField<?> field, MappedList list) {
            if (field.level().compareTo(list.level()) < 0 || (isChoice(field) && list != MappedList.CHOICES)) {
                throw new IllegalArgumentException("`" + field.name() + "` is no field of one of the " + word(list)
                        + "; map it in " + type.getSimpleName() + " itself");
            }
        }

        private void addOfItself(MappedField<?> field) {
            add(field);
            ofItself.add(field);
        }

        private static boolean isChoice(MappedField<?> field) {
            return field.level() == MappedField.Level.CHOICE;
        }

        private static String word(MappedList list) {
            return list.name().toLowerCase(Locale.ROOT);
        }

        private void add(MappedField<?> field) {
            if (!fields.add(field)) {
                throw new IllegalStateException(
                        "`" + field.name() + "` is mapped twice in " + type.getSimpleName() + "; keep one of them");
            }
        }

        private void add(MappedList list) {
            if (!lists.add(list)) {
                throw new IllegalStateException(
                        "the " + word(list) + " are mapped twice in " + type.getSimpleName() + "; keep one of them");
            }
        }

        /**
         * Names policies that cannot be judged on such objects, because somebody else adds what they look at: a provider that puts
         * the header fields in when sending. They do not apply; check a test mail for them.
         *
         * @param policies  their ids or codes, not null
         * @return this
         */
        public Builder<T> judgedElsewhere(String... policies) {
            judgedElsewhere.addAll(Arrays.asList(policies));
            return this;
        }

        /**
         * Maps the subject line.
         *
         * @param property  its name in your class, not null
         * @param getter  reads it, not null
         * @return this
         */
        public Builder<T> subject(String property, Getter<? super T, String> getter) {
            return map(MappedField.SUBJECT, property, getter);
        }

        /**
         * Maps the body, plain text or HTML.
         *
         * @param property  its name in your class, not null
         * @param getter  reads it, not null
         * @return this
         */
        public Builder<T> body(String property, Getter<? super T, String> getter) {
            return map(MappedField.BODY, property, getter);
        }

        /**
         * Maps the instant at which the door closes.
         *
         * @param property  its name in your class, not null
         * @param getter  reads it, not null
         * @return this
         */
        public Builder<T> deadline(String property, Getter<? super T, Instant> getter) {
            return map(MappedField.DEADLINE, property, getter);
        }

        /**
         * Maps the words on the yes.
         *
         * @param property  their name in your class, not null
         * @param getter  reads them, not null
         * @return this
         */
        public Builder<T> acceptLabel(String property, Getter<? super T, String> getter) {
            return map(MappedField.ACCEPT_LABEL, property, getter);
        }

        /**
         * Maps the words on the no.
         *
         * @param property  their name in your class, not null
         * @param getter  reads them, not null
         * @return this
         */
        public Builder<T> declineLabel(String property, Getter<? super T, String> getter) {
            return map(MappedField.DECLINE_LABEL, property, getter);
        }

        /**
         * Maps the total price.
         *
         * @param property  its name in your class, not null
         * @param getter  reads it, not null
         * @return this
         */
        public Builder<T> price(String property, Getter<? super T, Money> getter) {
            return map(MappedField.PRICE, property, getter);
        }

        /**
         * The mapping.
         *
         * @return the mapping, not null
         * @throws IllegalStateException if nothing is mapped
         */
        public CampaignMapping<T> build() {
            if (fields.isEmpty() && lists.isEmpty()) {
                throw new IllegalStateException(
                        "a mapping of " + type.getSimpleName() + " must map something, such as the subject");
            }
            boolean choices = lists.contains(MappedList.CHOICES);
            Mapped.CHOICES_BY_NAME.stream()
                    .filter(field -> choices && fields.contains(field))
                    .findFirst()
                    .ifPresent(field -> {
                        throw new IllegalStateException(
                                "`" + field.name() + "` and the list of choices are both mapped in "
                                        + type.getSimpleName() + "; keep one of them");
                    });
            return new CampaignMapping<>(this);
        }
    }
}
