package dev.noncoercive.policies.contact;

import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.model.contact.ContactLabels;
import java.util.Arrays;
import java.util.List;

/** What contacts of each kind are for a plain case: whether they last, and in which of its caps they count. Looked up by number. */
final class PlainKinds {
    /** Kinds beyond are not looked up: there are so many only where addresses tell them apart. */
    private static final int KINDS_MAX = 1 << 12;

    static final long NOT_KNOWN = 0;
    private static final long KNOWN = 1;
    private static final long CONTACT = 1 << 1;
    private static final long PERMIT = 1 << 2;
    private static final long QUESTION = 1 << 3;
    private static final int CAPS_FROM = 4;

    private final List<Cap> caps;
    private final Pool<RowKind> pool;
    private final int permit;
    /** Whoever finds nothing looks the kind up; all find the same. */
    private volatile long[] known = {};

    PlainKinds(ContactLabels labels, List<Cap> caps, Pool<RowKind> pool) {
        this.caps = caps;
        this.pool = pool;
        this.permit = pool.numberOf(new RowKind(labels, List.of(), ContactState.RESERVED, false));
    }

    /** The number of the kind of a permit in this case. */
    int permit() {
        return permit;
    }

    /** What those are that were looked up so far, by number. */
    long[] known() {
        return known;
    }

    /** What a kind is, where those are known already; {@link #NOT_KNOWN} where it is not looked up. */
    long of(int number, long[] all) {
        long kind = number < all.length ? all[number] : NOT_KNOWN;
        return kind == NOT_KNOWN && number < KINDS_MAX ? lookedUp(number) : kind;
    }

    private synchronized long lookedUp(int number) {
        RowKind kind = pool.at(number);
        long what = KNOWN | (kind.state().isContact() ? CONTACT : 0);
        what |= kind.labels().kind() == ContactKind.CONSENT_REQUEST ? QUESTION : 0;
        if (kind.state() == ContactState.RESERVED) {
            what |= PERMIT | (long) pool.numberOf(kind.in(ContactState.ENDED)) << Integer.SIZE;
        }
        for (int i = 0; i < caps.size(); i++) {
            what |= caps.get(i).counted().test(kind.labels()) ? 1L << (CAPS_FROM + i) : 0;
        }
        long[] more = Arrays.copyOf(known, Math.max(known.length, number + 1));
        more[number] = what;
        known = more;
        return what;
    }

    /** Whether it counts for good. */
    static boolean isContact(long kind) {
        return (kind & CONTACT) != 0;
    }

    static boolean isPermit(long kind) {
        return (kind & PERMIT) != 0;
    }

    /** Whether it asked for consent. */
    static boolean isQuestion(long kind) {
        return (kind & QUESTION) != 0;
    }

    /** The number of the kind of a permit once it is over. */
    static int ended(long permit) {
        return (int) (permit >>> Integer.SIZE);
    }

    static boolean counts(long kind, int cap) {
        return (kind & (1L << (CAPS_FROM + cap))) != 0;
    }
}
