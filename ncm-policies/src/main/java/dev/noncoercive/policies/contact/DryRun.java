package dev.noncoercive.policies.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * What a gate would answer to many requests now: how many may go, how many later and when, how many not at all.
 *
 * <p>It is a view of one moment and reserves nothing; of two requests that compete for a place, one is counted as allowed. For example,
 * 800 now, 150 later, 50 refused.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
public abstract class DryRun {
    DryRun() {}

    /** {@return how many are allowed now} */
    public abstract int allowedNow();

    /** {@return when each of the later ones is allowed, earliest first} */
    public abstract List<Instant> later();

    /** {@return how many were refused for each reason; one can have several} */
    public abstract Map<ReasonCode, Integer> refusedFor();

    /** {@return how many were refused} */
    public abstract int refused();

    /** {@return how many were handed over before} */
    public abstract int alreadyHandedOver();

    /**
     * The later ones, by day.
     *
     * @param zone  whose days, not null
     * @return how many become allowed on each day that has some, in order, not null
     */
    public SortedMap<LocalDate, Integer> laterByDay(ZoneId zone) {
        return later().stream()
                .collect(Collectors.toMap(
                        instant -> LocalDate.ofInstant(instant, zone), instant -> 1, Integer::sum, TreeMap::new));
    }

    static DryRun of(Collection<ContactDecision> decisions) {
        int allowed = 0;
        int refused = 0;
        int already = 0;
        List<Instant> later = new ArrayList<>();
        Map<ReasonCode, Integer> refusedFor = new TreeMap<>();
        for (ContactDecision decision : decisions) {
            if (decision instanceof Allowed) {
                allowed++;
            } else if (decision instanceof AlreadyHandedOver) {
                already++;
            } else if (decision instanceof Later waiting) {
                later.add(waiting.nextAllowedAt());
            } else if (decision instanceof Refused no) {
                refused++;
                no.reasons().stream()
                        .map(Reason::code)
                        .distinct()
                        .forEach(code -> refusedFor.merge(code, 1, Integer::sum));
            }
        }
        return ImmutableDryRun.builder()
                .allowedNow(allowed)
                .addAllLater(later.stream().sorted().toList())
                .putAllRefusedFor(refusedFor)
                .refused(refused)
                .alreadyHandedOver(already)
                .build();
    }
}
