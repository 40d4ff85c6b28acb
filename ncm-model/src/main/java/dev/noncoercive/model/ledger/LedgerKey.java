package dev.noncoercive.model.ledger;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.internal.Checks;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret under which a ledger names one person. Destroying it is forgetting: the entries and their chain stay, and nothing
 * leads back.
 *
 * <p>It is one key for one person, kept apart from the ledger. For example, {@code key.idOf(sender, PersonId.of("ada"))} is
 * {@code k-} and 32 hexadecimal digits, the same each time.
 *
 * <p>This type is immutable and thread-safe; its text does not show the key.
 *
 * @since 0.1
 */
public final class LedgerKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES_MIN = 16;
    private static final int DIGITS = 32;

    private final byte[] secret;

    private LedgerKey(byte[] secret) {
        this.secret = secret;
    }

    /**
     * The key of these bytes, which should come from a secure source of chance.
     *
     * @param secret  16 bytes or more, copied, not null
     * @return the key, not null
     * @throws IllegalArgumentException if there are fewer
     */
    public static LedgerKey of(byte[] secret) {
        Objects.requireNonNull(secret, "secret");
        Checks.atLeast("secret length", BYTES_MIN, secret.length);
        return new LedgerKey(secret.clone());
    }

    /**
     * The id under which a sender's ledger names the person.
     *
     * @param sender  whose ledger, not null
     * @param person  the person's id elsewhere, not null
     * @return an id that leads back only by this key, not null
     */
    public PersonId idOf(SenderId sender, PersonId person) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            byte[] digest = mac.doFinal((sender + "\n" + person).getBytes(StandardCharsets.UTF_8));
            return PersonId.of("k-" + HexFormat.of().formatHex(digest).substring(0, DIGITS));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** Says that it is a key, and not which. */
    @Override
    public String toString() {
        return "LedgerKey";
    }
}
