package dev.noncoercive.policies.contact;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An address as a keyed hash: it tells whether two messages go to the same address, and nobody without the secret can tell which.
 *
 * <p>It is no address; {@link AddressKeys} makes it. For example, {@code wG3n0b…}, 43 characters.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
public final class AddressKey implements Comparable<AddressKey> {
    /** Long enough that nobody gives a telephone number by mistake. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{32,128}");

    private final String value;

    private AddressKey(String value) {
        this.value = value;
    }

    /**
     * The key with a text.
     *
     * @param text  32 to 128 letters, digits, hyphens or underscores, as {@link AddressKeys} made it, not null
     * @return the key, not null
     * @throws IllegalArgumentException if the text has another form; the message does not repeat it
     */
    public static AddressKey of(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "addressKey must be 32 to 128 letters, digits, hyphens or underscores, as AddressKeys makes it, but had "
                            + text.length() + " characters of another form");
        }
        return new AddressKey(text);
    }

    /** {@return the text, which {@link #of} reads} */
    public String value() {
        return value;
    }

    @Override
    public int compareTo(AddressKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof AddressKey key && key.value.equals(value);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
