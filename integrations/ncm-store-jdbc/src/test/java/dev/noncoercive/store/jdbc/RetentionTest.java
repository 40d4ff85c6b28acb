package dev.noncoercive.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.Window;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.policies.contact.AddressKey;
import dev.noncoercive.policies.contact.AddressKeys;
import dev.noncoercive.policies.contact.Allowed;
import dev.noncoercive.policies.contact.AlreadyHandedOver;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactRow;
import dev.noncoercive.policies.contact.ContactState;
import dev.noncoercive.policies.contact.Correction;
import dev.noncoercive.policies.contact.CorrectionRequest;
import dev.noncoercive.policies.contact.Later;
import dev.noncoercive.policies.contact.Reason;
import dev.noncoercive.policies.contact.ReasonCode;
import dev.noncoercive.policies.contact.Refused;
import dev.noncoercive.policies.contact.RuleBook;
import dev.noncoercive.policies.contact.SilenceRule;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the retention removes, what it leaves, and that it may stop anywhere. */
class RetentionTest {
    private static final Duration TWO_YEARS = Duration.ofDays(730);

    private Instant now = Instant.parse("2020-01-01T09:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    private List<String> urls() {
        return List.of("jdbc:sqlite:" + folder.resolve("retention.db"), Postgres.emptied());
    }

    private JdbcContactStore open(String url) {
        return JdbcContactStore.open(url, () -> now);
    }

    @Test
    void what_is_old_goes_and_what_is_young_stays() {
        for (String url : urls()) {
            now = Instant.parse("2020-01-01T09:00:00Z");
            try (JdbcContactStore store = open(url)) {
                ContactGate gate = ContactGate.on(store);
                Ada.gives(store, 1);
                gate.contact(Ada.request("old"), handedOver -> {});
                gate.request(Ada.request("old-held"));
                now = now.plus(Duration.ofDays(8));
                gate.request(Ada.request("old-permit"));
                now = now.plus(Duration.ofDays(1000));
                gate.contact(Ada.request("young"), handedOver -> {});
                gate.request(Ada.request("young-held"));
                List<ContactRow> before = store.read(Ada.ID).rows();
                assertThat(store.wouldRemoveOlderThan(TWO_YEARS, RuleBook.personOnly(), progress -> {}))
                        .hasToString("3 rows and 0 grounds of 1 people");
                assertThat(store.read(Ada.ID).rows()).isEqualTo(before);
                Removed removed = store.removeOlderThan(TWO_YEARS, RuleBook.personOnly(), progress -> {});
                assertThat(removed).hasToString("3 rows and 0 grounds of 1 people");
                assertThat(store.read(Ada.ID).rows())
                        .extracting(ContactRow::reference)
                        .containsExactlyInAnyOrder("bakery/young", "bakery/young-held");
                assertThat(store.read(Ada.ID).acts()).hasSize(1);
                assertThat(gate.request(Ada.request("young"))).isInstanceOf(AlreadyHandedOver.class);
            }
        }
    }

    /** Ada allows five in so many days, and gets some. */
    private ContactGate gateWith(JdbcContactStore store, int days, int contacts) {
        ContactGate gate = ContactGate.on(store);
        gate.record(Ada.consent(Ada.ID, Allowance.of(5, Duration.ofDays(days))));
        for (int i = 0; i < contacts; i++) {
            gate.contact(Ada.request("k" + i), handedOver -> {});
            now = now.plus(Duration.ofDays(1));
        }
        return gate;
    }

    @Test
    void what_was_sent_to_somebody_who_was_left_alone_since_goes_too() {
        for (String url : urls()) {
            now = Instant.parse("2026-11-02T09:00:00Z");
            try (JdbcContactStore store = open(url)) {
                gateWith(store, 30, 4);
                Instant lastStep = store.read(Ada.ID).lastStep();
                now = now.plus(Duration.ofDays(3000));
                assertThat(store.wouldRemoveOlderThan(Duration.ofDays(400), RuleBook.personOnly(), progress -> {}))
                        .hasToString("4 rows and 0 grounds of 1 people");
                assertThat(store.read(Ada.ID).lastStep()).isEqualTo(lastStep);
                assertThat(store.removeOlderThan(Duration.ofDays(400), RuleBook.personOnly(), progress -> {}))
                        .hasToString("4 rows and 0 grounds of 1 people");
                assertThat(store.read(Ada.ID).rows()).isEmpty();
                assertThat(store.read(Ada.ID).lastStep()).isEqualTo(now);
            }
        }
    }

