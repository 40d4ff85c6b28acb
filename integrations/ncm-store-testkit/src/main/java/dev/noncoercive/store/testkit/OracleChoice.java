package dev.noncoercive.store.testkit;

import dev.noncoercive.model.Topic;
import dev.noncoercive.policies.contact.ContactKey;
import dev.noncoercive.policies.contact.ContactRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which of several messages to one person the {@link Oracle} gives the place to, and what becomes of the others. */
final class OracleChoice {
    private final String answer;
    private final @Nullable OracleEntry taken;
    /** Whose place it was as well as that of the one that got it, by key; for the others something of their own stood against it, or nothing. */
    private final Map<ContactKey, Boolean> lostToARival;

    private OracleChoice(String answer, @Nullable OracleEntry taken, Map<ContactKey, Boolean> lostToARival) {
        this.answer = answer;
        this.taken = taken;
        this.lostToARival = lostToARival;
    }

    static OracleChoice ofNone() {
        return new OracleChoice("", null, Map.of());
    }

    /**
     * What went out already, then what has a permit, so that no second message takes the place; then what the person would rather hear of. Of
     * several that went out, each asked alone, the one that the person would rather hear of is named: once this took the first in the list.
     */
    static List<ContactRequest> inOrder(List<ContactRequest> rivals, OraclePerson person) {
        List<ContactRequest> byTopic = byTopic(rivals, person.preferences().topicOrder());
        List<ContactRequest> inOrder = new ArrayList<>();
        byTopic.stream().filter(person::isGone).forEach(inOrder::add);
        byTopic.stream().filter(person::hasPermit).forEach(inOrder::add);
        byTopic.stream().filter(rival -> !inOrder.contains(rival)).forEach(inOrder::add);
        return inOrder;
    }

    private static List<ContactRequest> byTopic(List<ContactRequest> rivals, List<Topic> topics) {
        List<ContactRequest> byTopic = new ArrayList<>();
        for (Topic topic : topics) {
            rivals.stream()
                    .filter(rival -> rival.topic().filter(topic::equals).isPresent())
                    .forEach(byTopic::add);
        }
        rivals.stream().filter(rival -> !byTopic.contains(rival)).forEach(byTopic::add);
        return byTopic;
    }

    /** With what one of them hears before another has the place; the first is told where nobody gets it. */
    OracleChoice answering(ContactRequest rival, String heard, OraclePerson person) {
        if (!person.isGone(rival) && !person.hasPermit(rival)) {
            return new OracleChoice(answer.isEmpty() ? heard : answer, null, withLost(rival, false));
        }
        OracleEntry own = Objects.requireNonNull(person.keys.get(rival.contactKey()));
        // a yes names what it is for, and that something went out says when
        String told = heard + " " + (own.handedOver ? own.at : rival.contactKey());
        return new OracleChoice(told, own, lostToARival);
    }

    OracleChoice losing(ContactRequest rival, boolean wouldGo) {
        return new OracleChoice(answer, taken, withLost(rival, wouldGo));
    }

    private Map<ContactKey, Boolean> withLost(ContactRequest rival, boolean wouldGo) {
        Map<ContactKey, Boolean> more = new LinkedHashMap<>(lostToARival);
        more.put(rival.contactKey(), wouldGo);
        return more;
    }

    boolean isTaken() {
        return taken != null;
    }

    OracleEntry taken() {
        return Objects.requireNonNull(taken);
    }

    String answer() {
        return answer;
    }

    Map<ContactKey, Boolean> lostToARival() {
        return lostToARival;
    }
}
