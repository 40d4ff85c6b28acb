package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.StopCause;
import dev.noncoercive.model.consent.Stopped;
import dev.noncoercive.model.contact.ContactKind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Words that meet. Counterexamples that properties found. */
class PersonWordTest {
    private static final Instant SAID = Instant.parse("2026-03-02T00:08:00Z");
    private static final Instant LATER = Instant.parse("2026-04-11T13:20:00Z");
    private static final PersonId ADA = PersonId.of("ada");

    @Test
    void of_two_yeses_at_one_instant_the_one_heard_later_holds() {
        ConsentGiven open = yes().build();
        ConsentGiven ended = yes().validUntil(SAID.plusSeconds(60)).build();
        assertThat(reasonsAgainst(request().build(), open, ended)).containsExactly(ReasonCode.EXPIRED);
        assertThat(reasonsAgainst(request().build(), ended, open)).isEmpty();
    }

    @Test
    void a_dead_address_stays_dead_when_the_person_says_stop_too() {
        Stopped dead = stop(StopCause.DEAD_ADDRESS, SAID);
        Stopped word = stop(StopCause.WORD, SAID.plusSeconds(60));
        ContactRequest receipt =
                request().kind(ContactKind.SERVICE).basis("order 7").build();
        assertThat(reasonsAgainst(receipt, dead, word)).containsExactly(ReasonCode.DEAD_ADDRESS);
    }

    private static ConsentGiven.Builder yes() {
        return ConsentGiven.builder()
                .person(ADA)
                .at(SAID)
                .sender(SenderId.of("bakery"))
                .purpose(Purpose.NEWSLETTER)
                .addChannel(Channel.EMAIL);
    }

    private static Stopped stop(StopCause cause, Instant at) {
        return Stopped.builder().person(ADA).at(at).cause(cause).build();
    }

    private static ContactRequest.Builder request() {
        return ContactRequest.builder()
                .person(ADA)
                .sender(SenderId.of("bakery"))
                .purpose(Purpose.NEWSLETTER)
                .channel(Channel.EMAIL)
                .key("k1");
    }

    private static List<ReasonCode> reasonsAgainst(ContactRequest request, PersonAct... acts) {
        ContactHistory history = ContactHistory.empty();
        for (PersonAct act : acts) {
            history = history.with(act);
        }
        return ContactRules.reasonsAgainst(history, request, RuleBook.personOnly(), LATER).stream()
                .map(Reason::code)
                .toList();
    }
}
