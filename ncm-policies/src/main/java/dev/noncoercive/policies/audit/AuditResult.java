package dev.noncoercive.policies.audit;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.policies.contact.ReasonCode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * What an audit found: every contact that broke a promise, and what the gate would have held back.
 *
 * <p>The two figures differ: had the gate held a contact, it would not have counted against the next. For example, of 2,400
 * contacts 31 broke a promise, and the gate would have held 29.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
public abstract class AuditResult {
    AuditResult() {}

    /** {@return how many contacts were looked at, without duplicates} */
    public abstract int contacts();

    /** {@return how many people they went to} */
    public abstract int people();

    /**
     * {@return contacts left out because the same message stands in the record before: its id to the same person, from the same sender, on the
     * same channel and of the same time; as places in the record}
     */
    public abstract List<Integer> duplicates();

    /** {@return contacts that count though another message to the same person has their id, as places in the record} */
    public abstract List<Integer> reusedIds();

    /** {@return contacts that broke a promise, by person and time} */
    public abstract List<Violation> violations();

    /** {@return how many contacts the gate would have held back, had it been asked for each} */
    public abstract int heldByGate();

    /** {@return the violations of each person, people in order of their ids} */
    public Map<PersonId, List<Violation>> byPerson() {
        return violations().stream()
                .collect(Collectors.groupingBy(
                        violation -> violation.contact().person(), TreeMap::new, Collectors.toList()));
    }

    /** {@return how many violations have each reason; one violation can have several} */
    public Map<ReasonCode, Long> byReason() {
        return violations().stream()
                .flatMap(violation -> violation.reasons().stream()
                        .map(reason -> reason.code())
                        .distinct())
                .collect(Collectors.groupingBy(code -> code, TreeMap::new, Collectors.counting()));
    }
}
