package dev.noncoercive.policies.pressure;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The learned weights: one signed byte for each place of {@link Features}, and a scale.
 *
 * <p>{@code benchmarks} holds the trainer that writes the file.
 */
final class Model {
    static final int MAGIC = 0x4E434D31;

    private final byte[] weights;
    private final float scale;

    Model(byte[] weights, float scale) {
        this.weights = weights.clone();
        this.scale = scale;
    }

    /** The model of this module. */
    static Model load() {
        try (InputStream in = Model.class.getResourceAsStream("pressure.model")) {
            if (in == null) {
                throw new IllegalStateException("the file pressure.model is missing in this jar");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Model read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        if (data.readInt() != MAGIC) {
            throw new IOException("the file is no pressure model");
        }
        float scale = data.readFloat();
        return new Model(data.readNBytes(Features.PLACES), scale);
    }

    /** How sure it is that the words press, from 0 to 1, by the first so many places. */
    double score(int[] places, int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += weights[places[i]];
        }
        return 1 / (1 + StrictMath.exp(-sum * (double) scale));
    }
}
