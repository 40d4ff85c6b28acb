package dev.noncoercive.policies.pressure;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;

/**
 * The learned weights: one signed byte for each place of {@link Features}, and a scale.
 *
 * <p>{@code benchmarks} holds the trainer that writes the file.
 */
final class Model {
    static final String FILE = "pressure.model";
    private static final int MAGIC = 0x4E434D32;

    private final int rules;
    private final byte[] weights;
    private final float scale;

    /** Weights learned with the rules that have this {@linkplain #checksum checksum}. */
    Model(int rules, byte[] weights, float scale) {
        this.rules = rules;
        this.weights = weights.clone();
        this.scale = scale;
    }

    /** The model of this module. */
    static Model load() {
        try (InputStream in = Model.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the file " + FILE + " is missing in this jar");
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
        int rules = data.readInt();
        float scale = data.readFloat();
        return new Model(rules, data.readNBytes(Features.PLACES), scale);
    }

    void write(OutputStream to) throws IOException {
        DataOutputStream data = new DataOutputStream(to);
        data.writeInt(MAGIC);
        data.writeInt(rules);
        data.writeFloat(scale);
        data.write(weights);
        data.flush();
    }

    /** The rules that the weights were learned with. */
    int rules() {
        return rules;
    }

    /** A number for compiled rules, for comparing them. */
    static int checksum(byte[] compiledRules) {
        CRC32 sum = new CRC32();
        sum.update(compiledRules);
        return (int) sum.getValue();
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
