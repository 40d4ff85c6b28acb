package dev.noncoercive.policies.contact;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.Topic;
import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.model.contact.ContactLabels;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Permits as short signed texts, safe in a queue: one process asks, another hands over.
 *
 * <p>The text is no permission by itself: the gate asks again at hand-over, and its store must be the one that gave the permit. The
 * signature keeps others from making up permits, and the text is not secret. For example, {@code ncm1.AAEDYWRh….x9Yz…}.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
public final class SignedPermits {
    private static final String PREFIX = "ncm1.";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES_MIN = 16;
    private static final int TEXT_LENGTH_MAX = 4096;

    /** Their places are in texts that travel: only add at the end. */
    private static final List<ContactKind> KINDS = List.of(
            ContactKind.INVITATION,
            ContactKind.REMINDER,
            ContactKind.GIFT,
            ContactKind.CONSENT_REQUEST,
            ContactKind.SERVICE,
            ContactKind.REPLY);

    private final SecretKeySpec key;

    private SignedPermits(SecretKeySpec key) {
        this.key = key;
    }

    /**
     * Texts signed with a key of yours; every process that hands over needs the same one.
     *
     * @param key  16 random bytes or more, from your own store of secrets, not null
     * @return what signs and reads, not null
     * @throws IllegalArgumentException if the key is shorter
     */
    public static SignedPermits with(byte[] key) {
        if (key.length < KEY_BYTES_MIN) {
            throw new IllegalArgumentException(
                    "key must have " + KEY_BYTES_MIN + " bytes or more, but had " + key.length);
        }
        return new SignedPermits(new SecretKeySpec(key, ALGORITHM));
    }

    /**
     * The text of a permit.
     *
     * @param permit  a permit that a gate gave, not null
     * @return some 100 to 300 visible ASCII characters, not null
     */
    public String write(Permit permit) {
        ByteWriter out = new ByteWriter();
        out.text(permit.key().person().value());
        out.text(permit.key().key());
        out.text(permit.labels().sender().value());
        out.text(permit.labels().purpose().value());
        out.text(permit.labels().channel().value());
        out.text(permit.labels().topic().map(Topic::value).orElse(""));
        out.octet(KINDS.indexOf(permit.labels().kind()));
        out.instant(permit.givenAt());
        out.instant(permit.endsAt());
        permit.addressKeys().forEach(key -> out.text(key.value()));
        String body = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(out.toBytes());
        return body + "." + signatureOf(body);
    }

    /**
     * The permit of a text.
     *
     * @param text  what {@link #write} gave, not null
     * @return the permit, to be handed over, not null
     * @throws IllegalArgumentException if the text was not signed with this key
     */
    public Permit read(String text) {
        int end = text.lastIndexOf('.');
        if (text.length() > TEXT_LENGTH_MAX || !text.startsWith(PREFIX) || end < PREFIX.length()) {
            throw new IllegalArgumentException(
                    "permit must be a text that starts with `" + PREFIX + "` and has two dots");
        }
        String body = text.substring(0, end);
        boolean isSigned = MessageDigest.isEqual(
                signatureOf(body).getBytes(StandardCharsets.US_ASCII),
                text.substring(end + 1).getBytes(StandardCharsets.UTF_8));
        if (!isSigned) {
            throw new IllegalArgumentException("permit was not signed with this key, or was changed since");
        }
        return permit(new ByteReader(Base64.getUrlDecoder().decode(body.substring(PREFIX.length()))));
    }

    private static Permit permit(ByteReader in) {
        PersonId person = PersonId.of(in.text());
        String key = in.text();
        ContactLabels labels = ContactLabels.builder()
                .sender(SenderId.of(in.text()))
                .purpose(Purpose.of(in.text()))
                .channel(Channel.of(in.text()))
                .topic(Optional.of(in.text()).filter(topic -> !topic.isEmpty()).map(Topic::of))
                .kind(KINDS.get(in.octet()))
                .build();
        Instant givenAt = in.instant();
        Instant endsAt = in.instant();
        NavigableSet<AddressKey> addressKeys = new TreeSet<>();
        while (in.hasMore()) {
            addressKeys.add(AddressKey.of(in.text()));
        }
        return Permit.of(
                ContactKey.of(person, labels.sender(), key),
                labels,
                Collections.unmodifiableNavigableSet(addressKeys),
                givenAt,
                endsAt);
    }

    private String signatureOf(String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(body.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
