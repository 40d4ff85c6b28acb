package dev.noncoercive.jackson2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What does not depend on a Jackson stands twice, once for each reader, and is the same but for the package. */
class SameReaderTest {
    private static final Path INTEGRATIONS = Path.of(Objects.requireNonNull(System.getProperty("ncm.root"), "ncm.root"))
            .resolve("integrations");

    @ParameterizedTest
    @ValueSource(
            strings = {"Document", "DocumentException", "Part", "Place", "Root", "ScalarTexts", "StrictSets", "Words"})
    void is_written_alike(String type) throws IOException {
        assertThat(source("jackson2", type)).isEqualTo(source("jackson3", type).replace("jackson3", "jackson2"));
    }

    private static String source(String reader, String type) throws IOException {
        return Files.readString(INTEGRATIONS.resolve(
                "ncm-" + reader + "/src/main/java/dev/noncoercive/" + reader + "/" + type + ".java"));
    }
}
