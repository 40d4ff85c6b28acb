package dev.noncoercive.policies.pressure;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The learned weights: for the score of {@link Features}, for the score of {@link ProseFeatures}, and for the kind of
 * pressure that concepts speak of.
 *
 * <p>{@code benchmarks} holds the trainer that writes the file.
 *
 * @param rules  the {@linkplain #checksum checksum} of the rules that they were learned with
 * @param kinds  the concepts of a category at {@link #kind}
 */
record Model(int rules, Weights text, Weights prose, Weights kinds) {
    static final String FILE = "pressure.model";
    private static final int MAGIC = 0x4E434D35;

    /** The model of this module, learned with so many concepts. */
    static Model load(int concepts) {
        try {
            return read(new ByteArrayInputStream(Shipped.read(FILE)), concepts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Model read(InputStream in, int concepts) throws IOException {
        DataInputStream data = new DataInputStream(in);
        if (data.readInt() != MAGIC) {
            throw new IOException("the file is no pressure model");
        }
        int rules = data.readInt();
        return new Model(
                rules,
                Weights.read(data, Features.PLACES),
                Weights.readSparse(data, ProseFeatures.PLACES),
                Weights.read(data, kinds(concepts)));
    }

    void write(OutputStream to) throws IOException {
        DataOutputStream data = new DataOutputStream(to);
        data.writeInt(MAGIC);
        data.writeInt(rules);
        text.write(data);
        prose.writeSparse(data);
        kinds.write(data);
        data.flush();
    }

    /** How many weights it takes to tell the kinds of pressure apart by so many concepts. */
    static int kinds(int concepts) {
        return PressureCategory.values().length * (concepts + 1);
    }

    /** Where the weight of a concept for a category stands; that of the category itself stands behind the last concept. */
    static int kind(PressureCategory category, int concept, int concepts) {
        return List.of(PressureCategory.values()).indexOf(category) * (concepts + 1) + concept;
    }

    /** A number for compiled rules, for comparing them. */
    static int checksum(byte[] compiledRules) {
        CRC32 sum = new CRC32();
        sum.update(compiledRules);
        return (int) sum.getValue();
    }
}
