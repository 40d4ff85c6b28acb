package dev.noncoercive.testkit;

import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.consent.Consent;
import dev.noncoercive.model.consent.ConsentEvent;
import dev.noncoercive.model.consent.ConsentState;
import dev.noncoercive.model.consent.Expression;
import dev.noncoercive.model.consent.Path;
import dev.noncoercive.model.enough.AtEnough;
import dev.noncoercive.model.enough.EnoughThreshold;
import dev.noncoercive.model.enough.Measure;
import dev.noncoercive.model.enough.Reading;
import dev.noncoercive.model.invitation.Answer;
import dev.noncoercive.model.invitation.Choice;
import dev.noncoercive.model.invitation.Deadline;
import dev.noncoercive.model.invitation.Door;
import dev.noncoercive.model.invitation.Evidence;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.model.invitation.Message;
import dev.noncoercive.model.invitation.Money;
import dev.noncoercive.model.invitation.ReasonKind;
import dev.noncoercive.model.invitation.Terms;
import dev.noncoercive.model.invitation.TimeBoundReason;
import dev.noncoercive.model.ledger.Exchange;
import dev.noncoercive.model.ledger.ExchangeKind;
import dev.noncoercive.model.ledger.Party;
import dev.noncoercive.model.ledger.ReciprocityLedger;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generators of campaigns and their parts. */
public final class CampaignArbitraries {
    private CampaignArbitraries() {}

