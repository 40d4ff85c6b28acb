package dev.noncoercive.store.testkit;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactKey;
import dev.noncoercive.policies.contact.ContactRow;
import dev.noncoercive.policies.contact.ContactState;
import dev.noncoercive.policies.contact.ReasonCode;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Whether the record says of a message that was not chosen that a rival was; a store in memory keeps nothing of it. */
final class RivalHolds {
    private final List<ContactRow> held;

    private RivalHolds(List<ContactRow> held) {
        this.held = held;
    }

    private static RivalHolds of(ContactGate gate, PersonId person) {
        return new RivalHolds(gate.recordOf(person).rows().stream()
                .filter(row -> row.state() == ContactState.HELD)
                .toList());
    }

    /** Nothing where the store keeps no holds at all, or none of this key. */
    private boolean areKept(ContactKey key) {
        return held.stream().anyMatch(row -> isOf(row, key));
    }

    /** What was held last under the key: more than one for another reason within a millisecond cannot be told apart. */
    private boolean isLastForARival(ContactKey key) {
        List<ContactRow> own = held.stream().filter(row -> isOf(row, key)).toList();
        Instant last = own.stream().map(ContactRow::at).max(Instant::compareTo).orElseThrow();
        return own.stream()
                .anyMatch(row -> row.at().equals(last) && row.heldFor().equals(Set.of(ReasonCode.RIVAL)));
    }

    private static boolean isOf(ContactRow row, ContactKey key) {
        return row.reference().equals(key.sender() + "/" + key.key());
    }

    /** What is told of one that lost. */
    interface Told {
        /** Whether it is held for a rival, as it should be and as it is. */
        void of(ContactKey key, boolean expected, boolean actual);
    }

    /** Tells of each that lost of which a gate keeps that it was held. */
    static void ofLosers(ContactGate gate, OracleChoice choice, Told told) {
        choice.lostToARival().forEach((key, isForARival) -> {
            RivalHolds held = of(gate, key.person());
            if (held.areKept(key)) {
                told.of(key, isForARival, held.isLastForARival(key));
            }
        });
    }
}