    @Test
    void what_goes_by_a_clock_that_ran_ahead_is_not_forgotten_as_of_before_it() {
        for (String url : urls()) {
            now = Instant.parse("2026-11-02T09:00:00Z");
            try (JdbcContactStore store = open(url)) {
                ContactGate gate = gateWith(store, 30, 5);
                Instant right = now;
                Instant ahead = now.plus(Duration.ofDays(3000));
                now = ahead;
                assertThat(store.removeOlderThan(Duration.ofDays(400), RuleBook.personOnly(), progress -> {})
                                .rows())
                        .isEqualTo(5);
                now = right;
                assertThat(store.read(Ada.ID).lastStep()).isEqualTo(ahead);
                for (int i = 0; i < 5; i++) {
                    assertThat(gate.request(Ada.request("new" + i)))
                            .isInstanceOfSatisfying(
                                    Allowed.class,
                                    yes -> assertThat(yes.permit().givenAt()).isEqualTo(ahead));
                }
                now = right.plus(Duration.ofDays(31));
                assertThat(gate.request(Ada.request("too-many"))).isInstanceOf(Later.class);
            }
        }
    }

    @Test
    void whose_contacts_count_still_by_the_clock_keeps_them_and_takes_no_step() {
        for (String url : urls()) {
            now = Instant.parse("2026-11-02T09:00:00Z");
            try (JdbcContactStore store = open(url)) {
                gateWith(store, 900, 5);
                Instant lastStep = store.read(Ada.ID).lastStep();
                now = now.plus(Duration.ofDays(600));
                store.removeOlderThan(Duration.ofDays(400), RuleBook.personOnly(), progress -> {});
                assertThat(store.read(Ada.ID).rows()).hasSize(5);
                assertThat(store.read(Ada.ID).lastStep()).isEqualTo(lastStep);
            }
        }
    }

    @Test
    void a_contact_that_still_counts_stays_without_its_grounds() {
        for (String url : urls()) {
            now = Instant.parse("2020-01-01T09:00:00Z");
            try (JdbcContactStore store = open(url)) {
                Ada.givesInALife(store, 1);
                ContactGate.on(store).contact(Ada.request("k1"), handedOver -> {});
                now = now.plus(Duration.ofDays(3000));
                assertThat(store.removeOlderThan(TWO_YEARS, RuleBook.personOnly(), progress -> {}))
                        .hasToString("0 rows and 1 grounds of 1 people");
                assertThat(store.read(Ada.ID).rows()).singleElement().satisfies(row -> {
                    assertThat(row.state()).isEqualTo(ContactState.CONFIRMED);
                    assertThat(row.grounds()).isEmpty();
                });
                assertThat(store.removeOlderThan(TWO_YEARS, RuleBook.personOnly(), progress -> {}))
                        .hasToString("0 rows and 0 grounds of 1 people");
            }
        }
    }

    @Test
    void when_and_why_a_contact_was_corrected_stays_as_long_as_the_contact() {
        for (String url : urls()) {
            now = Instant.parse("2020-01-01T09:00:00Z");
            try (JdbcContactStore store = open(url)) {
                Ada.givesInALife(store, 1);
                Contact wrong = Contact.builder()
                        .id("m1")
                        .person(Ada.ID)
                        .at(now)
                        .sender(Ada.request("k1").sender())
                        .purpose(Ada.request("k1").purpose())
                        .channel(Ada.request("k1").channel())
                        .build();
                ContactGate gate = ContactGate.on(store);
                gate.record(wrong);
                gate.correct(CorrectionRequest.builder()
                        .person(Ada.ID)
                        .reference("/m1")
                        .why("it was recorded twice")
                        .build());
                now = now.plus(Duration.ofDays(3000));
                gate.ask(Ada.request("k2"));
                assertThat(store.removeOlderThan(TWO_YEARS, RuleBook.personOnly(), progress -> {}))
                        .hasToString("0 rows and 0 grounds of 1 people");
                assertThat(store.read(Ada.ID).rows())
                        .singleElement()
                        .satisfies(row -> assertThat(row.correction().map(Correction::why))
                                .contains("it was recorded twice"));
                assertThat(gate.record(wrong)).isFalse();
            }
        }
    }

