package dev.noncoercive.policies.pressure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** Every third row of the prose is kept out of all tuning and training. */
    boolean keptOut() {
        return number % 3 == 0;
    }
}
