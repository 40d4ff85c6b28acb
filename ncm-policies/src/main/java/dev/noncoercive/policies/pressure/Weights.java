package dev.noncoercive.policies.pressure;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.BitSet;

/** One small number for each place of a table, and a scale. In a file it takes a byte, or less where most are nothing. */
final class Weights {
    private static final int LARGEST = 127;
    /** The largest of few. */
    private static final int LARGEST_OF_FEW = 3;
    /** A weight so many times the usual one is as much as few different ones tell. */
    private static final double USUAL_TIMES = 5;

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

    /** The nearest of few different weights, so that they take little room; the few that are larger than these can tell are cut. */
    static Weights ofFew(double[] exact) {
        double squares = 0;
        int set = 0;
        for (double weight : exact) {
            squares += weight * weight;
            set += weight == 0 ? 0 : 1;
        }
        float scale = (float) (USUAL_TIMES * StrictMath.sqrt(squares / Math.max(1, set)) / LARGEST_OF_FEW);
        return nearest(exact, scale, LARGEST_OF_FEW);
    }

    static Weights readSparse(DataInputStream in, int size) throws IOException {
        float scale = in.readFloat();
        BitSet set = BitSet.valueOf(bytes(in, bytesOfBits(size)));
        byte[] present = bytes(in, set.cardinality());
        byte[] weights = new byte[size];
        int next = 0;
        for (int place = set.nextSetBit(0); place >= 0; place = set.nextSetBit(place + 1)) {
            weights[place] = present[next++];
        }
        return new Weights(weights, scale);
    }

    /** First a bit for each place that weighs something, then what those weigh: so both become small when they are deflated. */
    void writeSparse(DataOutputStream out) throws IOException {
        byte[] bits = new byte[bytesOfBits(weights.length)];
        byte[] present = new byte[weights.length];
        int count = 0;
        for (int place = 0; place < weights.length; place++) {
            if (weights[place] != 0) {
                bits[place / Byte.SIZE] |= (byte) (1 << place % Byte.SIZE);
                present[count++] = weights[place];
            }
        }
        out.writeFloat(scale);
        out.write(bits);
        out.write(present, 0, count);
    }

    private static int bytesOfBits(int count) {
        return (count + Byte.SIZE - 1) / Byte.SIZE;
    }

    static Weights read(DataInputStream in, int size) throws IOException {
        float scale = in.readFloat();
        return new Weights(bytes(in, size), scale);
    }

    private static byte[] bytes(DataInputStream in, int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("the weights end after " + bytes.length + " of " + size);
        }
        return bytes;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeFloat(scale);
        out.write(weights);
    }

    /** The weight at a place. */
    double at(int place) {
        return weights[place] * (double) scale;
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
