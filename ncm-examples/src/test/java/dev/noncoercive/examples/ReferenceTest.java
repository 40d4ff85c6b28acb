package dev.noncoercive.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReferenceTest {
    private static final Path PAGE = Project.ROOT.resolve("docs/reference/model.md");
    private static final Path MODEL = Project.ROOT.resolve("ncm-model/src/main/java");

    @Test
    void the_page_of_the_model_is_what_the_sources_say() throws IOException {
        String current = ModelReference.text(MODEL);
        if (Boolean.getBoolean("ncm.write")) {
            Files.writeString(PAGE, current);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/reference/model.md is not current; write it anew with -Dncm.write=true")
                .isEqualTo(current);
    }

    @Test
    void no_attribute_is_without_meaning() {
        assertThat(ModelReference.text(MODEL))
                .doesNotContain("|  |")
                .contains("### Consent\n", "| `channels` | set of `Channel` |");
    }
}
