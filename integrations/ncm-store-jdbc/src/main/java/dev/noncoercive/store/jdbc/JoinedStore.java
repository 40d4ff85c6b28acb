package dev.noncoercive.store.jdbc;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.policies.contact.AddressKey;
import dev.noncoercive.policies.contact.AddressRow;
import dev.noncoercive.policies.contact.ContactHistory;
import dev.noncoercive.policies.contact.ContactStore;
import dev.noncoercive.policies.contact.ContactStoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.IntFunction;

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
        return using(link -> {
            Database.Known known = database.join(link, scope);
            Step<R> taken = stepping.take(known.history(), JdbcContactStore.now(clock, known));
            if (!JdbcContactStore.isSame(taken.history(), known.history())) {
                database.save(link, Change.between(scope.person().value(), known, taken.history()));
            }
            return taken.answer();
        });
    }

    @Override
    public <R> List<R> stepAll(List<Scope> scopes, IntFunction<Stepping<R>> steppings) {
        return using(link -> Batch.of(scopes, steppings).run(link, database, clock));
    }

    @Override
    public <R> R stepTogether(Scope scope, SteppingTogether<R> stepping) {
        return using(link ->
                new Addresses(link, database).step(scope, stepping, clock).answer());
    }

    @Override
    public NavigableSet<AddressKey> addressesOf(PersonId person) {
        return using(link -> new Addresses(link, database).of(person));
    }

    @Override
    public Optional<Instant> completeSince() {
        return using(KnownPast::since);
    }

    @Override
    public void keepCompleteSince(Instant since) {
        using(link -> KnownPast.keep(link, since));
    }

    @Override
    public AddressRow read(AddressKey address) {
        return using(link -> new Addresses(link, database).read(address));
    }

    @Override
    public ContactHistory read(PersonId person) {
        return using(link -> Reading.everythingAbout(link, person));
    }

    @Override
    public boolean keepsAtOnce() {
        return false;
    }

    @FunctionalInterface
    interface Use<R> {
        R of(Link link) throws SQLException;
    }

    private <R> R using(Use<R> use) {
        Link link = Link.borrowed(connection);
        try {
            if (connection.getAutoCommit()) {
                throw new IllegalStateException("the connection commits by itself: set autoCommit to false first");
            }
            R answer = use.of(link);
            link.rest();
            return answer;
        } catch (SQLException e) {
            throw ContactStoreException.nothingKept("roll back; " + database.explain(e), e);
        }
    }
}
