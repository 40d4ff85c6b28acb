package dev.noncoercive.store.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.noncoercive.policies.contact.InMemoryContactStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Timelines of one's own: what they state in error is refused, so that no answer is as expected because it was passed over. */
class TimelineTest {
    private static final TimelineRunner RUNNER = TimelineRunner.on(InMemoryContactStore::empty);

    private static Timeline timeline(String step) {
        return Timelines.read(
                        "[{\"name\": \"mine\", \"steps\": [{\"at\": \"2026-03-02T09:00:00Z\", \"person\": \"ada\", "
                                + step + "}]}]")
                .get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', textBlock = """
            "do": "pause", "until": "2026-03-09T09:00:00Z", "zone": "Europe/Rome" | a step `pause` has no `zone`; beside
            "do": "give-consent", "sender": "s", "purpose": "p", "channels": ["email"], "quietHours": [] | a step `give-consent` has no `quietHours`
            "do": "give-consent", "sender": "s", "purpose": "p", "channels": ["email"], "allowances": [{"per": "P7D"}] | `atMost` is missing
            "do": "set-preferences", "zone": "Rome" | `zone` must be a time zone such as Europe/Rome, but was `Rome`
            "do": "set-preferences", "quietHours": [{"from": "22", "to": "08:00"}] | `from` must be a time such as 22:00, but was `22`
            "do": "set-preferences", "quietHours": [{"from": "22:00", "to": "08:00", "days": ["S"]}] | unknown day `S`; known: MON to SUN
            "do": "resume", "expect": "done" | a step `resume` has no `expect`
            "do": "hand-over", "sender": "s", "key": "k", "expect": "gone" | `expect` of `hand-over` cannot be `gone`; it is one of: go, void
            "do": "request", "sender": "s", "purpose": "p", "channel": "email", "key": "k", "expect": {"decision": "alowed"} | cannot be `alowed`; it is one of: allowed, already-handed-over, later, refused
            "do": "request", "sender": "s", "purpose": "p", "channel": "email", "key": "k" | `expect` is missing
            "do": "ask" | unknown step `ask`; known: confirm, give-consent,
            """)
    void what_a_step_cannot_have_is_refused_with_its_place(String step, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RUNNER.run(timeline(step)))
                .withMessageStartingWith("mine, step 1: ")
                .withMessageContaining(message);
    }

    @Test
    void a_timeline_is_told_by_its_name() {
        assertThat(timeline("\"do\": \"resume\"")).hasToString("mine");
    }
}
