package dev.noncoercive.policies.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.consent.Consent;
import dev.noncoercive.model.consent.ConsentEvent;
import dev.noncoercive.model.consent.ConsentState;
import dev.noncoercive.model.contact.ContactRecord;
import dev.noncoercive.policies.PolicySet;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallRestTest {
    private static final PolicySet LONGER_FOR_CALLS = PolicySet.standard()
            .only(Set.of("C08"))
            .with(Profile.parse("own", "asOf=2026-11-22\ncall-refusal-rest=P400D | OWN | ours"));

    /** A no, and a year later, after the general rest, the question again. */
    private static long failures(Channel... channels) {
        Consent consent = Consent.builder()
                .person(PersonId.of("ada"))
                .sender(SenderId.of("bakery"))
                .purpose(Purpose.NEWSLETTER)
                .addChannels(channels)
                .addHistory(event(ConsentState.REQUESTED, "2025-10-01T09:00:00Z"))
                .addHistory(event(ConsentState.REFUSED, "2025-10-02T09:00:00Z"))
                .addHistory(event(ConsentState.REQUESTED, "2026-10-03T09:00:00Z"))
                .build();
        Campaign campaign = Campaign.builder()
                .name("test")
                .sender(SenderId.of("bakery"))
                .purpose(Purpose.NEWSLETTER)
                .addConsent(consent)
                .record(ContactRecord.builder().build())
                .build();
        return LONGER_FOR_CALLS
                .check("test", campaign, Instant.parse("2026-11-22T09:00:00Z"))
                .failures()
                .size();
    }

    private static ConsentEvent event(ConsentState state, String at) {
        return ConsentEvent.of(state, Instant.parse(at));
    }

    @Test
    void a_rest_of_calls_holds_for_calls_alone() {
        assertThat(failures(Channel.CALL)).isEqualTo(1);
        assertThat(failures(Channel.EMAIL)).isZero();
        // by which of the two it was asked is not known
        assertThat(failures(Channel.CALL, Channel.EMAIL)).isZero();
    }
}
