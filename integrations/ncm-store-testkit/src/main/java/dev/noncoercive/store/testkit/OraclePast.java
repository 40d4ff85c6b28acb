package dev.noncoercive.store.testkit;

import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.CalendarWindow;
import dev.noncoercive.model.consent.RollingWindow;
import dev.noncoercive.policies.contact.RuleBook;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/** Of which time nobody can say what was sent, in the eyes of the {@link Oracle}: of all before the later of what the rules and the store say. */
final class OraclePast {
    private final Optional<Instant> since;

    OraclePast(RuleBook rules, Optional<Instant> storeKnowsSince) {
        this.since = Stream.concat(rules.completeSince().stream(), storeKnowsSince.stream())
                .max(Instant::compareTo);
    }

    Optional<Instant> since() {
        return since;
    }

    /** Whether all is known of what can count in a window at an instant, and of what must lie so far apart. */
    boolean isKnown(Allowance allowance, Optional<ZoneId> zone, Instant at) {
        if (since.isEmpty()) {
            return true;
        }
        Instant known = since.get();
        if (allowance.per() instanceof RollingWindow rolling) {
            return !at.isBefore(known.plus(rolling.length()));
        }
        if (!(allowance.per() instanceof CalendarWindow calendar)) {
            return false;
        }
        Duration gap = calendar.minGap().orElse(Duration.ZERO);
        return zone.isPresent()
                && !at.isBefore(known.plus(gap))
                && !OracleClock.isSame(calendar, known.minusMillis(1), at, zone.get());
    }

    /** Since when something may have gone unanswered without anybody here knowing, where the last sign is of before. */
    Optional<Instant> sinceAfter(Instant sign) {
        return since.filter(sign::isBefore);
    }
}
