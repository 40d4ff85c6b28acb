package dev.noncoercive.store.jdbc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/** Where the connections of a store come from, and where they go after use. */
interface Connections extends AutoCloseable {
    /** A connection for one use. */
    Connection take() throws SQLException;

    /** Gives back one that is fit for another use. */
    void giveBack(Connection connection) throws SQLException;

    /** Gives back one that is not. */
    void discard(Connection connection) throws SQLException;

    @Override
    void close() throws SQLException;

    /** From a pool of the caller, which closes it. */
    static Connections of(DataSource source) {
        return new Connections() {
            @Override
            public Connection take() throws SQLException {
                Connection connection = source.getConnection();
                connection.setAutoCommit(true);
                return connection;
            }

            @Override
            public void giveBack(Connection connection) throws SQLException {
                connection.close();
            }

            @Override
            public void discard(Connection connection) throws SQLException {
                connection.close();
            }

            @Override
            public void close() {
                // the pool is the caller's
            }
        };
    }

    /** As many as are used at once, kept for the next use. */
    static Connections asNeeded(String url) {
        Deque<Connection> idle = new ConcurrentLinkedDeque<>();
        return new Connections() {
            @Override
            public Connection take() throws SQLException {
                Connection connection = idle.pollFirst();
                return connection == null ? DriverManager.getConnection(url) : connection;
            }

            @Override
            public void giveBack(Connection connection) {
                idle.addFirst(connection);
            }

            /** Whatever broke it may have broken those that sit idle. */
            @Override
            public void discard(Connection connection) throws SQLException {
                connection.close();
                close();
            }

            @Override
            public void close() throws SQLException {
                for (Connection connection = idle.pollFirst(); connection != null; connection = idle.pollFirst()) {
                    connection.close();
                }
            }
        };
    }

    /** A single one, for a database that lets one write at a time anyway: waiting in line is faster than asking again. */
    static Connections single(String url) throws SQLException {
        Connection only = DriverManager.getConnection(url);
        Lock line = new ReentrantLock(true);
        return new Connections() {
            @Override
            @SuppressWarnings("LockNotBeforeTry") // giveBack and discard unlock
            public Connection take() {
                line.lock();
                return only;
            }

            @Override
            public void giveBack(Connection connection) {
                line.unlock();
            }

            @Override
            public void discard(Connection connection) {
                line.unlock();
            }

            @Override
            public void close() throws SQLException {
                only.close();
            }
        };
    }
}
