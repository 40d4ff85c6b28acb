package dev.noncoercive.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.finding.Principle;
import dev.noncoercive.model.finding.Verdict;
import dev.noncoercive.policies.PolicyExample;
import dev.noncoercive.policies.PolicyInfo;
import dev.noncoercive.policies.PolicySet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The reference of policies is written from the catalogue; {@code -Dncm.docs.write=true} rewrites it. */
class ReferencePageTest {
    private static final Path PAGE = Path.of("..", "docs", "reference", "policies.md");
    private static final PolicySet ALL = PolicySet.standard();

    @Test
    void the_page_is_current() throws IOException {
        String page = page();
        if (Boolean.getBoolean("ncm.docs.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("rewrite it with -Dncm.docs.write=true")
                .isEqualTo(page);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # The policies

                Written from the catalogue by `ReferencePageTest`; do not edit it by hand. To rewrite it after a change, run that
                test with `-Dncm.docs.write=true`.

                Each policy says PASS, FAIL, UNKNOWN or that it does not apply. Missing evidence gives UNKNOWN, never PASS. Laws and
                standards are named as related, with the day on which they were looked at; none of this is legal advice. The examples are fragments of a
                campaign document, judged as of 22 November 2026, 09:00 UTC, and each is a test.

                """);
        page.append("| code | policy | a failure is | at most |\n|---|---|---|---|\n");
        for (PolicyInfo info : ALL.infos()) {
            page.append("| [")
                    .append(info.code())
                    .append("](#")
                    .append(anchor(info))
                    .append(") | `");
            page.append(info.id()).append("` | ").append(info.title()).append(" | ");
            page.append(loud(info)).append(" |\n");
        }
        ALL.infos().forEach(info -> section(info, page));
        return page.toString();
    }

    private static String anchor(PolicyInfo info) {
        return (info.code() + " " + info.id().substring(info.id().lastIndexOf('.') + 1))
                .toLowerCase(Locale.ROOT)
                .replace(' ', '-');
    }

    private static String loud(PolicyInfo info) {
        return info.severity().name().toLowerCase(Locale.ROOT);
    }

    private static void section(PolicyInfo info, StringBuilder page) {
        page.append("\n## ").append(info.code()).append(' ');
        page.append(info.id().substring(info.id().lastIndexOf('.') + 1)).append("\n\n");
        page.append("**")
                .append(info.title())
                .append(".** ")
                .append(info.because())
                .append("\n\n");
        page.append("To mend it: ").append(info.help()).append("\n\n");
        page.append("- id `").append(info.id()).append("`, version ").append(info.version());
        page.append(", at most ").append(loud(info)).append('\n');
        page.append("- stands on ")
                .append(info.principles().stream().sorted().map(Principle::idea).collect(Collectors.joining(" ")))
                .append('\n');
        info.relatedText()
                .ifPresent(related -> page.append("- related: ").append(related).append('\n'));
        info.darkPattern()
                .ifPresent(id -> page.append("- dark pattern: `").append(id).append("`\n"));
        ALL.examples(info.id()).forEach(example -> example(example, page));
    }

    private static void example(PolicyExample example, StringBuilder page) {
        String at = example.verdict() == Verdict.FAIL ? " at `" + example.location() + "`" : "";
        page.append('\n').append(example.verdict()).append(at).append("\n\n```yaml\n");
        page.append(example.yaml()).append("```\n");
    }
}
