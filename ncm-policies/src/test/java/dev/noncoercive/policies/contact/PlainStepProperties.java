package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.TimeBounds;
import dev.noncoercive.model.Topic;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.Preferences;
import dev.noncoercive.model.consent.PreferencesSet;
import dev.noncoercive.model.consent.QuietHours;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.policies.contact.ContactStore.Step;
import dev.noncoercive.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;

/** A yes that is told by counting is that of the decision function, and leaves the same record. */
class PlainStepProperties {
    /** Some of what is drawn was said, or happened, after it: clocks differ. */
    private static final Instant START = Instant.parse("2026-04-25T00:00:00Z");

    private static final PersonId BO = PersonId.of("bo");
    private static final int FORGET = 5;
    private static final Duration REACH = Duration.ofDays(400);

    /** More kinds of contacts than the table of rows has numbers for. */
    private static final ContactHistory OF_MANY_KINDS = ofManyKinds();

    /** When all that happens, and whether many kinds of contacts were met before: not all times and kinds stand in the table of rows. */
    record World(Duration shift, boolean isCrowded) {}

    @Provide
    Arbitrary<World> worlds() {
        // the table ends some 28 years after the start, and begins six before
        Arbitrary<Duration> shifts = Arbitraries.frequency(
                        Tuple.of(4, 0L),
                        Tuple.of(1, -20_570L),
                        Tuple.of(1, -2_307L),
                        Tuple.of(1, 10_418L),
                        Tuple.of(1, 27_000L))
                .map(Duration::ofDays);
        return Combinators.combine(shifts, Arbitraries.of(false, false, true)).as(World::new);
    }

    private static ContactHistory ofManyKinds() {
        Scenario one = Scenario.silent(START, List.of());
        List<ContactRow> rows = new ArrayList<>();
        for (int i = 0; i < 1 << Byte.SIZE; i++) {
            ContactRow row = ContactRow.of(one.contactAt(START), "+" + i);
            rows.add(row.withLabels(row.labels().withTopic(Topic.of("t" + i))));
        }
        return ContactHistory.kept(List.of(), rows, START);
    }

    /** Whether somebody is asked for as ever, or about something else. */
    enum About {
        USUAL,
        OTHER_TOPIC,
        OTHER_PURPOSE;

        ContactRequest of(ContactRequest usual) {
            return switch (this) {
                case USUAL -> usual;
                case OTHER_TOPIC -> usual.withTopic(Topic.of("weather"));
                case OTHER_PURPOSE -> usual.withPurpose(Purpose.CARE);
            };
        }
    }

    /** What happens next: some time passes, somebody is asked for, and what becomes of the permit. */
    record Turn(Duration pause, PersonId person, About about, String key, int move) {
        ContactRequest asking(Map<PersonId, Scenario> people) {
            ContactRequest usual = Objects.requireNonNull(people.get(person)).request();
            return about.of(usual.withPerson(person).withKey(key));
        }

        void move(ContactGate gate, ContactRequest request) {
            InMemoryContactStoreProperties.settle(gate, request, move);
            if (move == FORGET) {
                gate.forget(person);
            }
        }
    }

    @Provide
    Arbitrary<Scenario> anybody() {
        return Scenario.any();
    }

    @Provide
    Arbitrary<Scenario> plainPeople() {
        Arbitrary<Allowance> rolling = Combinators.combine(
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(1, 40))
                .as((atMost, days) -> Allowance.of(atMost, Duration.ofDays(days)));
        Arbitrary<List<Allowance>> allowances = rolling.list().ofMaxSize(3);
        return Combinators.combine(Scenario.any(), allowances, preferences(), contactsBefore())
                .as((any, said, preferences, before) ->
                        plain(any, said, preferences).with(before));
    }

    /** The quiet hours hold when the clock starts; the instant for which a case is worked out lies outside them. */
    private static Arbitrary<Preferences> preferences() {
        Preferences none = Preferences.builder().build();
        Preferences rome = none.withZone(ZoneId.of("Europe/Rome"));
        QuietHours nights = QuietHours.builder()
                .from(LocalTime.of(2, 0))
                .to(LocalTime.of(4, 0))
                .build();
        return Arbitraries.frequency(Tuple.of(3, none), Tuple.of(3, rome), Tuple.of(1, rome.withQuietHours(nights)));
    }

