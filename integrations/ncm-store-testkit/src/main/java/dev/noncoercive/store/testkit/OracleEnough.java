package dev.noncoercive.store.testkit;

import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.model.enough.EnoughThreshold;
import dev.noncoercive.model.enough.Reading;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.RuleBook;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where asks stop in the eyes of the {@link Oracle}: by what was read last, if that still says something. What will be read nobody knows. */
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
        return last != null && saysSomething(last, threshold, now) && last.value() >= threshold.limit();
    }

    private static boolean isNewer(Reading reading, @Nullable Reading other) {
        return other == null
                || reading.at().isAfter(other.at())
                || (reading.at().equals(other.at()) && reading.value() > other.value());
    }

    private static boolean saysSomething(Reading reading, EnoughThreshold threshold, Instant now) {
        return threshold.period().isEmpty()
                || now.isBefore(reading.at()
                        .atOffset(ZoneOffset.UTC)
                        .plus(threshold.period().get())
                        .toInstant());
    }
}
