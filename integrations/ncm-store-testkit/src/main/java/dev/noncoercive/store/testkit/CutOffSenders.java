package dev.noncoercive.store.testkit;

import dev.noncoercive.model.SenderId;
import dev.noncoercive.policies.contact.ContactRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Senders of a {@link Simulation} who do not reach the store for some steps, and what they asked meanwhile without an answer. */
final class CutOffSenders {
    private final Map<SenderId, Integer> stepsLeft = new LinkedHashMap<>();
    private final Map<SenderId, List<ContactRequest>> unanswered = new LinkedHashMap<>();

    void cutOff(SenderId sender, int steps) {
        stepsLeft.putIfAbsent(sender, steps);
    }

    boolean isCutOff(SenderId sender) {
        return stepsLeft.containsKey(sender);
    }

    void askedInVain(ContactRequest request) {
        unanswered
                .computeIfAbsent(request.sender(), nothing -> new ArrayList<>())
                .add(request);
    }

    /** One step later: whoever reaches the store again, with all that they now ask once more, in the order in which they did. */
    List<ContactRequest> stepped() {
        stepsLeft.replaceAll((sender, left) -> left - 1);
        List<ContactRequest> again = new ArrayList<>();
        for (SenderId sender : List.copyOf(stepsLeft.keySet())) {
            if (stepsLeft.getOrDefault(sender, 0) <= 0) {
                stepsLeft.remove(sender);
                List<ContactRequest> asked = unanswered.remove(sender);
                again.addAll(asked == null ? List.of() : asked);
            }
        }
        return again;
    }
}
