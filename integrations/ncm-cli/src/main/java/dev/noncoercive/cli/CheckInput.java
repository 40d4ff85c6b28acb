package dev.noncoercive.cli;

import dev.noncoercive.model.document.DocumentKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The files that a check was asked for: as named, and in folders those that can be checked, in order of their names. */
final class CheckInput {
    static final Path STDIN = Path.of("-");
    private static final Set<String> DOCUMENTS = Set.of(".json", ".yaml", ".yml");
    private static final int HEAD_MAX = 4_000;

    private final boolean exports;
    private final List<Path> files = new ArrayList<>();
    private int leftOut;

    private CheckInput(boolean exports) {
        this.exports = exports;
    }

    /** With {@code exports}, a folder holds documents of another tool; without, e-mails, texts and campaign documents. */
    static CheckInput of(List<Path> named, boolean exports) throws InputException {
        CheckInput input = new CheckInput(exports);
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                input.addFolder(path);
            } else {
                input.files.add(path);
            }
        }
        return input;
    }

    private void addFolder(Path folder) throws InputException {
        Set<Path> found = new TreeSet<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path inside, BasicFileAttributes attributes) {
                    return !inside.equals(folder) && isHidden(inside)
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (attributes.isRegularFile() && !isHidden(file)) {
                        add(file, found);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new InputException(folder, "cannot be read: " + e.getMessage());
        }
        if (found.isEmpty()) {
            throw new InputException(
                    folder,
                    exports
                            ? "holds no file that ends in .json, .yaml or .yml"
                            : "holds no campaign document (.json, .yaml), e-mail (.eml) or text (.txt)");
        }
        files.addAll(found);
    }

    private static boolean isHidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }

    private void add(Path file, Set<Path> found) throws IOException {
        boolean document = DOCUMENTS.stream().anyMatch(ending -> InputFile.hasEnding(file, ending));
        boolean wanted = exports
                ? document
                : InputFile.hasEnding(file, ".eml")
                        || InputFile.hasEnding(file, ".txt")
                        || (document && isCampaign(file));
        if (wanted) {
            found.add(file);
        } else {
            leftOut++;
        }
    }

    /** Other documents lie in folders too; a campaign says what it is at its beginning. */
    private static boolean isCampaign(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            String head = new String(bytes.readNBytes(HEAD_MAX), StandardCharsets.UTF_8);
            return head.contains(DocumentKind.CAMPAIGN.schema());
        }
    }

    List<Path> files() {
        return files;
    }

    /** How many files of folders are no document, e-mail or text. */
    int leftOut() {
        return leftOut;
    }
}
