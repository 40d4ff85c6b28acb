package dev.noncoercive.gate;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.InMemoryContactStore;
import dev.noncoercive.policies.contact.Outcome;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.lang.ref.Reference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** The in-memory gate beside Bucket4j with one bucket a person, which is not exact. */
final class MemoryTable {
    private static final int CAP = 4;
    private static final Duration WINDOW = Duration.ofDays(30);
    private static final long STRIDE = 0x9E3779B97F4A7C15L;
    private static final int MEASUREMENTS = 3;
    private static final int TURNS = 2_000_000;

    private MemoryTable() {}

    static List<String> lines(int people) throws Exception {
        PersonId[] ids = new PersonId[people];
        for (int i = 0; i < people; i++) {
            ids[i] = PersonId.of("p" + i);
        }
        AtomicLong millis = new AtomicLong(Instant.parse("2026-11-01T00:00:00Z").toEpochMilli());
        double ours = bytesEach(people, () -> gate(ids, millis));
        double theirs = bytesEach(people, () -> buckets(ids, millis));
        ContactGate gate = gate(ids, millis);
        Map<PersonId, Bucket> buckets = buckets(ids, millis);
        List<String> lines = new ArrayList<>();
        lines.add(Row.of(
                String.format(Locale.ROOT, "In memory, %,d people, 4 keyed contacts each", people),
                "bytes a person beyond the id",
                ours,
                theirs,
                "Bucket4j, no contacts",
                ours / theirs,
                "0.5",
                "128 bytes"));
        List<Double> asked = new ArrayList<>();
        List<Double> taken = new ArrayList<>();
        List<Double> two = new ArrayList<>();
        for (int i = -1; i < MEASUREMENTS; i++) {
            double one = decided(1, gate, ids, millis);
            double both = decided(2, gate, ids, millis);
            double other = Load.rate(
                    1,
                    TURNS,
                    (thread, turn) -> Objects.requireNonNull(buckets.get(ids[place(ids, turn)]))
                            .tryConsume(1));
            if (i >= 0) {
                asked.add(one);
                two.add(both);
                taken.add(other);
            }
        }
        lines.add(Row.of(
                "In memory, one thread, random people",
                "decisions a second",
                Load.median(asked),
                Load.median(taken),
                "Bucket4j",
                Load.median(asked) / Load.median(taken),
                "1.5",
                "3"));
        lines.add(Row.of(
                "In memory, two threads",
                "decisions a second",
                Load.median(two),
                Load.median(asked),
                "one thread",
                Load.median(two) / Load.median(asked),
                "1.6",
                "1.9"));
        lines.add(Row.plain(
                "A greedy sender, cap 4 in 30 days, a year",
                "most contacts in one window",
                mostByGate(),
                mostByBucket(),
                "Bucket4j",
                "4"));
        return lines;
    }

    /** A gate that knows everybody, with as many contacts as they allowed. */
    private static ContactGate gate(PersonId[] ids, AtomicLong millis) {
        ContactGate gate = ContactGate.on(InMemoryContactStore.empty(() -> Instant.ofEpochMilli(millis.get())));
        for (PersonId id : ids) {
            gate.record(Question.consent(id, CAP));
            for (int i = 0; i < CAP; i++) {
                gate.contact(Question.request(id, "k" + i), handedOver -> {});
            }
        }
        return gate;
    }

    private static Map<PersonId, Bucket> buckets(PersonId[] ids, AtomicLong millis) {
        Map<PersonId, Bucket> buckets = new ConcurrentHashMap<>();
        for (PersonId id : ids) {
            buckets.put(id, bucket(millis));
        }
        return buckets;
    }

    /** What goes when it goes: what else came and went meanwhile is not counted. */
    private static double bytesEach(int people, Callable<Object> made) throws Exception {
        long with = usedWith(made);
        return (with - used()) / (double) people;
    }

    private static long usedWith(Callable<Object> made) throws Exception {
        Object held = made.call();
        try {
            return used();
        } finally {
            Reference.reachabilityFence(held);
        }
    }

    /** Asks for one new contact each of people at random, a window later than before. The requests are made beforehand, as the ids are. */
    private static double decided(int threads, ContactGate gate, PersonId[] ids, AtomicLong millis) throws Exception {
        millis.addAndGet(WINDOW.toMillis());
        ContactRequest[] requests = new ContactRequest[TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            requests[turn] = Question.request(ids[place(ids, turn)], millis.get() + "-" + turn);
        }
        int each = TURNS / threads;
        return Load.rate(threads, each, (thread, turn) -> gate.request(requests[thread * each + turn]));
    }

    private static int place(PersonId[] ids, int turn) {
        long mixed = (turn + 1) * STRIDE;
        return (int) Math.floorMod(mixed ^ (mixed >>> 29), (long) ids.length);
    }

    private static Bucket bucket(AtomicLong millis) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(CAP).refillGreedy(CAP, WINDOW))
                .withCustomTimePrecision(new TimeMeter() {
                    @Override
                    public long currentTimeNanos() {
                        return millis.get() * 1_000_000;
                    }

                    @Override
                    public boolean isWallClockBased() {
                        return true;
                    }
                })
                .build();
    }

    private static long mostByGate() {
        AtomicLong millis = new AtomicLong(Instant.parse("2026-11-01T00:00:00Z").toEpochMilli());
        ContactGate gate = ContactGate.on(InMemoryContactStore.empty(() -> Instant.ofEpochMilli(millis.get())));
        PersonId ada = PersonId.of("ada");
        gate.record(Question.consent(ada, CAP));
        AtomicLong keys = new AtomicLong();
        return mostInWindow(
                millis,
                () -> gate.contact(Question.request(ada, "k" + keys.incrementAndGet()), handedOver -> {})
                        instanceof Outcome.Contacted);
    }

    private static long mostByBucket() {
        AtomicLong millis = new AtomicLong(Instant.parse("2026-11-01T00:00:00Z").toEpochMilli());
        Bucket bucket = bucket(millis);
        return mostInWindow(millis, () -> bucket.tryConsume(1));
    }

    /** Asks every hour of a year, and looks at every window that ends with a contact. */
    private static long mostInWindow(AtomicLong millis, BooleanSupplier sends) {
        List<Long> sent = new ArrayList<>();
        for (int hour = 0; hour < 365 * 24; hour++) {
            while (sends.getAsBoolean()) {
                sent.add(millis.get());
            }
            millis.addAndGet(Duration.ofHours(1).toMillis());
        }
        return sent.stream()
                .mapToLong(at -> sent.stream()
                        .filter(other -> other <= at && other > at - WINDOW.toMillis())
                        .count())
                .max()
                .orElse(0);
    }

    private static long used() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
