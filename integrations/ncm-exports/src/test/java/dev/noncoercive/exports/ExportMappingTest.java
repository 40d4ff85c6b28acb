package dev.noncoercive.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.PolicyRun;
import dev.noncoercive.model.finding.Report;
import dev.noncoercive.model.finding.Verdict;
import dev.noncoercive.policies.PolicySet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportMappingTest {
    private static final Path EXAMPLES = Path.of("..", "..", "ncm-examples", "exports");
    private static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");
    private static final PolicySet ALL = PolicySet.standard();

    private static Map<String, String> files(String... names) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : names) {
            texts.put(name, Files.readString(EXAMPLES.resolve(name)));
        }
        return texts;
    }

    private static Export only(ExportMapping mapping, Map<String, String> texts) {
        List<Export> exports = mapping.read(texts);
        assertThat(exports).hasSize(1);
        return exports.get(0);
    }

    private static Verdict verdict(Report report, String code) {
        String id = ALL.require(code).id();
        return report.runs().stream()
                .filter(run -> run.policy().equals(id))
                .map(PolicyRun::verdict)
                .findFirst()
                .orElseThrow();
    }

    private static String place(Export export, Report report, String code) {
        String id = ALL.require(code).id();
        return report.failures().stream()
                .filter(one -> one.policy().equals(id))
                .map(Finding::location)
                .map(export::placeName)
                .findFirst()
                .orElseThrow();
    }

    private static void assertRefused(String mapping, String... parts) {
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> ExportMapping.parse(mapping))
                .satisfies(e -> assertThat(e.getMessage()).contains(parts));
    }

    @ParameterizedTest
    @CsvSource({
        "listmonk, listmonk.json, line 8  /body",
        "mautic, mautic.json, line 10  /customHtml",
        "braze, braze.json, line 12  /messages/0b8e3a5c/body"
    })
    void words_that_press_are_found_in_the_tools_own_document(String tool, String file, String place)
            throws IOException {
        ExportMapping mapping = ExportMapping.of(tool);
        Export export = only(mapping, files(file));
        Report report = mapping.check(export, ALL, AT);
        assertThat(report.subject()).isEqualTo(file);
        assertThat(place(export, report, "I06")).isEqualTo(place);
        assertThat(verdict(report, "M01")).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(verdict(report, "I02")).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void a_mailchimp_campaign_is_two_documents() throws IOException {
        ExportMapping mailchimp = ExportMapping.of("mailchimp");
        Export both = only(mailchimp, files("mailchimp-content.json", "mailchimp-campaign.json"));
        Report report = mailchimp.check(both, ALL, AT);
        assertThat(report.subject()).isEqualTo("mailchimp-campaign.json + mailchimp-content.json");
        assertThat(place(both, report, "I06")).isEqualTo("mailchimp-content.json line 3  /html");
        // it watches, and whether people agreed to that does not stand in the settings
        assertThat(verdict(report, "C13")).isEqualTo(Verdict.UNKNOWN);
        Export settings = only(mailchimp, files("mailchimp-campaign.json"));
        assertThat(verdict(mailchimp.check(settings, ALL, AT), "I06")).isEqualTo(Verdict.UNKNOWN);
        Map<String, String> two = files("mailchimp-campaign.json", "mailchimp-content.json");
        two.put("other.json", two.get("mailchimp-campaign.json"));
        assertThat(mailchimp.read(two)).hasSize(2);
    }

    /** The settings and the content of an A/B test: three subject lines, two contents. */
    private static Map<String, String> testOfVariants(String secondBody, String thirdSubject) throws IOException {
        Map<String, String> texts = files("mailchimp-campaign.json", "mailchimp-content.json");
        texts.replaceAll((file, text) -> text.replace("\"settings\": {", """
                        "variate_settings": {"subject_lines": ["Our bread course", "Rye bread in December", "%s"]},
                        "settings": {""".formatted(thirdSubject))
                .replace("Book now, or you will regret it all winter.", "See you.")
                .replace("\"archive_html\"", """
                        "variate_contents": [
                        {"content_label": "one", "plain_text": "Bake with us.", "html": "<p>Bake with us.</p>"},
                        {"content_label": "two", "plain_text": "%s"}],
                        "archive_html\"""".formatted(secondBody)));
        return texts;
    }

    @Test
    void each_variant_of_a_test_is_read() throws IOException {
        ExportMapping mailchimp = ExportMapping.of("mailchimp");
        Export kind = only(mailchimp, testOfVariants("Come if you like.", "Bread, on two evenings"));
        assertThat(verdict(mailchimp.check(kind, ALL, AT), "I06")).isEqualTo(Verdict.PASS);
        Export body = only(mailchimp, testOfVariants("Book now, or you will regret it.", "Bread, on two evenings"));
        assertThat(place(body, mailchimp.check(body, ALL, AT), "I06"))
                .isEqualTo("mailchimp-content.json line 6  /variate_contents/1/plain_text");
        Export subject = only(mailchimp, testOfVariants("Come if you like.", "Book now, or you will regret it"));
        Report report = mailchimp.check(subject, ALL, AT);
        assertThat(place(subject, report, "I06"))
                .isEqualTo("mailchimp-campaign.json line 5  /variate_settings/subject_lines/2");
        assertThat(report.failures()).doesNotHaveDuplicates();
    }

    @Test
    void variants_belong_to_fields_outside_lists() {
        assertRefused(
                "schema: ncm/mapping/1\nfields: {subject: /subjects/*}",
                "`subject` must have a place without a step `*`");
        assertRefused(
                "schema: ncm/mapping/1\neach: {messages: {at: /parts/*, fields: {subject: /s}}}",
                "only fields outside `each` have variants");
        assertRefused(
                "schema: ncm/mapping/1\neach: {messages: {at: /parts, fields: {subject: [/s/*, /t]}}}",
                "only fields outside `each` have variants");
    }

    @Test
    void labels_and_ways_out_of_the_tools_are_understood() throws IOException {
        ExportMapping listmonk = ExportMapping.of("listmonk");
        Export export = only(listmonk, files("listmonk.json"));
        assertThat(place(export, listmonk.check(export, ALL, AT), "A05")).isEqualTo("line 12  /tags");
        ExportMapping mautic = ExportMapping.of("mautic");
        assertThat(verdict(mautic.check(only(mautic, files("mautic.json")), ALL, AT), "M04"))
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void the_second_place_is_taken_where_the_first_says_nothing() throws IOException {
        ExportMapping mautic = ExportMapping.of("mautic");
        Map<String, String> texts = files("mautic.json");
        texts.replaceAll((file, text) -> text.replace("\"plainText\": null", "\"plainText\": \"You will regret it!\"")
                .replaceAll("\"customHtml\": .*", "\"customHtml\": null,"));
        Export export = only(mautic, texts);
        assertThat(place(export, mautic.check(export, ALL, AT), "I06")).isEqualTo("line 11  /plainText");
    }

    @Test
    void every_mapping_that_comes_with_ncm_names_its_source() {
        assertThat(ExportMapping.standardNames()).containsExactly("braze", "listmonk", "mailchimp", "mautic");
        for (String name : ExportMapping.standardNames()) {
            assertThat(ExportMapping.of(name).tool()).isEqualToIgnoringCase(name);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExportMapping.of("mailchip"))
                .withMessageContaining("did you mean `mailchimp`?");
    }

    @Test
    void mistakes_in_a_mapping_file_are_named_with_their_line_and_the_nearest_name() {
        String head = "schema: ncm/mapping/1\n";
        assertRefused("tool: x\nfields: {subject: /s}\n", "must begin with `schema: ncm/mapping/1`");
        assertRefused("", "empty");
        assertRefused("[1]", "must be an object");
        assertRefused(head + "filds: {subject: /s}\n", "line 2", "`filds` is unknown here; did you mean `fields`?");
        assertRefused(
                head + "fields:\n  subjekt: /s\n", "line 3", "`subjekt` is no field of ours; did you mean `subject`?");
        assertRefused(head + "fields:\n  subject: s\n", "line 3", "must be a JSON Pointer", "but was `s`");
        assertRefused(head + "fields:\n  consents: /s\n", "cannot be read from text");
        assertRefused(head + "fields:\n  subject: []\n", "must have a place");
        assertRefused(head + "fields: {subject: /a}\nnone: [subject]\n", "`subject` is mapped twice");
        assertRefused(head + "fields: {subject: /a}\neach: {mesages: {at: /m, fields: {body: /b}}}\n", "`messages`");
        assertRefused(head + "each: {messages: {fields: {body: /b}}}\n", "must say `at`");
        assertRefused(
                head + "documents: {a: /x, b: /y}\nfields: {subject: /s}\n", "must begin with a document, one of a, b");
        assertRefused(head + "fields: {subject: /a, subject: /b}\n", "stands there twice");
        assertRefused(head + "fields: {subject: [\n", "not valid YAML");
    }

    @Test
    void mistakes_in_an_export_are_named_with_file_and_line() throws IOException {
        ExportMapping mapping = ExportMapping.parse(
                "{\"schema\": \"ncm/mapping/1\", \"fields\": {\"subject\": \"/mail/subject\", \"deadline\": \"/mail/end?\"}}");
        assertFails(
                mapping, "{\"mail\": {\"subjet\": 1}}", "a.json: `/mail/subject` leads to nothing", "`/mail/subjet`?");
        assertFails(mapping, "{\"mail\": {\"subject\": {}}}", "a.json: line 1: cannot be `subject`");
        assertFails(
                mapping,
                "{\"mail\":\n {\"subject\": \"a\", \"end\": \"soon\"}}",
                "line 2: cannot be `deadline`",
                "2026-11-22");
        assertFails(mapping, "{\"mail\": ", "a.json: line 1: not valid JSON");
        assertFails(mapping, "{} {}", "more text after the end");
        assertFails(ExportMapping.of("mailchimp"), "{}", "is no document of Mailchimp", "`/settings`");
        assertThat(only(mapping, Map.of("a.json", "{\"mail\": {\"subject\": null}}"))
                        .name())
                .isEqualTo("a.json");
    }

    private static void assertFails(ExportMapping mapping, String text, String... parts) {
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> mapping.read(Map.of("a.json", text)))
                .satisfies(e -> assertThat(e.getMessage()).contains(parts));
    }
}
