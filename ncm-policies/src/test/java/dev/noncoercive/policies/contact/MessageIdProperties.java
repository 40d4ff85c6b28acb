package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.model.contact.ContactRecord;
import dev.noncoercive.policies.audit.AuditResult;
import dev.noncoercive.policies.audit.ContactAudit;
import dev.noncoercive.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** An id tells one message from another only together with who sent it, where and when. */
class MessageIdProperties {
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    @Provide
    Arbitrary<Contact> messages() {
        return Combinators.combine(
                        Arbitraries.of("1", "weekly"),
                        Arbitraries.of("bakery", "florist"),
                        Arbitraries.of(Channel.EMAIL, Channel.SMS),
                        Arbitraries.of(0, 1, 8, 40, 300))
                .as((id, sender, channel, daysAgo) -> Scenario.silent(START, List.of())
                        .contactAt(START.minus(Duration.ofDays(daysAgo)))
                        .withId(id)
                        .withSender(SenderId.of(sender))
                        .withChannel(channel));
    }

    @Property
    void promise_2_no_contact_vanishes_under_the_id_of_another_and_none_counts_twice(
            @ForAll @Size(max = 12) List<@From("messages") Contact> sent) {
        ContactGate gate = ContactGate.inMemory(RuleBook.personOnly(), new TestClock(START));
        ContactHistory told = ContactHistory.empty();
        for (int i = 0; i < sent.size(); i++) {
            boolean isNew = !sent.subList(0, i).contains(sent.get(i));
            assertThat(gate.record(sent.get(i))).isEqualTo(isNew);
            told = told.with(sent.get(i));
        }
        int all = (int) sent.stream().distinct().count();
        assertThat(gate.recordOf(Scenario.ADA).rows()).hasSize(all);
        assertThat(told.rows()).hasSize(all);
        AuditResult audit = ContactAudit.with(RuleBook.personOnly())
                .audit(ContactRecord.builder().addAllContacts(sent).build());
        assertThat(audit.contacts()).isEqualTo(all);
        assertThat(audit.duplicates()).hasSize(sent.size() - all);
        int ids = (int) sent.stream().map(Contact::id).distinct().count();
        assertThat(audit.reusedIds()).as("told for each beside the first").hasSize(all - ids);
    }

    @Property
    void what_an_earlier_version_kept_by_its_id_alone_is_known_and_hides_nothing_else(
            @ForAll("messages") Contact kept, @ForAll("messages") Contact other) {
        InMemoryContactStore store = InMemoryContactStore.empty(new TestClock(START));
        ContactRow row = ContactRow.of(kept, "/" + kept.id().orElseThrow());
        store.restore(Scenario.ADA, ContactHistory.kept(List.of(), List.of(row), START));
        ContactGate gate = ContactGate.on(store);
        assertThat(gate.record(kept)).isFalse();
        assertThat(gate.record(other)).isEqualTo(!other.equals(kept));
        assertThat(gate.record(kept)).isFalse();
        assertThat(gate.record(other)).isFalse();
    }

    @Property
    void a_record_shows_the_id_that_the_sender_gave(@ForAll("messages") Contact sent) {
        ContactRow row = ContactHistory.empty().with(sent).rows().get(0);
        assertThat(Optional.of(row.reference().substring(1))).isEqualTo(sent.id());
        assertThat(row.slot()).hasSizeLessThanOrEqualTo(400);
    }
}
