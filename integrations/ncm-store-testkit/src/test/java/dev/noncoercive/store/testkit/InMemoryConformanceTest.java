package dev.noncoercive.store.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.RuleBook;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InMemoryConformanceTest {
    private final TimelineRunner runner =
            new TimelineRunner(clock -> ContactGate.inMemory(RuleBook.personOnly(), clock));

    static Stream<Timeline> timelines() {
        return Stream.of(Timelines.basics(), Timelines.random()).flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("timelines")
    void every_answer_of_a_timeline_is_the_expected_one(Timeline timeline) {
        assertThat(runner.run(timeline)).isEmpty();
    }

    @Test
    void all_published_timelines_are_run() {
        assertThat(Timelines.basics()).hasSize(45);
        assertThat(Timelines.random()).hasSize(150);
    }
}
