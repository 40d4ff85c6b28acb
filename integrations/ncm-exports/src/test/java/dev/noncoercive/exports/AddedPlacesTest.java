package dev.noncoercive.exports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.policies.PolicySet;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddedPlacesTest {
    private static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");
    private static final PolicySet ALL = PolicySet.standard();
    private static final String PRESSING = "You will regret it";
    private static final String BRAZE = """
            {"name": "Bread", "messages": {"a1": {"channel": "in-app_message", "header": "HEADER", "message": "Bread on Friday",
              "message_buttons": [{"text": "Not now"},
                {"text": "BUTTON"}]}}}
            """;
    private static final String MAUTIC = """
            {"email": {"name": "Bread", "subject": "Bread", "fromName": "Anna", "customHtml": "<p>Bread. {dynamiccontent=\\"x\\"}</p>",
              "dynamicContent": [{"tokenName": "x", "content": "CONTENT",
                "filters": [{"content": "FILTERED", "filters": []}]}]}}
            """;

    private static Finding pressure(String tool, String document) {
        ExportMapping mapping = ExportMapping.of(tool);
        Export export = mapping.read(Map.of("a.json", document)).get(0);
        String id = ALL.require("I06").id();
        return mapping.check(export, ALL, AT).failures().stream()
                .filter(finding -> finding.policy().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"HEADER, /messages/a1/header", "BUTTON, /messages/a1/message_buttons/1/text"})
    void braze_headers_and_buttons_are_read(String slot, String place) {
        assertFoundAt(pressure("braze", BRAZE.replace(slot, PRESSING)), place);
    }

    @ParameterizedTest
    @CsvSource({"CONTENT, /dynamicContent/0/content", "FILTERED, /dynamicContent/0/filters/0/content"})
    void mautic_dynamic_content_is_read(String slot, String place) {
        assertFoundAt(pressure("mautic", MAUTIC.replace(slot, PRESSING)), place);
    }

    @Test
    void a_mail_without_dynamic_content_is_as_before() {
        String plain = MAUTIC.replaceAll("(?s)\"dynamicContent\".*", "\"dynamicContent\": []}}")
                .replace("Bread. ", PRESSING);
        Finding finding = pressure("mautic", plain);
        assertThat(finding.location()).isEqualTo("/customHtml");
    }

    private static void assertFoundAt(Finding finding, String place) {
        assertThat(finding.location()).isEqualTo(place);
        assertThat(finding.span().orElseThrow().start()).isLessThan(PRESSING.length());
        assertThat(finding.span().orElseThrow().end()).isLessThanOrEqualTo(PRESSING.length());
    }
}
