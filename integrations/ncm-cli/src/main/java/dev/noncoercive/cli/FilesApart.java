package dev.noncoercive.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The files that a command reads and writes: what it writes is none of the others. */
final class FilesApart {
    private final Map<Path, String> named = new HashMap<>();

    void reads(String name, Path file) {
        named.putIfAbsent(place(file), name);
    }

    void writes(String name, Path file) throws InputException {
        String other = named.putIfAbsent(place(file), name);
        if (other != null) {
            throw new InputException(file, "is also the file of " + other + "; name another");
        }
    }

    /** Where a file is or would be, whatever it is called. */
    private static Path place(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        try {
            return file.toRealPath();
        } catch (IOException notThere) {
            Path folder = absolute.getParent();
            return folder == null ? absolute : real(folder).resolve(absolute.getFileName());
        }
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException notThere) {
            return folder;
        }
    }
}
