package dev.noncoercive.policies.pressure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipException;

/**
 * Compiles the rule files and writes the model of the pressure check from the training data. Running it twice gives the
 * same files.
 *
 * <p>For example, {@code mvn -q -P benchmarks,pressure-model -pl benchmarks -am package -Dmaven.test.skip.exec=true}.
 */
public final class ModelTrainer {
    private ModelTrainer() {}

    /**
     * Compiles, trains and writes.
     *
     * @param args  the training folder, the folder of the rule files and the folder to write to, not null
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        byte[] rules = RuleCompiler.compile(RuleFolder.read(Path.of(args[1])));
        write(Path.of(args[2], RuleBase.FILE), rules);
        Training training = new Training(rules, folder, folder.resolve("dev.tsv"));
        ByteArrayOutputStream model = new ByteArrayOutputStream();
        training.model(training.shop(), training.honest(), training.used()).write(model);
        write(Path.of(args[2], Model.FILE), model.toByteArray());
    }

    /** A file that holds the same already stays as it is: another Java may deflate it otherwise. */
    private static void write(Path file, byte[] bytes) throws IOException {
        if (Files.exists(file) && Arrays.equals(bytes, content(file))) {
            System.out.println(file + ": " + Files.size(file) + " bytes, as it was");
            return;
        }
        byte[] small = Shipped.deflated(bytes);
        Files.write(file, small);
        System.out.println(file + ": " + small.length + " bytes, " + bytes.length + " when it is read");
    }

    private static byte[] content(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Shipped.inflated(in);
        } catch (ZipException e) {
            return new byte[0];
        }
    }
}