    /** When there were contacts like those that are asked for. */
    private static Arbitrary<List<Instant>> contactsBefore() {
        return Arbitraries.of(-57_600L, -4_320L, -10L, 0L, 30L)
                .map(minutes -> START.plus(Duration.ofMinutes(minutes)))
                .list()
                .ofMaxSize(2);
    }

    private static Scenario plain(Scenario any, List<Allowance> allowances) {
        return plain(any, allowances, Preferences.builder().build());
    }

    private static Scenario plain(Scenario any, List<Allowance> allowances, Preferences preferences) {
        ContactRequest request = any.request();
        PersonAct yes = ConsentGiven.builder()
                .person(Scenario.ADA)
                .at(START.minus(Duration.ofDays(1)))
                .sender(request.sender())
                .purpose(request.purpose())
                .addChannel(request.channel())
                .addAllAllowances(allowances)
                .build();
        PersonAct word = PreferencesSet.builder()
                .person(Scenario.ADA)
                .at(START.minus(Duration.ofDays(2)))
                .preferences(preferences)
                .build();
        return new Scenario(List.of(word, yes), any.contacts(), request, any.at());
    }

    @Provide
    Arbitrary<Turn> turns() {
        Arbitrary<Duration> pauses = Arbitraries.of(
                        -40L, 0L, 7L, 59L, 60L, 61L, 1_440L, 14_400L, 288_000L, 576_000L, 578_000L)
                .map(Duration::ofMinutes);
        return Combinators.combine(
                        pauses,
                        Arbitraries.of(Scenario.ADA, BO),
                        Arbitraries.frequency(
                                Tuple.of(6, About.USUAL),
                                Tuple.of(1, About.OTHER_TOPIC),
                                Tuple.of(1, About.OTHER_PURPOSE)),
                        Arbitraries.integers().between(1, 9).map(number -> "k" + number),
                        Arbitraries.frequency(
                                Tuple.of(5, 0), Tuple.of(5, 1), Tuple.of(5, 2), Tuple.of(5, 3), Tuple.of(1, FORGET)))
                .as(Turn::new);
    }

    @Property(tries = 1500)
    void a_plain_yes_is_that_of_any_other_store(
            @ForAll("plainPeople") Scenario ada,
            @ForAll("plainPeople") Scenario bo,
            @ForAll @Size(max = 14) List<@From("turns") Turn> turns,
            @ForAll("rules") Optional<AddedRule> rule,
            @ForAll("worlds") World world) {
        int plain = plainAnswersAlike(Map.of(Scenario.ADA, ada, BO, bo), rules(rule), turns, world);
        Statistics.label("plain")
                .collect(plain > 1)
                .coverage(told -> told.check(true).percentage(share -> share > 15));
    }

    @Property(tries = 400)
    void whoever_said_whatever_is_answered_as_by_any_other_store(
            @ForAll("anybody") Scenario ada,
            @ForAll("anybody") Scenario bo,
            @ForAll @Size(max = 8) List<@From("turns") Turn> turns,
            @ForAll("rules") Optional<AddedRule> rule,
            @ForAll("worlds") World world) {
        int plain = plainAnswersAlike(Map.of(Scenario.ADA, ada, BO, bo), rules(rule), turns, world);
        Statistics.label("plain")
                .collect(plain > 0)
                .coverage(told -> told.check(true).percentage(share -> share > 2));
    }

