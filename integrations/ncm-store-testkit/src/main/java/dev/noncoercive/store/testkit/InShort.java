package dev.noncoercive.store.testkit;

import dev.noncoercive.policies.contact.AddressKey;
import dev.noncoercive.policies.contact.Allowed;
import dev.noncoercive.policies.contact.AlreadyHandedOver;
import dev.noncoercive.policies.contact.ContactDecision;
import dev.noncoercive.policies.contact.HandOver;
import java.util.NavigableSet;

/** What a gate answered, in a few words that its oracle can say, too. */
final class InShort {
    private InShort() {}

    static Object of(Object answer) {
        return answer instanceof ContactDecision decision ? of(decision) : answer instanceof HandOver.Go;
    }

    static String of(ContactDecision decision) {
        String text = Answer.of(decision).text();
        return text.startsWith("later ") ? text.split(" ", -1)[1] : text.split(" ", -1)[0];
    }

    /** A yes names what it is for, and that something went out says when. */
    static String withWhat(ContactDecision decision) {
        if (decision instanceof Allowed allowed) {
            return Oracle.ALLOWED + " " + allowed.permit().key();
        }
        return decision instanceof AlreadyHandedOver already ? Oracle.ALREADY + " " + already.at() : of(decision);
    }

    /** At which address, if at any. */
    static String at(NavigableSet<AddressKey> keys) {
        return keys.isEmpty() ? "" : " at " + keys;
    }
}
