package dev.noncoercive.jackson3;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import dev.noncoercive.model.document.DocumentKind;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Promise 15: what is written can be read back equal. */
class DocumentsProperties {
    private static final Map<Class<?>, Schema> SCHEMAS = new HashMap<>();

    @Provide
    Arbitrary<Object> values() {
        return PublicTypes.values();
    }

    @Property(tries = 300)
    void promise_15_what_is_written_as_json_reads_back_equal(@ForAll("values") Object value) {
        assertReadsBack(Documents.json(), value);
    }

    @Property(tries = 300)
    void promise_15_what_is_written_as_yaml_reads_back_equal(@ForAll("values") Object value) {
        assertReadsBack(Documents.yaml(), value);
    }

    private static void assertReadsBack(Documents documents, Object value) {
        String text = documents.write(value);
        Object back = documents.read(text, PublicTypes.typeOf(value)).value();
        assertThat(back).isEqualTo(value);
        assertThat(documents.write(back)).isEqualTo(text);
    }

    @Property(tries = 300)
    void equal_values_have_one_canonical_form(@ForAll("values") Object value) {
        String canonical = Documents.canonical(value);
        Object back = Documents.yaml()
                .read(Documents.yaml().write(value), PublicTypes.typeOf(value))
                .value();
        assertThat(Documents.canonical(back)).isEqualTo(canonical).doesNotContain("\n");
    }

    @Property(tries = 300)
    void every_value_is_valid_under_its_schema(@ForAll("values") Object value) {
        Class<?> type = PublicTypes.typeOf(value);
        Schema schema = SCHEMAS.computeIfAbsent(type, DocumentsProperties::schema);
        JsonNode tree = JsonMapper.builder().build().readTree(Documents.canonical(value));
        assertThat(schema.validate(tree)).as(type.getSimpleName()).isEmpty();
    }

    private static Schema schema(Class<?> type) {
        return SchemasTest.schema(
                DocumentKind.of(type).map(SchemaWriter::of).orElseGet(() -> SchemaWriter.ofFragment(type)));
    }
}
