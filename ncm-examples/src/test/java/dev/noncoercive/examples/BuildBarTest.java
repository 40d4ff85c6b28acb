package dev.noncoercive.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Rules about the project itself. */
class BuildBarTest {
    @Test
    void every_module_with_properties_fails_when_none_runs() {
        List<Path> properties = Project.files("Properties.java").stream()
                .filter(file -> file.toString().contains("src/test".replace("/", File.separator)))
                .toList();
        assertThat(properties)
                .isNotEmpty()
                .allSatisfy(
                        file -> assertThat(pomOf(file)).contains("<ncm.properties.skip>false</ncm.properties.skip>"));
    }

    private static String pomOf(Path source) {
        Path folder = source;
        while (!folder.resolve("pom.xml").toFile().exists()) {
            folder = Objects.requireNonNull(folder.getParent());
        }
        return Project.text(Project.ROOT.relativize(folder.resolve("pom.xml")).toString());
    }

    @Test
    void no_test_is_switched_off() {
        String off = "@" + "Disabled";
        assertThat(Project.files(".java"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(
                                Project.text(Project.ROOT.relativize(file).toString()))
                        .doesNotContain(off));
    }

    @Test
    void no_java_file_is_longer_than_five_hundred_lines() {
        assertThat(Project.files(".java"))
                .allSatisfy(file -> assertThat(
                                Project.text(Project.ROOT.relativize(file).toString())
                                        .lines())
                        .hasSizeLessThanOrEqualTo(500));
    }
}
