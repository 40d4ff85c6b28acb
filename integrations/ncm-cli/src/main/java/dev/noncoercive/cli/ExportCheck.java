package dev.noncoercive.cli;

import dev.noncoercive.exports.Export;
import dev.noncoercive.exports.ExportBatch;
import dev.noncoercive.exports.ExportException;
import dev.noncoercive.exports.ExportMapping;
import dev.noncoercive.policies.PolicySet;
import dev.noncoercive.report.Page;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks what another tool exported, by a mapping. */
final class ExportCheck {
    private final ExportMapping mapping;
    private final PolicySet policies;
    private final Instant at;

    private ExportCheck(ExportMapping mapping, PolicySet policies, Instant at) {
        this.mapping = mapping;
        this.policies = policies;
        this.at = at;
    }

    /** With a mapping that comes with ncm, or one in a file. */
    static ExportCheck by(String nameOrFile, PolicySet policies, Instant at) throws InputException {
        Path file = Path.of(nameOrFile);
        try {
            ExportMapping mapping =
                    Files.exists(file) ? ExportMapping.parse(InputFile.text(file)) : ExportMapping.of(nameOrFile);
            return new ExportCheck(mapping, policies, at);
        } catch (ExportException e) {
            throw new InputException(file, e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
    }

    /** Checks what can be read, and says of the rest why it cannot. */
    void check(List<Path> files, InputStream in, List<Page> pages, List<String> unreadable) {
        Map<String, Optional<String>> texts = new LinkedHashMap<>();
        for (Path file : files) {
            Optional<String> text = Optional.empty();
            try {
                text = Optional.of(file.equals(CheckInput.STDIN) ? InputFile.stdinText(in) : InputFile.text(file));
            } catch (InputException e) {
                unreadable.add(e.getMessage());
            }
            texts.put(file.toString(), text);
        }
        ExportBatch batch = mapping.readEach(texts);
        unreadable.addAll(batch.unreadable());
        for (Export export : batch.exports()) {
            try {
                pages.add(page(export));
            } catch (ExportException | IllegalArgumentException e) {
                unreadable.add(export.name() + ": " + e.getMessage());
            }
        }
    }

    private Page page(Export export) {
        return new Page(
                mapping.check(export, policies, at),
                export::placeName,
                location -> new Page.Line(export.fileOf(location), export.lineOf(location)));
    }
}
