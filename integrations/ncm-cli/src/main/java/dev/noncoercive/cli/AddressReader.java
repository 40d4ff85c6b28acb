package dev.noncoercive.cli;

import dev.noncoercive.model.Channel;
import dev.noncoercive.policies.contact.AddressKey;
import dev.noncoercive.policies.contact.AddressKeys;
import java.util.NavigableSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes keys of addresses as people write them. It keeps no address, and no message of it repeats one. */
final class AddressReader {
    private static final Pattern WITH_CHANNEL = Pattern.compile("([a-z][a-z0-9-]*):(.+)", Pattern.DOTALL);

    private final AddressKeys keys;

    AddressReader(AddressKeys keys) {
        this.keys = keys;
    }

    /**
     * The keys of an address on a channel.
     *
     * @throws IllegalArgumentException if it is no such address
     */
    NavigableSet<AddressKey> on(Channel channel, String address) {
        Matcher parts = WITH_CHANNEL.matcher(address);
        boolean repeats = parts.matches() && parts.group(1).equals(channel.value());
        return keys.of(channel, repeats ? parts.group(2) : address);
    }

    /**
     * The keys of an address whose channel can be seen: an e-mail address, a telephone number, or {@code push:device-77}.
     *
     * @throws IllegalArgumentException if it is none
     */
    NavigableSet<AddressKey> byForm(String address) {
        return on(channelOf(address), address);
    }

    /**
     * The channel that can be seen on an address.
     *
     * @throws IllegalArgumentException if none can
     */
    static Channel channelOf(String address) {
        Matcher parts = WITH_CHANNEL.matcher(address);
        if (parts.matches()) {
            return Channel.of(parts.group(1));
        }
        if (address.indexOf('@') >= 0) {
            return Channel.EMAIL;
        }
        if (address.strip().startsWith("+")) {
            return Channel.SMS;
        }
        throw new IllegalArgumentException(
                "address must be an e-mail address, a telephone number such as `+39 333 1234567`, or"
                        + " a channel and an address on it such as `push:device-77`");
    }
}
