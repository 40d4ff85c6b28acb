package dev.noncoercive.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Language;
import dev.noncoercive.policies.PolicyInfo;
import dev.noncoercive.policies.PolicySet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The messages are written from the catalogue of policies; {@code -Dncm.write=true} rewrites them. */
class MessagesTest {
    @ParameterizedTest
    @CsvSource({"en, ''", "it, _it", "es, _es"})
    void the_messages_are_those_of_the_catalogue(String language, String ending) throws IOException {
        Path file = Path.of("src/main/resources/ContributorValidationMessages" + ending + ".properties");
        String messages = messages(Language.of(language));
        if (Boolean.getBoolean("ncm.write")) {
            Files.writeString(file, messages, StandardCharsets.US_ASCII);
        }
        assertThat(Files.readString(file))
                .as("rewrite it with -Dncm.write=true")
                .isEqualTo(messages);
    }

    private static String messages(Language language) {
        StringBuilder messages = new StringBuilder(
                "# Written from the catalogue of policies by MessagesTest; do not edit it by hand.\n");
        messages.append("dev.noncoercive.validation.message=")
                .append(escaped("{ncm.invitation.no-pressure-language}").replace("\\\\", ""))
                .append('\n');
        for (PolicyInfo info : PolicySet.standard(language).infos()) {
            messages.append(info.id())
                    .append('=')
                    .append(escaped(info.title() + ". " + info.help()))
                    .append('\n');
        }
        return messages.toString();
    }

    /** Braces and dollars mean something to whoever interpolates, and not every reader of properties knows UTF-8. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> {
            if (c == '{' || c == '}' || c == '$' || c == '\\') {
                escaped.append("\\\\").append((char) c);
            } else if (c > '~') {
                escaped.append(String.format(Locale.ROOT, "\\u%04X", c));
            } else {
                escaped.append((char) c);
            }
        });
        return escaped.toString();
    }
}