    @Property(tries = 400)
    void a_record_is_to_the_byte_what_the_general_way_leaves(
            @ForAll("plainPeople") Scenario ada,
            @ForAll("plainPeople") Scenario bo,
            @ForAll("turns") Turn turn,
            @ForAll("worlds") World world) {
        HistoryPacking packing = new HistoryPacking();
        RecordStripe stripe = new RecordStripe();
        if (world.isCrowded()) {
            packed(packing, OF_MANY_KINDS, Instant.EPOCH);
        }
        Instant now = START.plus(world.shift()).plus(turn.pause());
        Requesting asked = new Requesting(ada.request().withKey(turn.key()), RuleBook.personOnly());
        ContactHistory known =
                historyOf(Scenario.ADA, turn.about() == About.USUAL ? ada : ada.withoutContacts(), world.shift());
        put(stripe, BO, packed(packing, historyOf(BO, bo, world.shift()), TimeBounds.EARLIEST));
        put(stripe, Scenario.ADA, packed(packing, known, TimeBounds.EARLIEST));
        Optional<ContactDecision> told = new PlainStep(asked.request(), packing, stripe, stripe.find(Scenario.ADA))
                .take(new PlainCases(RuleBook.personOnly(), packing), now, REACH.toMillis());
        if (told.isPresent()) {
            ContactHistory after = asked.take(Household.alone(Scenario.ADA, known), now)
                    .household()
                    .history();
            assertThat(stripe.get(Scenario.ADA)).isEqualTo(packed(packing, after, now.minus(REACH)));
            assertThat(behind(stripe, stripe.find(Scenario.ADA))).containsOnly(0);
        }
        Statistics.label("plain")
                .collect(told.isPresent())
                .coverage(share -> share.check(true).percentage(part -> part > 15));
    }

    /** What stands in memory behind a record that is the last of its cell. */
    private static byte[] behind(RecordStripe stripe, int entry) {
        byte[] cell = stripe.bytes(entry);
        return Arrays.copyOfRange(cell, stripe.end(entry), cell.length);
    }

    private static byte[] packed(HistoryPacking packing, ContactHistory history, Instant keptFrom) {
        ByteWriter out = new ByteWriter();
        packing.pack(history, keptFrom, false, out);
        return out.toBytes();
    }

    private static void put(RecordStripe stripe, PersonId person, byte[] record) {
        stripe.writer().copy(record, 0, record.length);
        stripe.putWritten(person);
    }

    private static RuleBook rules(Optional<AddedRule> rule) {
        return rule.map(one -> RuleBook.personOnly().with(one)).orElseGet(RuleBook::personOnly);
    }

    @Provide
    Arbitrary<Optional<AddedRule>> rules() {
        return Scenario.rules().optional(0.5);
    }

    /** How many of the answers were told by counting. */
    private static int plainAnswersAlike(
            Map<PersonId, Scenario> people, RuleBook rules, List<Turn> turns, World world) {
        TestClock clock = new TestClock(START.plus(world.shift()));
        InMemoryContactStore counting = InMemoryContactStore.empty(clock);
        InMemoryContactStore deciding = InMemoryContactStore.empty(clock);
        if (world.isCrowded()) {
            counting.restore(PersonId.of("cy"), OF_MANY_KINDS);
        }
        people.forEach((person, scenario) -> {
            counting.restore(person, historyOf(person, scenario, world.shift()));
            deciding.restore(person, historyOf(person, scenario, world.shift()));
        });
        int plain = 0;
        for (Turn turn : turns) {
            clock.pass(turn.pause());
            ContactRequest request = turn.asking(people);
            Requesting step = new Requesting(request, rules);
            Optional<ContactDecision> told = counting.allowPlainly(step);
            plain += told.isPresent() ? 1 : 0;
            ContactDecision answer = told.orElseGet(() -> decided(counting, step));
            assertThat(answer).isEqualTo(decided(deciding, step));
            for (InMemoryContactStore store : List.of(counting, deciding)) {
                turn.move(ContactGate.on(store, rules), request);
            }
            people.keySet().forEach(person -> assertAlike(counting.read(person), deciding.read(person)));
        }
        return plain;
    }

    private static ContactHistory historyOf(PersonId person, Scenario scenario, Duration shift) {
        ContactHistory history = ContactHistory.empty();
        for (PersonAct act : scenario.acts()) {
            history = history.with(act.as(act.id(), person, act.at().plus(shift)));
        }
        for (Contact contact : scenario.contacts()) {
            history =
                    history.with(contact.withPerson(person).withAt(contact.at().plus(shift)));
        }
        return history;
    }

