package dev.noncoercive.store.jdbc;

import dev.noncoercive.model.Channel;
import dev.noncoercive.policies.contact.AddressKey;
import dev.noncoercive.policies.contact.AddressKeys;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.NavigableSet;
import java.util.TreeSet;

/** By which secrets addresses were made into keys: a mark of each, from which no secret can be found. */
final class Secrets {
    private static final String MARKS = "SELECT mark FROM ncm_address_secret";
    private static final String SAVE = "INSERT INTO ncm_address_secret (mark) VALUES (?) ON CONFLICT DO NOTHING";

    private static final Channel NO_CHANNEL = Channel.of("ncm-secret");
    private static final String MARKED = "which secret is this";

    private final NavigableSet<AddressKey> marks;

    Secrets(AddressKeys keys) {
        this.marks = keys.of(NO_CHANNEL, MARKED);
    }

    /** Whether one of them was in use before, or none ever was. */
    boolean areKnown(Link link) throws SQLException {
        NavigableSet<AddressKey> known = new TreeSet<>();
        try (ResultSet result = link.prepared(MARKS).executeQuery()) {
            while (result.next()) {
                known.add(AddressKey.of(result.getString(1)));
            }
        }
        return known.isEmpty() || marks.stream().anyMatch(known::contains);
    }

    /** Keeps the marks, where {@link #areKnown}. */
    boolean keep(Link link) throws SQLException {
        if (!areKnown(link)) {
            return false;
        }
        for (AddressKey mark : marks) {
            PreparedStatement statement = link.prepared(SAVE);
            Parameters.of(statement).text(mark.value());
            statement.executeUpdate();
        }
        return true;
    }
}
