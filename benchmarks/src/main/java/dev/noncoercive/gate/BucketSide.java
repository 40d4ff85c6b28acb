package dev.noncoercive.gate;

import dev.noncoercive.model.PersonId;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** A bucket of Bucket4j for each person, which is not exact. */
final class BucketSide {
    private final Crowd crowd;
    private final Map<PersonId, Bucket> buckets = new ConcurrentHashMap<>();

    BucketSide(Crowd crowd) {
        this.crowd = crowd;
        for (int i = 0; i < crowd.size(); i++) {
            buckets.put(Crowd.person(i), bucket(crowd));
        }
    }

    static Bucket bucket(Crowd crowd) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(Crowd.CAP).refillGreedy(Crowd.CAP, Crowd.WINDOW))
                .withCustomTimePrecision(new TimeMeter() {
                    @Override
                    public long currentTimeNanos() {
                        return crowd.millis() * 1_000_000;
                    }

                    @Override
                    public boolean isWallClockBased() {
                        return true;
                    }
                })
                .build();
    }

    /** Takes one token each of people at random, some days later than before; their ids are made beforehand, some at a time. */
    double rate(String what) throws Exception {
        if (!what.equals(MemorySide.ONE_BY_ONE)) {
            throw new IllegalArgumentException("buckets are not measured for " + what);
        }
        crowd.pass(Crowd.STEP);
        return Load.rateOfParts(1, MemorySide.TURNS, MemorySide.PART, (thread, from) -> {
            PersonId[] ids = new PersonId[MemorySide.PART];
            for (int i = 0; i < MemorySide.PART; i++) {
                ids[i] = crowd.somebody(from + i);
            }
            return turn -> Objects.requireNonNull(buckets.get(ids[turn])).tryConsume(1);
        });
    }
}
