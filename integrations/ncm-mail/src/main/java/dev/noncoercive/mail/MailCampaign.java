package dev.noncoercive.mail;

import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.model.invitation.Message;
import java.util.Locale;

/**
 * A campaign made of one e-mail: all that its words and header fields tell, and nothing else.
 *
 * @since 0.1
 */
public final class MailCampaign {
    private static final String MESSAGE = "/invitations/0/messages/0";

    private MailCampaign() {}

    /**
     * The campaign of one e-mail. The sender is the domain it comes from, or {@code unknown}.
     *
     * @param name  what to call it, such as a file name, not null
     * @param message  the e-mail, not null
     * @return the campaign, not null
     */
    public static Campaign of(String name, Message message) {
        return Campaign.builder()
                .name(name)
                .sender(SenderId.of(message.from().map(MailCampaign::domain).orElse("unknown")))
                .purpose(Purpose.NEWSLETTER)
                .addInvitation(
                        Invitation.builder().id("mail").addMessage(message).build())
                .build();
    }

    private static String domain(String from) {
        String domain = from.substring(from.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        String label = domain.replaceAll("[^a-z0-9.-].*", "");
        return label.isEmpty() || label.length() > 100 ? "unknown" : label;
    }

    /**
     * What a person calls a place in such a campaign.
     *
     * @param pointer  a JSON Pointer, not null
     * @return for example {@code Subject}, or the pointer itself where there is no better name
     */
    public static String placeName(String pointer) {
        return switch (pointer) {
            case MESSAGE + "/subject" -> "Subject";
            case MESSAGE + "/body" -> "Body";
            case MESSAGE + "/htmlBody" -> "HTML body";
            case MESSAGE + "/headers" -> "Header fields";
            case MESSAGE, "/invitations/0", "" -> "E-mail";
            default -> pointer;
        };
    }
}