    @Test
    void what_counts_for_life_stays() {
        for (String url : urls()) {
            now = Instant.parse("2020-01-01T09:00:00Z");
            try (JdbcContactStore store = open(url)) {
                ContactGate gate = ContactGate.on(store);
                gate.contact(Ada.request("question").withKind(ContactKind.CONSENT_REQUEST), handedOver -> {});
                now = now.plus(Duration.ofDays(1));
                Ada.gives(store, 9);
                gate.contact(Ada.request("letter"), handedOver -> {});
                now = now.plus(Duration.ofDays(3000));
                gate.request(Ada.request("young"));
                RuleBook listening = RuleBook.personOnly().with(SilenceRule.standard());
                store.removeOlderThan(TWO_YEARS, listening, progress -> {});
                assertThat(store.read(Ada.ID).rows())
                        .extracting(ContactRow::slot)
                        .containsExactly("bakery/question", "bakery/letter", "bakery/young");
                store.removeOlderThan(TWO_YEARS, RuleBook.personOnly(), progress -> {});
                assertThat(store.read(Ada.ID).rows())
                        .extracting(ContactRow::slot)
                        .containsExactly("bakery/question", "bakery/young");
            }
        }
    }

    @Test
    void what_was_observed_goes_and_is_no_step() {
        for (String url : urls()) {
            Instant start = Instant.parse("2020-01-01T09:00:00Z");
            now = start;
            try (JdbcContactStore store = open(url)) {
                ContactGate gate = ContactGate.on(store);
                Ada.givesInALife(store, 1);
                gate.contact(Ada.request("k1"), handedOver -> {});
                now = start.plus(Duration.ofDays(400));
                gate.observe(Ada.request("seen"));
                gate.observe(Ada.request("question").withKind(ContactKind.CONSENT_REQUEST));
                assertThat(store.read(Ada.ID).lastStep()).isEqualTo(start);
                now = start.plus(Duration.ofDays(2000));
                assertThat(store.removeOlderThan(TWO_YEARS, RuleBook.personOnly(), progress -> {})
                                .rows())
                        .isGreaterThanOrEqualTo(2);
                assertThat(store.read(Ada.ID).lastStep()).isEqualTo(start);
                assertThat(store.read(Ada.ID).rows())
                        .extracting(ContactRow::state)
                        .doesNotContain(ContactState.OBSERVED);
            }
        }
    }

    @Test
    void it_tells_how_far_it_is_and_goes_on_where_it_was_stopped() {
        for (String url : urls()) {
            now = Instant.parse("2020-01-01T09:00:00Z");
            int people = 1200;
            try (JdbcContactStore store = open(url)) {
                ContactGate.on(store)
                        .requestAll(IntStream.range(0, people)
                                .mapToObj(i -> Ada.request(PersonId.of("person-" + i), "k"))
                                .toList());
                now = now.plus(Duration.ofDays(1000));
                List<Long> seen = new ArrayList<>();
                assertThatExceptionOfType(IllegalStateException.class)
                        .isThrownBy(() -> store.removeOlderThan(TWO_YEARS, RuleBook.personOnly(), progress -> {
                            seen.add(progress.people());
                            throw new IllegalStateException("stopped");
                        }));
                Removed rest = store.removeOlderThan(
                        TWO_YEARS, RuleBook.personOnly(), progress -> seen.add(progress.people()));
                assertThat(rest.people()).isEqualTo(people);
                assertThat(rest.rows()).isEqualTo(people - seen.get(0));
                assertThat(seen).hasSizeGreaterThan(3).last().isEqualTo((long) people);
            }
        }
    }