    private static ContactDecision decided(ContactStore store, Requesting requesting) {
        PersonId person = requesting.request().person();
        return store.step(requesting.scope(), (history, now) -> {
            ContactStore.StepTogether<ContactDecision> taken = requesting.take(Household.alone(person, history), now);
            return new Step<>(taken.household().history(), taken.answer());
        });
    }

    private static void assertAlike(ContactHistory one, ContactHistory other) {
        assertThat(one.rows()).isEqualTo(other.rows());
        assertThat(one.acts()).isEqualTo(other.acts());
        assertThat(one.lastStep()).isEqualTo(other.lastStep());
        assertThat(one.tombstone()).isEqualTo(other.tombstone());
    }

    @Example
    void however_many_contacts_there_were_they_fill_the_window() {
        InMemoryContactStore store = InMemoryContactStore.empty(new TestClock(START));
        Scenario person = plain(Scenario.silent(START, List.of()), List.of(Allowance.of(2, Duration.ofDays(400))));
        List<ContactRow> rows = new ArrayList<>();
        for (int i = 0; i < 1 << 15; i++) {
            rows.add(ContactRow.of(person.contactAt(START.minusSeconds(1)), "+" + i));
        }
        store.restore(Scenario.ADA, ContactHistory.kept(person.acts(), rows, START));
        assertThat(store.allowPlainly(new Requesting(person.request(), RuleBook.personOnly())))
                .isEmpty();
    }

    @Example
    void a_record_that_becomes_much_shorter_is_written_anew_elsewhere() {
        InMemoryContactStore store = InMemoryContactStore.empty(new TestClock(START));
        Scenario person = plain(Scenario.silent(START, List.of()), List.of());
        List<ContactRow> rows = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            rows.add(ContactRow.of(person.contactAt(START.minus(REACH).minusSeconds(1)), "+" + i));
        }
        store.restore(Scenario.ADA, ContactHistory.kept(person.acts(), rows, START));
        Requesting request = new Requesting(person.request(), RuleBook.personOnly());
        assertThat(store.allowPlainly(request)).isEmpty();
        assertThat(decided(store, request)).isInstanceOf(Allowed.class);
        Requesting another = new Requesting(person.request().withKey("another"), RuleBook.personOnly());
        assertThat(store.allowPlainly(another)).isPresent();
    }

    @Example
    void a_contact_counts_until_the_last_millisecond_of_the_window() {
        Duration window = Duration.ofDays(30);
        TestClock clock = new TestClock(START);
        InMemoryContactStore store = InMemoryContactStore.empty(clock);
        Scenario person = plain(Scenario.silent(START, List.of()), List.of(Allowance.of(1, window)));
        ContactRow contact = ContactRow.of(person.contactAt(START), "+0");
        store.restore(Scenario.ADA, ContactHistory.kept(person.acts(), List.of(contact), START));
        Requesting request = new Requesting(person.request(), RuleBook.personOnly());
        clock.pass(window.minusMillis(1));
        assertThat(store.allowPlainly(request)).isEmpty();
        clock.pass(Duration.ofMillis(1));
        assertThat(store.allowPlainly(request)).isPresent();
    }

    @Example
    void a_request_that_is_of_no_use_any_more_is_decided() {
        InMemoryContactStore store = InMemoryContactStore.empty(new TestClock(START));
        Scenario person = Scenario.silent(START, List.of());
        store.restore(Scenario.ADA, person.history());
        ContactRequest late = person.request().withUsefulUntil(START);
        assertThat(store.allowPlainly(new Requesting(late, RuleBook.personOnly())))
                .isEmpty();
        ContactRequest soon = person.request().withUsefulUntil(START.plusSeconds(1));
        assertThat(store.allowPlainly(new Requesting(soon, RuleBook.personOnly())))
                .contains(ContactRules.decide(person.history(), soon, RuleBook.personOnly(), START));
    }
}
