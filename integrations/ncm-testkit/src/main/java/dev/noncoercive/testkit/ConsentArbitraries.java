package dev.noncoercive.testkit;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.consent.AddressSource;
import dev.noncoercive.model.consent.AgeBand;
import dev.noncoercive.model.consent.Basis;
import dev.noncoercive.model.consent.Cadence;
import dev.noncoercive.model.consent.Consent;
import dev.noncoercive.model.consent.ConsentEvent;
import dev.noncoercive.model.consent.ConsentState;
import dev.noncoercive.model.consent.DefaultState;
import dev.noncoercive.model.consent.ExpressBasis;
import dev.noncoercive.model.consent.Expression;
import dev.noncoercive.model.consent.ImpliedBasis;
import dev.noncoercive.model.consent.ImpliedBy;
import dev.noncoercive.model.consent.Introduction;
import dev.noncoercive.model.consent.Notice;
import dev.noncoercive.model.consent.Path;
import dev.noncoercive.model.consent.Proof;
import dev.noncoercive.model.consent.SoftOptIn;
import dev.noncoercive.model.consent.SoftOptInGround;
import dev.noncoercive.model.consent.SourceKind;
import dev.noncoercive.model.contact.Objection;
import dev.noncoercive.model.contact.Signal;
import dev.noncoercive.model.contact.SignalKind;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/** Generators of consents, what they stand on, and what people and providers say. */
public final class ConsentArbitraries {
    private ConsentArbitraries() {}

    /** {@return values of {@link Cadence}} */
    public static Arbitrary<Cadence> cadences() {
        return Builders.withBuilder(Cadence::builder)
                .use(Arbitraries.integers().between(1, 100))
                .in((builder, value) -> builder.atMost(value))
                .use(ContactArbitraries.windows())
                .in((builder, value) -> builder.per(value))
                .build(Cadence.Builder::build);
    }

    /** {@return values of {@link Notice}} */
    public static Arbitrary<Notice> notices() {
        return Builders.withBuilder(Notice::builder)
                .use(ValueArbitraries.texts())
                .in((builder, value) -> builder.version(value))
                .use(ValueArbitraries.digests())
                .withProbability(0.4)
                .in((builder, value) -> builder.hash(value))
                .use(ValueArbitraries.languages())
                .withProbability(0.4)
                .in((builder, value) -> builder.language(value))
                .use(ContactArbitraries.senders())
                .withProbability(0.4)
                .in((builder, value) -> builder.sender(value))
                .use(cadences())
                .withProbability(0.4)
                .in((builder, value) -> builder.cadence(value))
                .use(ValueArbitraries.texts())
                .withProbability(0.4)
                .in((builder, value) -> builder.withdrawal(value))
                .use(ValueArbitraries.anyInstants())
                .withProbability(0.4)
                .in((builder, value) -> builder.shownAt(value))
                .build(Notice.Builder::build)
                .withoutEdgeCases();
    }

    /** {@return values of {@link Proof}} */
    public static Arbitrary<Proof> proofs() {
        return Builders.withBuilder(Proof::builder)
                .use(ValueArbitraries.texts())
                .in((builder, value) -> builder.reference(value))
                .use(ValueArbitraries.anyInstants())
                .withProbability(0.4)
                .in((builder, value) -> builder.recordedAt(value))
                .use(ValueArbitraries.flags())
                .withProbability(0.4)
                .in((builder, value) -> builder.selfTyped(value))
                .use(ValueArbitraries.anyInstants())
                .withProbability(0.4)
                .in((builder, value) -> builder.confirmedAt(value))
                .build(Proof.Builder::build);
    }

    /** {@return values of {@link ExpressBasis}} */
    public static Arbitrary<ExpressBasis> expressBases() {
        return Builders.withBuilder(ExpressBasis::builder)
                .use(ValueArbitraries.texts())
                .withProbability(0.4)
                .in((builder, value) -> builder.words(value))
                .build(ExpressBasis.Builder::build);
    }

