package dev.noncoercive.store.testkit;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.Topic;
import dev.noncoercive.model.contact.ContactKind;
import java.util.List;

/** Who speaks in a {@link SimulatedWorld}, why, where and about what; what is named more often is drawn more often. */
final class WorldLabels {
    /** One of them is met often enough that its limits are. */
    static final List<SenderId> SENDERS = List.of(
            SenderId.of("bakery"),
            SenderId.of("bakery"),
            SenderId.of("bakery"),
            SenderId.of("butcher"),
            SenderId.of("butcher"),
            SenderId.of("florist"),
            SenderId.of("library"),
            SenderId.of("theatre"));

    static final List<Purpose> PURPOSES = List.of(
            Purpose.NEWSLETTER,
            Purpose.NEWSLETTER,
            Purpose.NEWSLETTER,
            Purpose.OFFERS,
            Purpose.OFFERS,
            Purpose.EVENTS,
            Purpose.CARE,
            Purpose.RESEARCH);

    static final List<Channel> CHANNELS = List.of(Channel.EMAIL, Channel.EMAIL, Channel.SMS);
    static final List<Topic> TOPICS =
            List.of(Topic.of("bread"), Topic.of("bread"), Topic.of("bread"), Topic.of("events"), Topic.of("music"));

    private final WorldDice dice;

    WorldLabels(WorldDice dice) {
        this.dice = dice;
    }

    /** Mostly an invitation. */
    ContactKind kind() {
        int roll = dice.roll();
        if (roll < 55) {
            return ContactKind.INVITATION;
        }
        if (roll < 72) {
            return ContactKind.CONSENT_REQUEST;
        }
        if (roll < 79) {
            return ContactKind.REMINDER;
        }
        if (roll < 86) {
            return ContactKind.GIFT;
        }
        return roll < 93 ? ContactKind.SERVICE : ContactKind.REPLY;
    }
}
