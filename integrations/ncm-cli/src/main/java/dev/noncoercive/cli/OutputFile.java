package dev.noncoercive.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.UUID;

/** Writes a file that was asked for: all of it, or what was there stays. */
final class OutputFile {
    private OutputFile() {}

    static void write(Path file, String text) throws InputException {
        requirePlace(file);
        try {
            if (isReplaceable(file)) {
                replace(file, text);
            } else {
                fill(file, text);
            }
        } catch (IOException e) {
            throw unwritable(file, IoReason.of(e));
        }
    }

    /** Refuses what can be no file, before any work is done for it. */
    static void requirePlace(Path file) throws InputException {
        if (Files.isDirectory(file)) {
            throw unwritable(file, "is a folder");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && Files.notExists(folder)) {
            throw unwritable(file, "no such folder");
        }
    }

    private static InputException unwritable(Path file, String why) {
        return new InputException(file, "cannot be written: " + why);
    }

    /** Links, pipes and devices stay what they are, and a file that nobody may write is not replaced by another. */
    private static boolean isReplaceable(Path file) {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        Path folder = file.toAbsolutePath().getParent();
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.isWritable(file)
                && folder != null
                && Files.isWritable(folder);
    }

    private static void replace(Path file, String text) throws IOException {
        Path beside = file.resolveSibling(".ncm-" + UUID.randomUUID() + ".tmp");
        try {
            Files.createFile(beside);
            boolean isAlike = isGivenAccessOf(file, beside);
            if (isAlike) {
                fill(beside, text);
            }
            if (!isAlike || !isMoved(beside, file)) {
                fill(file, text);
            }
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void fill(Path file, String text) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(text);
        }
    }

    /** Before anything stands in it, so that nobody reads what they might not read in the old file. */
    private static boolean isGivenAccessOf(Path file, Path beside) {
        PosixFileAttributeView view = Files.getFileAttributeView(beside, PosixFileAttributeView.class);
        if (view == null || Files.notExists(file)) {
            return true;
        }
        try {
            PosixFileAttributes old = Files.readAttributes(file, PosixFileAttributes.class);
            PosixFileAttributes made = view.readAttributes();
            if (!old.owner().equals(made.owner())) {
                view.setOwner(old.owner());
            }
            if (!old.group().equals(made.group())) {
                view.setGroup(old.group());
            }
            view.setPermissions(old.permissions());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A file can be held in its place, as by a mount of its own or in a folder where only owners may rename. */
    private static boolean isMoved(Path beside, Path file) {
        try {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
