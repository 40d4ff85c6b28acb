package dev.noncoercive.policies.contact;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.Topic;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.model.contact.ContactLabels;
import java.time.Instant;
import java.util.NavigableSet;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The question to the gate: may this sender contact this person, for this purpose, on this channel, about this topic?
 *
 * <p>It is not a message and holds no address but as a keyed hash. For example, may {@code corner-bakery} send {@code ada} the
 * {@code newsletter} by {@code email} about {@code bread}?
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SuppressWarnings(
        "immutables:incompat") // derived attributes are made behind two volatile fields, which every request would wait
// for
public abstract class ContactRequest implements WithContactRequest {
    /** Kept from the check on, as a string keeps its hash: whoever sees nothing here makes it again. */
    private @Nullable ContactKey contactKey;

    private @Nullable ContactLabels labels;
    private int labelsHash;

    ContactRequest() {}

    /** {@return to whom} */
    public abstract PersonId person();

    /** {@return who speaks} */
    public abstract SenderId sender();

    /** {@return why} */
    public abstract Purpose purpose();

    /** {@return where} */
    public abstract Channel channel();

    /** {@return about what; without a topic the contact counts in every topic} */
    public abstract Optional<Topic> topic();

    /** {@return what it is for, an invitation when not said} */
    @Value.Default
    public ContactKind kind() {
        return ContactKind.INVITATION;
    }

    /** {@return what a service message stands on, such as {@code order 1177}; empty for all other kinds} */
    public abstract Optional<String> basis();

    /** {@return the sender's key for this one contact, 1 to 200 characters; the same key is the same contact} */
    public abstract String key();

    /**
     * {@return the keys of the address it goes to, as {@link AddressKeys} makes them; none where that is not known} With them, the
     * contact counts for everybody at the address, and a stop of any of them holds it.
     */
    @Value.NaturalOrder
    public abstract NavigableSet<AddressKey> addressKeys();

    /** {@return the first instant at which the message is of no use any more, or empty when it keeps} */
    public abstract Optional<Instant> usefulUntil();

    @Value.Check
    void check() {
        // made once and for all, and refused as long as nobody holds the request
        contactKey();
        labelsHash();
        boolean isStated = basis().filter(text -> !text.isBlank()).isPresent();
        if ((kind() == ContactKind.SERVICE) != isStated) {
            throw new IllegalArgumentException(
                    "basis must be stated for a service message and for no other kind, but was "
                            + basis().map(text -> "`" + text + "`").orElse("missing") + " for the kind `"
                            + kind().text() + "`");
        }
    }

    /**
     * What makes this request the same as another.
     *
     * @return person, sender and key, not null
     */
    public ContactKey contactKey() {
        ContactKey known = contactKey;
        if (known == null) {
            known = ContactKey.of(person(), sender(), key());
            contactKey = known;
        }
        return known;
    }

    /**
     * What the contact would be filed under.
     *
     * @return sender, purpose, channel and topic, not null
     */
    public ContactLabels labels() {
        ContactLabels known = labels;
        if (known == null) {
            known = ContactLabels.builder()
                    .sender(sender())
                    .purpose(purpose())
                    .channel(channel())
                    .topic(topic())
                    .kind(kind())
                    .build();
            labels = known;
        }
        return known;
    }

    /** The hash of the labels, by which a store looks up what is known of such requests. */
    int labelsHash() {
        int known = labelsHash;
        if (known == 0) {
            known = labels().hashCode();
            labelsHash = known;
        }
        return known;
    }

    boolean isUsefulAt(Instant instant) {
        return usefulUntil().isEmpty()
                || instant.isBefore(Milliseconds.down(usefulUntil().get()));
    }

    /** The earlier of an end and that of the use of the message. */
    Instant endOfUse(Instant end) {
        return usefulUntil().isEmpty()
                ? end
                : Milliseconds.sooner(end, Milliseconds.down(usefulUntil().get()));
    }

    /** The request that a row answers. What a service message stood on goes with the permit where memory is short. */
    static ContactRequest answeredBy(ContactRow row, ContactKey key) {
        return asked(key.person(), row.labels(), key.key())
                .basis(row.grounds().flatMap(Grounds::basis).or(() -> unknownBasis(row.labels())))
                .addAllAddressKeys(row.addressKeys())
                .build();
    }

    /**
     * The request that would have asked for a contact, for whoever judges it afterwards. What a service message stood on does not stand
     * in a record of contacts, and is said to be unknown.
     *
     * @param contact  the contact, not null
     * @param key  the key of the request, 1 to 200 characters, not null
     * @return the request, not null
     */
    public static ContactRequest askingFor(Contact contact, String key) {
        return asked(contact.person(), contact.labels(), key)
                .basis(unknownBasis(contact.labels()))
                .build();
    }

    private static Builder asked(PersonId person, ContactLabels labels, String key) {
        Builder request = builder();
        request.person(person)
                .sender(labels.sender())
                .purpose(labels.purpose())
                .channel(labels.channel())
                .topic(labels.topic())
                .kind(labels.kind())
                .key(key);
        return request;
    }

    private static Optional<String> unknownBasis(ContactLabels labels) {
        return labels.kind() == ContactKind.SERVICE ? Optional.of("not known") : Optional.empty();
    }

    /**
     * A builder; person, sender, purpose, channel and key are mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ContactRequest}. */
    public static final class Builder extends ImmutableContactRequest.Builder {
        Builder() {}
    }
}
