package dev.noncoercive.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets some threads do a thing over and over for a while, and counts. */
final class Load {
    private Load() {}

    /** One thing to do; the numbers of the thread and of the turn make what it does differ. */
    @FunctionalInterface
    interface Work {
        void run(int thread, int turn) throws Exception;
    }

    /** How many turns a second all threads took together. */
    static double perSecond(int threads, long millis, Work work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CountDownLatch start = new CountDownLatch(1);
        long[] deadline = new long[1];
        List<Future<Integer>> turns = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int thread = i;
            turns.add(pool.submit(() -> {
                start.await();
                int turn = 0;
                while (System.nanoTime() < deadline[0]) {
                    work.run(thread, turn++);
                }
                return turn;
            }));
        }
        pool.shutdown();
        long from = System.nanoTime();
        deadline[0] = from + millis * 1_000_000;
        start.countDown();
        long all = 0;
        for (Future<Integer> one : turns) {
            all += one.get();
        }
        double seconds = (System.nanoTime() - from) / 1e9;
        return all / seconds;
    }

    /** How many turns a second all threads took together, each so many. */
    static double rate(int threads, int turns, Work work) throws Exception {
        return rateOfParts(threads, turns, turns, (thread, from) -> turn -> work.run(thread, turn));
    }

    /** What is done in each turn of a part, after everything for it was made. */
    @FunctionalInterface
    interface Part {
        void run(int turn) throws Exception;
    }

    /** Makes what one part needs, beginning at a turn. */
    @FunctionalInterface
    interface Preparation {
        Part prepare(int thread, int from) throws Exception;
    }

    /** How many turns a second all threads took together, each so many, in parts; the time to prepare the parts is left out. */
    static double rateOfParts(int threads, int turns, int part, Preparation preparation) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CountDownLatch start = new CountDownLatch(threads);
        List<Future<Long>> times = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int thread = i;
            times.add(pool.submit(() -> {
                start.countDown();
                start.await();
                long nanos = 0;
                for (int from = 0; from < turns; from += part) {
                    Part next = preparation.prepare(thread, from);
                    long begin = System.nanoTime();
                    for (int turn = 0; turn < part; turn++) {
                        next.run(turn);
                    }
                    nanos += System.nanoTime() - begin;
                }
                return nanos;
            }));
        }
        // what was submitted still runs; a thread left over would keep a program that failed from ending
        pool.shutdown();
        double perSecond = 0;
        for (Future<Long> one : times) {
            perSecond += turns / (one.get() / 1e9);
        }
        return perSecond;
    }

    /** The middle of an odd number of measurements. */
    static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }
}
