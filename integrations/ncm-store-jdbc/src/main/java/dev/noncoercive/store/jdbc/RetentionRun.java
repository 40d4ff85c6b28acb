package dev.noncoercive.store.jdbc;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.policies.contact.ContactStore.Scope;
import dev.noncoercive.policies.contact.InMemoryContactStore;
import dev.noncoercive.policies.contact.RuleBook;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A retention of everybody: some hundred people at a time, each time in a transaction of its own, so that others wait for no longer. */
final class RetentionRun {
    private static final PersonId ANYBODY = PersonId.of("anybody");

    private final Duration retention;
    private final long reachMillis;
    private final Database database;
    private final Optional<InstantSource> clock;

    /** How far it is: what was removed, and who was the last; nobody once everybody was looked at. */
    record Place(Removed removed, Optional<String> last) {}

    private RetentionRun(Duration retention, long reachMillis, Database database, Optional<InstantSource> clock) {
        this.retention = retention;
        this.reachMillis = reachMillis;
        this.database = database;
        this.clock = clock;
    }

    static RetentionRun of(Duration retention, RuleBook rules, Database database, Optional<InstantSource> clock) {
        if (retention.compareTo(Duration.ofDays(InMemoryContactStore.KEYS_KEPT_DAYS)) < 0) {
            throw new IllegalArgumentException("retention must be " + InMemoryContactStore.KEYS_KEPT_DAYS
                    + " days or more, so that no key of a request is used again, but was " + retention);
        }
        return new RetentionRun(retention, Scope.of(ANYBODY, rules).reach().toMillis(), database, clock);
    }

    /** Goes on by a step that makes a transaction, until nobody is left. */
    static Removed all(UnaryOperator<Place> step, Consumer<Removed> progress) {
        Place place = new Place(Removed.nothing(), Optional.of(""));
        while (place.last().isPresent()) {
            place = step.apply(place);
            progress.accept(place.removed());
        }
        return place.removed();
    }

    /** The next people after a place, in a transaction. */
    Place after(Place place, Link link) throws SQLException {
        String after = place.last().orElseThrow();
        Instant now = JdbcContactStore.now(clock, database.clock(link));
        Retention job = new Retention(link, now, retention, reachMillis);
        List<String> people = job.hold(after, database.holding());
        Removed removed = people.isEmpty() ? place.removed() : job.remove(place.removed(), after, people);
        return new Place(removed, people.stream().reduce((one, next) -> next));
    }
}
