package dev.noncoercive.cli;

import dev.noncoercive.model.PersonId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Words of other systems as ours: labels in lower case with hyphens, people as opaque ids. */
final class Labels {
    private static final int HASH_BYTES = 8;

    private Labels() {}

    /** For example {@code Weekly Deals} as {@code weekly-deals}. */
    static String label(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** Several labels in one field, separated by a space, comma, semicolon or bar. */
    static List<String> labels(String text) {
        return Arrays.stream(text.split("[ ,;|]", -1))
                .map(Labels::label)
                .filter(label -> !label.isEmpty())
                .toList();
    }

    /** The person of a field; an e-mail address or a telephone number becomes a hash, so that no report carries one. */
    static PersonId person(String text) {
        return PersonId.of(isAddress(text) ? "address-" + hash(text.strip().toLowerCase(Locale.ROOT)) : text);
    }

    /** The person that {@code --person} names to a store. */
    static PersonId named(String text) {
        return opaque("--person", "say an address by --address, of which only a keyed hash is kept", text);
    }

    /** An id that a store keeps: a hash that anybody can make of an address would lead back to whoever has it. */
    static PersonId opaque(String where, String help, String text) {
        if (isAddress(text)) {
            throw new IllegalArgumentException(
                    where + " must be an opaque id, such as a key of your own system, but is an address; " + help);
        }
        return PersonId.of(text);
    }

    private static boolean isAddress(String text) {
        boolean phone = text.startsWith("+")
                && text.chars().skip(1).allMatch(c -> Character.isDigit(c) || " -.()/".indexOf(c) >= 0);
        return phone || text.indexOf('@') >= 0;
    }

    /** Sixteen hexadecimal digits or more that stand for a text. */
    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
