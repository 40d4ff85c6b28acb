package dev.noncoercive.store.testkit;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;

/**
 * Says how many years of how many people were lived in simulations, on which engine. Where the system property {@code ncm.root} names a
 * folder, the figures of all modules are added up there, in {@code target/person-years.properties}.
 *
 * <p>For example, {@code PersonYears.lived("SqliteStore", 200)} says 800 of four people.
 *
 * @since 0.1
 */
public final class PersonYears {
    private PersonYears() {}

    /**
     * Prints the figure, and those of the other engines so far.
     *
     * @param engine  a name for what kept the rows, not null
     * @param years  how many simulated years of {@link Simulation#people()} people, 0 or more
     */
    public static void lived(String engine, int years) {
        int lived = years * Simulation.people();
        System.out.println(said(engine, lived));
        String root = System.getProperty("ncm.root", "");
        if (!root.isEmpty()) {
            System.out.println(together(Path.of(root, "target"), engine, lived));
        }
    }

    private static String said(String engine, int lived) {
        return String.format(Locale.ROOT, "person-years lived on %s: %,d", engine, lived);
    }

    private static synchronized String together(Path folder, String engine, int lived) {
        Path file = folder.resolve("person-years.properties");
        Properties all = new Properties();
        try {
            Files.createDirectories(folder);
            if (Files.exists(file)) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    all.load(reader);
                }
            }
            all.setProperty(engine, String.valueOf(lived));
            try (Writer writer = Files.newBufferedWriter(file)) {
                all.store(writer, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sum(all);
    }

    private static String sum(Properties all) {
        StringBuilder text = new StringBuilder("person-years so far:");
        long sum = 0;
        for (String engine : new TreeSet<>(all.stringPropertyNames())) {
            long lived = Long.parseLong(all.getProperty(engine));
            sum += lived;
            text.append(String.format(Locale.ROOT, " %s %,d;", engine, lived));
        }
        return text + String.format(Locale.ROOT, " in all %,d", sum);
    }
}
