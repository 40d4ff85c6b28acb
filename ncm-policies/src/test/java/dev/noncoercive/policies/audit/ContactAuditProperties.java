package dev.noncoercive.policies.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.model.contact.ContactRecord;
import dev.noncoercive.policies.contact.Allowed;
import dev.noncoercive.policies.contact.ContactHistory;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.ContactRow;
import dev.noncoercive.policies.contact.ContactRules;
import dev.noncoercive.policies.contact.RuleBook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;

class ContactAuditProperties {
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final ContactAudit AUDIT = ContactAudit.with(RuleBook.personOnly());

    @Property
    void promise_2_a_violation_has_as_many_earlier_contacts_in_its_window_as_are_allowed(
            @ForAll @IntRange(max = 3) int atMost,
            @ForAll @IntRange(min = 1, max = 20) int windowHours,
            @ForAll @Size(max = 15) List<@IntRange(max = 40) Integer> hours) {
        ContactRecord record = record(Allowance.of(atMost, Duration.ofHours(windowHours)), hours);
        List<Integer> sorted = hours.stream().sorted().toList();
        long expected = 0;
        for (int i = 0; i < sorted.size(); i++) {
            int at = sorted.get(i);
            long earlier = sorted.subList(0, i).stream()
                    .filter(other -> other > at - windowHours)
                    .count();
            expected += earlier >= atMost ? 1 : 0;
        }
        assertThat(AUDIT.audit(record).violations()).hasSize((int) expected);
    }

    @Property
    void the_gate_holds_no_more_than_were_violations_and_none_without(
            @ForAll @IntRange(max = 3) int atMost,
            @ForAll @IntRange(min = 1, max = 20) int windowHours,
            @ForAll @Size(max = 15) List<@IntRange(max = 40) Integer> hours) {
        AuditResult result = AUDIT.audit(record(Allowance.of(atMost, Duration.ofHours(windowHours)), hours));
        assertThat(result.heldByGate()).isLessThanOrEqualTo(result.violations().size());
        assertThat(result.heldByGate() == 0).isEqualTo(result.violations().isEmpty());
    }

    @Property
    void promise_15_the_order_of_rows_does_not_matter(
            @ForAll @Size(max = 15) List<@IntRange(max = 40) Integer> hours, @ForAll Random random) {
        ContactRecord record = record(Allowance.of(2, Duration.ofHours(10)), hours);
        List<Contact> shuffled = new ArrayList<>(record.contacts());
        Collections.shuffle(shuffled, random);
        AuditResult other = AUDIT.audit(record.withContacts(shuffled));
        assertThat(contacts(other)).isEqualTo(contacts(AUDIT.audit(record)));
    }

    /** Of one contact after the other, the gate and the audit say the same. */
    @Property(tries = 500)
    void each_contact_is_judged_by_its_kind(@ForAll @Size(max = 5) List<PersonAct> acts, @ForAll Contact contact) {
        ContactRequest request = ContactRequest.askingFor(contact, "k1");
        ContactRecord record =
                ContactRecord.builder().addAllActs(acts).addContact(contact).build();
        boolean isAllowed = ContactRules.decide(
                        ContactHistory.of(record.withContacts(List.of()), contact.person()),
                        request,
                        RuleBook.personOnly(),
                        contact.at())
                instanceof Allowed;
        assertThat(AUDIT.audit(record).violations().isEmpty()).isEqualTo(isAllowed);
    }

    private static List<Contact> contacts(AuditResult result) {
        return result.violations().stream().map(Violation::contact).toList();
    }

    @Property
    void a_message_logged_twice_is_one_contact(@ForAll @Size(max = 10) List<@IntRange(max = 40) Integer> hours) {
        ContactRecord record = record(Allowance.of(2, Duration.ofHours(10)), hours);
        List<Contact> twice = new ArrayList<>(record.contacts());
        twice.addAll(record.contacts());
        AuditResult result = AUDIT.audit(record.withContacts(twice));
        assertThat(result.contacts()).isEqualTo(hours.size());
        assertThat(result.duplicates()).hasSize(hours.size());
        assertThat(contacts(result)).isEqualTo(contacts(AUDIT.audit(record)));
    }

    @Property
    void promise_12_the_record_tells_what_stood_against_each_contact_that_an_audit_finds(
            @ForAll @IntRange(max = 3) int atMost,
            @ForAll @IntRange(min = 1, max = 20) int windowHours,
            @ForAll @UniqueElements @Size(max = 12) List<@IntRange(max = 40) Integer> hours,
            @ForAll @Size(max = 3) List<PersonAct> acts) {
        PersonId ada = PersonId.of("ada");
        ContactRecord sent = record(Allowance.of(atMost, Duration.ofHours(windowHours)), hours);
        ContactRecord record = sent.withActs(Stream.concat(
                        sent.acts().stream(), acts.stream().map(act -> act.as(Optional.empty(), ada, act.at())))
                .toList());
        List<ContactRow> told = ContactHistory.of(record, ada).rowsAsTold(ada, RuleBook.personOnly());
        assertThat(told.stream()
                        .filter(row -> !row.heldFor().isEmpty())
                        .map(ContactRow::at)
                        .toList())
                .isEqualTo(
                        contacts(AUDIT.audit(record)).stream().map(Contact::at).toList());
    }

    private static ContactRecord record(Allowance allowance, List<Integer> hours) {
        ContactRecord.Builder record = ContactRecord.builder();
        record.addAct(ConsentGiven.builder()
                .person(PersonId.of("ada"))
                .at(START.minusSeconds(1))
                .sender(SenderId.of("bakery"))
                .purpose(Purpose.NEWSLETTER)
                .addChannel(Channel.EMAIL)
                .addAllowance(allowance)
                .build());
        for (int i = 0; i < hours.size(); i++) {
            record.addContact(Contact.builder()
                    .id(Optional.of("m" + (100 + i)))
                    .person(PersonId.of("ada"))
                    .at(START.plus(Duration.ofHours(hours.get(i))))
                    .sender(SenderId.of("bakery"))
                    .purpose(Purpose.NEWSLETTER)
                    .channel(Channel.EMAIL)
                    .build());
        }
        return record.build();
    }
}
