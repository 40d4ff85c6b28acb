package dev.noncoercive.policies.report;

import dev.noncoercive.model.Language;
import dev.noncoercive.policies.contact.Grounds;
import dev.noncoercive.policies.contact.Room;
import dev.noncoercive.policies.contact.RuleOwner;
import java.net.URI;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Objects;

/**
 * The line at the foot of a message that says why it came: the consent or the basis it stands on, and which number it is of how many.
 *
 * <p>It is no notice of all that a law may want said, and no way out by itself: the link to that is the sender's own. It speaks English,
 * Italian (Lei) and Spanish (usted). For example, {@code FooterLine.in(Language.ENGLISH, zone).of(allowed.grounds(), "The Corner Bakery")}
 * is "The Corner Bakery writes to you because you agreed to it on Sunday 1 November 2026. You allow at most 2 messages in any 30 days; this
 * is number 1."
 *
 * <p>Where several allowances apply it tells the one with the least room, the person's own first.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
public final class FooterLine {
    private static final int NAME_MAX = 200;
    private static final Comparator<Room> TIGHTEST_FIRST = Comparator.<Room>comparingInt(
                    room -> room.allowance().atMost() - room.used())
            .thenComparing(room -> room.owner() != RuleOwner.PERSON);

    private final PersonWords words;

    private FooterLine(PersonWords words) {
        this.words = words;
    }

    /**
     * For a person who reads a language and lives by a clock.
     *
     * @param language  English, Italian or Spanish, with or without a region, not null
     * @param zone  the person's zone, on whose calendar the day of the consent is told, not null
     * @return the footer, not null
     * @throws IllegalArgumentException if the language is another one; the message names the three
     */
    public static FooterLine in(Language language, ZoneId zone) {
        return new FooterLine(PersonWords.throughSender(language, Objects.requireNonNull(zone, "zone")));
    }

    /**
     * Why a message came, without a link.
     *
     * @param grounds  on what its permit was given, not null
     * @param senderName  the name under which the person knows the sender, one line of 1 to 200 characters, not null
     * @return one line of one to three sentences, without a line feed, not null
     * @throws IllegalArgumentException if the name is blank, longer, or has a line break or another control character
     */
    public String of(Grounds grounds, String senderName) {
        String why = why(grounds, name(senderName));
        return grounds.room().stream()
                .min(TIGHTEST_FIRST)
                .map(room -> why + " " + number(room))
                .orElse(why);
    }

    /**
     * Why a message came, and where to change how often or to stop.
     *
     * @param grounds  on what its permit was given, not null
     * @param senderName  the name under which the person knows the sender, one line of 1 to 200 characters, not null
     * @param link  the sender's own page or address for that, not null
     * @return two lines, the second with the link, not null
     * @throws IllegalArgumentException if the name is blank, longer, or has a line break or another control character
     */
    public String of(Grounds grounds, String senderName, URI link) {
        return of(grounds, senderName) + "\n" + words.say("footer.link", "link", link.toString());
    }

    private String why(Grounds grounds, String sender) {
        return grounds.consentGivenAt()
                .map(at -> words.say("footer.consent", "sender", sender, "day", words.day(at)))
                .or(() -> grounds.basis()
                        .map(basis -> words.say("footer.basis", "sender", sender, "basis", words.quoted(basis))))
                .orElseGet(() -> words.say("footer.none", "sender", sender));
    }

    private String number(Room room) {
        return words.count("footer.number", room.used() + 1L, "allows", words.allows(room.owner(), room.allowance()));
    }

    private static String name(String senderName) {
        String name = senderName.strip();
        if (name.isEmpty() || name.length() > NAME_MAX || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("senderName must be one line of 1 to " + NAME_MAX
                    + " characters, but had " + senderName.length() + " characters or a line break");
        }
        return name;
    }
}
