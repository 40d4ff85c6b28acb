package dev.noncoercive.store.jdbc;

import dev.noncoercive.policies.contact.ContactStore.Scope;
import dev.noncoercive.policies.contact.ContactStoreException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Single steps that are taken in one transaction. Of several steps of one person each sees what the one before it changed. It waits
 * for nobody: a person whom others hold, or who is not known yet, is left to their caller.
 */
final class Group {
    private final Link link;
    private final Database database;
    private final Optional<InstantSource> clock;
    private List<Waiting<?>> waiting;
    private final List<Waiting<?>> taken = new ArrayList<>();
    private boolean changesSomething;
    private boolean ends;

    Group(List<Waiting<?>> members, Link link, Database database, Optional<InstantSource> clock) {
        this.link = link;
        this.database = database;
        this.clock = clock;
        this.waiting = members.stream()
                .sorted(Comparator.comparing(one -> one.scope().person().value()))
                .toList();
    }

    /** Whose steps were taken. */
    List<Waiting<?>> taken() {
        return taken;
    }

    /** Whether the end of the transaction was asked for, so that nobody knows what is kept if that fails. */
    boolean ends() {
        return ends;
    }

    void outcomeIsUnknown(ContactStoreException why) {
        taken.forEach(one -> one.fails(why));
    }

    void run() throws SQLException {
        List<Waiting<?>> first = nextOfEach();
        List<Optional<Database.Known>> free = database.beginTogether(link, scopes(first));
        List<Waiting<?>> held = new ArrayList<>();
        List<Database.Known> known = new ArrayList<>();
        Set<String> people = new HashSet<>();
        for (int i = 0; i < first.size(); i++) {
            if (free.get(i).isPresent()) {
                held.add(first.get(i));
                known.add(free.get(i).get());
                people.add(first.get(i).scope().person().value());
            }
        }
        waiting = waiting.stream()
                .filter(one -> people.contains(one.scope().person().value()))
                .toList();
        List<Change> changes = take(held, known);
        while (!waiting.isEmpty()) {
            database.saveAll(link, changes);
            List<Waiting<?>> next = nextOfEach();
            changes = take(next, database.holdAll(link, scopes(next)));
        }
        end(changes);
    }

    private void end(List<Change> changes) throws SQLException {
        if (changesSomething) {
            ends = true;
            database.saveAllAndCommit(link, changes);
        } else {
            link.run("ROLLBACK");
        }
    }

    /** The next step of each person; the others stay. */
    private List<Waiting<?>> nextOfEach() {
        Set<String> met = new HashSet<>();
        List<Waiting<?>> next = new ArrayList<>();
        List<Waiting<?>> later = new ArrayList<>();
        for (Waiting<?> one : waiting) {
            (met.add(one.scope().person().value()) ? next : later).add(one);
        }
        waiting = later;
        return next;
    }

    private List<Change> take(List<Waiting<?>> members, List<Database.Known> known) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            members.get(i)
                    .take(known.get(i), JdbcContactStore.now(clock, known.get(i)))
                    .ifPresent(changes::add);
            taken.add(members.get(i));
        }
        changesSomething |= !changes.isEmpty();
        return changes;
    }

    private static List<Scope> scopes(List<Waiting<?>> members) {
        List<Scope> scopes = new ArrayList<>(members.size());
        members.forEach(one -> scopes.add(one.scope()));
        return scopes;
    }
}
