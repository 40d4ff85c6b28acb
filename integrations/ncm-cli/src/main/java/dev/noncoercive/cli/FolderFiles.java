package dev.noncoercive.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Walks through a folder, and sorts what is in it into files to check, files to leave out, and problems. */
final class FolderFiles extends SimpleFileVisitor<Path> {
    private static final Set<String> DOCUMENTS = Set.of(".json", ".yaml", ".yml");
    private static final int HEAD_MAX = 4_000;

    private final Path folder;
    private final boolean exports;
    private final Set<Path> found = new TreeSet<>();
    private final Set<Path> leftOut = new TreeSet<>();
    private final Set<String> problems = new TreeSet<>();

    FolderFiles(Path folder, boolean exports) {
        this.folder = folder;
        this.exports = exports;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path inside, BasicFileAttributes attributes) {
        return !inside.equals(folder) && isHidden(inside) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile() && !isHidden(file)) {
            try {
                add(file);
            } catch (IOException e) {
                return visitFileFailed(file, e);
            }
        }
        return FileVisitResult.CONTINUE;
    }

    /** What cannot be read stops nothing else. */
    @Override
    public FileVisitResult visitFileFailed(Path path, IOException problem) {
        String why = problem instanceof AccessDeniedException
                ? "this account may not read it; give it the right to, or name the other files"
                : problem.getMessage() + "; mend that, or name the other files";
        problems.add(path + ": cannot be read: " + why);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path inside, @Nullable IOException problem) {
        return problem == null ? FileVisitResult.CONTINUE : visitFileFailed(inside, problem);
    }

    private static boolean isHidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }

    private void add(Path file) throws IOException {
        boolean document = DOCUMENTS.stream().anyMatch(ending -> InputFile.hasEnding(file, ending));
        if (document && !exports) {
            addDocument(file);
        } else if (document || (!exports && (InputFile.hasEnding(file, ".eml") || InputFile.hasEnding(file, ".txt")))) {
            found.add(file);
        } else {
            leftOut.add(file);
        }
    }

    /** Other documents lie in folders too; a campaign says what it is at its beginning. */
    private void addDocument(Path file) throws IOException {
        String head;
        try (InputStream bytes = Files.newInputStream(file)) {
            head = new String(bytes.readNBytes(HEAD_MAX), StandardCharsets.UTF_8);
        }
        Optional<String> unknown = Schemas.unknownIn(head);
        if (Schemas.isCampaign(head)) {
            found.add(file);
        } else if (unknown.isPresent()) {
            problems.add(file + ": " + unknown.get());
        } else {
            leftOut.add(file);
        }
    }

    Set<Path> found() {
        return found;
    }

    Set<Path> leftOut() {
        return leftOut;
    }

    Set<String> problems() {
        return problems;
    }
}
