package dev.noncoercive.policies.pressure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** A labelled text. */
record Row(String text, boolean pressing, String category, String source, int number) {
    /** The rows of a file with the columns text, label, category and perhaps source, under a header. */
    static List<Row> read(Path file) {
        List<Row> rows = new ArrayList<>();
        for (String line : lines(file)) {
            String[] cells = line.split("\t", -1);
            int number = rows.size() + 1;
            String source = cells.length > 3 ? cells[3] : file.getFileName() + ":" + number;
            rows.add(new Row(cells[0], cells[1].equals("1"), cells[2], source, number));
        }
        return rows;
    }

    static List<String> lines(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.subList(1, lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether the row is kept out of all tuning and training: every third row of the first prose, a third of the second by
     * the hash of the sentence, all of {@code fresh}, every third of {@code fourth}, every odd one of {@code fifth}.
     */
    boolean keptOut() {
        if (source.startsWith("mail_")) {
            return (hash()[0] & 0xFF) % 3 == 0;
        }
        if (source.startsWith("fifth_")) {
            return number % 2 == 1;
        }
        boolean thirds = source.startsWith("prose_") || source.startsWith("fourth_");
        return source.startsWith("fresh_") || (thirds && number % 3 == 0);
    }

    private byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
