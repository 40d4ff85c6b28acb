package dev.noncoercive.policies.pressure;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;

/** One small number for each place of a table, and a scale. In a file it takes a byte, or half of one. */
final class Weights {
    private static final int LARGEST = 127;
    /** The largest in half a byte. */
    private static final int LARGEST_HALF = 7;
    /** A weight so many times the usual one is as much as half a byte tells. */
    private static final double USUAL_TIMES = 5;

    private static final int HALF_BITS = 4;
    private static final int HALF_MASK = 0xF;

    private final byte[] weights;
    private final float scale;

    Weights(byte[] weights, float scale) {
        this.weights = weights.clone();
        this.scale = scale;
    }

    /** The nearest weights of one byte each; the largest is 127. */
    static Weights of(double[] exact) {
        double largest = 0;
        for (double weight : exact) {
            largest = Math.max(largest, Math.abs(weight));
        }
        return nearest(exact, (float) (largest / LARGEST), LARGEST);
    }

    /** The nearest multiples of a scale; what is too large is cut. */
    private static Weights nearest(double[] exact, float scale, int largest) {
        byte[] bytes = new byte[exact.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.max(-largest, Math.min(largest, Math.round(exact[i] / scale)));
        }
        return new Weights(bytes, scale);
    }

    /** The nearest weights of half a byte each; the few that are larger than it can tell are cut. */
    static Weights ofHalves(double[] exact) {
        double squares = 0;
        int set = 0;
        for (double weight : exact) {
            squares += weight * weight;
            set += weight == 0 ? 0 : 1;
        }
        float scale = (float) (USUAL_TIMES * StrictMath.sqrt(squares / Math.max(1, set)) / LARGEST_HALF);
        return nearest(exact, scale, LARGEST_HALF);
    }

    static Weights readHalves(DataInputStream in, int size) throws IOException {
        Weights packed = read(in, size / 2);
        byte[] weights = new byte[size];
        for (int i = 0; i < size; i++) {
            int two = packed.weights[i / 2];
            weights[i] = (byte) ((i % 2 == 0 ? two & HALF_MASK : two >> HALF_BITS & HALF_MASK) - LARGEST_HALF);
        }
        return new Weights(weights, packed.scale);
    }

    /** Two weights in a byte; of an even number. */
    void writeHalves(DataOutputStream out) throws IOException {
        byte[] packed = new byte[weights.length / 2];
        for (int i = 0; i < weights.length; i++) {
            int half = weights[i] + LARGEST_HALF;
            packed[i / 2] |= (byte) (i % 2 == 0 ? half : half << HALF_BITS);
        }
        new Weights(packed, scale).write(out);
    }

    static Weights read(DataInputStream in, int size) throws IOException {
        float scale = in.readFloat();
        byte[] weights = in.readNBytes(size);
        if (weights.length < size) {
            throw new EOFException("the weights end after " + weights.length + " of " + size);
        }
        return new Weights(weights, scale);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeFloat(scale);
        out.write(weights);
    }

    /** The sum of the weights at the first so many places. */
    double sum(int[] places, int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += weights[places[i]];
        }
        return sum * (double) scale;
    }

    /** How sure it is, from 0 to 1, by the first so many places, whether they are few or many. */
    double evenScore(int[] places, int count) {
        return 1 / (1 + StrictMath.exp(-sum(places, count) / Math.sqrt(Math.max(1, count))));
    }

    /** How sure it is, from 0 to 1, by the first so many places. */
    double score(int[] places, int count) {
        return 1 / (1 + StrictMath.exp(-sum(places, count)));
    }
}