    /** {@return values of {@link SoftOptIn}} */
    public static Arbitrary<SoftOptIn> softOptIns() {
        return Builders.withBuilder(SoftOptIn::builder)
                .use(Arbitraries.of(SoftOptInGround.class))
                .withProbability(0.5)
                .in((builder, value) -> builder.ground(value))
                .use(ValueArbitraries.texts())
                .in((builder, value) -> builder.sale(value))
                .use(ValueArbitraries.flags())
                .in((builder, value) -> builder.sameSender(value))
                .use(ValueArbitraries.flags())
                .in((builder, value) -> builder.similar(value))
                .use(ValueArbitraries.flags())
                .in((builder, value) -> builder.objectionAtCollection(value))
                .use(ValueArbitraries.flags())
                .in((builder, value) -> builder.objectionEachTime(value))
                .build(SoftOptIn.Builder::build);
    }

    /** {@return values of {@link ImpliedBasis}} */
    public static Arbitrary<ImpliedBasis> impliedBases() {
        return Builders.withBuilder(ImpliedBasis::builder)
                .use(Arbitraries.of(ImpliedBy.class))
                .in((builder, value) -> builder.by(value))
                .use(ValueArbitraries.anyInstants())
                .in((builder, value) -> builder.since(value))
                .build(ImpliedBasis.Builder::build);
    }

    /** {@return values of {@link AddressSource}} */
    public static Arbitrary<AddressSource> addressSources() {
        return Builders.withBuilder(AddressSource::builder)
                .use(Arbitraries.of(SourceKind.class))
                .in((builder, value) -> builder.kind(value))
                .use(ValueArbitraries.anyInstants())
                .withProbability(0.4)
                .in((builder, value) -> builder.acquiredAt(value))
                .use(ValueArbitraries.texts())
                .withProbability(0.4)
                .in((builder, value) -> builder.vouchedBy(value))
                .build(AddressSource.Builder::build);
    }

    /** {@return values of {@link Introduction}} */
    public static Arbitrary<Introduction> introductions() {
        return Builders.withBuilder(Introduction::builder)
                .use(ValueArbitraries.texts())
                .in((builder, value) -> builder.id(value))
                .use(Arbitraries.of("clio", "dan").map(PersonId::of))
                .in((builder, value) -> builder.referrer(value))
                .use(ContactArbitraries.persons())
                .in((builder, value) -> builder.person(value))
                .use(ContactArbitraries.senders())
                .in((builder, value) -> builder.sender(value))
                .use(ValueArbitraries.anyInstants())
                .withProbability(0.4)
                .in((builder, value) -> builder.referrerAgreedAt(value))
                .use(ValueArbitraries.anyInstants())
                .withProbability(0.4)
                .in((builder, value) -> builder.personAgreedAt(value))
                .use(ValueArbitraries.flags())
                .in((builder, value) -> builder.referrerNamed(value))
                .build(Introduction.Builder::build);
    }

    /** {@return values of {@link Signal}} */
    public static Arbitrary<Signal> signals() {
        return Builders.withBuilder(Signal::builder)
                .use(ContactArbitraries.persons())
                .in((builder, value) -> builder.person(value))
                .use(ContactArbitraries.senders())
                .in((builder, value) -> builder.sender(value))
                .use(Arbitraries.of(SignalKind.class))
                .in((builder, value) -> builder.kind(value))
                .use(ValueArbitraries.anyInstants())
                .in((builder, value) -> builder.at(value))
                .use(ContactArbitraries.channels())
                .withProbability(0.4)
                .in((builder, value) -> builder.channel(value))
                .build(Signal.Builder::build);
    }

    /** {@return values of {@link Objection}} */
    public static Arbitrary<Objection> objections() {
        return Builders.withBuilder(Objection::builder)
                .use(ContactArbitraries.persons())
                .in((builder, value) -> builder.person(value))
                .use(ContactArbitraries.senders())
                .withProbability(0.4)
                .in((builder, value) -> builder.sender(value))
                .use(ValueArbitraries.anyInstants())
                .in((builder, value) -> builder.at(value))
                .use(ValueArbitraries.anyInstants())
                .withProbability(0.4)
                .in((builder, value) -> builder.profileErasedAt(value))
                .build(Objection.Builder::build);
    }

