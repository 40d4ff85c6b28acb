package dev.noncoercive.store.jdbc;

import dev.noncoercive.policies.contact.ContactStore.Scope;
import dev.noncoercive.policies.contact.ContactStore.Step;
import dev.noncoercive.policies.contact.ContactStore.Stepping;
import dev.noncoercive.policies.contact.ContactStoreException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** A step whose caller waits until it is taken together with others. Its stepping may run in the thread of another caller. */
final class Waiting<R> {
    private enum Turn {
        WAITS,
        LEADS,
        ANSWERED,
        ALONE
    }

    private final Scope scope;
    private final Stepping<R> stepping;
    private final Thread caller = Thread.currentThread();
    private volatile Turn turn = Turn.WAITS;
    private Optional<R> answer = Optional.empty();
    private Optional<ContactStoreException> failure = Optional.empty();

    Waiting(Scope scope, Stepping<R> stepping) {
        this.scope = scope;
        this.stepping = stepping;
    }

    Thread caller() {
        return caller;
    }

    Scope scope() {
        return scope;
    }

    /** Takes the step, and tells what must be kept of it. Nobody learns the answer before {@link #isKept}. */
    Optional<Change> take(Database.Known known, Instant now) {
        Step<R> taken = stepping.take(known.history(), now);
        answer = Optional.of(taken.answer());
        return JdbcContactStore.isSame(taken.history(), known.history())
                ? Optional.empty()
                : Optional.of(Change.between(scope.person().value(), known, taken.history()));
    }

    /** Until others took the step, or the caller has to do something. An interrupt is kept for later, as it is while a database answers. */
    void await() {
        boolean interrupted = false;
        while (turn == Turn.WAITS) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    boolean leads() {
        return turn == Turn.LEADS;
    }

    /** The caller takes the steps of whoever waits, with its own. */
    void lead() {
        wakeAs(Turn.LEADS);
    }

    /** What the step changed is kept. */
    void isKept() {
        wakeAs(Turn.ANSWERED);
    }

    /** Nothing of the step is kept, or nobody knows whether what it changed is. */
    void fails(ContactStoreException why) {
        failure = Optional.of(why);
        wakeAs(Turn.ANSWERED);
    }

    /** Nothing of the step is kept, and the caller takes it once more, alone. */
    void isAlone() {
        wakeAs(Turn.ALONE);
    }

    private void wakeAs(Turn next) {
        turn = next;
        LockSupport.unpark(caller);
    }

    boolean isOver() {
        return turn == Turn.ANSWERED || turn == Turn.ALONE;
    }

    /** The answer, or empty where the caller takes the step alone. */
    Optional<R> outcome() {
        if (turn == Turn.ALONE) {
            return Optional.empty();
        }
        failure.ifPresent(why -> {
            // one of the caller's own, whose trace tells where it asked
            throw why.whyNothingWasKept()
                    .map(reason -> ContactStoreException.nothingKept(reason, why))
                    .orElseGet(() -> new ContactStoreException(String.valueOf(why.getMessage()), why));
        });
        return answer;
    }
}
