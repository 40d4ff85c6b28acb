package dev.noncoercive.store.jdbc;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.policies.contact.ContactHistory;
import dev.noncoercive.policies.contact.ContactStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;

/** A store in a transaction of the caller, who commits. */
final class JoinedStore implements ContactStore {
    private final Connection connection;
    private final Database database;
    private final Optional<InstantSource> clock;

    JoinedStore(Connection connection, Database database, Optional<InstantSource> clock) {
        this.connection = connection;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public <R> R step(Scope scope, Stepping<R> stepping) {
        try {
            Database.Known known = database.join(connection, scope);
            Step<R> taken = stepping.take(known.history(), JdbcContactStore.now(clock, known));
            if (!JdbcContactStore.isSame(taken.history(), known.history())) {
                database.save(connection, Change.between(scope.person().value(), known.history(), taken.history()));
            }
            return taken.answer();
        } catch (SQLException e) {
            throw JdbcContactStore.failure("nothing was allowed; roll back: ", database, e);
        }
    }

    @Override
    public ContactHistory read(PersonId person) {
        try {
            return Reading.everythingAbout(connection, person.value());
        } catch (SQLException e) {
            throw JdbcContactStore.failure("nothing can be read: ", database, e);
        }
    }
}
