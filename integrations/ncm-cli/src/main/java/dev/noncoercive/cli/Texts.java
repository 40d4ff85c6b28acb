package dev.noncoercive.cli;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.model.invitation.Message;
import dev.noncoercive.policies.PolicySet;
import dev.noncoercive.report.Page;
import java.time.Instant;

/** Bare words as a campaign of one message, of which nothing but the words is known. */
final class Texts {
    private static final Channel NO_CHANNEL = Channel.of("text");
    private static final SenderId NO_SENDER = SenderId.of("unknown");

    private Texts() {}

    static Page check(String name, String words, PolicySet policies, Instant at) {
        Message.Builder message = Message.builder();
        message.channel(NO_CHANNEL).body(words);
        Campaign campaign = Campaign.builder()
                .name(name)
                .sender(NO_SENDER)
                .purpose(Purpose.NEWSLETTER)
                .addInvitation(Invitation.builder()
                        .id("text")
                        .addMessage(message.build())
                        .build())
                .build();
        return new Page(policies.check(name, campaign, at), Texts::placeName).withLinesOf(name, words);
    }

    private static String placeName(String pointer) {
        return pointer.endsWith("/body") ? "Text" : pointer;
    }
}
