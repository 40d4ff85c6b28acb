package dev.noncoercive.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;

/** Rows as RFC 4180 has them: a field with a comma, a quote or a line break in it stands in quotes. */
final class CsvText {
    private CsvText() {}

    /** A table with its header; lines end as they do in our other texts. */
    static String of(List<String> header, Stream<List<String>> rows) {
        StringWriter text = new StringWriter();
        CsvWriter writer = CsvWriter.builder()
                .bufferSize(0)
                .lineDelimiter(LineDelimiter.LF)
                .build(text);
        writer.writeRecord(header);
        rows.forEach(writer::writeRecord);
        return text.toString();
    }
}
