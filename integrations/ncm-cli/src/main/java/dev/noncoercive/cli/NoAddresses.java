package dev.noncoercive.cli;

import java.util.regex.Pattern;

/** Keeps addresses out of messages: what stands in the wrong place may be one. */
final class NoAddresses {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s`',;]*@[^\\s`',;]*|\\+[0-9][0-9 ().-]{5,}");

    private NoAddresses() {}

    /** For example {@code unknown column `(an address)`}. */
    static String in(String text) {
        return ADDRESS.matcher(text).replaceAll("(an address)");
    }
}
