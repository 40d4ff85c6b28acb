package dev.noncoercive.receipts;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.Topic;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.ConsentEvent;
import dev.noncoercive.model.consent.ConsentState;
import dev.noncoercive.model.consent.Expression;
import dev.noncoercive.model.consent.Notice;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/**
 * What a receipt says: that something was given at an instant. What holds today it cannot know, so it is no
 * {@link dev.noncoercive.model.consent.Consent} and permits no contact: ask the system that keeps the record, or the person.
 *
 * @param format  the format it was in
 * @param id  the id of the receipt
 * @param person  the person, or empty when the receipt names an address or anything else that is no opaque id
 * @param senders  the controllers whose names are labels of ours
 * @param purposes  the purposes whose names are labels of ours
 * @param categories  the Kantara purpose categories, 1 to 16
 * @param channels  the channels, which only our own extension names
 * @param topics  the topics, which only our own extension names
 * @param allowances  the allowances, which only our own extension names
 * @param givenAt  when it was given, or empty when the receipt reports no yes
 * @param reported  the events that the receipt reports, in order of time; what came after them is unknown
 * @param validUntil  when it ends, or empty when it does not say so as an instant
 * @param expression  how it was expressed, or empty when not in words of ours
 * @param notice  the notice shown, or empty when it has no version
 * @param unknown  what the receipt does not say or not in words that are understood, one short sentence each
 * @since 0.1
 */
public record ReceiptRead(
        ReceiptFormat format,
        String id,
        Optional<PersonId> person,
        List<SenderId> senders,
        List<Purpose> purposes,
        NavigableSet<Integer> categories,
        List<Channel> channels,
        List<Topic> topics,
        List<Allowance> allowances,
        Optional<Instant> givenAt,
        List<ConsentEvent> reported,
        Optional<Instant> validUntil,
        Optional<Expression> expression,
        Optional<Notice> notice,
        List<String> unknown) {
    /**
     * The state today.
     *
     * @return {@link ConsentState#UNKNOWN}, always: a receipt is given once and not told of a withdrawal
     */
    public ConsentState presentState() {
        return ConsentState.UNKNOWN;
    }
}
