package dev.noncoercive.store.testkit;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.noncoercive.policies.contact.AlreadyHandedOver;
import dev.noncoercive.policies.contact.ContactDecision;
import dev.noncoercive.policies.contact.Later;
import dev.noncoercive.policies.contact.Reason;
import dev.noncoercive.policies.contact.ReasonCode;
import dev.noncoercive.policies.contact.Refused;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** An expected or given answer, as a text that can be compared and read: {@code later 2026-03-09T09:00:00Z [allowance]}. */
record Answer(String text) {
    private static final Set<String> KNOWN = Set.of("decision", "nextAllowedAt", "reasons");
    static final Answer GO = new Answer("go");
    static final Answer VOID = new Answer("void");
    static final Answer DONE = new Answer("done");

    /** Reads {@code "go"} or {@code {"decision": "later", "nextAllowedAt": …, "reasons": […]}}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Answer read(Object json) {
        if (json instanceof String word) {
            return new Answer(word);
        }
        if (json instanceof Map<?, ?> fields
                && KNOWN.containsAll(fields.keySet())
                && fields.get("decision") instanceof String decision) {
            String next = fields.containsKey("nextAllowedAt") ? " " + fields.get("nextAllowedAt") : "";
            return new Answer(decision + next + reasons(fields.get("reasons")));
        }
        throw new IllegalArgumentException(
                "expect must be a word or an object with `decision`, and `nextAllowedAt` and `reasons` if there are any, but was "
                        + json);
    }

    private static String reasons(@org.jspecify.annotations.Nullable Object json) {
        return json instanceof Collection<?> codes
                ? list(codes.stream().map(String::valueOf).map(Answer::known).toList())
                : "";
    }

    private static String known(String code) {
        if (Arrays.stream(ReasonCode.values()).noneMatch(known -> known.text().equals(code))) {
            throw new IllegalArgumentException(
                    "`reasons` must be codes of reasons such as `allowance`, but held `" + code + "`");
        }
        return code;
    }

    static Answer of(ContactDecision decision) {
        if (decision instanceof Later later) {
            return new Answer("later " + later.nextAllowedAt() + codes(later.reasons()));
        }
        if (decision instanceof Refused refused) {
            return new Answer("refused" + codes(refused.reasons()));
        }
        return new Answer(decision instanceof AlreadyHandedOver ? "already-handed-over" : "allowed");
    }

    private static String codes(List<Reason> reasons) {
        return list(reasons.stream().map(reason -> reason.code().text()).toList());
    }

    private static String list(List<String> codes) {
        return codes.stream().distinct().sorted().collect(Collectors.joining(", ", " [", "]"));
    }

    @Override
    public String toString() {
        return text;
    }
}
