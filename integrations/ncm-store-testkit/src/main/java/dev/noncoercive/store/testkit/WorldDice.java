package dev.noncoercive.store.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chances and choices out of one seed: the same seed gives the same ones. */
final class WorldDice {
    private final Random random;

    WorldDice(long seed) {
        this.random = new Random(seed);
    }

    /** 0 to 99. */
    int roll() {
        return random.nextInt(100);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(int percent) {
        return roll() < percent;
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Mostly one of the last few. */
    <T> T oneOfTheLast(List<T> values) {
        int known = values.size();
        return chance(75) ? values.get(known - 1 - random.nextInt(Math.min(4, known))) : oneOf(values);
    }

    <T> List<T> shuffled(List<T> values) {
        List<T> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** Mostly short waits, so that permits and neighbours are met; whole minutes and, at times, a millisecond beside them. */
    Duration wait(Duration usual) {
        long minutes = chance(65) ? random.nextInt(25) : random.nextInt((int) (6 * usual.toMinutes()));
        return Duration.ofMinutes(minutes).plusMillis(chance(5) ? 1 : 0);
    }

    static Instant minute(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MINUTES);
    }
}
