package dev.noncoercive.store.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.ConsentWithdrawn;
import dev.noncoercive.model.consent.Paused;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.Preferences;
import dev.noncoercive.model.consent.PreferencesSet;
import dev.noncoercive.model.consent.QuietHours;
import dev.noncoercive.model.consent.Resumed;
import dev.noncoercive.model.consent.Window;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.policies.contact.Allowed;
import dev.noncoercive.policies.contact.ContactDecision;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.Permit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** The people, acts and requests that the contract speaks of. */
final class ContractValues {
    static final PersonId ADA = PersonId.of("ada");
    static final PersonId BO = PersonId.of("bo");
    static final SenderId BAKERY = SenderId.of("bakery");
    static final Duration WEEK = Duration.ofDays(7);
    static final Instant START = Instant.parse("2026-11-02T09:00:00Z");

    private ContractValues() {}

    static List<PersonAct> everyKindOfAct() {
        Preferences preferences = Preferences.builder()
                .zone(ZoneId.of("Europe/Rome"))
                .addQuietHours(QuietHours.daily(LocalTime.of(22, 0), LocalTime.of(8, 0)))
                .addAllowance(Allowance.of(4, Window.parse("calendar-week")))
                .build();
        return List.of(
                consent(ADA, Allowance.of(2, WEEK))
                        .withId("a1")
                        .withAt(START.minusSeconds(5))
                        .withValidUntil(START.plus(WEEK)),
                PreferencesSet.builder()
                        .person(ADA)
                        .at(START.minusSeconds(4))
                        .preferences(preferences)
                        .build(),
                Paused.builder()
                        .id("a2")
                        .person(ADA)
                        .at(START.minusSeconds(3))
                        .until(START.plusSeconds(60))
                        .build(),
                Resumed.builder().person(ADA).at(START.minusSeconds(2)).build(),
                withdrawal());
    }

    static ConsentGiven consent(PersonId person, Allowance allowance) {
        return ConsentGiven.builder()
                .person(person)
                .at(START)
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .addChannel(Channel.EMAIL)
                .addAllowance(allowance)
                .noticeVersion("2026-10")
                .build();
    }

    static ConsentWithdrawn withdrawal() {
        return ConsentWithdrawn.builder()
                .person(ADA)
                .at(START)
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .build();
    }

    static Contact contact(Instant at) {
        return Contact.builder()
                .person(ADA)
                .at(at)
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .channel(Channel.EMAIL)
                .build();
    }

    static ContactRequest request(PersonId person, String key) {
        return ContactRequest.builder()
                .person(person)
                .sender(BAKERY)
                .purpose(Purpose.NEWSLETTER)
                .channel(Channel.EMAIL)
                .key(key)
                .build();
    }

    /** The permit of what must be a yes. */
    static Permit permit(ContactDecision decision) {
        assertThat(decision).isInstanceOf(Allowed.class);
        return ((Allowed) decision).permit();
    }
}
