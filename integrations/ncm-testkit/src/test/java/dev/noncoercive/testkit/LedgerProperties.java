package dev.noncoercive.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.TimeBounds;
import dev.noncoercive.model.ledger.BrokenEntry;
import dev.noncoercive.model.ledger.Exchange;
import dev.noncoercive.model.ledger.ExchangeKind;
import dev.noncoercive.model.ledger.LedgerHead;
import dev.noncoercive.model.ledger.Party;
import dev.noncoercive.model.ledger.ReciprocityLedger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class LedgerProperties {
    @Provide
    Arbitrary<Instant> instants() {
        return ContactArbitraries.instants();
    }

    private static Exchange giftAfter(ReciprocityLedger ledger) {
        int size = ledger.exchanges().size();
        Instant last =
                size == 0 ? Instant.EPOCH : ledger.exchanges().get(size - 1).at();
        return Exchange.of(last.plusSeconds(1), ExchangeKind.GIFT, Party.SENDER);
    }

    @Property
    void promise_10_the_ledger_only_grows(@ForAll ReciprocityLedger ledger) {
        LedgerHead before = ledger.head();
        ReciprocityLedger longer = ledger.recorded(giftAfter(ledger));
        assertThat(longer.exchanges()).hasSize(ledger.exchanges().size() + 1);
        assertThat(longer.exchanges().subList(0, before.length())).isEqualTo(ledger.exchanges());
        assertThat(longer.seals().subList(0, before.length())).isEqualTo(ledger.seals());
        assertThat(longer.brokenSince(before)).isEmpty();
    }

    @Property
    void a_ledger_sealed_at_once_equals_one_sealed_entry_by_entry(@ForAll ReciprocityLedger ledger) {
        ReciprocityLedger grown = ReciprocityLedger.of(ledger.sender(), ledger.person());
        for (Exchange exchange : ledger.exchanges()) {
            grown = grown.recorded(exchange);
        }
        assertThat(grown.seals()).isEqualTo(ledger.seals());
        assertThat(grown.sealed()).isEqualTo(grown);
        assertThat(ledger.firstBroken()).isEmpty();
    }

    @Property
    void promise_10_a_changed_entry_is_named(
            @ForAll ReciprocityLedger ledger, @ForAll @IntRange(max = 6) int where, @ForAll Exchange other) {
        Assume.that(where < ledger.exchanges().size());
        Exchange changed = changed(ledger.exchanges().get(where), other);
        Assume.that(!changed.equals(ledger.exchanges().get(where)));
        List<Exchange> entries = new ArrayList<>(ledger.exchanges());
        entries.set(where, changed);
        assertThat(ledger.withExchanges(entries).firstBroken().map(BrokenEntry::index))
                .contains(where);
    }

    /** Everything of the other entry that does not touch order or promises. */
    private static Exchange changed(Exchange entry, Exchange other) {
        return entry.withNote(other.note())
                .withInitiatedBy(other.initiatedBy())
                .withCost(other.cost())
                .withWorth(other.worth())
                .withConditions(other.conditions())
                .withStatusOfPerson(other.statusOfPerson())
                .withStatusOfSender(other.statusOfSender());
    }

    @Property
    void promise_10_a_missing_entry_is_named(@ForAll ReciprocityLedger ledger, @ForAll @IntRange(max = 6) int where) {
        Assume.that(where < ledger.exchanges().size());
        Assume.that(
                ledger.exchanges().stream().allMatch(entry -> entry.promise().isEmpty()));
        List<Exchange> entries = new ArrayList<>(ledger.exchanges());
        entries.remove(where);
        Optional<BrokenEntry> broken = ledger.withExchanges(entries).firstBroken();
        assertThat(broken).isPresent();
        // of two equal neighbours either may be the one taken out
        assertThat(broken.get().index()).isGreaterThanOrEqualTo(where);
    }

    @Property
    void promise_10_a_shortened_ledger_is_found_by_its_head(
            @ForAll ReciprocityLedger ledger, @ForAll @IntRange(max = 6) int length) {
        Assume.that(length < ledger.exchanges().size());
        ReciprocityLedger shortened = ledger.withSeals(ledger.seals().subList(0, length))
                .withExchanges(ledger.exchanges().subList(0, length));
        assertThat(shortened.firstBroken()).isEmpty();
        assertThat(shortened.brokenSince(ledger.head()).map(BrokenEntry::index)).contains(length);
    }

    @Property
    void promise_10_a_ledger_written_anew_is_found_by_its_head(
            @ForAll ReciprocityLedger ledger, @ForAll ReciprocityLedger other) {
        Assume.that(!ledger.exchanges().isEmpty()
                && other.exchanges().size() >= ledger.exchanges().size());
        Assume.that(!other.seals().contains(ledger.head().seal()));
        assertThat(other.brokenSince(ledger.head())).isPresent();
    }

    @Property
    void the_chain_binds_sender_and_person(@ForAll ReciprocityLedger ledger) {
        Assume.that(!ledger.exchanges().isEmpty());
        assertThat(ledger.withPerson(PersonId.of("somebody-else")).firstBroken().map(BrokenEntry::index))
                .contains(0);
    }

    @Property
    void a_balance_does_not_depend_on_the_order_within_an_instant(@ForAll List<Exchange> exchanges) {
        Instant at = Instant.parse("2026-11-01T09:00:00Z");
        List<Exchange> together = new ArrayList<>();
        exchanges.forEach(exchange -> together.add(exchange.withAt(at)));
        ReciprocityLedger ledger = ledgerOf(together);
        Collections.reverse(together);
        assertThat(ledgerOf(together).balance(at, TimeBounds.LATEST)).isEqualTo(ledger.balance(at, TimeBounds.LATEST));
    }

    private static ReciprocityLedger ledgerOf(List<Exchange> exchanges) {
        return ReciprocityLedger.builder()
                .sender(SenderId.of("bakery"))
                .person(PersonId.of("k-1"))
                .addAllExchanges(exchanges)
                .build();
    }

    @Property
    void balances_of_two_times_add_up(@ForAll ReciprocityLedger ledger, @ForAll("instants") Instant middle) {
        for (ExchangeKind kind : ExchangeKind.values()) {
            int before = ledger.balance(TimeBounds.EARLIEST, middle).count(kind);
            int after = ledger.balance(middle, TimeBounds.LATEST).count(kind);
            assertThat(ledger.balance(TimeBounds.EARLIEST, TimeBounds.LATEST).count(kind))
                    .isEqualTo(before + after);
        }
    }

    @Property
    void a_promise_is_overdue_until_it_is_settled(@ForAll ReciprocityLedger ledger, @ForAll("instants") Instant at) {
        for (Exchange promise : ledger.overduePromises(at)) {
            assertThat(promise.due()).hasValueSatisfying(due -> assertThat(due).isBeforeOrEqualTo(at));
            assertThat(ledger.exchanges())
                    .noneMatch(exchange -> exchange.promise().equals(promise.id())
                            && !exchange.at().isAfter(at));
        }
        assertThat(ledger.reliability(at).isPresent()
                        || ledger.overduePromises(at).isEmpty())
                .isTrue();
    }
}
