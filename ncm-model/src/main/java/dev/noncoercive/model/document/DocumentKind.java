package dev.noncoercive.model.document;

import dev.noncoercive.model.audience.AudienceProfile;
import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.consent.Consent;
import dev.noncoercive.model.consent.Introduction;
import dev.noncoercive.model.consent.Preferences;
import dev.noncoercive.model.contact.ContactRecord;
import dev.noncoercive.model.enough.EnoughThreshold;
import dev.noncoercive.model.finding.Report;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.model.journey.Journey;
import dev.noncoercive.model.ledger.ReciprocityLedger;
import dev.noncoercive.model.scorecard.Scorecard;
import dev.noncoercive.model.stewardship.Programme;
import dev.noncoercive.model.stewardship.Stewardship;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A kind of document: the value at its root, and the name and version that stand in its first field, {@code schema}.
 *
 * <p>Only the root of a document names its kind; the same value inside another document does not. A value that is no kind,
 * such as a single exchange, can be read and written as a fragment without {@code schema}. For example, a file that begins
 * {@code {"schema": "ncm/consent/1", …}} holds one {@link Consent}.
 *
 * <p>A version grows only when files of the earlier one would be read otherwise than before.
 *
 * @since 0.1
 */
public enum DocumentKind {
    /** What a team checks before it speaks. */
    CAMPAIGN("campaign", Campaign.class),
    /** A record of permission. */
    CONSENT("consent", Consent.class),
    /** A person's overall word. */
    PREFERENCES("preferences", Preferences.class),
    /** What people said and what they were sent. */
    CONTACT_RECORD("contact-record", ContactRecord.class),
    /** An invitation with its messages. */
    INVITATION("invitation", Invitation.class),
    /** What passed between one sender and one person. */
    LEDGER("ledger", ReciprocityLedger.class),
    /** How much is enough. */
    ENOUGH("enough", EnoughThreshold.class),
    /** Somebody introduced to a sender. */
    INTRODUCTION("introduction", Introduction.class),
    /** The way from making to closing where it fits. */
    JOURNEY("journey", Journey.class),
    /** For whom a campaign is. */
    AUDIENCE("audience", AudienceProfile.class),
    /** What counts as success. */
    SCORECARD("scorecard", Scorecard.class),
    /** Who answers for a campaign. */
    STEWARDSHIP("stewardship", Stewardship.class),
    /** Care that goes on. */
    PROGRAMME("programme", Programme.class),
    /** The outcome of a check. */
    REPORT("report", Report.class);

    private final String word;
    private final Class<?> root;

    DocumentKind(String word, Class<?> root) {
        this.word = word;
        this.root = root;
    }

    /**
     * The name and version as they stand in a document, for example {@code ncm/campaign/1}.
     *
     * @return the text, not null
     */
    public String schema() {
        return "ncm/" + word + "/1";
    }

    /**
     * The type of the value at the root of the document.
     *
     * @return the type, not null
     */
    public Class<?> root() {
        return root;
    }

    /**
     * The kind whose root is of a type.
     *
     * @param type  a type, or one below it, not null
     * @return the kind, or empty when a value of this type is a fragment
     */
    public static Optional<DocumentKind> of(Class<?> type) {
        return Stream.of(values())
                .filter(kind -> kind.root.isAssignableFrom(type))
                .findFirst();
    }
}