    @Test
    void a_retention_that_would_forget_keys_too_early_is_refused() {
        try (JdbcContactStore store = open("jdbc:sqlite:" + folder.resolve("short.db"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> store.removeOlderThan(Duration.ofDays(399), RuleBook.personOnly(), progress -> {}))
                    .withMessage("retention must be 400 days or more, so that no key of a request is used again,"
                            + " but was PT9576H");
        }
    }

    /** One contact of 3,000 days ago is removed. */
    private ContactGate gateWithPastGone(JdbcContactStore store) {
        now = Instant.parse("2026-11-02T09:00:00Z");
        ContactGate gate = gateWith(store, 30, 1);
        now = now.plus(Duration.ofDays(3000));
        store.removeOlderThan(Duration.ofDays(400), RuleBook.personOnly(), progress -> {});
        assertThat(store.read(Ada.ID).rows()).isEmpty();
        return gate;
    }

    @Test
    void whoever_states_an_allowance_that_reaches_back_to_what_was_removed_waits() {
        for (String url : urls()) {
            try (JdbcContactStore store = open(url)) {
                ContactGate gate = gateWithPastGone(store);
                assertThat(gate.ask(Ada.request("short"))).isInstanceOf(Allowed.class);
                gate.record(Ada.consent(Ada.ID, Allowance.of(1, Duration.ofDays(3002)))
                        .withAt(now));
                assertThat(gate.ask(Ada.request("long")))
                        .isInstanceOfSatisfying(
                                Later.class,
                                later -> assertThat(later.reasons())
                                        .extracting(Reason::code)
                                        .containsExactly(ReasonCode.HISTORY));
                now = ((Later) gate.ask(Ada.request("long"))).nextAllowedAt();
                assertThat(gate.requestAll(List.of(Ada.request("long"))).get(0)).isInstanceOf(Allowed.class);
                assertThat(store.read(Ada.ID).wholeSince())
                        .as("kept by a batch, too")
                        .isPresent();
            }
        }
    }

    @Test
    void a_question_for_consent_does_not_wait_for_what_was_removed_and_forgetting_ends_the_wait() {
        for (String url : urls()) {
            try (JdbcContactStore store = open(url)) {
                ContactGate gate = gateWithPastGone(store);
                gate.record(
                        Ada.consent(Ada.ID, Allowance.of(1, Window.lifetime())).withAt(now));
                assertThat(gate.ask(Ada.request("question").withKind(ContactKind.CONSENT_REQUEST)))
                        .isInstanceOf(Allowed.class);
                assertThat(gate.ask(Ada.request("invitation"))).isInstanceOf(Refused.class);
                gate.forget(Ada.ID);
                now = now.plusSeconds(1);
                gate.record(
                        Ada.consent(Ada.ID, Allowance.of(1, Window.lifetime())).withAt(now));
                assertThat(gate.ask(Ada.request("invitation"))).isInstanceOf(Allowed.class);
            }
        }
    }

    @Test
    void who_is_met_at_an_address_waits_for_what_was_removed_of_others_there() {
        NavigableSet<AddressKey> home = AddressKeys.with(
                        "a secret of sixteen bytes or more".getBytes(StandardCharsets.UTF_8))
                .of(Channel.EMAIL, "home@example.org");
        PersonId bo = PersonId.of("bo");
        for (String url : urls()) {
            now = Instant.parse("2026-11-02T09:00:00Z");
            try (JdbcContactStore store = open(url)) {
                ContactGate gate = ContactGate.on(store);
                Ada.gives(store, 1);
                gate.contact(Ada.request("k1").withAddressKeys(home), handedOver -> {});
                now = now.plus(Duration.ofDays(3000));
                store.removeOlderThan(Duration.ofDays(400), RuleBook.personOnly(), progress -> {});
                gate.record(Ada.consent(bo, Allowance.of(1, Window.lifetime())));
                assertThat(gate.ask(Ada.request(bo, "elsewhere"))).isInstanceOf(Allowed.class);
                assertThat(gate.request(Ada.request(bo, "there").withAddressKeys(home)))
                        .isInstanceOf(Refused.class);
                assertThat(gate.ask(Ada.request(bo, "elsewhere"))).isInstanceOf(Refused.class);
            }
        }
    }
}
