package dev.noncoercive.cli;

import dev.noncoercive.policies.contact.AddressKeys;
import dev.noncoercive.store.jdbc.JdbcContactStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The secret by which addresses become keys: out of files or of the environment, never out of an argument, which others can see. */
final class AddressKeyOption {
    static final String VARIABLE = "NCM_ADDRESS_KEY";
    private static final int BYTES_MAX = 4096;

    static final String MISSING =
            "an address needs the secret by which it becomes a key: name its file by --address-key-file, or set "
                    + VARIABLE
                    + "; make a new one once, by `openssl rand -base64 32 > address.key`, and keep it as safe as a password";

    @Option(
            names = "--address-key-file",
            paramLabel = "FILE",
            description =
                    "the secret by which addresses become keys, 16 random bytes or more; may be repeated: the one in use, then"
                            + " those of before (default: the environment variable " + VARIABLE + ")")
    private List<Path> files = new ArrayList<>();

    AddressKeyOption() {}

    List<Path> files() {
        return files;
    }

    /** What makes the keys, where there is a secret. */
    Optional<AddressKeys> keysIfAny(Terminal terminal) throws InputException {
        boolean isGiven = !files.isEmpty() || terminal.environment().containsKey(VARIABLE);
        return isGiven ? Optional.of(keys(terminal)) : Optional.empty();
    }

    /** What makes the keys. */
    AddressKeys keys(Terminal terminal) throws InputException {
        if (files.isEmpty()) {
            return ofEnvironment(terminal.environment().get(VARIABLE));
        }
        AddressKeys keys = AddressKeys.with(secret(files.get(0)));
        for (Path earlier : files.subList(1, files.size())) {
            keys = keys.alsoWith(secret(earlier));
        }
        return keys;
    }

    private static AddressKeys ofEnvironment(@Nullable String secret) throws InputException {
        if (secret == null || secret.isEmpty()) {
            throw new InputException(MISSING);
        }
        try {
            return AddressKeys.with(withoutLineEnd(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            throw new InputException(VARIABLE + ": " + e.getMessage());
        }
    }

    private static byte[] secret(Path file) throws InputException {
        byte[] bytes = InputFile.bytes(file);
        if (bytes.length > BYTES_MAX) {
            throw new InputException(
                    file, "is no secret: it must have " + BYTES_MAX + " bytes or less, but has " + bytes.length);
        }
        byte[] secret = withoutLineEnd(bytes);
        try {
            AddressKeys.with(secret);
        } catch (IllegalArgumentException e) {
            throw new InputException(file, e.getMessage() + "; make one by `openssl rand -base64 32`");
        }
        return secret;
    }

    /** What an editor adds at the end of a file is no part of the secret. */
    private static byte[] withoutLineEnd(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }

    /** Refuses a secret that is not the one of the store. */
    static void requireKnown(AddressKeys keys, JdbcContactStore store) throws InputException {
        if (!store.knows(keys)) {
            throw another();
        }
    }

    /** Remembers the secret, or refuses one that is not that of the store. */
    static void remember(AddressKeys keys, JdbcContactStore store) throws InputException {
        requireKnown(keys, store);
        store.remember(keys);
    }

    private static InputException another() {
        return new InputException(
                "this secret is not the one by which addresses in this store became keys: nobody would be found. Give that"
                        + " one by --address-key-file, or, to change it, the new one first and that one after it");
    }
}
