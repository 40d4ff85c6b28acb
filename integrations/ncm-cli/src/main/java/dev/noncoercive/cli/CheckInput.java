package dev.noncoercive.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The files that a check was asked for: as named, and in folders those that can be checked, in order of their names. What cannot be
 * read is a problem, and the rest is still there.
 */
final class CheckInput {
    static final Path STDIN = Path.of("-");
    private static final int SHOWN_MAX = 3;

    private final boolean exports;
    private final List<Path> files = new ArrayList<>();
    private final List<Path> leftOut = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private CheckInput(boolean exports) {
        this.exports = exports;
    }

    /** With {@code exports}, a folder holds documents of another tool; without, e-mails, texts and campaign documents. */
    static CheckInput of(List<Path> named, boolean exports) {
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

    private void addFolder(Path folder) {
        FolderFiles inside = new FolderFiles(folder, exports);
        try {
            Files.walkFileTree(folder, inside);
        } catch (IOException e) {
            inside.visitFileFailed(folder, e);
        }
        files.addAll(inside.found());
        leftOut.addAll(inside.leftOut());
        problems.addAll(inside.problems());
        if (inside.found().isEmpty() && inside.problems().isEmpty()) {
            String wanted = exports
                    ? "holds no file that ends in .json, .yaml or .yml"
                    : "holds no campaign document (.json, .yaml), e-mail (.eml) or text (.txt)";
            problems.add(folder + ": " + wanted + "; put one in, or leave the folder out");
        }
    }

    List<Path> files() {
        return files;
    }

    /** What could not be read, and what to do about it. */
    List<String> problems() {
        return problems;
    }

    /** Which files of folders are no document, e-mail or text; empty when there are none. */
    String leftOut() {
        if (leftOut.isEmpty()) {
            return "";
        }
        String shown = leftOut.stream().limit(SHOWN_MAX).map(Path::toString).collect(Collectors.joining(", "));
        int more = leftOut.size() - SHOWN_MAX;
        return "left out " + (leftOut.size() == 1 ? "1 file that is" : leftOut.size() + " files that are")
                + " no document, e-mail or text to check: " + shown + (more > 0 ? " and " + more + " more" : "");
    }
}
