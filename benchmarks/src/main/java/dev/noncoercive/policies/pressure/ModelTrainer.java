package dev.noncoercive.policies.pressure;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the model of the pressure check from the training data. Running it twice gives the same bytes.
 *
 * <p>For example, {@code mvn -P benchmarks -pl benchmarks exec:java -Dexec.mainClass=…ModelTrainer}.
 */
public final class ModelTrainer {
    private ModelTrainer() {}

    /**
     * Trains and writes.
     *
     * @param args  the training folder and the file to write, not null
     * @throws IOException if the file cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Training training = new Training(folder, folder.resolve("dev.tsv"));
        Path file = Path.of(args[1]);
        Files.write(file, bytes(training.weights(training.shop(), training.honest())));
        System.out.println(file + ": " + Files.size(file) + " bytes");
    }

    private static byte[] bytes(double[] weights) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(Model.MAGIC);
            out.writeFloat(Training.scale(weights));
            out.write(Training.bytes(weights));
        }
        return bytes.toByteArray();
    }
}
