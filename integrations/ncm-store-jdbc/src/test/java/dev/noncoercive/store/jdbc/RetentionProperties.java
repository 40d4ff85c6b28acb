package dev.noncoercive.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.Window;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.policies.contact.ContactDecision;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactHistory;
import dev.noncoercive.policies.contact.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** What the retention removes decides nothing, whatever a person allowed and was sent. */
class RetentionProperties {
    private static final Instant START = Instant.parse("2020-01-01T09:00:00Z");
    private static final Duration RETENTION = Duration.ofDays(500);
    private static final List<String> WINDOWS =
            List.of("P7D", "P30D", "P499D", "P500D", "P501D", "P900D", "lifetime", "calendar-month");

    private static @Nullable Path folder;
    private static Instant now = START;
    private static int people;

    /** Something that happens so many days after the thing before. */
    private record Happening(int days, String what, Allowance allowance) {}

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("ncm-retention");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        if (folder != null) {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    @Provide
    Arbitrary<List<Happening>> lives() {
        Arbitrary<Allowance> allowances = Combinators.combine(
                        Arbitraries.integers().between(1, 3), Arbitraries.of(WINDOWS))
                .as((atMost, per) -> Allowance.of(atMost, Window.parse(per)));
        Arbitrary<Happening> happenings = Combinators.combine(
                        Arbitraries.integers().between(0, 300),
                        Arbitraries.of("consent", "contact", "contact", "contact", "elsewhere", "permit", "permit"),
                        allowances)
                .as(Happening::new);
        return happenings.list().ofMinSize(4).ofMaxSize(14);
    }

    @Property(tries = 150)
    void decisions_before_and_after_are_equal(
            @ForAll("lives") List<Happening> life, @ForAll boolean onServer, @ForAll int backwards) {
        now = START;
        PersonId person = PersonId.of("person-" + people++);
        try (JdbcContactStore store = open(onServer)) {
            ContactGate gate = ContactGate.on(store);
            Ada.gives(store, person, 2);
            for (int i = 0; i < life.size(); i++) {
                now = now.plus(Duration.ofDays(life.get(i).days()));
                happen(gate, person, life.get(i), i);
            }
            // also a clock that stepped back: the last step must not be forgotten with its row
            now = now.plus(Duration.ofDays(600)).minus(Duration.ofDays(Math.floorMod(backwards, 1200)));
            List<ContactDecision> before = ask(gate, person);
            ContactHistory known = store.read(person);
            store.removeOlderThan(RETENTION, RuleBook.personOnly(), progress -> {});
            assertThat(ask(gate, person)).isEqualTo(before);
            // by the clock alone nothing goes without being a step
            assertThat(store.read(person).lastStep())
                    .isIn(known.lastStep(), now)
                    .isAfterOrEqualTo(known.lastStep());
            assertThat(store.read(person).acts()).isEqualTo(known.acts());
        }
    }

    private static JdbcContactStore open(boolean onServer) {
        String url = onServer ? Postgres.url() : "jdbc:sqlite:" + folder + "/retention.db";
        return JdbcContactStore.open(url, () -> now);
    }

    private static void happen(ContactGate gate, PersonId person, Happening happening, int number) {
        switch (happening.what()) {
            case "consent" ->
                gate.record(ConsentGiven.builder()
                        .person(person)
                        .at(now)
                        .sender(SenderId.of("bakery"))
                        .purpose(Purpose.NEWSLETTER)
                        .addChannel(Channel.EMAIL)
                        .addAllowance(happening.allowance())
                        .build());
            case "contact" -> gate.contact(Ada.request(person, "k" + number), handedOver -> {});
            case "elsewhere" ->
                gate.record(Contact.builder()
                        .person(person)
                        .at(now.minus(Duration.ofDays(happening.days())))
                        .sender(SenderId.of("bakery"))
                        .purpose(Purpose.NEWSLETTER)
                        .channel(Channel.EMAIL)
                        .build());
            default -> gate.request(Ada.request(person, "k" + number));
        }
    }

    /** A question of today and of many days to come, each with a key that was never used. */
    private static List<ContactDecision> ask(ContactGate gate, PersonId person) {
        Instant today = now;
        List<ContactDecision> answers = new ArrayList<>();
        for (int days = 0; days < 1000; days += 83) {
            now = today.plus(Duration.ofDays(days));
            answers.add(gate.ask(Ada.request(person, "new-" + days)));
        }
        now = today;
        return answers;
    }
}
