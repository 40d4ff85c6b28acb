package org.example.bakery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Report;
import dev.noncoercive.policies.report.TextReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A team's own class is checked in fifteen lines, and what the how-to page shows is what happens. */
class MailingCheckTest {
    private static final Path ROOT = Path.of(Objects.requireNonNull(System.getProperty("ncm.root"), "ncm.root"));
    private static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");
    private static final Mailing SALE = new Mailing(
            "Our bread course, for the last time this year",
            "Bake rye bread with us. Book now, or you will regret it all winter.",
            Instant.parse("2026-11-23T23:00:00Z"),
            new Mailing.Buttons("Book my place", "No, I prefer to pay more"));

    private static String region() throws IOException {
        String source =
                Files.readString(ROOT.resolve("ncm-examples/src/main/java/org/example/bakery/MailingCheck.java"));
        int from = source.indexOf("// how-to: begin\n") + "// how-to: begin\n".length();
        return source.substring(from, source.indexOf("// how-to: end"))
                .stripTrailing()
                .stripIndent();
    }

    @Test
    void findings_name_the_fields_of_the_teams_own_class() {
        Report report = MailingCheck.check(SALE, AT);
        assertThat(report.subject()).isEqualTo("Mailing");
        assertThat(report.failures())
                .extracting(Finding::location, Finding::policy)
                .contains(
                        tuple("/text", "ncm.invitation.no-pressure-language"),
                        tuple("/buttons/no", "ncm.invitation.decline-is-equal"));
        assertThat(report.findings())
                .extracting(Finding::location)
                .contains("/offerEnds")
                .allMatch(location -> location.matches("(/(headline|text|offerEnds|buttons(/yes|/no)?))?"));
    }

    @Test
    void it_takes_at_most_fifteen_lines() throws IOException {
        assertThat(region().lines()).hasSizeLessThanOrEqualTo(15);
    }

    @Test
    void the_page_shows_the_compiled_lines_and_the_printed_report() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/how-to/check-your-own-objects.md"));
        assertThat(page).contains("```java\n" + region() + "\n```");
        assertThat(page).contains("```text\n" + TextReport.plain().render(MailingCheck.check(SALE, AT)) + "```");
    }
}
