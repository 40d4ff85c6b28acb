package dev.noncoercive.cli;

import dev.noncoercive.store.jdbc.JdbcContactStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One run of the command line, as a person sees it. */
record Run(int code, String out, String err) {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    static Run of(String... args) {
        return with("", args);
    }

    /** A command of the gate on a SQLite file. */
    static Run gate(Path file, String command, String... more) {
        List<String> args = new ArrayList<>(List.of("gate", command, "--store", file.toString()));
        args.addAll(List.of(more));
        return of(args.toArray(String[]::new));
    }

    /** Begins a store on a SQLite file in which nobody is known: a no alone begins none. */
    static void beginStore(Path file) {
        JdbcContactStore.open("jdbc:sqlite:" + file).close();
    }

    /** With something that comes in. */
    static Run with(String in, String... args) {
        return in(Map.of(), in, args);
    }

    /** With something that comes in, in an environment. */
    static Run in(Map<String, String> environment, String in, String... args) {
        return at(NOW, environment, in, args);
    }

    /** On a clock that stands. */
    static Run at(Instant instant, String... args) {
        return at(instant, Map.of(), "", args);
    }

    private static Run at(Instant instant, Map<String, String> environment, String in, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Run run = to(out, instant, environment, in, args);
        return new Run(run.code(), out.toString(StandardCharsets.UTF_8), run.err());
    }

    /** With an output that goes elsewhere. */
    static Run to(OutputStream out, Map<String, String> environment, String in, String... args) {
        return to(out, NOW, environment, in, args);
    }

    private static Run to(
            OutputStream out, Instant instant, Map<String, String> environment, String in, String... args) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                new Printer(out),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                100,
                true,
                environment);
        int code = Ncm.run(terminal, InstantSource.fixed(instant), args);
        return new Run(code, "", err.toString(StandardCharsets.UTF_8));
    }
}
