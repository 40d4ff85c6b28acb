package dev.noncoercive.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.Window;
import dev.noncoercive.policies.contact.Allowed;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactRow;
import dev.noncoercive.policies.contact.ContactStore.Scope;
import dev.noncoercive.policies.contact.ContactStore.Step;
import dev.noncoercive.policies.contact.ContactStoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the rows of a SQLite file, whatever it is. */
class SqliteReadingTest {
    private static final int ACTS = 12;

    @TempDir
    private Path folder = Path.of("");

    private String url() {
        return "jdbc:sqlite:" + folder.resolve("a.db");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\u001fb", "\u001fa", "a\u001f\u001f", "a\nb", "a\u001e", "ncm_act", "it's", "\uD83D\uDC8C"})
    void a_key_may_be_any_text(String key) {
        try (JdbcContactStore store = JdbcContactStore.open(url())) {
            Ada.gives(store, 2);
            ContactGate gate = ContactGate.on(store);
            Allowed permit = (Allowed) gate.request(Ada.request(key));
            assertThat(gate.request(Ada.request(key)))
                    .isInstanceOfSatisfying(
                            Allowed.class, again -> assertThat(again.permit()).isEqualTo(permit.permit()));
            assertThat(gate.request(Ada.request(key + "\u001fagain"))).isInstanceOf(Allowed.class);
            assertThat(store.read(Ada.ID).rows())
                    .extracting(ContactRow::slot)
                    .containsExactlyInAnyOrder("bakery/" + key, "bakery/" + key + "\u001fagain");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u001fb", "\u001fa", "a\nb"})
    void an_act_may_have_any_id_and_acts_are_read_as_they_were_heard(String id) {
        try (JdbcContactStore store = JdbcContactStore.open(url())) {
            for (int i = 1; i <= ACTS; i++) {
                Ada.gives(store, i);
            }
            ContactGate.on(store)
                    .record(Ada.consent(Ada.ID, Allowance.of(1, Window.lifetime()))
                            .withId(id));
            List<PersonAct> read = store.read(Ada.ID).acts();
            assertThat(read).hasSize(ACTS + 1);
            assertThat(read.get(ACTS).id()).contains(id);
            List<PersonAct> loaded =
                    store.step(Scope.of(Ada.ID), (history, now) -> new Step<>(history, history.acts()));
            assertThat(loaded).isEqualTo(read);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ncm_person, last_step_ms = 'soon', 'a number must stand there, but it was `soon`'",
        "ncm_person, reach_ms = 'long', 'a number must stand there, but it was `long`'",
        "ncm_act, act_ms = 'soon', 'a number must stand there, but it was `soon`'",
        "ncm_contact, contact_ms = 'soon', 'a number must stand there, but it was `soon`'",
        "ncm_contact, state = 'lost', 'state must be a known one, but was `lost`'",
        "ncm_contact, ends_ms = '', 'a number must stand there, but it was ``'",
        "ncm_contact, topic = '', 'topic must be 1 to 128'",
        "ncm_contact, held_for = '', 'reason must be a known one'",
        "ncm_contact, address_keys = '', 'addressKey must be'",
        "ncm_person, forgotten_ms = '', 'a number must stand there'",
        "ncm_contact, sender = 'The Bakery', 'senderId must be 1 to 128 lower-case letters'"
    })
    void a_row_that_ncm_did_not_write_is_named(String table, String change, String why) throws SQLException {
        try (JdbcContactStore store = JdbcContactStore.open(url())) {
            Ada.gives(store, 2);
            ContactGate gate = ContactGate.on(store);
            gate.request(Ada.request("k1"));
            try (Connection connection = DriverManager.getConnection(url())) {
                Statements.run(connection, "UPDATE " + table + " SET " + change);
            }
            for (ThrowingCallable asked :
                    List.<ThrowingCallable>of(() -> gate.request(Ada.request("k2")), () -> store.read(Ada.ID))) {
                assertThatExceptionOfType(ContactStoreException.class)
                        .isThrownBy(asked)
                        .withMessageContaining("a row of `" + table + "` is not one that ncm wrote (" + why)
                        .withMessageEndingWith("nothing is allowed for that person until it is restored");
            }
        }
    }

    @Test
    void the_order_of_acts_is_one_that_ncm_wrote() throws SQLException {
        try (JdbcContactStore store = JdbcContactStore.open(url())) {
            Ada.gives(store, 2);
            try (Connection connection = DriverManager.getConnection(url())) {
                Statements.run(connection, "UPDATE ncm_act SET heard = 'first'");
            }
            assertThatExceptionOfType(ContactStoreException.class)
                    .isThrownBy(() -> ContactGate.on(store).request(Ada.request("k1")))
                    .withMessageContaining(
                            "a row of `ncm_act` is not one that ncm wrote (a number must stand there, but it was `first`)");
        }
    }

    @Test
    void a_connection_of_our_own_keeps_sixteen_megabytes_of_pages() throws SQLException {
        try (Connections connections = Connections.single(url())) {
            Link link = connections.take();
            try (ResultSet kept = link.prepared("PRAGMA cache_size").executeQuery()) {
                assertThat(kept.getInt(1)).isEqualTo(-16_000);
            }
            connections.giveBack(link);
        }
    }
}
