package dev.noncoercive.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactRequest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who was only asked about is not known afterwards, not even by a row without anything in it. */
class BareQuestionsTest {
    private static final int STRANGERS = 700;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_segment_of_strangers_leaves_no_row_on_sqlite() throws SQLException {
        leavesNoRow("jdbc:sqlite:" + folder.resolve("asked.db"));
    }

    @Test
    void a_segment_of_strangers_leaves_no_row_on_postgresql() throws SQLException {
        leavesNoRow(Postgres.emptied());
    }

    private static void leavesNoRow(String url) throws SQLException {
        List<ContactRequest> requests = IntStream.range(0, STRANGERS)
                .mapToObj(number -> Ada.request(PersonId.of("stranger-" + number), "k1"))
                .toList();
        try (JdbcContactStore store = JdbcContactStore.open(url)) {
            ContactGate gate = ContactGate.on(store);
            assertThat(gate.askSegment(requests, answered -> {}).held()).hasSize(STRANGERS);
            assertThat(gate.dryRun(requests).refused()).isEqualTo(STRANGERS);
        }
        assertThat(people(url)).isZero();
    }

    private static int people(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT count(*) FROM ncm_person")) {
            result.next();
            return result.getInt(1);
        }
    }
}
