package dev.noncoercive.cli;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.ConsentWithdrawn;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.Stopped;
import dev.noncoercive.policies.contact.ContactHistory;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;

/** What a no does not reach: it is recorded all the same, but whoever typed it should look again, or the person is written to on. */
final class Missed {
    private Missed() {}

    /** Of a no that ends nothing which the person had given, what to check; what they gave before they were forgotten is not known. */
    static Optional<String> by(PersonAct act, ContactHistory before) {
        if (before.tombstone().isPresent()) {
            return Optional.empty();
        }
        if (act instanceof ConsentWithdrawn no) {
            boolean ends = ends(no, before, Optional.of(no.sender()), Optional.of(no.purpose()), no.channels());
            return ends ? Optional.empty() : Optional.of(line(Optional.of(no.sender()), "sender, purpose and channel"));
        }
        if (act instanceof Stopped no) {
            boolean ends = ends(no, before, no.sender(), Optional.empty(), no.channels());
            return ends ? Optional.empty() : Optional.of(line(no.sender(), toCheck(no)));
        }
        return Optional.empty();
    }

    private static String toCheck(Stopped no) {
        if (no.sender().isPresent()) {
            return no.channels().isEmpty() ? "sender" : "sender and channel";
        }
        return no.channels().isEmpty() ? "id" : "channel";
    }

    private static String line(Optional<SenderId> sender, String toCheck) {
        return "They had given " + sender.map(name -> name + " no consent").orElse("nobody a consent")
                + " that this ends: check the " + toCheck + ".";
    }

    /** Whether they ever gave one before that it speaks of: a no that is said twice is no typo. */
    private static boolean ends(
            PersonAct no,
            ContactHistory before,
            Optional<SenderId> sender,
            Optional<Purpose> purpose,
            Collection<Channel> channels) {
        return before.acts().stream()
                .filter(ConsentGiven.class::isInstance)
                .map(ConsentGiven.class::cast)
                .filter(given -> !given.at().isAfter(no.at()))
                .filter(given -> sender.map(given.sender()::equals).orElse(true))
                .filter(given -> purpose.map(given.purpose()::equals).orElse(true))
                .anyMatch(given -> channels.isEmpty() || !Collections.disjoint(channels, given.channels()));
    }
}
