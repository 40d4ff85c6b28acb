package dev.noncoercive.policies.pressure;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;

/** One signed byte for each place of a table, and a scale. */
final class Weights {
    private static final int LARGEST = 127;

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
        float scale = (float) (largest / LARGEST);
        byte[] bytes = new byte[exact.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.max(-LARGEST, Math.min(LARGEST, Math.round(exact[i] / scale)));
        }
        return new Weights(bytes, scale);
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
