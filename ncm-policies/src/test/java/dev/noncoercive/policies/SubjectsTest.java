package dev.noncoercive.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.consent.Consent;
import dev.noncoercive.model.enough.EnoughThreshold;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.model.invitation.Message;
import dev.noncoercive.model.ledger.ReciprocityLedger;
import org.junit.jupiter.api.Test;

class SubjectsTest {
    @Test
    void what_a_campaign_would_have_to_bring_is_named() {
        assertThat(Subjects.missing(Consent.class)).contains("consents");
        assertThat(Subjects.missing(ReciprocityLedger.class)).contains("ledgers");
        assertThat(Subjects.missing(EnoughThreshold.class)).contains("enough");
        assertThat(Subjects.missing(Campaign.class)).isEmpty();
        assertThat(Subjects.missing(Invitation.class)).isEmpty();
        assertThat(Subjects.missing(Message.class)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Subjects.missing(String.class))
                .withMessageContaining("but was String");
    }
}
