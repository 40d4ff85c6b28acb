package dev.noncoercive.policies.mapping;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.Language;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.audience.AudienceProfile;
import dev.noncoercive.model.consent.Consent;
import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.model.contact.ContactRecord;
import dev.noncoercive.model.enough.EnoughThreshold;
import dev.noncoercive.model.invitation.Answer;
import dev.noncoercive.model.invitation.Claim;
import dev.noncoercive.model.invitation.Discount;
import dev.noncoercive.model.invitation.Link;
import dev.noncoercive.model.invitation.MailHeader;
import dev.noncoercive.model.invitation.Money;
import dev.noncoercive.model.invitation.PricePoint;
import dev.noncoercive.model.invitation.ReasonKind;
import dev.noncoercive.model.invitation.Testimonial;
import dev.noncoercive.model.invitation.TrackingLevel;
import dev.noncoercive.model.journey.Journey;
import dev.noncoercive.model.ledger.ReciprocityLedger;
import dev.noncoercive.model.scorecard.Scorecard;
import dev.noncoercive.model.stewardship.Stewardship;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field of ours that a property of somebody else's object can be mapped to.
 *
 * <p>Each has a name, as it stands in mapping files. Most have two examples, a kind and a harsh one: a verdict that would change with
 * one of them in the place of what is not mapped, is open. For example, {@link #DECLINE_LABEL} is called {@code declineLabel}.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @param <V> the type of its value
 * @since 0.1
 */
public final class MappedField<V> {
    /** How far down in a campaign a field stands. */
    enum Level {
        CAMPAIGN,
        INVITATION,
        MESSAGE,
        CHOICE
    }

    private static final List<MappedField<?>> ALL = new ArrayList<>();

    /** What the campaign is called; the name of your class when not mapped. */
    public static final MappedField<String> NAME = text(Level.CAMPAIGN, "name");

    /** Who speaks; {@code unknown} when not mapped. */
    public static final MappedField<SenderId> SENDER = term(Level.CAMPAIGN, "sender", SenderId::of);

    /** Why; {@code newsletter} when not mapped. */
    public static final MappedField<Purpose> PURPOSE = term(Level.CAMPAIGN, "purpose", Purpose::of);

    /** Names and tags inside the house. */
    public static final MappedField<List<String>> LABELS =
            texts(Level.CAMPAIGN, "labels").with(List.of("bread course"), List.of("hot leads"));

    /** For whom it is. */
    public static final MappedField<AudienceProfile> AUDIENCE = whole(Level.CAMPAIGN, "audience");

    /** The way from making to closing. */
    public static final MappedField<Journey> JOURNEY = whole(Level.CAMPAIGN, "journey");

    /** The consents it stands on. */
    public static final MappedField<List<Consent>> CONSENTS = whole(Level.CAMPAIGN, "consents");

    /** What people said and were sent so far. */
    public static final MappedField<ContactRecord> RECORD = whole(Level.CAMPAIGN, "record");

    /** What was given and asked so far. */
    public static final MappedField<List<ReciprocityLedger>> LEDGERS = whole(Level.CAMPAIGN, "ledgers");

    /** How much is enough. */
    public static final MappedField<EnoughThreshold> ENOUGH = whole(Level.CAMPAIGN, "enough");

    /** What counts as success. */
    public static final MappedField<Scorecard> SCORECARD = whole(Level.CAMPAIGN, "scorecard");

    /** Who answers for it. */
    public static final MappedField<Stewardship> STEWARDSHIP = whole(Level.CAMPAIGN, "stewardship");

    /** What an invitation is for. */
    public static final MappedField<ContactKind> KIND = words(Level.INVITATION, "kind", ContactKind.class);

    /** What the person has from it. */
    public static final MappedField<String> BENEFIT_FOR_YOU =
            text(Level.INVITATION, "benefitForYou").with("You bake your own bread.", "x".repeat(300));

    /** What the sender has from it. */
    public static final MappedField<String> BENEFIT_FOR_US =
            text(Level.INVITATION, "benefitForUs").with("A full oven.", "A full oven.");

    /** The words on the yes. */
    public static final MappedField<String> ACCEPT_LABEL =
            text(Level.INVITATION, "acceptLabel").with("Yes, please", "Yes!");

    /** How much the yes stands out, 1 to 100; 50 when not mapped. */
    public static final MappedField<Integer> ACCEPT_WEIGHT = weight(Level.INVITATION, "acceptWeight", 50, 100);

    /** Whether the yes is chosen before the person chose. */
    public static final MappedField<Boolean> ACCEPT_PRESELECTED =
            flag(Level.INVITATION, "acceptPreselected").with(false, true);

    /** The words on the no. */
    public static final MappedField<String> DECLINE_LABEL =
            text(Level.INVITATION, "declineLabel").with("No, thank you", "No, I prefer to pay more");

    /** How much the no stands out, 1 to 100; 50 when not mapped. */
    public static final MappedField<Integer> DECLINE_WEIGHT = weight(Level.INVITATION, "declineWeight", 50, 1);

    /** The words on the later. */
    public static final MappedField<String> LATER_LABEL =
            text(Level.INVITATION, "laterLabel").with("Not now", null);

    /** When the door opens. */
    public static final MappedField<Instant> OPENS_AT = time(Level.INVITATION, "opensAt");

    /** When the door closes. */
    public static final MappedField<Instant> DEADLINE = time(Level.INVITATION, "deadline");

    /** Why the door closes, in words. */
    public static final MappedField<String> DEADLINE_REASON =
            text(Level.INVITATION, "deadlineReason").with("The course begins that day.", null);

    /** Why the door closes, as a kind; an event when only the words are mapped. */
    public static final MappedField<ReasonKind> DEADLINE_REASON_KIND =
            words(Level.INVITATION, "deadlineReasonKind", ReasonKind.class);

    /** How long people have to decide. */
    public static final MappedField<Duration> DECISION_TIME =
            term(Level.INVITATION, "decisionTime", Duration::parse).with(Duration.ofDays(365), Duration.ofMinutes(1));

    /** What somebody who says no loses; an empty list means nothing. */
    public static final MappedField<List<String>> LOSES_ON_DECLINE =
            texts(Level.INVITATION, "losesOnDecline").with(List.of(), List.of("the account"));

    /** How opening is watched. */
    public static final MappedField<TrackingLevel> TRACKS_OPENS = tracking("tracksOpens");

    /** How clicking is watched. */
    public static final MappedField<TrackingLevel> TRACKS_CLICKS = tracking("tracksClicks");

    /** Whether watching has a consent of its own. */
    public static final MappedField<Boolean> TRACKING_CONSENT =
            flag(Level.INVITATION, "trackingConsent").with(true, false);

    /** What is behind the door. */
    public static final MappedField<String> OFFER =
            text(Level.INVITATION, "offer").with("A course", "A course");

    /** Whom it suits. */
    public static final MappedField<List<String>> FOR_WHOM =
            texts(Level.INVITATION, "forWhom").with(List.of("beginners"), List.of());

    /** Whom it does not suit. */
    public static final MappedField<List<String>> NOT_FOR_WHOM =
            texts(Level.INVITATION, "notForWhom").with(List.of("people without an oven"), List.of());

    /** What it does not do. */
    public static final MappedField<List<String>> LIMITATIONS =
            texts(Level.INVITATION, "limitations").with(List.of("no cakes"), List.of());

    /** The total price; zero means free. */
    public static final MappedField<Money> PRICE =
            term(Level.INVITATION, "price", Money::parse).with(Money.parse("EUR 0.00"), Money.parse("EUR 45.00"));

    /** What the person binds themselves to. */
    public static final MappedField<String> COMMITMENT =
            text(Level.INVITATION, "commitment").with("none", null);

    /** Whether it renews by itself. */
    public static final MappedField<Boolean> RENEWS =
            flag(Level.INVITATION, "renews").with(false, true);

    /** What happens with the person's data. */
    public static final MappedField<String> DATA_USE =
            text(Level.INVITATION, "dataUse").with("kept for the course only", null);

    /** What happens after the yes. */
    public static final MappedField<String> NEXT_STEP =
            text(Level.INVITATION, "nextStep").with("you get a letter", null);

    /** How to step through. */
    public static final MappedField<String> HOW_TO =
            text(Level.INVITATION, "howTo").with("write to us", null);

    /** Where the door stays open later. */
    public static final MappedField<URI> EVERGREEN =
            term(Level.INVITATION, "evergreen", URI::create).with(URI.create("https://example.org/later"), null);

    /** What is different later, and why. */
    public static final MappedField<String> EVERGREEN_TERMS =
            text(Level.INVITATION, "evergreenTerms").with("the same", null);

    /** The reduction that is announced. */
    public static final MappedField<Discount> DISCOUNT = whole(Level.INVITATION, "discount");

    /** What it cost before, oldest first. */
    public static final MappedField<List<PricePoint>> PRICE_HISTORY = whole(Level.INVITATION, "priceHistory");

    /** The statements of fact it makes. */
    public static final MappedField<List<Claim>> CLAIMS = whole(Level.INVITATION, "claims");

    /** What others said about it. */
    public static final MappedField<List<Testimonial>> TESTIMONIALS = whole(Level.INVITATION, "testimonials");

    /** Where a message is sent; e-mail when not mapped. */
    public static final MappedField<Channel> CHANNEL = term(Level.MESSAGE, "channel", Channel::of);

    /** The language of its words. */
    public static final MappedField<Language> LANGUAGE =
            term(Level.MESSAGE, "language", tag -> Language.of(tag.replace('_', '-')));

    /** The sender as shown. */
    public static final MappedField<String> FROM = text(Level.MESSAGE, "from")
            .with("Corner Bakery <anna@bakery.example>", "LAST CHANCE (2) <noreply@bakery.example>");

    /** Where an answer goes. */
    public static final MappedField<String> REPLY_TO =
            text(Level.MESSAGE, "replyTo").with("anna@bakery.example", "noreply@bakery.example");

    /** Who reads and answers replies. */
    public static final MappedField<String> ANSWERED_BY =
            text(Level.MESSAGE, "answeredBy").with("Anna", null);

    /** The subject line. */
    public static final MappedField<String> SUBJECT = text(Level.MESSAGE, "subject")
            .with(
                    "A recipe for bread",
                    "Re: LAST CHANCE! Hurry, only 3 left, 40 % off, free until midnight! You will regret it."
                            + " Te ne pentirai. Te arrepentirás.");

    /** The words shown after the subject. */
    public static final MappedField<String> PREHEADER =
            text(Level.MESSAGE, "preheader").with("How to keep it fresh", "LAST CHANCE! Hurry, only 3 left!");

    /** The words of the body: plain text or HTML. */
    public static final MappedField<String> BODY = text(Level.MESSAGE, "body")
            .with(
                    "The recipe is below. There is no hurry. Unsubscribe whenever you like.",
                    "Hurry! This is your last chance: only 3 left, free until midnight. You will regret it.\n"
                            + "Affrettati, ultima occasione! Te ne pentirai.\n¡Date prisa, última oportunidad! Te arrepentirás.");

    /** Words that nobody sees. */
    public static final MappedField<String> HIDDEN_WORDS =
            text(Level.MESSAGE, "hiddenWords").with(null, "hidden");

    /** The links in the body. */
    public static final MappedField<List<Link>> LINKS = whole(Level.MESSAGE, "links");

    /** The header fields that the e-mail will carry. */
    public static final MappedField<List<MailHeader>> HEADERS = whole(Level.MESSAGE, "headers");

    /** The legal identity of the sender. */
    public static final MappedField<String> IDENTITY =
            text(Level.MESSAGE, "identity").with("Corner Bakery", null);

    /** The postal address of the sender. */
    public static final MappedField<String> POSTAL_ADDRESS =
            text(Level.MESSAGE, "postalAddress").with("Via Roma 1", null);

    /** The words that say it is commercial. */
    public static final MappedField<String> COMMERCIAL_NATURE =
            text(Level.MESSAGE, "commercialNature").with("advertising", null);

    /** Why the person gets it. */
    public static final MappedField<String> REASON_FOR_CONTACT =
            text(Level.MESSAGE, "reasonForContact").with("you asked for it", null);

    /** What a choice of a list means. */
    public static final MappedField<Answer> CHOICE_ANSWER = words(Level.CHOICE, "answer", Answer.class);

    /** The words on a choice of a list. */
    public static final MappedField<String> CHOICE_LABEL =
            text(Level.CHOICE, "label").with("No, thank you", "No, I prefer to pay more");

    /** How much a choice of a list stands out, 1 to 100; 50 when not mapped. */
    public static final MappedField<Integer> CHOICE_WEIGHT = weight(Level.CHOICE, "weight", 50, 1);

    /** Whether a choice of a list is chosen before the person chose. */
    public static final MappedField<Boolean> CHOICE_PRESELECTED =
            flag(Level.CHOICE, "preselected").with(false, true);

    private final Level level;
    private final String name;
    private final Optional<Function<List<String>, V>> reader;
    private final @Nullable V kind;
    private final @Nullable V harsh;

    private MappedField(
            Level level, String name, Optional<Function<List<String>, V>> reader, @Nullable V kind, @Nullable V harsh) {
        this.level = level;
        this.name = name;
        this.reader = reader;
        this.kind = kind;
        this.harsh = harsh;
    }

    private static <V> MappedField<V> registered(MappedField<V> field) {
        ALL.removeIf(known -> known.name.equals(field.name));
        ALL.add(field);
        return field;
    }

    private static <V> MappedField<V> term(Level level, String name, Function<String, V> parse) {
        return registered(new MappedField<>(level, name, Optional.of(texts -> parse.apply(one(texts))), null, null));
    }

    private static String one(List<String> texts) {
        if (texts.size() != 1) {
            throw new IllegalArgumentException("must be one value, but was a list of " + texts.size());
        }
        return texts.get(0);
    }

    private static MappedField<String> text(Level level, String name) {
        return term(level, name, Function.identity());
    }

    private static MappedField<List<String>> texts(Level level, String name) {
        return registered(new MappedField<>(level, name, Optional.of(List::copyOf), null, null));
    }

    private static MappedField<Instant> time(Level level, String name) {
        return term(level, name, Instant::parse);
    }

    private static MappedField<Boolean> flag(Level level, String name) {
        return term(level, name, MappedField::parseFlag);
    }

    private static boolean parseFlag(String text) {
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        throw new IllegalArgumentException("must be true or false, but was `" + text + "`");
    }

    private static MappedField<Integer> weight(Level level, String name, int kind, int harsh) {
        return term(level, name, Integer::valueOf).with(kind, harsh);
    }

    /** Of tools that only say whether they watch, the loudest is assumed. */
    private static MappedField<TrackingLevel> tracking(String name) {
        Function<String, TrackingLevel> read = text -> switch (text) {
            case "true" -> TrackingLevel.INDIVIDUAL;
            case "false" -> TrackingLevel.NONE;
            default -> constant(TrackingLevel.class, text);
        };
        return term(Level.INVITATION, name, read).with(TrackingLevel.NONE, TrackingLevel.INDIVIDUAL);
    }

    private static <E extends Enum<E>> MappedField<E> words(Level level, String name, Class<E> type) {
        return term(level, name, text -> constant(type, text));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String text) {
        List<String> known =
                Stream.of(type.getEnumConstants()).map(MappedField::word).toList();
        int at = known.indexOf(text);
        if (at < 0) {
            throw new IllegalArgumentException(
                    "must be one of " + String.join(", ", known) + ", but was `" + text + "`");
        }
        return type.getEnumConstants()[at];
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <V> MappedField<V> whole(Level level, String name) {
        return registered(new MappedField<>(level, name, Optional.empty(), null, null));
    }

    private MappedField<V> with(@Nullable V kindExample, @Nullable V harshExample) {
        return registered(new MappedField<>(level, name, reader, kindExample, harshExample));
    }

    /**
     * The field with a name.
     *
     * @param name  such as {@code subject}, not null
     * @return the field, not null
     * @throws IllegalArgumentException if there is none, naming the nearest
     */
    public static MappedField<?> named(String name) {
        List<String> known = ALL.stream().<String>map(MappedField::name).toList();
        int at = known.indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException("`" + name + "` is no field of ours; did you mean `"
                    + NearestName.to(name, known).orElseThrow() + "`?");
        }
        return ALL.get(at);
    }

    /** {@return all fields, in the order of a campaign} */
    public static List<MappedField<?>> all() {
        return List.copyOf(ALL);
    }

    /** {@return its name in mapping files, such as {@code declineLabel}} */
    public String name() {
        return name;
    }

    /** {@return whether its value can be read from text; parts such as consents can not} */
    public boolean isReadable() {
        return reader.isPresent();
    }

    /**
     * Reads its value from text.
     *
     * @param texts  one text, or several for a list, not null
     * @return the value, not null
     * @throws IllegalArgumentException if it is no such value, or cannot be read from text at all
     */
    public V read(List<String> texts) {
        try {
            return reader.orElseThrow(
                            () -> new IllegalArgumentException("must be a value of ncm; it cannot be read from text"))
                    .apply(texts);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be a time such as 2026-11-22T09:00:00Z, but was another text", e);
        }
    }

    Level level() {
        return level;
    }

    /** Whether it has an example, or is a time for which one is made. */
    boolean isExemplified() {
        return kind != null || harsh != null || this == OPENS_AT || this == DEADLINE;
    }

    @Nullable
    V kind() {
        return kind;
    }

    @Nullable
    V harsh() {
        return harsh;
    }

    /** {@return its name} */
    @Override
    public String toString() {
        return name;
    }
}
