package dev.noncoercive.store.jdbc;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Who takes whose steps. Whoever finds no group under way takes its own step at once. Whoever comes meanwhile waits, and the first
 * of them takes the steps of all when that group has ended. Nobody waits for others to come.
 */
final class Groups {
    private static final int SIZE_MAX = 64;

    private final int atOnce;
    private final Deque<Waiting<?>> waiting = new ArrayDeque<>();
    private final Set<Thread> leading = new HashSet<>();

    /** With how many groups may be under way at once. */
    Groups(int atOnce) {
        this.atOnce = atOnce;
    }

    private enum Place {
        LEADS,
        WAITS,
        /** A step within a step would wait for itself. */
        INSIDE
    }

    /** The answer of a step, or empty where its caller takes it alone. */
    <R> Optional<R> take(Waiting<R> own, Consumer<List<Waiting<?>>> work) {
        Place place = enter(own);
        if (place == Place.INSIDE) {
            return Optional.empty();
        }
        if (place == Place.WAITS) {
            own.await();
        }
        if (place == Place.LEADS || own.leads()) {
            lead(own, work);
        }
        return own.outcome();
    }

    private Place enter(Waiting<?> own) {
        synchronized (waiting) {
            if (leading.contains(Thread.currentThread())) {
                return Place.INSIDE;
            }
            if (leading.size() < atOnce) {
                leading.add(Thread.currentThread());
                return Place.LEADS;
            }
            waiting.add(own);
            return Place.WAITS;
        }
    }

    private void lead(Waiting<?> own, Consumer<List<Waiting<?>>> work) {
        List<Waiting<?>> group = List.of(own);
        try {
            group = gather(own);
            work.accept(group);
        } finally {
            // whatever went wrong, nobody may wait for ever
            group.stream().filter(one -> !one.isOver()).forEach(Waiting::isAlone);
            passOn();
        }
    }

    private List<Waiting<?>> gather(Waiting<?> own) {
        List<Waiting<?>> group = new ArrayList<>(List.of(own));
        synchronized (waiting) {
            for (Waiting<?> next = waiting.poll();
                    next != null;
                    next = group.size() < SIZE_MAX ? waiting.poll() : null) {
                group.add(next);
            }
        }
        return group;
    }

    private void passOn() {
        synchronized (waiting) {
            leading.remove(Thread.currentThread());
            Waiting<?> next = waiting.poll();
            if (next != null) {
                leading.add(next.caller());
                next.lead();
            }
        }
    }
}
