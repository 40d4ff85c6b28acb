package dev.noncoercive.store.jdbc;

/**
 * How far a {@link JdbcContactStore#removeOlderThan} has come, and what it removed.
 *
 * <p>For example, 500 people looked at, 1,200 rows removed, 90 grounds removed.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Removed {
    private final long people;
    private final long rows;
    private final long grounds;

    private Removed(long people, long rows, long grounds) {
        this.people = people;
        this.rows = rows;
        this.grounds = grounds;
    }

    static Removed nothing() {
        return new Removed(0, 0, 0);
    }

    Removed plus(long morePeople, long moreRows, long moreGrounds) {
        return new Removed(people + morePeople, rows + moreRows, grounds + moreGrounds);
    }

    /** {@return how many people were looked at, 0 or more} */
    public long people() {
        return people;
    }

    /** {@return how many rows of the record went, 0 or more} */
    public long rows() {
        return rows;
    }

    /** {@return how many contacts that stay lost the grounds of their yes, 0 or more} */
    public long grounds() {
        return grounds;
    }

    /** For example {@code 1200 rows and 90 grounds of 500 people}. */
    @Override
    public String toString() {
        return rows + " rows and " + grounds + " grounds of " + people + " people";
    }
}
