package dev.noncoercive.policies.contact;

import dev.noncoercive.model.Channel;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the keys of addresses: HMAC-SHA-256 of what an address and those that reach the same person have in common, with a secret of
 * yours.
 *
 * <p>An address is made alike before: of an e-mail address the case and a {@code +tag} do not matter; a telephone number is the
 * same for calls and text messages, with whatever stands between its digits. Where two addresses might be one, they are one: so a stop
 * holds too much rather than too little. It keeps no address, and no message of it names one.
 *
 * <p>To change the secret, go on with the old one beside the new for as long as what was said under it must hold:
 * {@code AddressKeys.with(newSecret).alsoWith(oldSecret)}. Every address then has two keys. Whoever is forgotten is remembered under the
 * keys that were seen; an address met with both keys is known by either from then on.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
public final class AddressKeys {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET_BYTES_MIN = 16;
    private static final int DIGITS_MIN = 6;

    private final List<SecretKeySpec> secrets;

    private AddressKeys(List<SecretKeySpec> secrets) {
        this.secrets = secrets;
    }

    /**
     * Keys by a secret; every process that asks the same store needs the same one.
     *
     * @param secret  16 random bytes or more, from your own store of secrets, not null
     * @return what makes keys, not null
     * @throws IllegalArgumentException if the secret is shorter
     */
    public static AddressKeys with(byte[] secret) {
        return new AddressKeys(List.of(keyed(secret)));
    }

    /**
     * These keys, and those by an earlier secret beside them.
     *
     * @param earlierSecret  a secret that was in use before, not null
     * @return what makes both, not null
     * @throws IllegalArgumentException if the secret is shorter than 16 bytes
     */
    public AddressKeys alsoWith(byte[] earlierSecret) {
        return new AddressKeys(
                Stream.concat(secrets.stream(), Stream.of(keyed(earlierSecret))).toList());
    }

    private static SecretKeySpec keyed(byte[] secret) {
        if (secret.length < SECRET_BYTES_MIN) {
            throw new IllegalArgumentException(
                    "secret must have " + SECRET_BYTES_MIN + " bytes or more, but had " + secret.length);
        }
        return new SecretKeySpec(secret, ALGORITHM);
    }

    /**
     * The keys of one address, one for each secret.
     *
     * @param channel  on which the address is reached, not null
     * @param address  an e-mail address; a telephone number in the form {@code +39 333 1234567}; any text for other channels, not null
     * @return the keys, one or more, not null
     * @throws IllegalArgumentException if it is no such address; the message does not repeat it
     */
    public NavigableSet<AddressKey> of(Channel channel, String address) {
        byte[] alike = alike(
                        channel,
                        Normalizer.normalize(address, Normalizer.Form.NFKC).strip())
                .getBytes(StandardCharsets.UTF_8);
        NavigableSet<AddressKey> keys = new TreeSet<>();
        secrets.forEach(secret -> keys.add(AddressKey.of(hash(secret, alike))));
        return Collections.unmodifiableNavigableSet(keys);
    }

    private static String alike(Channel channel, String address) {
        if (channel.equals(Channel.EMAIL)) {
            return "mail:" + mail(address);
        }
        if (channel.equals(Channel.SMS) || channel.equals(Channel.CALL)) {
            return "phone:" + phone(address);
        }
        if (address.isEmpty()) {
            throw new IllegalArgumentException("address must not be empty");
        }
        return channel.value() + ":" + address.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static String mail(String address) {
        int at = address.lastIndexOf('@');
        if (at < 1 || at == address.length() - 1) {
            throw noMail();
        }
        String local = address.substring(0, at).strip().toLowerCase(Locale.ROOT);
        if (local.indexOf('@') >= 0 && local.charAt(0) != '"') {
            throw noMail();
        }
        int tag = local.indexOf('+', 1);
        String domain = address.substring(at + 1).strip().replaceAll("\\.$", "");
        return (tag < 0 ? local : local.substring(0, tag)) + "@" + ascii(domain).toLowerCase(Locale.ROOT);
    }

    /** The platform's own message repeats a part of what it cannot read. */
    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            throw noMail();
        }
    }

    private static IllegalArgumentException noMail() {
        return new IllegalArgumentException("address on the channel `email` must be an e-mail address");
    }

    private static String phone(String number) {
        String digits = number.replaceAll("[\\s()./-]", "").replaceFirst("^00", "+");
        if (!digits.matches("\\+[0-9]{" + DIGITS_MIN + ",20}")) {
            throw new IllegalArgumentException(
                    "address on the channels `sms` and `call` must be a telephone number that begins with + and the country");
        }
        return digits;
    }

    private static String hash(SecretKeySpec secret, byte[] text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
