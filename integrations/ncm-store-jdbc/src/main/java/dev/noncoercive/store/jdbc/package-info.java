/**
 * A durable store below a contact gate: a SQLite file, or PostgreSQL 14 and later.
 *
 * <p>{@link dev.noncoercive.store.jdbc.JdbcContactStore} is the only type to know. For example,
 * {@code ContactGate.on(JdbcContactStore.open("jdbc:sqlite:contacts.db"))}. The tables stand in the numbered SQL files beside this
 * package.
 */
@NullMarked
package dev.noncoercive.store.jdbc;

import org.jspecify.annotations.NullMarked;
