package dev.noncoercive.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.policies.contact.AddressKey;
import dev.noncoercive.policies.contact.AddressKeys;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.Refused;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of an earlier version are brought up to date where they are, and what stood in them holds on. */
class UpgradeTest {
    private static final NavigableSet<AddressKey> HOME = AddressKeys.with(
                    "a secret of sixteen bytes or more".getBytes(StandardCharsets.UTF_8))
            .of(Channel.EMAIL, "home@example.org");

    @TempDir
    private Path folder = Path.of("");

    /** As version 3 left them: somebody was forgotten, who had stopped everybody at their address. */
    private static void asOfVersion3(String url) throws SQLException {
        try (JdbcContactStore store = JdbcContactStore.open(url)) {
            Ada.gives(store, 1);
            ContactGate.on(store).request(Ada.request("k1").withAddressKeys(HOME));
            ContactGate.on(store).forget(Ada.ID);
        }
        try (Connection connection = DriverManager.getConnection(url)) {
            for (String sql : List.of(
                    "DROP TABLE ncm_history",
                    "DELETE FROM ncm_schema WHERE version > 3",
                    "ALTER TABLE ncm_person DROP COLUMN kept_nos",
                    "ALTER TABLE ncm_person DROP COLUMN whole_since_ms",
                    "ALTER TABLE ncm_address DROP COLUMN kept_nos",
                    "UPDATE ncm_address SET stops = '{\"act\":\"stop\",\"cause\":\"word\"}'")) {
                Statements.run(connection, sql);
            }
        }
    }

    @Test
    void a_stop_that_version_3_kept_at_an_address_still_holds_there() throws SQLException {
        for (String url : List.of("jdbc:sqlite:" + folder.resolve("old.db"), Postgres.emptied())) {
            asOfVersion3(url);
            try (JdbcContactStore store = JdbcContactStore.open(url)) {
                ContactGate gate = ContactGate.on(store);
                assertThat(store.read(Ada.ID).tombstone())
                        .hasValueSatisfying(left -> assertThat(left.keptNos()).isEmpty());
                assertThat(store.read(HOME.first()).tombstone())
                        .hasValueSatisfying(left -> assertThat(left.keptNos()).hasSize(1));
                assertThat(gate.request(
                                Ada.request("k1").withPerson(PersonId.of("bo")).withAddressKeys(HOME)))
                        .isInstanceOf(Refused.class);
                gate.forget(PersonId.of("bo"));
                assertThat(store.read(HOME.first()).tombstone())
                        .as("also when the row is written anew")
                        .hasValueSatisfying(left -> assertThat(left.keptNos()).hasSize(1));
            }
        }
    }

    /** Before, the id of a message alone told it from others to the same person. */
    @Test
    void a_message_that_was_kept_by_its_id_alone_is_known_when_it_is_reported_again() throws SQLException {
        for (String url : List.of("jdbc:sqlite:" + folder.resolve("ids.db"), Postgres.emptied())) {
            Contact old = Contact.builder()
                    .id("weekly")
                    .person(Ada.ID)
                    .at(Instant.parse("2026-01-05T09:00:00Z"))
                    .sender(SenderId.of("bakery"))
                    .purpose(Purpose.NEWSLETTER)
                    .channel(Channel.EMAIL)
                    .build();
            Contact late = old.withAt(Instant.parse("2026-11-05T09:00:00Z"));
            try (JdbcContactStore store = JdbcContactStore.open(url)) {
                Ada.gives(store, 1);
                ContactGate.on(store).record(old);
            }
            try (Connection connection = DriverManager.getConnection(url)) {
                Statements.run(connection, "UPDATE ncm_contact SET slot = '/weekly'");
            }
            try (JdbcContactStore store = JdbcContactStore.open(url)) {
                for (int run = 0; run < 2; run++) {
                    assertThat(ContactGate.on(store).record(old)).isFalse();
                    assertThat(ContactGate.on(store).record(late)).isEqualTo(run == 0);
                    assertThat(store.read(Ada.ID).rows()).hasSize(2);
                }
            }
        }
    }
}
