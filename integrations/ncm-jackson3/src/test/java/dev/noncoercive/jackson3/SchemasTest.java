package dev.noncoercive.jackson3;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.noncoercive.model.document.DocumentKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The schema files beside the model. After a change of the model, {@code mvn test -pl integrations/ncm-jackson3 -am
 * -Dncm.schemas=write} writes them anew.
 */
class SchemasTest {
    private static final Path ROOT = Path.of(Objects.requireNonNull(System.getProperty("ncm.root"), "ncm.root"));
    private static final Path FOLDER = ROOT.resolve("ncm-model/src/main/resources/dev/noncoercive/model/schema");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Schema schema(JsonNode schema) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
    }

    private static Path file(DocumentKind kind) {
        return FOLDER.resolve(kind.schema().substring("ncm/".length()).replace('/', '-') + ".json");
    }

    @ParameterizedTest
    @EnumSource
    void is_what_the_model_says(DocumentKind kind) throws IOException {
        String current = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(SchemaWriter.of(kind)) + "\n";
        if ("write".equals(System.getProperty("ncm.schemas"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(file(kind), current);
        }
        assertThat(file(kind)).content().isEqualTo(current);
    }

    @ParameterizedTest
    @EnumSource
    void is_itself_valid(DocumentKind kind) throws IOException {
        JsonNode meta = JSON.readTree("{\"$ref\": \"https://json-schema.org/draft/2020-12/schema\"}");
        assertThat(schema(meta).validate(JSON.readTree(Files.readString(file(kind)))))
                .isEmpty();
    }

    @Test
    void every_type_states_the_order_of_all_its_fields() {
        List<Class<?>> incomplete = PublicTypes.all().stream()
                .filter(type -> !SchemaWriter.fields(type).equals(Set.copyOf(SchemaWriter.order(type))))
                .toList();
        assertThat(incomplete).isEmpty();
    }

    @Test
    void every_bound_is_of_a_field_that_exists() {
        Stream.of(DocumentKind.values()).forEach(SchemaWriter::of);
        SchemaWriter.ofFragment(PublicTypes.named("MailHeader"));
        assertThat(SchemaScalars.unused()).isEmpty();
    }

    @Test
    void every_sample_is_valid() throws IOException {
        try (Stream<Path> samples = Files.list(ROOT.resolve("ncm-examples/campaigns"))) {
            List<Path> files =
                    samples.filter(file -> file.toString().endsWith(".yaml")).toList();
            Schema campaign = schema(SchemaWriter.of(DocumentKind.CAMPAIGN));
            assertThat(files).isNotEmpty();
            for (Path file : files) {
                JsonNode sample = YAMLMapper.builder().build().readTree(Files.readString(file));
                assertThat(campaign.validate(sample)).as(file.toString()).isEmpty();
            }
        }
    }

    /** A schema sees no duplicate and no half character, takes 2.0 for a whole number, and knows no calendar, zones or currencies. */
    @Test
    void the_table_of_bad_documents_is_refused_but_for_what_only_a_reader_sees() {
        List<String> accepted = BadDocument.json().stream()
                .filter(bad -> tree(bad)
                        .map(tree -> schemaOf(bad.type()).validate(tree).isEmpty())
                        .orElse(false))
                .map(BadDocument::name)
                .toList();
        assertThat(accepted)
                .containsExactlyInAnyOrder(
                        "duplicate field",
                        "duplicate field, the same value",
                        "duplicate kind of a document",
                        "decimals of zero for a whole number",
                        "exponent for a whole number",
                        "day that does not exist",
                        "hour that does not exist",
                        "instant beyond the calendar",
                        "instant beyond the bounds",
                        "window beyond arithmetic",
                        "unknown zone",
                        "unknown currency",
                        "lone surrogate, escaped",
                        "lone low surrogate, escaped",
                        "lone surrogate in the text itself");
    }

    private static Schema schemaOf(Class<?> type) {
        return schema(DocumentKind.of(type).map(SchemaWriter::of).orElseGet(() -> SchemaWriter.ofFragment(type)));
    }

    private static Optional<JsonNode> tree(BadDocument bad) {
        try {
            return Optional.ofNullable(JSON.readTree(bad.text()));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
