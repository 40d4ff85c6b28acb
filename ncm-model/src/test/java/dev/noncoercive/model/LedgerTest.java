package dev.noncoercive.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.noncoercive.model.invitation.Money;
import dev.noncoercive.model.ledger.Balance;
import dev.noncoercive.model.ledger.BrokenEntry;
import dev.noncoercive.model.ledger.Cost;
import dev.noncoercive.model.ledger.Exchange;
import dev.noncoercive.model.ledger.ExchangeKind;
import dev.noncoercive.model.ledger.LedgerHead;
import dev.noncoercive.model.ledger.LedgerKey;
import dev.noncoercive.model.ledger.Party;
import dev.noncoercive.model.ledger.ReciprocityLedger;
import dev.noncoercive.model.ledger.StatusEffect;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final SenderId BAKERY = SenderId.of("corner-bakery");
    private static final PersonId ADA = PersonId.of("k-7f3a");
    private static final Instant MAY = Instant.parse("2026-05-01T09:00:00Z");
    private static final ReciprocityLedger EMPTY = ReciprocityLedger.of(BAKERY, ADA);

    private static Exchange exchange(int day, ExchangeKind kind) {
        return Exchange.of(MAY.plus(Duration.ofDays(day)), kind, Party.SENDER);
    }

    private static Exchange promise(String id, int day, int dueDay) {
        return exchange(day, ExchangeKind.PROMISE).withId(id).withDue(MAY.plus(Duration.ofDays(dueDay)));
    }

    private static Exchange kept(String id, int day) {
        return exchange(day, ExchangeKind.PROMISE_KEPT).withPromise(id);
    }

    private static Exchange ask(int day, String money, int minutes) {
        return exchange(day, ExchangeKind.ASK)
                .withCost(Cost.builder()
                        .money(Money.parse(money))
                        .attention(Duration.ofMinutes(minutes))
                        .build());
    }

    private static Instant day(int day) {
        return MAY.plus(Duration.ofDays(day));
    }

    private static final Exchange FULL = promise("p1", 3, 9)
            .withNote("bread ä\non Friday")
            .withCost(Cost.builder()
                    .attention(Duration.ofMinutes(10))
                    .commitment("none")
                    .money(Money.parse("EUR 1.50"))
                    .build())
            .withWorth(Money.parse("JPY 300"))
            .withConditions("until Friday", "for members")
            .withStatusOfPerson(StatusEffect.RAISED)
            .withStatusOfSender(StatusEffect.KEPT)
            .withAnsweredAt(MAY.plus(Duration.ofDays(4)));

    @Test
    void the_canonical_form_is_the_same_for_ever() {
        // sealed by release 0.1.0: a change here breaks every chain that was ever written
        ReciprocityLedger ledger =
                EMPTY.recorded(exchange(0, ExchangeKind.GIFT)).recorded(FULL).recorded(kept("p1", 8));
        assertThat(ledger.seals())
                .containsExactly(
                        "da8c4cd5d03bbf57b1ff185bddeb686d5d673e0eee7db9dcb0502f35fd41a333",
                        "5533f4cba2b1bbb0dffaa25bac712c9a99c02c7d8a492f40aec992b683f51cb9",
                        "1fe68521e1406561627342d8a4a9eddabe91a044a20a8ad77d86aa769f778f79");
    }

    @Test
    void a_ledger_written_by_hand_has_no_seals_until_it_is_sealed() {
        ReciprocityLedger written = ReciprocityLedger.builder()
                .sender(BAKERY)
                .person(ADA)
                .addExchange(exchange(0, ExchangeKind.GIFT))
                .build();
        assertThat(written.recorded(exchange(1, ExchangeKind.ASK)).seals()).isEmpty();
        assertThat(written.firstBroken()).hasValue(broken(0, "it has no seal"));
        assertThat(written.sealed().firstBroken()).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(written::head)
                .withMessage("only a sealed ledger has a head; call sealed() first");
    }

    private static BrokenEntry broken(int index, String why) {
        return BrokenEntry.builder().index(index).why(why).build();
    }

    @Test
    void a_broken_ledger_is_not_sealed_over() {
        ReciprocityLedger ledger =
                EMPTY.recorded(exchange(0, ExchangeKind.GIFT)).recorded(exchange(1, ExchangeKind.ASK));
        ReciprocityLedger changed =
                ledger.withExchanges(exchange(0, ExchangeKind.GIFT), exchange(1, ExchangeKind.CARE));
        assertThat(changed.firstBroken()).hasValue(broken(1, "it is not what was sealed here"));
        assertThatIllegalStateException()
                .isThrownBy(changed::sealed)
                .withMessage(
                        "the seal of exchanges[1] does not hold; find out who changed the ledger before sealing it");
        ReciprocityLedger cut = ledger.withExchanges(exchange(0, ExchangeKind.GIFT));
        assertThat(cut.firstBroken()).hasValue(broken(1, "it is sealed and missing"));
        assertThatIllegalStateException().isThrownBy(cut::sealed).withMessageStartingWith("the seal of exchanges[1]");
    }

    @Test
    void a_head_finds_what_was_cut_off_or_sealed_anew() {
        ReciprocityLedger ledger =
                EMPTY.recorded(exchange(0, ExchangeKind.GIFT)).recorded(exchange(1, ExchangeKind.ASK));
        LedgerHead head = ledger.head();
        assertThat(head.length()).isEqualTo(2);
        assertThat(ledger.recorded(exchange(2, ExchangeKind.CARE)).brokenSince(head))
                .isEmpty();
        assertThat(EMPTY.recorded(exchange(0, ExchangeKind.GIFT)).brokenSince(head))
                .hasValue(broken(1, "it is missing: there were 2 entries"));
        ReciprocityLedger rewritten =
                EMPTY.recorded(exchange(0, ExchangeKind.GIFT)).recorded(exchange(1, ExchangeKind.CARE));
        assertThat(rewritten.firstBroken()).isEmpty();
        assertThat(rewritten.brokenSince(head))
                .hasValue(broken(1, "it or one before it was rewritten and sealed anew"));
        assertThat(rewritten.brokenSince(EMPTY.head())).isEmpty();
    }

    @Test
    void a_balance_counts_and_adds_up_asks_trades_and_gifts_of_a_time() {
        ReciprocityLedger ledger = EMPTY.recorded(exchange(0, ExchangeKind.GIFT).withWorth(Money.parse("EUR 3.00")))
                .recorded(ask(1, "EUR 45.00", 10))
                .recorded(ask(2, "USD 1.00", 5).withKind(ExchangeKind.TRADE))
                .recorded(ask(3, "EUR 0.50", 20))
                .recorded(ask(4, "EUR 9.00", 60).withKind(ExchangeKind.CARE))
                .recorded(exchange(5, ExchangeKind.CARE).withWorth(Money.parse("EUR 8.00")));
        Balance balance = ledger.balance(day(0), day(5));
        assertThat(balance.count(ExchangeKind.ASK)).isEqualTo(2);
        assertThat(balance.count(ExchangeKind.CARE)).isEqualTo(1);
        assertThat(balance.count(ExchangeKind.THANKS)).isZero();
        assertThat(balance.attentionAsked()).isEqualTo(Duration.ofMinutes(35));
        assertThat(balance.moneyAsked()).containsExactly(Money.parse("EUR 45.50"), Money.parse("USD 1.00"));
        assertThat(balance.giftsWorth()).containsExactly(Money.parse("EUR 3.00"));
        assertThat(ledger.balance(day(1), day(3)).count(ExchangeKind.GIFT)).isZero();
        assertThat(ledger.between(day(1), day(3))).hasSize(2);
    }

    @Test
    void a_promise_is_overdue_from_its_due_instant_until_it_is_settled() {
        ReciprocityLedger ledger = EMPTY.recorded(promise("p1", 0, 5))
                .recorded(promise("p2", 1, 6))
                .recorded(kept("p1", 7));
        assertThat(ledger.overduePromises(day(4))).isEmpty();
        assertThat(ledger.overduePromises(day(5))).extracting(Exchange::id).containsExactly(Optional.of("p1"));
        assertThat(ledger.overduePromises(day(7))).extracting(Exchange::id).containsExactly(Optional.of("p2"));
        assertThat(ledger.reliability(day(4))).isEmpty();
        assertThat(ledger.reliability(day(5))).hasValue(Share.ofPercent(0));
        assertThat(ledger.reliability(day(7))).hasValue(Share.ofPercent(50));
        assertThat(ledger.recorded(exchange(8, ExchangeKind.PROMISE_BROKEN).withPromise("p2"))
                        .reliability(day(8)))
                .hasValue(Share.ofPercent(50));
    }

    @Test
    void the_person_leads_where_they_start_or_answer() {
        ReciprocityLedger ledger = EMPTY.recorded(exchange(0, ExchangeKind.GIFT))
                .recorded(Exchange.of(day(1), ExchangeKind.THANKS, Party.PERSON))
                .recorded(exchange(2, ExchangeKind.GIFT))
                .recorded(exchange(3, ExchangeKind.ASK).withAnsweredAt(day(6)));
        assertThat(ledger.begunByPerson(day(0), day(9))).hasValue(Share.ofPercent(25));
        assertThat(ledger.begunByPerson(day(8), day(9))).isEmpty();
        assertThat(ledger.oneWayStreak(day(0))).isEqualTo(1);
        assertThat(ledger.oneWayStreak(day(1))).isZero();
        assertThat(ledger.oneWayStreak(day(5))).isEqualTo(2);
        assertThat(ledger.oneWayStreak(day(6))).isZero();
    }

    @Test
    void entries_that_cannot_follow_are_refused() {
        ReciprocityLedger ledger = EMPTY.recorded(promise("p1", 1, 5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.recorded(exchange(0, ExchangeKind.GIFT)))
                .withMessageStartingWith("exchanges[0].at must not be after exchanges[1].at");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.recorded(promise("p1", 2, 6)))
                .withMessage("ids of exchanges must hold each value once, but was [p1, p1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.recorded(kept("p2", 3)))
                .withMessage("exchanges[1].promise must name an earlier promise, but was `p2`");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.withSeals("abc"))
                .withMessage("seals[0] must be 64 hexadecimal digits in lower case, but was `abc`");
    }

    @Test
    void an_entry_says_only_what_its_kind_can() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> exchange(0, ExchangeKind.GIFT).withId("g").withDue(day(1)))
                .withMessage("due must be absent for gift, only a promise is due");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> exchange(0, ExchangeKind.PROMISE).withDue(day(1)))
                .withMessage("id must be present for a promise that is due, so that keeping it can name it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> exchange(0, ExchangeKind.GIFT).withPromise("p1"))
                .withMessage("promise must be absent for gift, only promise-kept and promise-broken name one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> exchange(1, ExchangeKind.ASK).withAnsweredAt(day(0)))
                .withMessageStartingWith("at must not be after answeredAt");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> exchange(1, ExchangeKind.GIFT).withWorth(Money.parse("EUR -1.00")))
                .withMessage("worth must not be negative, but was -100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cost.builder().build())
                .withMessage("cost must state attention, commitment or money; leave it out if it is none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cost.builder().money(Money.parse("EUR -1.00")).build())
                .withMessage("money must not be negative, but was -100");
    }

    @Test
    void a_keyed_id_leads_back_only_by_its_key() {
        LedgerKey key = LedgerKey.of("sixteen bytes or more".getBytes(StandardCharsets.UTF_8));
        PersonId ada = PersonId.of("ada");
        assertThat(key.idOf(BAKERY, ada)).isEqualTo(key.idOf(BAKERY, ada));
        assertThat(key.idOf(BAKERY, ada).value()).matches("k-[0-9a-f]{32}");
        assertThat(List.of(
                        key.idOf(BAKERY, ada),
                        key.idOf(SenderId.of("butcher"), ada),
                        key.idOf(BAKERY, PersonId.of("bo")),
                        LedgerKey.of(new byte[16]).idOf(BAKERY, ada)))
                .doesNotHaveDuplicates();
        assertThat(key).hasToString("LedgerKey");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LedgerKey.of(new byte[15]))
                .withMessage("secret length must be 16 or more, but was 15");
    }

    @Test
    void a_key_keeps_its_own_copy_of_the_secret() {
        byte[] secret = new byte[16];
        LedgerKey key = LedgerKey.of(secret);
        PersonId before = key.idOf(BAKERY, ADA);
        secret[0] = 1;
        assertThat(key.idOf(BAKERY, ADA)).isEqualTo(before);
    }
}
