package dev.noncoercive.jackson2;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.module.SimpleSerializers;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;

/** The settings that make a mapper refuse what it would otherwise guess. */
final class StrictMapper {
    private static final JsonInclude.Value ALWAYS =
            JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS);

    private StrictMapper() {}

    static <M extends ObjectMapper, B extends MapperBuilder<M, B>> B configure(B builder) {
        return builder.enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .withCoercionConfig(
                        LogicalType.Textual,
                        config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                // a mandatory text may be empty, and is written all the same
                .withConfigOverride(String.class, text -> text.setIncludeAsProperty(ALWAYS))
                .addModules(new Jdk8Module(), module());
    }

    private static SimpleModule module() {
        SimpleModule module = new SimpleModule("ncm-strict");
        module.setDeserializers(new Scalars());
        module.setSerializers(scalarWriters());
        return module.addAbstractTypeMapping(Set.class, StrictSets.Linked.class)
                .addAbstractTypeMapping(SortedSet.class, StrictSets.Sorted.class)
                .addAbstractTypeMapping(NavigableSet.class, StrictSets.Sorted.class);
    }

    private static SimpleSerializers scalarWriters() {
        SimpleSerializers writers = new SimpleSerializers();
        ScalarTexts.ALL.forEach(scalar -> writers.addSerializer(new ToText<>(scalar.type())));
        writers.addSerializer(new ToText<>(DayOfWeek.class));
        return writers;
    }

    /** Reads scalars and words of a list as they are written, and in no other way. */
    private static final class Scalars extends SimpleDeserializers {
        private static final long serialVersionUID = 1L;

        Scalars() {
            ScalarTexts.ALL.forEach(this::add);
        }

        private <T> void add(ScalarTexts<T> scalar) {
            addDeserializer(scalar.type(), new FromText<>(scalar.type(), scalar.parse()));
        }

        @Override
        public JsonDeserializer<?> findEnumDeserializer(
                Class<?> type, DeserializationConfig config, BeanDescription description) {
            Map<String, Object> words = ScalarTexts.words(type);
            return new FromText<>(type, text -> Objects.requireNonNull(words.get(text)));
        }
    }

    private static final class FromText<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final Class<T> type;
        private final transient Function<String, ?> parse;

        FromText(Class<T> type, Function<String, ?> parse) {
            super(type);
            this.type = type;
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return type.cast(context.handleUnexpectedToken(context.constructType(type), parser));
            }
            String text = parser.getText();
            try {
                return type.cast(parse.apply(text));
            } catch (RuntimeException e) {
                throw context.weirdStringException(text, type, "not of this type");
            }
        }
    }

    private static final class ToText<T> extends StdSerializer<T> {
        private static final long serialVersionUID = 1L;

        ToText(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializerProvider context) throws IOException {
            generator.writeString(ScalarTexts.wordOfJdk(value));
        }
    }
}