    /** {@return bases of all three kinds} */
    public static Arbitrary<Basis> bases() {
        return Arbitraries.oneOf(
                expressBases().map(basis -> basis),
                softOptIns().map(basis -> basis),
                impliedBases().map(basis -> basis));
    }

    /** {@return ways in or out of one to five steps} */
    public static Arbitrary<Path> paths() {
        return Builders.withBuilder(Path::builder)
                .use(Arbitraries.integers().between(1, 5))
                .in((builder, value) -> builder.steps(value))
                .use(ValueArbitraries.flags())
                .in((builder, value) -> builder.login(value))
                .use(ValueArbitraries.flags())
                .in((builder, value) -> builder.fee(value))
                .use(ValueArbitraries.flags())
                .in((builder, value) -> builder.reason(value))
                .use(ContactArbitraries.channels())
                .withProbability(0.2)
                .in((builder, value) -> builder.channel(value))
                .build(Path.Builder::build);
    }

    /** {@return events of consents, legal or not} */
    public static Arbitrary<ConsentEvent> consentEvents() {
        return Combinators.combine(Arbitraries.of(ConsentState.class), ContactArbitraries.instants())
                .as(ConsentEvent::of);
    }

    /** {@return consents with one to four events in order, and few or all of their parts} */
    public static Arbitrary<Consent> consents() {
        Arbitrary<List<ConsentEvent>> histories = consentEvents()
                .set()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(events -> events.stream().sorted().collect(Collectors.toList()));
        return Builders.withBuilder(Consent::builder)
                .use(ContactArbitraries.consentsGiven())
                .in((builder, given) -> builder.person(given.person())
                        .sender(given.sender())
                        .purpose(given.purpose())
                        .addAllChannels(given.channels())
                        .addAllTopics(given.topics())
                        .addAllAllowances(given.allowances())
                        .validUntil(given.validUntil()))
                .use(histories)
                .in((builder, values) -> builder.addAllHistory(values))
                .use(ValueArbitraries.texts())
                .withProbability(0.3)
                .in((builder, value) -> builder.id(value))
                .use(bases())
                .withProbability(0.3)
                .in((builder, value) -> builder.basis(value))
                .use(Arbitraries.of(Expression.class))
                .withProbability(0.5)
                .in((builder, value) -> builder.expression(value))
                .use(Arbitraries.of(DefaultState.class))
                .withProbability(0.2)
                .in((builder, value) -> builder.defaultState(value))
                .use(ValueArbitraries.texts().list().ofMaxSize(1))
                .in((builder, values) -> builder.addAllConditionalOn(values))
                .use(Arbitraries.of(Purpose.CARE, Purpose.EVENTS).set().ofMaxSize(1))
                .in((builder, values) -> builder.addAllBundledWith(values))
                .use(notices())
                .withProbability(0.3)
                .in((builder, value) -> builder.notice(value))
                .use(proofs())
                .withProbability(0.3)
                .in((builder, value) -> builder.proof(value))
                .use(addressSources())
                .withProbability(0.3)
                .in((builder, value) -> builder.source(value))
                .use(Arbitraries.of(AgeBand.class))
                .withProbability(0.2)
                .in((builder, value) -> builder.ageBand(value))
                .use(InvitationArbitraries.evidence())
                .withProbability(0.1)
                .in((builder, value) -> builder.parentalAuthority(value))
                .use(ValueArbitraries.anyInstants())
                .withProbability(0.2)
                .in((builder, value) -> builder.lastOwnAct(value))
                .use(ValueArbitraries.durations())
                .withProbability(0.2)
                .in((builder, value) -> builder.rest(value))
                .use(paths())
                .withProbability(0.5)
                .in((builder, value) -> builder.giving(value))
                .use(paths())
                .withProbability(0.5)
                .in((builder, value) -> builder.withdrawing(value))
                .build(Consent.Builder::build)
                .withoutEdgeCases();
    }
}
