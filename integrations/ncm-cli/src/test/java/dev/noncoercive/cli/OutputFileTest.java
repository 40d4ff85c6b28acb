package dev.noncoercive.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that was asked for is there whole, or what was there before. */
class OutputFileTest {
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    private Path folder = Path.of("");

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void assertUnwritable(Path file, String why) {
        assertThatThrownBy(() -> OutputFile.write(file, "new"))
                .isInstanceOf(InputException.class)
                .hasMessage(file + ": cannot be written: " + why);
    }

    @Test
    void a_file_is_written_and_written_again_with_nothing_beside_it() throws Exception {
        Path file = folder.resolve("list.csv");
        OutputFile.write(file, "old and long");
        OutputFile.write(file, "é\n");
        assertThat(Files.readString(file)).isEqualTo("é\n");
        assertThat(names()).containsExactly("list.csv");
    }

    @Test
    void a_text_that_cannot_be_written_whole_leaves_the_old_file() throws Exception {
        Path file = Files.writeString(folder.resolve("list.csv"), "old");
        String unpaired = "x".repeat(100_000) + '\ud800';
        assertThatThrownBy(() -> OutputFile.write(file, unpaired)).isInstanceOf(InputException.class);
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("list.csv");
    }

    @Test
    void a_new_file_may_be_read_by_whom_others_may_and_an_old_one_by_whom_it_might() throws Exception {
        Path plain = Files.writeString(folder.resolve("plain.csv"), "");
        Path file = folder.resolve("list.csv");
        OutputFile.write(file, "new");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(plain));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        OutputFile.write(file, "newer");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void a_link_stays_one_and_leads_to_what_was_written() throws Exception {
        Path file = Files.writeString(folder.resolve("list.csv"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file);
        OutputFile.write(link, "new");
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
    }

    @Test
    void a_device_is_written_to_and_not_replaced() {
        assumeTrue(Files.isWritable(FULL), "only Linux has a device that is full");
        assertUnwritable(FULL, "no space left on device");
        assertThat(FULL).exists();
        assertThat(Files.isRegularFile(FULL)).isFalse();
    }

    @Test
    void the_message_gives_the_reason() throws Exception {
        assertUnwritable(folder, "is a folder");
        assertUnwritable(folder.resolve("none/list.csv"), "no such folder");
        Path file = Files.writeString(folder.resolve("list.csv"), "old");
        assertUnwritable(file.resolve("below.csv"), "not a directory");
        assertUnwritable(folder.resolve("x".repeat(300)), "file name too long");
    }
}
