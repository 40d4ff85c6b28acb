package dev.noncoercive.gate;

import dev.noncoercive.model.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Many people, and the clock that they live by. */
final class Crowd {
    static final int CAP = 4;
    static final Duration WINDOW = Duration.ofDays(30);
    /** How much time passes from one figure to the next. */
    static final Duration STEP = WINDOW.dividedBy(2);

    private static final long STRIDE = 0x9E3779B97F4A7C15L;

    private final int size;
    private final AtomicLong millis =
            new AtomicLong(Instant.parse("2026-11-01T00:00:00Z").toEpochMilli());

    Crowd(int size) {
        this.size = size;
    }

    int size() {
        return size;
    }

    /** What time it is, in milliseconds. */
    long millis() {
        return millis.get();
    }

    Instant now() {
        return Instant.ofEpochMilli(millis());
    }

    /** Lets some time pass. */
    void pass(Duration duration) {
        millis.addAndGet(duration.toMillis());
    }

    /** Somebody at random, another one each turn and at another time. */
    PersonId somebody(int turn) {
        long mixed = (millis() + turn) * STRIDE;
        return person((int) Math.floorMod(mixed ^ (mixed >>> 29), (long) size));
    }

    /** An object that nobody else holds. */
    static PersonId person(int number) {
        return PersonId.of("p" + number);
    }
}
