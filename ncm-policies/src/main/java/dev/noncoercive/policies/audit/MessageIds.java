package dev.noncoercive.policies.audit;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.contact.Contact;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the ids of messages in a log tell: which rows are the same message once more, and which only have the id of another.
 *
 * <p>The same id to the same person from the same sender, on the same channel and of the same time is the same message. Otherwise it is a
 * message of its own, and counts: several senders number their mails alike, and some give all mails of a campaign one id.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
public final class MessageIds {
    private final List<Integer> inOrder = new ArrayList<>();
    private final List<Integer> duplicates = new ArrayList<>();
    private final List<Integer> reused = new ArrayList<>();

    private record MessageOfPerson(PersonId person, String id) {}

    private record Message(MessageOfPerson named, SenderId sender, Channel channel, Instant at) {
        static Message of(Contact contact, String id) {
            return new Message(
                    new MessageOfPerson(contact.person(), id),
                    contact.sender(),
                    contact.channel(),
                    contact.at().truncatedTo(ChronoUnit.MILLIS));
        }
    }

    private MessageIds(List<Contact> contacts) {
        Set<Message> known = new HashSet<>();
        Set<MessageOfPerson> named = new HashSet<>();
        IntStream.range(0, contacts.size())
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer place) -> contacts.get(place).at())
                        .thenComparing(place -> contacts.get(place).id().orElse(""))
                        .thenComparing(place -> place))
                .forEach(inOrder::add);
        for (int place : inOrder) {
            contacts.get(place)
                    .id()
                    .map(id -> Message.of(contacts.get(place), id))
                    .ifPresent(message -> {
                        boolean isFirst = named.add(message.named());
                        if (!known.add(message)) {
                            duplicates.add(place);
                        } else if (!isFirst) {
                            reused.add(place);
                        }
                    });
        }
        inOrder.removeAll(new HashSet<>(duplicates));
    }

    /**
     * Looks at the ids of a log.
     *
     * @param contacts  the contacts, in any order, not null
     * @return what their ids tell, not null
     */
    public static MessageIds of(List<Contact> contacts) {
        return new MessageIds(contacts);
    }

    /** {@return the places of all contacts that count, in order of time, then message id, then place} */
    public List<Integer> inOrder() {
        return Collections.unmodifiableList(inOrder);
    }

    /** {@return the places of contacts that are the same message as one before them, in that order} */
    public List<Integer> duplicates() {
        return Collections.unmodifiableList(duplicates);
    }

    /** {@return the places of contacts that count though another message to the same person has their id, in that order} */
    public List<Integer> reused() {
        return Collections.unmodifiableList(reused);
    }
}
