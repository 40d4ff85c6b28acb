package dev.noncoercive.gate;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Callable;

/**
 * One side of the table, in a process of its own: so what one leaves behind does not slow the other, and both can take turns. It reads what
 * to measure, a word a line, and answers with a figure.
 */
final class MemorySide {
    static final String GATE = "gate";
    static final String BUCKETS = "buckets";
    static final String IDS = "ids";

    static final String ONE_BY_ONE = "one-by-one";
    static final String TWO_THREADS = "two-threads";
    static final String LISTS = "lists";
    /** Asked first, and of a process that is asked nothing else. */
    static final String BYTES = "bytes";

    /** So many questions are asked for a figure, and so many are made at a time. */
    static final int TURNS = 1_000_000;

    static final int PART = 1_000;

    /** What ten million people need here: buckets take most. */
    private static final long BYTES_A_PERSON = 700;

    private MemorySide() {}

    /** Measures one thing. */
    @FunctionalInterface
    interface Measured {
        double rate(String what) throws Exception;
    }

    public static void main(String[] args) throws Exception {
        Crowd crowd = new Crowd(people(args[1]));
        BufferedReader words = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String word = words.readLine();
        if (word == null) {
            return;
        }
        if (BYTES.equals(word)) {
            System.out.println(bytesEach(crowd.size(), made(args[0], crowd)));
            return;
        }
        Measured side = side(args[0], crowd);
        for (; word != null; word = words.readLine()) {
            System.out.println(side.rate(word));
        }
    }

    private static int people(String number) {
        int people = Integer.parseInt(number);
        if (Runtime.getRuntime().maxMemory() < people * BYTES_A_PERSON) {
            throw new IllegalArgumentException("the heap is too small for " + people
                    + " people; give more (-Dncm.heap=8g) or take fewer (-Dncm.people=1000000)");
        }
        return people;
    }

    private static Measured side(String side, Crowd crowd) {
        return switch (side) {
            case GATE -> new GateSide(crowd)::rate;
            case BUCKETS -> new BucketSide(crowd)::rate;
            default -> throw new IllegalArgumentException("nothing but bytes is measured of " + side);
        };
    }

    private static Callable<Object> made(String side, Crowd crowd) {
        return switch (side) {
            case GATE -> () -> new GateSide(crowd);
            case BUCKETS -> () -> new BucketSide(crowd);
            case IDS ->
                () -> {
                    Object[] ids = new Object[crowd.size()];
                    Arrays.setAll(ids, Crowd::person);
                    return ids;
                };
            default -> throw new IllegalArgumentException("there is no side " + side);
        };
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

    private static long used() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
