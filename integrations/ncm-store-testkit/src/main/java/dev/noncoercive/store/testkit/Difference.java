package dev.noncoercive.store.testkit;

/**
 * A step whose answer was not the expected one.
 *
 * @param timeline  the name of the timeline
 * @param step  the number of the step, from 1
 * @param what  the step in short
 * @param expected  the answer in the timeline
 * @param actual  the answer of the gate
 */
public record Difference(String timeline, int step, String what, String expected, String actual) {
    @Override
    public String toString() {
        return timeline + ", step " + step + " (" + what + "): expected " + expected + ", but was " + actual;
    }
}
