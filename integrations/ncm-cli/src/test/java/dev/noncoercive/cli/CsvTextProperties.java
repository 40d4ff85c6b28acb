package dev.noncoercive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What ncm writes as CSV is what ncm reads. */
class CsvTextProperties {
    private static final List<String> COLUMNS = List.of("person", "more");

    @Provide
    Arbitrary<String> fields() {
        Arbitrary<String> parts = Arbitraries.oneOf(
                Arbitraries.of(",", ";", "\"", "\"\"", "'", "#", "\n", "\r", "\r\n", "\t", " ", "a"),
                Arbitraries.chars().filter(one -> !Character.isSurrogate(one)).map(String::valueOf));
        return parts.list().ofMaxSize(8).map(all -> String.join("", all));
    }

    @Property(tries = 500)
    void any_fields_are_read_back_equal(@ForAll("fields") String person, @ForAll("fields") String more)
            throws IOException, InputException {
        Path file = Files.createTempFile("ncm", ".csv");
        try {
            List<List<String>> rows = List.of(List.of("x" + person + "x", "x" + more + "x"), List.of("next", "row"));
            Files.writeString(file, CsvText.of(COLUMNS, rows.stream()));
            List<List<String>> read = new ArrayList<>();
            List<String> problems = new CsvTable(file, ColumnNames.complete(COLUMNS))
                    .read(COLUMNS, row -> read.add(List.of(row.required("person"), row.required("more"))));
            assertThat(problems).isEmpty();
            assertThat(read).isEqualTo(rows);
        } finally {
            Files.delete(file);
        }
    }
}
