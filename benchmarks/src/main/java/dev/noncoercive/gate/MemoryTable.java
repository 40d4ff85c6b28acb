package dev.noncoercive.gate;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactHistory;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.ContactRow;
import dev.noncoercive.policies.contact.ContactState;
import dev.noncoercive.policies.contact.InMemoryContactStore;
import dev.noncoercive.policies.contact.Outcome;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.lang.ref.Reference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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
    private static final int PART = 1_000;
    private static final int WARM_UPS = 2;

    private MemoryTable() {}

    static List<String> lines(int people) throws Exception {
        AtomicLong millis = new AtomicLong(Instant.parse("2026-11-01T00:00:00Z").toEpochMilli());
        double ours = bytesEach(people, () -> gate(people, millis));
        double theirs = bytesEach(people, () -> buckets(people, millis)) - idBytes(people);
        List<String> lines = new ArrayList<>();
        lines.add(Row.of(
                String.format(Locale.ROOT, "In memory, %,d people, 4 keyed contacts each", people),
                "bytes a person, with the id",
                ours,
                theirs,
                "Bucket4j, no contacts, without the id",
                ours / theirs,
                "0.5",
                "128 bytes"));
        List<Double> asked = new ArrayList<>();
        List<Double> two = new ArrayList<>();
        measureGate(gate(people, millis), people, millis, asked, two);
        double inLists = measuredLists(gate(people, millis), people, millis);
        double taken = measuredBuckets(buckets(people, millis), people, millis);
        lines.add(Row.of(
                "In memory, one thread, random people one by one",
                "decisions a second",
                Load.median(asked),
                taken,
                "Bucket4j",
                Load.median(asked) / taken,
                "1.5",
                "3"));
        lines.add(Row.of(
                String.format(Locale.ROOT, "In memory, one thread, lists of %,d random people", PART),
                "decisions a second",
                inLists,
                taken,
                "Bucket4j, one by one",
                inLists / taken,
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

    private static void measureGate(
            ContactGate gate, int people, AtomicLong millis, List<Double> asked, List<Double> two) throws Exception {
        for (int i = -WARM_UPS; i < MEASUREMENTS; i++) {
            double one = decided(1, gate, people, millis);
            double both = decided(2, gate, people, millis);
            if (i >= 0) {
                asked.add(one);
                two.add(both);
            }
        }
    }

    /** The median of some rates, after others that are not counted. */
    private static double measured(Callable<Double> rate) throws Exception {
        List<Double> rates = new ArrayList<>();
        for (int i = -WARM_UPS; i < MEASUREMENTS; i++) {
            double one = rate.call();
            if (i >= 0) {
                rates.add(one);
            }
        }
        return Load.median(rates);
    }

    private static double measuredLists(ContactGate gate, int people, AtomicLong millis) throws Exception {
        return measured(() -> decidedInLists(gate, people, millis));
    }

    private static double measuredBuckets(Map<PersonId, Bucket> buckets, int people, AtomicLong millis)
            throws Exception {
        return measured(() -> taken(buckets, people, millis));
    }

    /** A gate that knows everybody, with as many contacts as they allowed. */
    private static ContactGate gate(int people, AtomicLong millis) {
        InMemoryContactStore store = InMemoryContactStore.empty(() -> Instant.ofEpochMilli(millis.get()));
        Instant now = Instant.ofEpochMilli(millis.get());
        for (int i = 0; i < people; i++) {
            PersonId person = id(i);
            List<ContactRow> rows = new ArrayList<>();
            for (int contact = 0; contact < CAP; contact++) {
                ContactRequest request = Question.request(person, i + "-" + contact);
                rows.add(ContactRow.builder()
                        .slot(request.sender() + "/" + request.key())
                        .labels(request.labels())
                        .state(ContactState.CONFIRMED)
                        .at(now.minus(Duration.ofHours(contact)))
                        .build());
            }
            store.restore(person, ContactHistory.kept(List.of(Question.consent(person, CAP)), rows, now));
        }
        return ContactGate.on(store);
    }

    private static Map<PersonId, Bucket> buckets(int people, AtomicLong millis) {
        Map<PersonId, Bucket> buckets = new ConcurrentHashMap<>();
        for (int i = 0; i < people; i++) {
            buckets.put(id(i), bucket(millis));
        }
        return buckets;
    }

    private static PersonId id(int number) {
        return PersonId.of("p" + number);
    }

    /** The ids themselves, which either keeps in its own way. */
    private static double idBytes(int people) throws Exception {
        return bytesEach(people, () -> {
            PersonId[] ids = new PersonId[people];
            Arrays.setAll(ids, MemoryTable::id);
            return ids;
        });
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

    /**
     * Asks for one new contact each of people at random, a window later than before. What is asked comes as from a wire, some at a time: the
     * requests, and for the buckets the ids, are made beforehand, and no object of them is one that is kept.
     */
    private static double decided(int threads, ContactGate gate, int people, AtomicLong millis) throws Exception {
        millis.addAndGet(WINDOW.toMillis());
        long now = millis.get();
        int each = TURNS / threads;
        return Load.rateOfParts(threads, each, PART, (thread, from) -> {
            ContactRequest[] requests = new ContactRequest[PART];
            for (int i = 0; i < PART; i++) {
                int turn = thread * each + from + i;
                requests[i] = Question.request(id(place(people, now + turn)), now + "-" + turn);
            }
            return turn -> gate.request(requests[turn]);
        });
    }

    /** The same questions as lists: each part is one. */
    private static double decidedInLists(ContactGate gate, int people, AtomicLong millis) throws Exception {
        millis.addAndGet(WINDOW.toMillis());
        long now = millis.get();
        return PART
                * Load.rateOfParts(1, TURNS / PART, 1, (thread, from) -> {
                    List<ContactRequest> requests = new ArrayList<>(PART);
                    for (int i = 0; i < PART; i++) {
                        int turn = from * PART + i;
                        requests.add(Question.request(id(place(people, now + turn)), now + "-" + turn));
                    }
                    return turn -> gate.requestAll(requests);
                });
    }

    private static double taken(Map<PersonId, Bucket> buckets, int people, AtomicLong millis) throws Exception {
        millis.addAndGet(WINDOW.toMillis());
        long now = millis.get();
        return Load.rateOfParts(1, TURNS, PART, (thread, from) -> {
            PersonId[] ids = new PersonId[PART];
            for (int i = 0; i < PART; i++) {
                ids[i] = id(place(people, now + from + i));
            }
            return turn -> Objects.requireNonNull(buckets.get(ids[turn])).tryConsume(1);
        });
    }

    private static int place(int people, long turn) {
        long mixed = turn * STRIDE;
        return (int) Math.floorMod(mixed ^ (mixed >>> 29), (long) people);
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
