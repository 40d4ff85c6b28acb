package dev.noncoercive.store.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.ConsentWithdrawn;
import dev.noncoercive.model.consent.StopCause;
import dev.noncoercive.model.consent.Stopped;
import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.model.contact.Signal;
import dev.noncoercive.model.contact.SignalKind;
import dev.noncoercive.policies.contact.Allowed;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.RuleBook;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * What a simulated world leaves out, since a gate does not keep it yet. Each test turns red as soon as it does; then its switch in
 * {@link NotYetDrawn} is to be turned on, with which the test stays.
 */
class NotYetDrawnTest {
    private static final PersonId ADA = PersonId.of("ada");
    private static final SenderId BAKERY = SenderId.of("bakery");
    private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");

    private Instant now = START;
    private final ContactGate gate = ContactGate.inMemory(RuleBook.personOnly(), () -> now);

    private boolean isAllowed(String key, ContactKind kind, Channel channel) {
        now = now.plus(Duration.ofMinutes(1));
        return gate.request(ContactRequest.builder()
                        .person(ADA)
                        .sender(BAKERY)
                        .purpose(Purpose.NEWSLETTER)
                        .channel(channel)
                        .kind(kind)
                        .key(key)
                        .build())
                instanceof Allowed;
    }

    private static Stopped stop() {
        return Stopped.builder()
                .person(ADA)
                .at(START)
                .sender(BAKERY)
                .cause(StopCause.WORD)
                .build();
    }

    private void forget() {
        now = now.plus(Duration.ofMinutes(1));
        gate.forget(ADA);
    }

    private static void assertKept(boolean isKept, boolean isDrawn, String until) {
        assertThat(isKept)
                .as("not drawn %s; where it is kept by now, turn the switch on", until)
                .isEqualTo(isDrawn);
    }

    @Test
    void a_second_report_about_another_channel_is_heard() {
        gate.record(ConsentGiven.builder()
                .person(ADA)
                .at(START)
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .addChannel(Channel.EMAIL)
                .addChannel(Channel.SMS)
                .build());
        now = now.plus(Duration.ofMinutes(1));
        Signal stop = Signal.builder()
                .person(ADA)
                .sender(BAKERY)
                .kind(SignalKind.STOP)
                .at(now)
                .channel(Channel.EMAIL)
                .build();
        gate.record(stop);
        gate.record(stop.withChannel(Channel.SMS));
        assertThat(isAllowed("k1", ContactKind.INVITATION, Channel.EMAIL)).isFalse();
        assertKept(
                !isAllowed("k2", ContactKind.INVITATION, Channel.SMS),
                NotYetDrawn.SIGNALS_TELL_CHANNELS_APART,
                "until signals tell channels apart");
    }

    @Test
    void a_stop_stays_when_the_person_is_forgotten() {
        gate.record(stop());
        assertThat(isAllowed("k1", ContactKind.CONSENT_REQUEST, Channel.EMAIL)).isFalse();
        forget();
        assertKept(
                !isAllowed("k2", ContactKind.CONSENT_REQUEST, Channel.EMAIL)
                        && !isAllowed("k3", ContactKind.REPLY, Channel.EMAIL),
                NotYetDrawn.FORGETTING_KEEPS_THE_NO,
                "until forgetting keeps the no");
    }

    @Test
    void the_rest_after_a_no_stays_when_the_person_is_forgotten() {
        gate.record(ConsentWithdrawn.builder()
                .person(ADA)
                .at(START)
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .build());
        assertThat(isAllowed("k1", ContactKind.CONSENT_REQUEST, Channel.EMAIL)).isFalse();
        forget();
        assertKept(
                !isAllowed("k2", ContactKind.CONSENT_REQUEST, Channel.EMAIL),
                NotYetDrawn.FORGETTING_KEEPS_THE_NO,
                "until forgetting keeps the no");
    }

    @Test
    void the_limits_of_questions_stay_when_the_person_is_forgotten() {
        assertThat(isAllowed("k1", ContactKind.CONSENT_REQUEST, Channel.EMAIL)).isTrue();
        assertThat(isAllowed("k2", ContactKind.CONSENT_REQUEST, Channel.EMAIL)).isFalse();
        forget();
        assertKept(
                !isAllowed("k3", ContactKind.CONSENT_REQUEST, Channel.EMAIL),
                NotYetDrawn.FORGETTING_KEEPS_THE_LIMITS_OF_QUESTIONS,
                "until forgetting keeps the limits of questions");
    }

    @Test
    void a_no_from_before_is_heard_after_the_person_was_forgotten() {
        forget();
        gate.record(stop());
        assertKept(
                !isAllowed("k1", ContactKind.CONSENT_REQUEST, Channel.EMAIL),
                NotYetDrawn.FORGETTING_HEARS_A_LATE_NO,
                "until forgetting hears a late no");
    }
}
