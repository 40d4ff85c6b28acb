package dev.noncoercive.store.jdbc;

import dev.noncoercive.policies.contact.ContactStoreException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/** Where the connections of a store come from, and where they go after use. */
interface Connections extends AutoCloseable {
    /**
     * The SQLite driver asks for a generated key after every statement unless told not to. With eight times the page cache (16 MB), most steps
     * find the person without asking the system.
     */
    Properties OWN_SQLITE = ownSqlite();

    private static Properties ownSqlite() {
        Properties properties = new Properties();
        properties.setProperty("jdbc.get_generated_keys", "false");
        properties.setProperty("cache_size", "-16000");
        return properties;
    }

    /** SQLite's for reading and writing a file that is there, and for names that are file URIs. */
    private static String withoutMaking() {
        return Integer.toString(0x02 | 0x40);
    }

    /** For a look at a SQLite file that must stay as it is; the driver of PostgreSQL passes over what it does not know. */
    static Properties asItIs(Duration wait) {
        Properties properties = new Properties();
        properties.setProperty("open_mode", withoutMaking());
        properties.setProperty("busy_timeout", Long.toString(wait.toMillis()));
        return properties;
    }

    /** A connection for one use. */
    Link take() throws SQLException;

    /** Gives back one that is fit for another use. */
    void giveBack(Link link) throws SQLException;

    /** Gives back one that is not. */
    void discard(Link link) throws SQLException;

    @Override
    void close() throws SQLException;

    /** From a pool of the caller, which closes it. Each connection is made ready: nobody knows which of them was so before. */
    static Connections of(DataSource source, Database database) {
        return new Connections() {
            @Override
            public Link take() throws SQLException {
                Link link = Link.borrowed(NoConnection.from(source));
                boolean fit = false;
                try {
                    link.connection().setAutoCommit(true);
                    database.prepare(link);
                    fit = true;
                    return link;
                } finally {
                    if (!fit) {
                        link.close();
                    }
                }
            }

            @Override
            public void giveBack(Link link) throws SQLException {
                link.close();
            }

            @Override
            public void discard(Link link) throws SQLException {
                link.close();
            }

            @Override
            public void close() {
                // the pool is the caller's
            }
        };
    }

    /** As many as are used at once, kept for the next use; the driver keeps their statements. */
    static Connections asNeeded(String url) {
        Deque<Link> idle = new ConcurrentLinkedDeque<>();
        AtomicBoolean isClosed = new AtomicBoolean();
        return new Connections() {
            @Override
            public Link take() throws SQLException {
                if (isClosed.get()) {
                    throw ContactStoreException.nothingKept(
                            "the store is closed; open it again", new IllegalStateException("closed"));
                }
                Link link = idle.pollFirst();
                return link == null ? Link.borrowed(DriverManager.getConnection(url)) : link;
            }

            @Override
            public void giveBack(Link link) throws SQLException {
                link.rest();
                idle.addFirst(link);
                if (isClosed.get()) {
                    closeIdle();
                }
            }

            /** Whatever broke it may have broken those that sit idle. */
            @Override
            public void discard(Link link) throws SQLException {
                link.close();
                closeIdle();
            }

            @Override
            public void close() throws SQLException {
                isClosed.set(true);
                closeIdle();
            }

            private void closeIdle() throws SQLException {
                for (Link link = idle.pollFirst(); link != null; link = idle.pollFirst()) {
                    link.close();
                }
            }
        };
    }

    /** A single one, for a database that lets one write at a time anyway: waiting in line is faster than asking again. */
    static Connections single(String url) throws SQLException {
        Link only = Link.own(DriverManager.getConnection(url, OWN_SQLITE));
        Lock line = new ReentrantLock(true);
        return new Connections() {
            @Override
            @SuppressWarnings("LockNotBeforeTry") // giveBack and discard unlock
            public Link take() {
                line.lock();
                return only;
            }

            @Override
            public void giveBack(Link link) throws SQLException {
                line.unlock();
            }

            @Override
            public void discard(Link link) {
                line.unlock();
            }

            /** After whoever uses it: the driver does not expect to lose a file in the middle. */
            @Override
            public void close() throws SQLException {
                line.lock();
                try {
                    only.close();
                } finally {
                    line.unlock();
                }
            }
        };
    }
}
