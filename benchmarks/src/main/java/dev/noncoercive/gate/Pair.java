package dev.noncoercive.gate;

/** How many turns a second two things take when they take turns, so that whatever else the machine does slows both. */
record Pair(double one, double other) {
    private static final double NANOS = 1e9;

    /** One thing to do; the number of the turn makes what it does differ. */
    @FunctionalInterface
    interface Turn {
        void take(int turn) throws Exception;
    }

    static Pair perSecond(long millis, Turn one, Turn other) throws Exception {
        long ofOne = 0;
        long ofOther = 0;
        int turns = 0;
        long end = System.nanoTime() + millis * 1_000_000;
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            one.take(turns);
            long middle = System.nanoTime();
            other.take(turns);
            ofOther += System.nanoTime() - middle;
            ofOne += middle - start;
            turns++;
        }
        return new Pair(turns * NANOS / ofOne, turns * NANOS / ofOther);
    }
}
