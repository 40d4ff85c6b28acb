package dev.noncoercive.model.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.Share;
import dev.noncoercive.model.internal.Checks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * What passed between one sender and one person, oldest first. It only grows, and a hash chain over its entries shows whether
 * anybody changed, reordered or removed one.
 *
 * <p>It is the sender's mirror: it never says what a person owes. It names the person by a keyed id, see {@link LedgerKey}. For
 * example, a gift in May, a gift in June, an ask in July.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"sender", "person", "exchanges", "seals", "reviews"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class ReciprocityLedger implements WithReciprocityLedger {
    ReciprocityLedger() {}

    /** {@return whose mirror it is} */
    public abstract SenderId sender();

    /** {@return the other side, by a keyed id} */
    public abstract PersonId person();

    /** {@return the entries, oldest first} */
    public abstract List<Exchange> exchanges();

    /**
     * The hash chain: a seal for each entry, in the same order, or none for a ledger that was written by hand.
     *
     * @return SHA-256 digests, 64 hexadecimal digits in lower case each
     */
    public abstract List<String> seals();

    /** {@return the five questions about the exchanges, as answered so far; outside the chain} */
    public abstract List<ExchangeReview> reviews();

    @Value.Check
    void check() {
        for (int i = 1; i < exchanges().size(); i++) {
            Checks.notAfter(
                    "exchanges[" + (i - 1) + "].at",
                    exchanges().get(i - 1).at(),
                    "exchanges[" + i + "].at",
                    exchanges().get(i).at());
        }
        for (int i = 0; i < seals().size(); i++) {
            Checks.sha256("seals[" + i + "]", seals().get(i));
        }
        Checks.distinct(
                "ids of exchanges",
                exchanges().stream().flatMap(exchange -> exchange.id().stream()).collect(Collectors.toList()));
        checkPromises();
    }

    private void checkPromises() {
        Set<String> promised = new HashSet<>();
        for (int i = 0; i < exchanges().size(); i++) {
            Exchange exchange = exchanges().get(i);
            if (exchange.promise().isPresent()
                    && !promised.contains(exchange.promise().get())) {
                throw Checks.invalid(
                        "exchanges[" + i + "].promise",
                        "name an earlier promise",
                        "`" + exchange.promise().get() + "`");
            }
            if (exchange.kind() == ExchangeKind.PROMISE) {
                exchange.id().ifPresent(promised::add);
            }
        }
    }

    /**
     * An empty ledger.
     *
     * @param sender  whose mirror it is, not null
     * @param person  the other side, not null
     * @return the ledger, not null
     */
    public static ReciprocityLedger of(SenderId sender, PersonId person) {
        return builder().sender(sender).person(person).build();
    }

    /**
     * This ledger with one more entry at its end. It is sealed, unless the ledger has entries and no seals.
     *
     * @param exchange  not earlier than the last entry, not null
     * @return the longer ledger, not null
     * @throws IllegalArgumentException if the exchange is earlier than the last entry, has an id that is already there, or names
     *     a promise that is not
     */
    public ReciprocityLedger recorded(Exchange exchange) {
        Builder longer = builder()
                .sender(sender())
                .person(person())
                .addAllExchanges(exchanges())
                .addExchange(exchange)
                .addAllSeals(seals())
                .addAllReviews(reviews());
        if (seals().size() == exchanges().size()) {
            longer.addSeal(Chain.next(lastSeal(), exchange));
        }
        return longer.build();
    }

    private String lastSeal() {
        return seals().isEmpty() ? Chain.start(sender(), person()) : seals().get(seals().size() - 1);
    }

    /**
     * This ledger with a seal for each entry; nothing that is already sealed is sealed anew.
     *
     * @return the sealed ledger, not null
     * @throws IllegalStateException if a seal that is there does not hold, naming the entry
     */
    public ReciprocityLedger sealed() {
        List<String> all = Chain.sealsOf(this);
        for (int i = 0; i < seals().size(); i++) {
            if (i >= all.size() || !all.get(i).equals(seals().get(i))) {
                throw new IllegalStateException("the seal of exchanges[" + i
                        + "] does not hold; find out who changed the" + " ledger before sealing it");
            }
        }
        return withSeals(all);
    }

    /**
     * The first entry whose seal does not hold: it was changed, moved, put in or taken out.
     *
     * <p>A ledger cut off at its end is still whole in itself; {@link #brokenSince} finds that.
     *
     * @return the entry, or empty when every entry is sealed and every seal holds
     */
    public Optional<BrokenEntry> firstBroken() {
        List<String> right = Chain.sealsOf(this);
        for (int i = 0; i < Math.max(right.size(), seals().size()); i++) {
            if (i >= right.size()) {
                return Optional.of(broken(i, "it is sealed and missing"));
            }
            if (i >= seals().size()) {
                return Optional.of(broken(i, "it has no seal"));
            }
            if (!right.get(i).equals(seals().get(i))) {
                return Optional.of(broken(i, "it is not what was sealed here"));
            }
        }
        return Optional.empty();
    }

    /**
     * The first entry that is broken, or that is missing or other than it was when a head was taken.
     *
     * @param head  taken from this ledger earlier and kept apart, not null
     * @return the entry, or empty when the ledger holds and only grew since
     */
    public Optional<BrokenEntry> brokenSince(LedgerHead head) {
        Optional<BrokenEntry> inItself = firstBroken();
        if (inItself.isPresent() || head.length() == 0) {
            return inItself;
        }
        if (exchanges().size() < head.length()) {
            return Optional.of(broken(exchanges().size(), "it is missing: there were " + head.length() + " entries"));
        }
        int last = head.length() - 1;
        return seals().get(last).equals(head.seal())
                ? Optional.empty()
                : Optional.of(broken(last, "it or one before it was rewritten and sealed anew"));
    }

    private static BrokenEntry broken(int index, String why) {
        return BrokenEntry.builder().index(index).why(why).build();
    }

    /**
     * The length and last seal of this ledger, to be kept apart from it.
     *
     * @return the head, not null
     * @throws IllegalStateException if an entry has no seal
     */
    public LedgerHead head() {
        if (seals().size() != exchanges().size()) {
            throw new IllegalStateException("only a sealed ledger has a head; call sealed() first");
        }
        return LedgerHead.builder().length(exchanges().size()).seal(lastSeal()).build();
    }

    /**
     * What passed in a time, counted and added up.
     *
     * @param startInclusive  the first instant, not null
     * @param endExclusive  the first instant after, not null
     * @return the balance, not null
     */
    public Balance balance(Instant startInclusive, Instant endExclusive) {
        return Sums.of(between(startInclusive, endExclusive));
    }

    /**
     * The entries of a time.
     *
     * @param startInclusive  the first instant, not null
     * @param endExclusive  the first instant after, not null
     * @return the entries, oldest first, not null
     */
    public List<Exchange> between(Instant startInclusive, Instant endExclusive) {
        return exchanges().stream()
                .filter(exchange ->
                        !exchange.at().isBefore(startInclusive) && exchange.at().isBefore(endExclusive))
                .collect(Collectors.toList());
    }

    /**
     * The promises that were due by an instant and neither kept nor broken by then.
     *
     * @param at  the instant, not null
     * @return the promises, oldest first, not null
     */
    public List<Exchange> overduePromises(Instant at) {
        Set<String> settled =
                upTo(at).flatMap(exchange -> exchange.promise().stream()).collect(Collectors.toSet());
        return upTo(at).filter(exchange ->
                        exchange.due().filter(due -> !due.isAfter(at)).isPresent())
                .filter(exchange -> exchange.id().filter(settled::contains).isEmpty())
                .collect(Collectors.toList());
    }

    /**
     * How many of the promises that were settled or due by an instant were kept.
     *
     * @param at  the instant, not null
     * @return the share kept, or empty when none was settled or due
     */
    public Optional<Share> reliability(Instant at) {
        long kept = upTo(at).filter(exchange -> exchange.kind() == ExchangeKind.PROMISE_KEPT)
                .count();
        long notKept = upTo(at).filter(exchange -> exchange.kind() == ExchangeKind.PROMISE_BROKEN)
                        .count()
                + overduePromises(at).size();
        return share(kept, kept + notKept);
    }

    /**
     * How many of the exchanges of a time the person started.
     *
     * @param startInclusive  the first instant, not null
     * @param endExclusive  the first instant after, not null
     * @return the share, or empty when there was none
     */
    public Optional<Share> begunByPerson(Instant startInclusive, Instant endExclusive) {
        List<Exchange> all = between(startInclusive, endExclusive);
        return share(
                all.stream()
                        .filter(exchange -> exchange.initiatedBy() == Party.PERSON)
                        .count(),
                all.size());
    }

    private static Optional<Share> share(long part, long whole) {
        return whole == 0 ? Optional.empty() : Optional.of(Share.of(part, whole));
    }

    /**
     * How many times the sender has spoken in a row, up to an instant, without the person starting anything or answering.
     *
     * @param at  the instant, not null
     * @return the length of the streak, 0 when the last word was the person's
     */
    public int oneWayStreak(Instant at) {
        List<Exchange> known = upTo(at).collect(Collectors.toCollection(ArrayList::new));
        int streak = 0;
        for (Exchange exchange : known) {
            boolean answered =
                    exchange.answeredAt().filter(answer -> !answer.isAfter(at)).isPresent();
            streak = exchange.initiatedBy() == Party.PERSON || answered ? 0 : streak + 1;
        }
        return streak;
    }

    private Stream<Exchange> upTo(Instant at) {
        return exchanges().stream().filter(exchange -> !exchange.at().isAfter(at));
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ReciprocityLedger}. */
    public static final class Builder extends ImmutableReciprocityLedger.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static ReciprocityLedger fromJson(ImmutableReciprocityLedger.Json json) {
        return ImmutableReciprocityLedger.fromJson(json);
    }
}
