package dev.noncoercive.policies.contact;

import dev.noncoercive.model.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.immutables.value.Value;

/**
 * What a gate would answer to each person of a segment now: who is allowed, and who is held until when and why.
 *
 * <p>It is a list for a sender that asks no gate, right before it sends, to all of it; it is no permit, and it reserves nothing: an hour later,
 * or after one message more to somebody in it, it may be wrong. For example, {@code ada} now, {@code bo} from 3 December on, {@code eve} not.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
public abstract class SegmentAnswer {
    /** So few that nobody waits long, so many that one by one would take much longer. */
    private static final int AT_ONCE = 500;

    SegmentAnswer() {}

    /** {@return who is allowed now, in the order in which they were asked for} */
    public abstract List<PersonId> allowedNow();

    /** {@return who is held, in the order in which they were asked for} */
    public abstract List<HeldPerson> held();

    /** {@return for whom this very request was handed over before, in the order in which they were asked for} */
    public abstract List<PersonId> alreadyHandedOver();

    /** {@return how many there are of each, when the later ones are allowed, and how many are refused for what} */
    public abstract DryRun summary();

    /**
     * A person who is not contacted now.
     *
     * <p>For example, {@code bo}, until 3 December, for an allowance that is used up.
     */
    @Value.Immutable
    public abstract static class HeldPerson {
        HeldPerson() {}

        /** {@return who} */
        public abstract PersonId person();

        /** {@return when the answer is yes if nothing else happens; empty where time alone does not lift it} */
        public abstract Optional<Instant> until();

        /** {@return all reasons, one or more} */
        public abstract List<Reason> reasons();
    }

    /** Whoever is asked about waits with what they do until the answers of their chunk are there. */
    static SegmentAnswer asked(
            List<ContactRequest> requests,
            Function<List<ContactRequest>, List<Trial.Known>> read,
            Trial trial,
            IntConsumer progress) {
        ImmutableSegmentAnswer.Builder segment = ImmutableSegmentAnswer.builder();
        List<ContactDecision> decisions = new ArrayList<>(requests.size());
        for (int from = 0; from < requests.size(); from += AT_ONCE) {
            List<ContactRequest> chunk = requests.subList(from, Math.min(requests.size(), from + AT_ONCE));
            for (Trial.Known known : read.apply(chunk)) {
                ContactRequest request = requests.get(decisions.size());
                ContactDecision decision = trial.answer(known, request);
                add(request.person(), decision, segment);
                decisions.add(decision);
                progress.accept(decisions.size());
            }
        }
        return segment.summary(DryRun.of(decisions)).build();
    }

    private static void add(PersonId person, ContactDecision decision, ImmutableSegmentAnswer.Builder segment) {
        if (decision instanceof Allowed) {
            segment.addAllowedNow(person);
        } else if (decision instanceof AlreadyHandedOver) {
            segment.addAlreadyHandedOver(person);
        } else {
            segment.addHeld(ImmutableHeldPerson.builder()
                    .person(person)
                    .until(until(decision))
                    .addAllReasons(Reason.against(decision))
                    .build());
        }
    }

    private static Optional<Instant> until(ContactDecision decision) {
        return decision instanceof Later later ? Optional.of(later.nextAllowedAt()) : Optional.empty();
    }
}
