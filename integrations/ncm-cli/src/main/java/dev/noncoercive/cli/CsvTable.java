package dev.noncoercive.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The rows of a CSV file by the names of their columns; the separator is that of the header: comma, semicolon or tab. */
final class CsvTable {
    /** What to do with one row. */
    interface RowReader {
        /** Reads a row; an {@link IllegalArgumentException} says what is wrong with it. */
        void read(Row row);
    }

    /** A row, with its line in the file. */
    record Row(Map<String, Integer> columns, CsvRecord fields) {
        long line() {
            return fields.getStartingLineNumber();
        }

        /** The field in a column, trimmed; empty when there is no such column or nothing in it. */
        Optional<String> field(String column) {
            Integer index = columns.get(column);
            if (index == null) {
                return Optional.empty();
            }
            return Optional.of(fields.getField(index).strip()).filter(text -> !text.isEmpty());
        }

        /** Whether the file has such a column. */
        boolean has(String column) {
            return columns.containsKey(column);
        }

        String required(String column) {
            return field(column).orElseThrow(() -> new IllegalArgumentException("`" + column + "` is empty"));
        }
    }

    private final Path file;
    private final ColumnNames names;

    /** A table in a file, whose columns may have other names than those we use. */
    CsvTable(Path file, ColumnNames names) {
        this.file = file;
        this.names = names;
    }

    /** Reads every row; those that cannot be read are returned as problems with their line, and the rest is read. */
    List<String> read(List<String> needed, RowReader reader) throws InputException {
        List<String> problems = new ArrayList<>();
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .fieldSeparator(separator())
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            Iterator<CsvRecord> all = rows.iterator();
            if (!all.hasNext()) {
                throw new InputException(
                        file, "has no header row; it must name the columns " + String.join(", ", needed));
            }
            CsvRecord header = all.next();
            Map<String, Integer> columns = columns(header, needed);
            while (all.hasNext()) {
                readRow(new Row(columns, all.next()), header.getFieldCount(), reader, problems);
            }
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            throw unreadable(e);
        }
        return problems;
    }

    private InputException unreadable(Exception e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root instanceof CharacterCodingException
                ? new InputException(file, "is not text in UTF-8")
                : new InputException(file, "is not a readable CSV file: " + root.getMessage());
    }

    private void readRow(Row row, int named, RowReader reader, List<String> problems) {
        try {
            // a row that was cut short may have lost a limit
            if (row.fields().getFieldCount() != named) {
                throw new IllegalArgumentException(
                        "has " + row.fields().getFieldCount() + " fields, but the header names " + named);
            }
            reader.read(row);
        } catch (IllegalArgumentException e) {
            problems.add(problem(file, row.line(), NoAddresses.in(String.valueOf(e.getMessage()))));
        }
    }

    /** What is wrong with a row, and where it stands. */
    static String problem(Path file, long line, String why) {
        return file + ": line " + line + ": " + why;
    }

    private char separator() throws InputException {
        InputFile.requireReadable(file);
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String header = Optional.ofNullable(reader.readLine()).orElse("");
            if (header.indexOf('\0') >= 0) {
                throw new InputException(file, "is not text: it holds zero bytes");
            }
            if (header.indexOf('\t') >= 0) {
                return '\t';
            }
            return header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Map<String, Integer> columns(CsvRecord header, List<String> needed) throws InputException {
        Map<String, Integer> inFile = new HashMap<>();
        for (int i = 0; i < header.getFieldCount(); i++) {
            String name = header.getField(i)
                    .replace("\ufeff", "")
                    .replace("\"", "")
                    .strip()
                    .toLowerCase(Locale.ROOT);
            if (inFile.put(name, i) != null) {
                throw new InputException(file, "line 1: the column `" + name + "` stands there twice");
            }
        }
        Map<String, Integer> columns = new HashMap<>();
        for (String ours : names.ours()) {
            Integer index = inFile.remove(names.theirs(ours));
            if (index != null) {
                columns.put(ours, index);
            } else if (needed.contains(ours) || names.isMapped(ours)) {
                throw new InputException(file, missing(ours, header));
            }
        }
        if (names.isComplete() && !inFile.isEmpty()) {
            throw new InputException(
                    file,
                    "line 1: unknown column `"
                            + NoAddresses.in(inFile.keySet().iterator().next()) + "`; known: "
                            + String.join(", ", names.ours()));
        }
        return columns;
    }

    private String missing(String ours, CsvRecord header) {
        return "line 1: no column `" + names.theirs(ours) + "`; there are: "
                + NoAddresses.in(String.join(", ", header.getFields())) + names.help(ours);
    }
}
