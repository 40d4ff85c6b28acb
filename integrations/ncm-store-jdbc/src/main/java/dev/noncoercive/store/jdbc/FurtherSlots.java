package dev.noncoercive.store.jdbc;

import dev.noncoercive.policies.contact.ContactRow;
import dev.noncoercive.policies.contact.ContactStore.Scope;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads the rows of the second and each further slot of a scope one by one: only rivals have them, and all other steps cost nothing more. */
final class FurtherSlots {
    private FurtherSlots() {}

    /** The slot that the statements for all contacts ask for; no row has an empty one. */
    static String first(Scope scope) {
        return scope.slots().isEmpty() ? "" : scope.slots().first();
    }

    /** The rows that were read, and those of the further slots with their grounds in place of what was read of them. */
    static List<ContactRow> with(List<ContactRow> read, Link link, Scope scope) throws SQLException {
        if (scope.slots().size() < 2) {
            return read;
        }
        List<ContactRow> all = new ArrayList<>(read);
        for (String slot : scope.slots().tailSet(scope.slots().first(), false)) {
            all.removeIf(row -> row.slot().equals(slot));
            PreparedStatement statement = link.prepared(Sql.CONTACT);
            Parameters.of(statement).text(scope.person().value()).text(slot);
            try (ResultSet result = statement.executeQuery()) {
                all.addAll(Rows.contacts(result));
            }
        }
        return all;
    }
}
