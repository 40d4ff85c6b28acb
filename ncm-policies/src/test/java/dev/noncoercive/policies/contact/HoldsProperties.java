package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Topic;
import dev.noncoercive.model.contact.Contact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** What the record shows of a sender that asks again and again. */
class HoldsProperties {
    private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");

    /** An answer to a key: why it was no, or nothing where it was yes; and how long after the one before. */
    record Answer(String key, Set<ReasonCode> no, Optional<Topic> topic, int millis) {
        boolean isSameAs(Answer other) {
            return no.equals(other.no) && topic.equals(other.topic);
        }

        List<Reason> reasons() {
            return no.stream().map(Reason::of).toList();
        }
    }

    @Provide
    Arbitrary<Answer> answers() {
        return Combinators.combine(
                        Arbitraries.of("k1", "k2", "1 k1", "bakery/k1"),
                        Arbitraries.of(ReasonCode.PAUSE, ReasonCode.ALLOWANCE)
                                .set()
                                .ofMaxSize(2),
                        Arbitraries.of("bread", "cakes").map(Topic::of).optional(0.2),
                        Arbitraries.of(1, 1, 60_000))
                .as(Answer::new);
    }

    @Property(tries = 1000)
    void promise_12_each_no_of_a_key_stands_in_the_record_and_the_same_in_a_row_once(
            @ForAll @Size(max = 12) List<@From("answers") Answer> answers) {
        Scenario silent = Scenario.silent(START, List.of());
        Household known = Household.alone(Scenario.ADA, ContactHistory.empty());
        Instant now = START;
        for (Answer answer : answers) {
            now = now.plus(Duration.ofMillis(answer.millis()));
            ContactRequest request = silent.request().withKey(answer.key()).withTopic(answer.topic());
            Household stepped = known.steppingAt(now);
            known = answer.no().isEmpty()
                    ? stepped.with(yes(request, silent.contactAt(now)))
                    : Holds.keep(stepped, request, answer.reasons());
        }
        assertThat(held(known)).isEqualTo(expected(answers));
        assertThat(known.history().rows()).allMatch(row -> row.slot().length() <= 400);
    }

    private static ContactRow yes(ContactRequest request, Contact contact) {
        return ContactRow.of(contact, request.contactKey().slot());
    }

    private static List<String> held(Household known) {
        return known.history().rows().stream()
                .filter(row -> row.state() == ContactState.HELD)
                .map(row -> row.reference().substring("corner-bakery/".length())
                        + row.heldFor()
                        + row.labels().topic())
                .toList();
    }

    private static List<String> expected(List<Answer> answers) {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            boolean isRepeated = before(answers, i).filter(answer::isSameAs).isPresent();
            if (!answer.no().isEmpty() && !isRepeated) {
                expected.add(
                        answer.key() + answer.no().stream().sorted().collect(Collectors.toList()) + answer.topic());
            }
        }
        return expected;
    }

    /** The answer to the same key before. */
    private static Optional<Answer> before(List<Answer> answers, int place) {
        return answers.subList(0, place).stream()
                .filter(other -> other.key().equals(answers.get(place).key()))
                .reduce((earlier, later) -> later);
    }
}
