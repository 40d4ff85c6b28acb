package dev.noncoercive.gate;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        String answer;
        try {
            words.write(word);
            words.newLine();
            words.flush();
            answer = answers.readLine();
        } catch (IOException e) {
            throw ended(word, e);
        }
        if (answer == null) {
            throw ended(word, null);
        }
        return Double.parseDouble(answer);
    }

    private static IOException ended(String word, @Nullable IOException cause) {
        return new IOException(
                "a process ended before it told " + word + "; what it wrote above tells why, and what to do", cause);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
