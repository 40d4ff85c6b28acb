package dev.noncoercive.gate;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program beside this one that is told words, and answers each with a figure. */
final class OtherProcess implements AutoCloseable {
    private final Process process;
    private final BufferedWriter words;
    private final BufferedReader answers;

    private OtherProcess(Process process) {
        this.process = process;
        this.words = process.outputWriter();
        this.answers = process.inputReader();
    }

    /** Starts the main method of a class of this program, with a heap such as {@code 8g}. */
    static OtherProcess of(Class<?> program, String heap, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        return new OtherProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    double ask(String word) throws IOException {
        words.write(word);
        words.newLine();
        words.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("a process ended when it was asked for " + word + "; what it wrote before tells why");
        }
        return Double.parseDouble(answer);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
