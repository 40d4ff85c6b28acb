package dev.noncoercive.cli;

import dev.noncoercive.exports.Export;
import dev.noncoercive.exports.ExportException;
import dev.noncoercive.exports.ExportMapping;
import dev.noncoercive.policies.PolicySet;
import dev.noncoercive.report.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    List<Page> pages(List<Path> files) throws InputException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Path file : files) {
            texts.put(file.toString(), InputFile.text(file));
        }
        List<Page> pages = new ArrayList<>();
        try {
            for (Export export : mapping.read(texts)) {
                pages.add(new Page(
                        mapping.check(export, policies, at),
                        export::placeName,
                        location -> new Page.Line(export.fileOf(location), export.lineOf(location))));
            }
        } catch (ExportException | IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
        return pages;
    }
}
