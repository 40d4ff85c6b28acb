package dev.noncoercive.store.testkit;

import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.model.enough.EnoughThreshold;
import dev.noncoercive.model.enough.Reading;
import dev.noncoercive.model.enough.ThresholdChange;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.RuleBook;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where asks stop in the eyes of the {@link Oracle}: by what was read last, if that still says something, and by what was decided last. */
final class OracleEnough {
    /** What asks something of a person; gifts and care go on. */
    private static final Set<ContactKind> ASKS =
            EnumSet.of(ContactKind.INVITATION, ContactKind.REMINDER, ContactKind.CONSENT_REQUEST);

    private OracleEnough() {}

    static boolean stops(ContactRequest request, RuleBook rules, Instant now) {
        EnoughThreshold threshold = rules.enough().get(request.sender());
        return threshold != null && ASKS.contains(request.kind()) && isReached(threshold, now);
    }

    private static boolean isReached(EnoughThreshold threshold, Instant now) {
        Reading last = null;
        for (Reading reading : threshold.readings()) {
            if (!reading.at().isAfter(now) && isNewer(reading, last)) {
                last = reading;
            }
        }
        return last != null && saysSomething(last, threshold, now) && last.value() >= limit(threshold, now);
    }

    private static long limit(EnoughThreshold threshold, Instant now) {
        long limit = threshold.limit();
        for (ThresholdChange change : threshold.history()) {
            limit = now.isBefore(change.from()) ? limit : change.limit();
        }
        return limit;
    }

    private static boolean isNewer(Reading reading, @Nullable Reading other) {
        return other == null
                || reading.at().isAfter(other.at())
                || (reading.at().equals(other.at()) && reading.value() > other.value());
    }

    private static boolean saysSomething(Reading reading, EnoughThreshold threshold, Instant now) {
        return end(reading, threshold).filter(end -> !now.isBefore(end)).isEmpty();
    }

    private static Optional<Instant> end(Reading reading, EnoughThreshold threshold) {
        return threshold
                .period()
                .map(period ->
                        reading.at().atOffset(ZoneOffset.UTC).plus(period).toInstant());
    }

    /** All instants at which it may begin or end. */
    static List<Instant> changes(ContactRequest request, RuleBook rules) {
        List<Instant> changes = new ArrayList<>();
        EnoughThreshold threshold = rules.enough().get(request.sender());
        if (threshold != null) {
            threshold.history().forEach(change -> changes.add(change.from()));
            threshold.readings().forEach(reading -> changes.add(reading.at()));
            threshold.readings().forEach(reading -> end(reading, threshold).ifPresent(changes::add));
        }
        return changes;
    }
}
