package dev.noncoercive.cli;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.ConsentWithdrawn;
import dev.noncoercive.model.consent.Paused;
import dev.noncoercive.model.consent.StopCause;
import dev.noncoercive.model.consent.Stopped;
import dev.noncoercive.policies.contact.KeptNo;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What is kept of a no after forgetting, in the export: a stop, a withdrawal while it rests, or a pause while it lasts. */
record KeptNoEntry(
        String no,
        Optional<String> sender,
        Optional<String> purpose,
        List<String> channels,
        Optional<String> cause,
        Optional<Instant> at,
        Optional<Instant> until,
        List<Opened> butNotFor) {

    /** Whom a yes after it let through. */
    record Opened(String sender, List<String> channels) {}

    static KeptNoEntry of(KeptNo kept) {
        List<Opened> opened = kept.opened().entrySet().stream()
                .map(one -> new Opened(one.getKey().value(), texts(one.getValue())))
                .toList();
        if (kept.said() instanceof Stopped stopped) {
            return new KeptNoEntry(
                    "stop",
                    stopped.sender().map(SenderId::value),
                    Optional.empty(),
                    texts(stopped.channels()),
                    Optional.of(stopped.cause()).map(StopCause::text),
                    Optional.empty(),
                    Optional.empty(),
                    opened);
        }
        return kept.said() instanceof ConsentWithdrawn withdrawn
                ? new KeptNoEntry(
                        "withdraw-consent",
                        Optional.of(withdrawn.sender().value()),
                        Optional.of(withdrawn.purpose().value()),
                        texts(withdrawn.channels()),
                        Optional.empty(),
                        Optional.of(withdrawn.at()),
                        Optional.empty(),
                        opened)
                : new KeptNoEntry(
                        "pause",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(((Paused) kept.said()).until()),
                        opened);
    }

    private static List<String> texts(Collection<Channel> channels) {
        return channels.stream().map(Channel::value).sorted().toList();
    }
}
