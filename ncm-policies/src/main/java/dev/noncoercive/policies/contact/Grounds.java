package dev.noncoercive.policies.contact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * On what a yes stands: the consent or the stated basis, and the allowances that leave room.
 *
 * <p>For example, the consent of 1 November and one of two in thirty days used.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
public abstract class Grounds implements WithGrounds {
    Grounds() {}

    /** {@return when the person gave the consent it stands on; empty where it stands on none} */
    @Value.Parameter
    public abstract Optional<Instant> consentGivenAt();

    /** {@return which version of the notice the person was shown then; empty where that is not known} */
    @Value.Parameter
    public abstract Optional<String> noticeVersion();

    /** {@return the basis that the sender stated, for what needs no consent; empty otherwise} */
    @Value.Parameter
    public abstract Optional<String> basis();

    /** {@return the allowances that apply, each with room left} */
    @Value.Parameter
    public abstract List<Room> room();

    /** {@return the profiles whose rules were applied, such as {@code it (2026-11-22)}; none where the person's word alone holds} */
    @Value.Parameter
    public abstract List<String> profiles();

    /**
     * Grounds as a store kept them. They explain a yes of the past and are none by themselves.
     *
     * @param consentGivenAt  when the person gave the consent, or empty, not null
     * @param basis  the basis that the sender stated, or empty, not null
     * @param room  the allowances that applied, not null
     * @return the grounds, not null
     */
    public static Grounds of(Optional<Instant> consentGivenAt, Optional<String> basis, List<Room> room) {
        return of(consentGivenAt, Optional.empty(), basis, room, List.of());
    }

    static Grounds of(
            Optional<Instant> consentGivenAt,
            Optional<String> noticeVersion,
            Optional<String> basis,
            List<Room> room,
            List<String> profiles) {
        return ImmutableGrounds.of(consentGivenAt, noticeVersion, basis, room, profiles);
    }
}
