package dev.noncoercive.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

class TokenBucketLessonTest {
    @Test
    void the_token_bucket_breaks_the_promise_and_the_gate_keeps_it() {
        Events tests = EngineTestKit.engine("jqwik")
                .selectors(selectClass(TokenBucketLesson.class))
                .execute()
                .testEvents();

        assertThat(names(tests.failed().list())).containsExactly("a token bucket keeps two in seven days");
        assertThat(names(tests.succeeded().list())).containsExactly("the gate keeps two in seven days");
    }

    private static List<String> names(List<Event> events) {
        return events.stream()
                .map(event -> event.getTestDescriptor()
                        .getDisplayName()
                        .replace('_', ' ')
                        .toLowerCase(Locale.ROOT))
                .toList();
    }
}
