package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Language;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.policies.report.DecisionText;
import dev.noncoercive.policies.report.PersonText;
import dev.noncoercive.policies.text.TextTable;
import dev.noncoercive.testkit.ContactArbitraries;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Promise 7 for the person: every answer explains itself, in each language. */
class PersonTextProperties {
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    /** A scenario under rules: everything a gate can answer. */
    record Asked(Scenario scenario, RuleBook rules) {
        ContactDecision decision() {
            return scenario.decide(rules, scenario.at());
        }
    }

    @Provide
    Arbitrary<Asked> asked() {
        Arbitrary<RuleBook> rules = Combinators.combine(
                        Scenario.rules().list().ofMaxSize(2),
                        Arbitraries.of(true, false),
                        ContactArbitraries.instants().optional(0.3))
                .as(PersonTextProperties::rules);
        return Combinators.combine(
                        Scenario.any(), Arbitraries.of(ContactKind.class).optional(0.5), rules)
                .as((scenario, kind, book) -> new Asked(kind.map(scenario::of).orElse(scenario), book));
    }

    private static RuleBook rules(List<AddedRule> added, boolean silence, Optional<Instant> since) {
        RuleBook book = RuleBook.personOnly().withCompleteSince(since);
        for (AddedRule rule : added) {
            book = book.with(rule);
        }
        return silence ? book.with(SilenceRule.standard()) : book;
    }

    @Provide
    Arbitrary<Reason> reasons() {
        return Combinators.combine(
                        Arbitraries.of(ReasonCode.class),
                        Arbitraries.of(RuleOwner.class),
                        ContactArbitraries.allowances(),
                        ContactArbitraries.instants().list().ofMinSize(1).ofMaxSize(9),
                        Arbitraries.integers().between(0, 3),
                        ContactArbitraries.instants().optional(0.5))
                .as((code, owner, allowance, contacts, ofOthers, until) -> ImmutableReason.builder()
                        .code(code)
                        .owner(owner)
                        .allowance(allowance)
                        .addAllContacts(contacts.stream().sorted().toList())
                        .contactsOfOthers(ofOthers)
                        .until(until)
                        .build());
    }

    private static List<Reason> reasons(ContactDecision decision) {
        if (decision instanceof Later later) {
            return later.reasons();
        }
        return decision instanceof Refused refused ? refused.reasons() : List.of();
    }

    private static List<Language> languages() {
        return TextTable.languages().stream().map(Language::of).toList();
    }

    @Property
    void promise_7_every_reason_of_an_answer_is_told_in_each_language(@ForAll("asked") Asked asked) {
        ContactDecision decision = asked.decision();
        for (Language language : languages()) {
            PersonText text = PersonText.in(language, ROME);
            String told = text.render(decision);
            assertThat(told).doesNotContain("{", "}").endsWith("\n");
            assertThat(reasons(decision)).allSatisfy(reason -> assertThat(told).contains("- " + text.sentence(reason)));
            assertThat(told.lines().filter(line -> line.startsWith("- ")))
                    .hasSizeGreaterThanOrEqualTo(reasons(decision).size());
        }
        String developer = DecisionText.in(ROME).render(decision);
        assertThat(reasons(decision))
                .allSatisfy(
                        reason -> assertThat(developer).contains(reason.code().text()));
    }

    @Property
    void what_decides_the_time_is_told_whenever_the_answer_is_later(@ForAll("asked") Asked asked) {
        ContactDecision decision = asked.decision();
        if (decision instanceof Later later) {
            boolean byOne = later.reasons().stream()
                    .anyMatch(reason ->
                            reason.until().filter(later.nextAllowedAt()::equals).isPresent());
            String told = PersonText.in(Language.ENGLISH, ROME).render(decision);
            assertThat(told.contains("This decides the time.")).isEqualTo(byOne);
            assertThat(told.contains("other limits such as quiet hours")).isEqualTo(!byOne);
        }
    }

    @Property
    void no_sender_and_no_id_is_in_the_text(@ForAll("asked") Asked asked) {
        for (Language language : languages()) {
            String told = PersonText.in(language, ROME).render(asked.decision());
            assertThat(told).doesNotContain("bakery", "butcher", "act-");
            assertThat(told).doesNotContainPattern("\\b(ada|bo|k1|k2)\\b");
        }
    }

    @Property
    void every_reason_of_every_owner_can_be_told(@ForAll("reasons") Reason reason) {
        for (Language language : languages()) {
            assertThat(PersonText.in(language, ROME).sentence(reason))
                    .endsWith(".")
                    .doesNotContain("{", "}", "bakery", "butcher");
        }
    }

    @Property
    void a_time_from_which_something_is_allowed_is_never_told_too_early(
            @ForAll("asked") Asked asked, @ForAll @IntRange(max = 59) int seconds) {
        if (asked.decision() instanceof Later later) {
            Instant exact = later.nextAllowedAt().plusSeconds(seconds);
            ContactDecision shifted = Later.of(exact, List.of());
            Instant whole = seconds == 0 ? exact : exact.plus(Duration.ofSeconds(60 - seconds));
            assertThat(PersonText.in(Language.ENGLISH, ROME).render(shifted))
                    .isEqualTo(PersonText.in(Language.ENGLISH, ROME).render(Later.of(whole, List.of())));
        }
    }

    /** Any allowance with the two senders in it. */
    @Property
    void senders_of_an_allowance_appear_as_a_count(@ForAll("reasons") Reason reason) {
        Allowance shared = reason.allowance()
                .orElseThrow()
                .withSenders(SenderId.of("bakery"), SenderId.of("butcher"), SenderId.of("florist"));
        Reason wide = ImmutableReason.builder()
                .code(ReasonCode.ALLOWANCE)
                .owner(reason.owner())
                .allowance(shared)
                .addAllContacts(reason.contacts())
                .build();
        assertThat(PersonText.in(Language.ENGLISH, ROME).sentence(wide))
                .contains("from this sender and 2 others together")
                .doesNotContain("bakery", "butcher", "florist");
    }
}
