package dev.noncoercive.policies.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The reference of profiles is written from their files and from {@link Parameter}; {@code -Dncm.docs.write=true} rewrites it. */
class ProfilePageTest {
    private static final Path PAGE = Path.of("..", "docs", "reference", "profiles.md");
    private static final Path PARAMETERS =
            Path.of("src", "main", "java", "dev", "noncoercive", "policies", "profile", "Parameter.java");
    private static final Pattern CONSTANT = Pattern.compile("/\\*\\*(.*?)\\*/\\s+([A-Z_]+)\\(Kind\\.", Pattern.DOTALL);

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

    private static String page() throws IOException {
        StringBuilder page = new StringBuilder("""
                # The profiles

                Written from the files of the profiles by `ProfilePageTest`; do not edit it by hand. To rewrite it after a change, run
                that test with `-Dncm.docs.write=true`.

                A profile is a file of dated parameters: of law, of mailbox providers, or of your own. `ncm check --profile it,gmail-yahoo`
                judges under several; every row of all of them holds, so one more can only tighten. A report names the profiles
                with their day. None of this is legal advice.

                How well a row is known stands beside it. Failures that rest only on rows that are `READ` (in a secondary text) or `KNOWN`
                (from general knowledge) are information, however loud the policy is; `VERIFIED` was read in the primary text, and
                `OWN` is a default of ncm that no law asks for. Holidays are not among the hours. `Profile.rules` gives the hours and caps
                to a gate, which holds a contact for each of them, verified or not; `Profile.ruleBook` adds what silence does, from `unanswered`.
                The first wait is seven days.

                Four contacts in thirty days for who said yes and no number is a default of ncm, taken because no source names one: it is the
                cap that the pages here use as their example, and the one of French law for calls. It counts all senders of a store and all channels
                together, and in a check it is a warning at most. A profile of your own can only be tighter.

                ## Parameters

                In a file of your own (`Profile.parse`), a line is `parameter = value | mark | source`, and may end in
                `| from | to`, the first day of effect and the first day without it. A time is `P24M`, `PT48H` or `10bd` (business
                days). `severity.<policy id> = WARNING` makes a policy louder. The file says `asOf = <day>`, and may say `title`.

                | parameter | what it sets |
                |---|---|
                """);
        meanings()
                .forEach((key, meaning) -> page.append("| `")
                        .append(key)
                        .append("` | ")
                        .append(meaning)
                        .append(" |\n"));
        Profile.standardIds().forEach(id -> section(id, page));
        return page.toString();
    }

    private static Map<String, String> meanings() throws IOException {
        Map<String, String> meanings = new LinkedHashMap<>();
        String source = Files.readString(PARAMETERS);
        Matcher constant = CONSTANT.matcher(source.substring(source.indexOf("enum Parameter {")));
        while (constant.find()) {
            String words = constant.group(1)
                    .replaceAll("\\s*\\n\\s*\\*?\\s*", " ")
                    .replaceAll("\\{@code ([^}]*)}", "`$1`")
                    .strip();
            meanings.put(Parameter.valueOf(constant.group(2)).key(), words);
        }
        assertThat(meanings).hasSize(Parameter.values().length);
        return meanings;
    }

    private static void section(String id, StringBuilder page) {
        Profile profile = Profile.of(id);
        page.append("\n## ").append(profile.names().get(0)).append("\n\n");
        page.append("| parameter | value | mark | source | in effect |\n|---|---|---|---|---|\n");
        for (Row row : profile.rows()) {
            page.append("| `").append(row.parameter().key());
            page.append("` | ").append(row.value()).append(" | ");
            page.append(row.mark().name().toLowerCase(Locale.ROOT)).append(" | ");
            page.append(row.source()).append(" | ").append(inEffect(row)).append(" |\n");
        }
    }

    private static String inEffect(Row row) {
        String from = row.from().map(day -> "from " + day).orElse("");
        String to = row.to().map(day -> " until " + day).orElse("");
        return (from + to).strip();
    }
}
