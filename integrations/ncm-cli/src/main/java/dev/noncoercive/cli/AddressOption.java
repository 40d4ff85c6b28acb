package dev.noncoercive.cli;

import dev.noncoercive.model.Channel;
import dev.noncoercive.policies.contact.AddressKey;
import dev.noncoercive.policies.contact.AddressKeys;
import dev.noncoercive.store.jdbc.JdbcContactStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The address that a command is about. Nothing but its keys goes on from here. */
final class AddressOption {
    private static final String FROM_INPUT = "-";

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description =
                    "the address: an e-mail address, a telephone number such as +393331234567, or another channel's such as"
                            + " push:device-77; - reads it from standard input. Only a keyed hash of it is kept")
    private @Nullable String address;

    @Mixin
    private AddressKeyOption secret = new AddressKeyOption();

    AddressOption() {}

    boolean isGiven() {
        return address != null;
    }

    /** An address, as keys, with what made them. */
    record Keyed(AddressKeys by, NavigableSet<AddressKey> keys) {}

    /** The address that is given, on a channel that the command knows. */
    Optional<Keyed> on(Channel channel, Terminal terminal) throws InputException {
        return keyed(terminal, reader -> reader.on(channel, text(terminal)));
    }

    /** The address that is given, whose channel can be seen. */
    Optional<Keyed> byForm(Terminal terminal) throws InputException {
        return keyed(terminal, reader -> reader.byForm(text(terminal)));
    }

    private Optional<Keyed> keyed(Terminal terminal, Function<AddressReader, NavigableSet<AddressKey>> read)
            throws InputException {
        if (address == null) {
            return Optional.empty();
        }
        AddressKeys keys = secret.keys(terminal);
        try {
            return Optional.of(new Keyed(keys, read.apply(new AddressReader(keys))));
        } catch (IllegalArgumentException e) {
            throw new InputException("--address: " + e.getMessage());
        }
    }

    private String text(Terminal terminal) {
        if (address != null && !address.equals(FROM_INPUT)) {
            return address;
        }
        try {
            BufferedReader in = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
            return Optional.ofNullable(in.readLine()).orElse("");
        } catch (IOException e) {
            throw new IllegalArgumentException("standard input cannot be read", e);
        }
    }

    /** The keys, none where there is no address, after the store has remembered by which secret they are made. */
    static NavigableSet<AddressKey> remembered(Optional<Keyed> keyed, JdbcContactStore store) throws InputException {
        if (keyed.isEmpty()) {
            return Collections.emptyNavigableSet();
        }
        AddressKeyOption.remember(keyed.get().by(), store);
        return keyed.get().keys();
    }

    /** The keys, none where there is no address, if they are made by a secret that the store knows. */
    static NavigableSet<AddressKey> checked(Optional<Keyed> keyed, JdbcContactStore store) throws InputException {
        if (keyed.isEmpty()) {
            return Collections.emptyNavigableSet();
        }
        AddressKeyOption.requireKnown(keyed.get().by(), store);
        return keyed.get().keys();
    }
}