    /** {@return short texts of letters of several scripts, spaces, quotes and digits, never blank} */
    public static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("ÀñİıßЖ漢 \"'\\:#-€\n19")
                .ofMinLength(1)
                .ofMaxLength(20)
                .map(text -> text.isBlank() ? "x" : text);
    }

    /** {@return amounts in currencies with two, no and three decimals} */
    public static Arbitrary<Money> money() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 1_000_000_00L),
                        Arbitraries.of("EUR", "JPY", "TND").map(Currency::getInstance))
                .as(Money::ofMinor);
    }

    /** {@return ways in or out of one to five steps} */
    public static Arbitrary<Path> paths() {
        Arbitrary<Boolean> flags = Arbitraries.of(true, false);
        return Combinators.combine(Arbitraries.integers().between(1, 5), flags, flags, flags)
                .as((steps, login, fee, reason) -> Path.builder()
                        .steps(steps)
                        .login(login)
                        .fee(fee)
                        .reason(reason)
                        .build());
    }

    /** {@return consents with one to four events in order} */
    public static Arbitrary<Consent> consents() {
        Arbitrary<List<ConsentEvent>> histories = Combinators.combine(
                        Arbitraries.of(ConsentState.class), ContactArbitraries.instants())
                .as(ConsentEvent::of)
                .set()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(events -> events.stream().sorted().toList());
        return Combinators.combine(
                        ContactArbitraries.consentsGiven(),
                        histories,
                        paths().optional(),
                        paths().optional(),
                        Arbitraries.of(Expression.class).optional())
                .as((given, history, giving, withdrawing, expression) -> Consent.builder()
                        .person(given.person())
                        .sender(given.sender())
                        .purpose(given.purpose())
                        .addAllChannels(given.channels())
                        .addAllTopics(given.topics())
                        .addAllAllowances(given.allowances())
                        .validUntil(given.validUntil())
                        .addAllHistory(history)
                        .giving(giving)
                        .withdrawing(withdrawing)
                        .expression(expression)
                        .build());
    }

    /** {@return deadlines with and without reason and evidence} */
    public static Arbitrary<Deadline> deadlines() {
        Arbitrary<Evidence> evidence = Combinators.combine(texts(), ContactArbitraries.instants())
                .as((source, asOf) ->
                        Evidence.builder().source(source).asOf(asOf).build());
        Arbitrary<TimeBoundReason> reasons = Combinators.combine(
                        Arbitraries.of(ReasonKind.class),
                        texts(),
                        evidence.list().ofMaxSize(2))
                .as((kind, words, borneOut) -> TimeBoundReason.builder()
                        .kind(kind)
                        .words(words)
                        .addAllEvidence(borneOut)
                        .build());
        return Combinators.combine(ContactArbitraries.instants(), reasons.optional())
                .as((at, reason) -> Deadline.builder().at(at).reason(reason).build());
    }

    /** {@return doors with and without terms and limits} */
    public static Arbitrary<Door> doors() {
        Arbitrary<Terms> terms = Combinators.combine(
                        money().optional(),
                        texts().optional(),
                        texts().optional(),
                        texts().optional(),
                        Arbitraries.of(true, false).optional())
                .as((total, commitment, dataUse, nextStep, renews) -> Terms.builder()
                        .total(total)
                        .commitment(commitment)
                        .dataUse(dataUse)
                        .nextStep(nextStep)
                        .renews(renews)
                        .build());
        return Combinators.combine(
                        texts(), texts().list().ofMaxSize(2), texts().list().ofMaxSize(2), terms.optional())
                .as((what, forWhom, notForWhom, priced) -> Door.builder()
                        .what(what)
                        .addAllForWhom(forWhom)
                        .addAllNotForWhom(notForWhom)
                        .terms(priced)
                        .build());
    }

    /** {@return choices with labels and weights} */
    public static Arbitrary<Choice> choices() {
        return Combinators.combine(
                        Arbitraries.of(Answer.class),
                        texts(),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(true, false))
                .as((answer, label, weight, preselected) -> Choice.builder()
                        .answer(answer)
                        .label(label)
                        .weight(weight)
                        .preselected(preselected)
                        .build());
    }

    /** {@return messages with subject and body, or without} */
    public static Arbitrary<Message> messages() {
        return Combinators.combine(ContactArbitraries.channels(), texts().optional(), texts().optional())
                .as((channel, subject, body) -> Message.builder()
                        .channel(channel)
                        .subject(subject)
                        .body(body)
                        .build());
    }

    /** {@return invitations with all their parts, or few} */
    public static Arbitrary<Invitation> invitations() {
        return Combinators.combine(
                        texts(),
                        doors().optional(),
                        choices().list().ofMaxSize(3),
                        deadlines().optional(),
                        messages().list().ofMaxSize(2))
                .as((id, door, choices, deadline, messages) -> Invitation.builder()
                        .id(id)
                        .door(door)
                        .addAllChoices(choices)
                        .deadline(deadline)
                        .addAllMessages(messages)
                        .build());
    }

    /** {@return ledgers of up to five exchanges in order} */
    public static Arbitrary<ReciprocityLedger> ledgers() {
        Arbitrary<List<Exchange>> exchanges = Combinators.combine(
                        ContactArbitraries.instants(), Arbitraries.of(ExchangeKind.class), Arbitraries.of(Party.class))
                .as(Exchange::of)
                .list()
                .ofMaxSize(5)
                .map(list ->
                        list.stream().sorted(Comparator.comparing(Exchange::at)).toList());
        return Combinators.combine(ContactArbitraries.senders(), ContactArbitraries.persons(), exchanges)
                .as((sender, person, entries) -> ReciprocityLedger.builder()
                        .sender(sender)
                        .person(person)
                        .addAllExchanges(entries)
                        .build());
    }

    /** {@return thresholds with up to three readings} */
    public static Arbitrary<EnoughThreshold> thresholds() {
        Arbitrary<Reading> readings = Combinators.combine(
                        Arbitraries.longs().between(0, 20), ContactArbitraries.instants())
                .as(Reading::of);
        return Combinators.combine(
                        Arbitraries.of(Measure.class),
                        Arbitraries.longs().between(1, 20),
                        Arbitraries.of(AtEnough.class),
                        readings.list().ofMaxSize(3))
                .as((measure, limit, atEnough, read) -> EnoughThreshold.builder()
                        .measure(measure)
                        .limit(limit)
                        .atEnough(atEnough)
                        .addAllReadings(read)
                        .build());
    }

    /** {@return whole campaigns} */
    public static Arbitrary<Campaign> campaigns() {
        return Combinators.combine(
                        texts(),
                        ContactArbitraries.labels(),
                        invitations().list().ofMaxSize(2),
                        consents().list().ofMaxSize(2),
                        ContactArbitraries.records().optional(),
                        ledgers().list().ofMaxSize(2),
                        thresholds().optional())
                .as((name, labels, invitations, consents, record, ledgers, enough) -> Campaign.builder()
                        .name(name)
                        .sender(labels.sender())
                        .purpose(labels.purpose())
                        .addAllInvitations(invitations)
                        .addAllConsents(consents)
                        .record(record)
                        .addAllLedgers(ledgers)
                        .enough(enough)
                        .build());
    }
}
