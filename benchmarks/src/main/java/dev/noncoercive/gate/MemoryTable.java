package dev.noncoercive.gate;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.InMemoryContactStore;
import dev.noncoercive.policies.contact.Outcome;
import io.github.bucket4j.Bucket;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * The in-memory gate beside Bucket4j with one bucket a person, which is not exact. Each is in a process of its own, and they take turns: a
 * machine that others use, too, is not as fast now as in a minute.
 */
final class MemoryTable {
    private static final int WARM_UPS = 4;
    private static final int MEASUREMENTS = 15;
    /** Of so many turns one is shown. */
    private static final int TOLD = 2;

    private final int people;
    private final String heap;
    private final List<Double> oneByOne = new ArrayList<>();
    private final List<Double> twoThreads = new ArrayList<>();
    private final List<Double> inLists = new ArrayList<>();
    private final List<Double> taken = new ArrayList<>();

    private MemoryTable(int people, String heap) {
        this.people = people;
        this.heap = heap;
    }

    /** The lines for so many people, each side of which has a heap such as {@code 8g}. */
    static List<String> lines(int people, String heap) throws IOException {
        MemoryTable table = new MemoryTable(people, heap);
        List<String> lines = new ArrayList<>();
        lines.add(table.bytes());
        table.measure();
        lines.addAll(table.rates());
        lines.add(Row.plain(
                "A greedy sender, cap 4 in 30 days, a year",
                "most contacts in one window",
                mostByGate(),
                mostByBucket(),
                "Bucket4j",
                "4"));
        return lines;
    }

    private OtherProcess side(String which) throws IOException {
        return OtherProcess.of(MemorySide.class, heap, which, String.valueOf(people));
    }

    private double bytes(String which) throws IOException {
        try (OtherProcess side = side(which)) {
            return side.ask(MemorySide.BYTES);
        }
    }

    private String bytes() throws IOException {
        double ours = bytes(MemorySide.GATE);
        double theirs = bytes(MemorySide.BUCKETS) - bytes(MemorySide.IDS);
        return Row.of(
                String.format(Locale.ROOT, "In memory, %,d people, 4 keyed contacts each", people),
                "bytes a person, with the id",
                ours,
                theirs,
                "Bucket4j, no contacts, without the id",
                ours / theirs,
                "0.5",
                "128 bytes");
    }

    private void measure() throws IOException {
        try (OtherProcess gate = side(MemorySide.GATE);
                OtherProcess buckets = side(MemorySide.BUCKETS)) {
            for (int i = 0; i < WARM_UPS; i++) {
                turn(gate, buckets);
            }
            List.of(oneByOne, taken, twoThreads, inLists).forEach(List::clear);
            for (int i = 0; i < MEASUREMENTS; i++) {
                turn(gate, buckets);
                if (i % TOLD == 0) {
                    System.out.printf(
                            Locale.ROOT,
                            "in memory, turn %d: one by one %,.0f a second, Bucket4j %,.0f, two threads %,.0f, lists %,.0f%n",
                            i + 1,
                            oneByOne.get(i),
                            taken.get(i),
                            twoThreads.get(i),
                            inLists.get(i));
                }
            }
        }
    }

    private void turn(OtherProcess gate, OtherProcess buckets) throws IOException {
        // each of these two follows on the other process, so that both begin with caches of the other, and turns are so
        // long that it does not tell
        taken.add(buckets.ask(MemorySide.ONE_BY_ONE));
        oneByOne.add(gate.ask(MemorySide.ONE_BY_ONE));
        twoThreads.add(gate.ask(MemorySide.TWO_THREADS));
        inLists.add(gate.ask(MemorySide.LISTS));
    }

    private List<String> rates() {
        double one = Load.median(oneByOne);
        double bucket = Load.median(taken);
        double lists = Load.median(inLists);
        double two = Load.median(twoThreads);
        return List.of(
                rate("one thread, random people one by one", one, bucket, "Bucket4j", "1.5", "3"),
                rate(
                        String.format(Locale.ROOT, "one thread, lists of %,d random people", MemorySide.PART),
                        lists,
                        bucket,
                        "Bucket4j, one by one",
                        "1.5",
                        "3"),
                rate("two threads", two, one, "one thread", "1.6", "1.9"));
    }

    private static String rate(String what, double ours, double theirs, String who, String floor, String goal) {
        return Row.of("In memory, " + what, "decisions a second", ours, theirs, who, ours / theirs, floor, goal);
    }

    private static long mostByGate() {
        Crowd crowd = new Crowd(1);
        ContactGate gate = ContactGate.on(InMemoryContactStore.empty(crowd::now));
        PersonId ada = PersonId.of("ada");
        gate.record(Question.consent(ada, Crowd.CAP));
        AtomicLong keys = new AtomicLong();
        return mostInWindow(
                crowd,
                () -> gate.contact(Question.request(ada, "k" + keys.incrementAndGet()), handedOver -> {})
                        instanceof Outcome.Contacted);
    }

    private static long mostByBucket() {
        Crowd crowd = new Crowd(1);
        Bucket bucket = BucketSide.bucket(crowd);
        return mostInWindow(crowd, () -> bucket.tryConsume(1));
    }

    /** Asks every hour of a year, and looks at every window that ends with a contact. */
    private static long mostInWindow(Crowd crowd, BooleanSupplier sends) {
        List<Long> sent = new ArrayList<>();
        for (int hour = 0; hour < 365 * 24; hour++) {
            while (sends.getAsBoolean()) {
                sent.add(crowd.millis());
            }
            crowd.pass(Duration.ofHours(1));
        }
        return sent.stream()
                .mapToLong(at -> sent.stream()
                        .filter(other -> other <= at && other > at - Crowd.WINDOW.toMillis())
                        .count())
                .max()
                .orElse(0);
    }
}
