package dev.noncoercive.policies.contact;

import java.time.Instant;
import java.util.List;
import org.immutables.value.Value;

/**
 * On what a yes stands: the consent and the allowances that leave room.
 *
 * <p>For example, the consent of 1 November and one of two in thirty days used.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
public abstract class Grounds {
    Grounds() {}

    /** {@return when the person gave the consent it stands on} */
    public abstract Instant consentGivenAt();

    /** {@return the allowances that apply, each with room left} */
    public abstract List<Room> room();

    /**
     * Grounds as a store kept them. They explain a yes of the past and are none by themselves.
     *
     * @param consentGivenAt  when the person gave the consent, not null
     * @param room  the allowances that applied, not null
     * @return the grounds, not null
     */
    public static Grounds of(Instant consentGivenAt, List<Room> room) {
        return ImmutableGrounds.builder()
                .consentGivenAt(consentGivenAt)
                .addAllRoom(room)
                .build();
    }
}
