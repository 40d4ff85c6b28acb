/** A durable store below a contact gate: a SQLite file or PostgreSQL, by a JDBC driver that you bring. */
module dev.noncoercive.store.jdbc {
    requires transitive dev.noncoercive.policies;
    requires transitive java.sql;
    requires dev.noncoercive.jackson3;
    requires static org.jspecify;

    exports dev.noncoercive.store.jdbc;

    opens dev.noncoercive.store.jdbc to
            tools.jackson.databind;
}
