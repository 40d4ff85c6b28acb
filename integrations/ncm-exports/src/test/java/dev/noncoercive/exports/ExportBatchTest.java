package dev.noncoercive.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExportBatchTest {
    private static final String SETTINGS =
            "{\"settings\": {\"subject_line\": \"a\", \"from_name\": \"b\", \"reply_to\": \"c\"}}";
    private static final String CONTENT = "{\"plain_text\": \"Bread\"}";

    private static ExportBatch read(ExportMapping mapping, String... namesAndTexts) {
        Map<String, Optional<String>> texts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            texts.put(namesAndTexts[i], Optional.of(namesAndTexts[i + 1]).filter(text -> !text.isEmpty()));
        }
        return mapping.readEach(texts);
    }

    @Test
    void what_cannot_be_read_does_not_put_documents_of_two_campaigns_together() {
        ExportMapping mailchimp = ExportMapping.of("mailchimp");
        ExportBatch batch = read(
                mailchimp, "1s.json", "{", "1c.json", CONTENT, "2s.json", SETTINGS, "2c.json", CONTENT, "3s.json",
                SETTINGS, "3c.json", "", "4s.json", SETTINGS, "4c.json", CONTENT);
        assertThat(batch.exports().stream().map(Export::name))
                .containsExactly("1c.json", "2c.json + 2s.json", "3s.json", "4c.json + 4s.json");
        assertThat(batch.unreadable()).containsExactly("1s.json: line 1: not valid JSON");
    }

    @Test
    void a_mistyped_beginning_is_named_with_the_nearest() {
        ExportMapping mapping =
                ExportMapping.parse("schema: ncm/mapping/1\nwithin: /daat\nfields: {subject: /subject?}\n");
        assertThat(read(mapping, "a.json", "{\"data\": {\"subject\": \"a\"}}").unreadable())
                .singleElement()
                .asString()
                .startsWith("a.json: the mapping's `within`: `/daat` leads to nothing")
                .contains("did you mean `/data`?");
    }

    @Test
    void what_comes_with_ncm_reads_documents_that_somebody_unwrapped() {
        ExportBatch batch = read(
                ExportMapping.of("listmonk"),
                "a.json",
                "{\"name\": \"a\", \"subject\": \"b\", \"from_email\": \"c\", \"body\": \"d\"}");
        assertThat(batch.unreadable()).isEmpty();
    }

    @Test
    void json_must_be_json_and_a_document_more_than_a_word() {
        ExportMapping listmonk = ExportMapping.of("listmonk");
        assertThat(read(listmonk, "a.json", "nojson", "b.yaml", "word").unreadable())
                .containsExactly(
                        "a.json: line 1: not valid JSON",
                        "b.yaml: line 1: must hold an object of fields, but is a single value");
    }
}
