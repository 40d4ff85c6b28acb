package dev.noncoercive.model.consent;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.noncoercive.model.internal.Checks;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The ten states of a consent, named as in the W3C Data Privacy Vocabulary; only {@link #GIVEN} and {@link #RENEWED} permit
 * contact.
 *
 * <p>A state is a fact at an instant, not a legal opinion. For example, a consent that was given and then taken back by the
 * person is {@link #WITHDRAWN}; taken back by the sender it is {@link #REVOKED}.
 *
 * @see <a href="https://w3id.org/dpv#vocab-consent-status">DPV consent status</a>
 * @since 0.1
 */
public enum ConsentState {
    /** Nothing is known. */
    UNKNOWN,
    /** The sender asked, the person has not answered. */
    REQUESTED,
    /** The person said "later", which is not a yes. */
    REQUEST_DEFERRED,
    /** The person said yes. */
    GIVEN,
    /** The person said yes again to what was given before. */
    RENEWED,
    /** The person said no to the request. */
    REFUSED,
    /** The person took the consent back. */
    WITHDRAWN,
    /** The sender or another party ended the consent. */
    REVOKED,
    /** The time for which the consent was given is over. */
    EXPIRED,
    /** The consent was found never to have been valid. */
    INVALIDATED;

    private static final Map<ConsentState, Set<ConsentState>> LEGAL_NEXT = legalNext();

    private static Map<ConsentState, Set<ConsentState>> legalNext() {
        // A person may always say yes or no. What others do is legal only where it takes nothing from a no.
        Map<ConsentState, Set<ConsentState>> next = new EnumMap<>(ConsentState.class);
        for (ConsentState state : values()) {
            next.put(state, EnumSet.of(GIVEN, REFUSED, WITHDRAWN, INVALIDATED));
        }
        for (ConsentState valid : EnumSet.of(GIVEN, RENEWED)) {
            next.put(valid, EnumSet.of(GIVEN, RENEWED, REFUSED, WITHDRAWN, REVOKED, EXPIRED, INVALIDATED));
        }
        next.put(UNKNOWN, EnumSet.of(REQUESTED, REQUEST_DEFERRED, GIVEN, REFUSED, WITHDRAWN, INVALIDATED));
        next.put(REQUESTED, EnumSet.of(REQUESTED, REQUEST_DEFERRED, GIVEN, REFUSED, WITHDRAWN, INVALIDATED));
        next.put(REQUEST_DEFERRED, EnumSet.of(REQUESTED, REQUEST_DEFERRED, GIVEN, REFUSED, WITHDRAWN, INVALIDATED));
        next.put(EXPIRED, EnumSet.of(REQUESTED, GIVEN, RENEWED, REFUSED, WITHDRAWN, INVALIDATED));
        return next;
    }

    /**
     * Whether a contact may stand on a consent in this state.
     *
     * @return true for given and renewed only
     */
    public boolean permitsContact() {
        return this == GIVEN || this == RENEWED;
    }

    /**
     * Whether a consent in this state can become the other. For example, a withdrawn consent can be given anew, but not
     * renewed: that would be somebody else's yes.
     *
     * @param next  the state after the event, not null
     * @return whether the step is legal
     */
    public boolean canBecome(ConsentState next) {
        return LEGAL_NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /**
     * The state as it stands in documents, for example {@code request-deferred}.
     *
     * @return the text
     */
    @JsonValue
    public String text() {
        return Checks.text(this);
    }
}
