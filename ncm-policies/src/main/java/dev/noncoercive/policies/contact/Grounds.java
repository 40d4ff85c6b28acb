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
}
