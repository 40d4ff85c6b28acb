package dev.noncoercive.testkit;

import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.model.invitation.AnnouncedEnd;
import dev.noncoercive.model.invitation.Answer;
import dev.noncoercive.model.invitation.Choice;
import dev.noncoercive.model.invitation.Claim;
import dev.noncoercive.model.invitation.ClaimKind;
import dev.noncoercive.model.invitation.Credit;
import dev.noncoercive.model.invitation.Deadline;
import dev.noncoercive.model.invitation.Discount;
import dev.noncoercive.model.invitation.Door;
import dev.noncoercive.model.invitation.Evidence;
import dev.noncoercive.model.invitation.Extra;
import dev.noncoercive.model.invitation.FirstNotice;
import dev.noncoercive.model.invitation.Interest;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.model.invitation.OnDecline;
import dev.noncoercive.model.invitation.PricePoint;
import dev.noncoercive.model.invitation.ReasonKind;
import dev.noncoercive.model.invitation.Relief;
import dev.noncoercive.model.invitation.ReliefKind;
import dev.noncoercive.model.invitation.Renewal;
import dev.noncoercive.model.invitation.Snapshot;
import dev.noncoercive.model.invitation.Speaker;
import dev.noncoercive.model.invitation.Terms;
import dev.noncoercive.model.invitation.Testimonial;
import dev.noncoercive.model.invitation.TimeBoundReason;
import dev.noncoercive.model.invitation.Tracking;
import dev.noncoercive.model.invitation.TrackingLevel;
import dev.noncoercive.model.invitation.Voice;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/** Generators of invitations and their parts. */
public final class InvitationArbitraries {
    private InvitationArbitraries() {}

    /** {@return values of {@link Voice}} */
    public static Arbitrary<Voice> voices() {
        return Builders.withBuilder(Voice::builder)
                .use(Arbitraries.of(Speaker.class))
                .in((builder, value) -> builder.speaker(value))
                .use(Arbitraries.of(Interest.class))
                .in((builder, value) -> builder.interest(value))
                .use(ValueArbitraries.texts())
                .withProbability(0.4)
                .in((builder, value) -> builder.name(value))
                .use(ValueArbitraries.flags())
                .in((builder, value) -> builder.disclosed(value))
                .build(Voice.Builder::build);
    }

    /** {@return values of {@link Tracking}} */
    public static Arbitrary<Tracking> trackings() {
        return Builders.withBuilder(Tracking::builder)
                .use(Arbitraries.of(TrackingLevel.class))
                .in((builder, value) -> builder.opens(value))
                .use(Arbitraries.of(TrackingLevel.class))
                .in((builder, value) -> builder.clicks(value))
                .use(ValueArbitraries.flags())
                .in((builder, value) -> builder.ownConsent(value))
                .build(Tracking.Builder::build);
    }

    /** {@return values of {@link Relief}} */
    public static Arbitrary<Relief> reliefs() {
        return Builders.withBuilder(Relief::builder)
                .use(Arbitraries.of(ReliefKind.class))
                .in((builder, value) -> builder.kind(value))
                .use(ValueArbitraries.texts())
                .in((builder, value) -> builder.words(value))
                .build(Relief.Builder::build);
    }

    /** {@return values of {@link OnDecline}} */
    public static Arbitrary<OnDecline> onDeclines() {
        return Builders.withBuilder(OnDecline::builder)
                .use(ValueArbitraries.texts())
                .in((builder, value) -> builder.words(value))
                .use(ValueArbitraries.texts().list().ofMaxSize(2))
                .in((builder, values) -> builder.addAllLoses(values))
                .build(OnDecline.Builder::build);
    }

    /** {@return values of {@link Snapshot}} */
    public static Arbitrary<Snapshot> snapshots() {
        return Builders.withBuilder(Snapshot::builder)
                .use(Arbitraries.longs().between(1, 1000))
                .in((builder, value) -> builder.count(value))
                .use(ValueArbitraries.texts())
                .withProbability(0.4)
                .in((builder, value) -> builder.of(value))
                .use(ValueArbitraries.intervals())
                .in((builder, value) -> builder.from(value.start()).asOf(value.end()))
                .build(Snapshot.Builder::build);
    }

    /** {@return values of {@link Testimonial}} */
    public static Arbitrary<Testimonial> testimonials() {
        return Builders.withBuilder(Testimonial::builder)
                .use(ValueArbitraries.texts())
                .in((builder, value) -> builder.words(value))
                .use(ContactArbitraries.persons())
                .withProbability(0.4)
                .in((builder, value) -> builder.by(value))
                .use(ValueArbitraries.anyInstants())
                .withProbability(0.4)
                .in((builder, value) -> builder.saidAt(value))
                .use(ValueArbitraries.anyInstants())
                .withProbability(0.4)
                .in((builder, value) -> builder.agreedAt(value))
                .use(evidence())
                .withProbability(0.4)
                .in((builder, value) -> builder.verified(value))
                .use(Arbitraries.of(Interest.class))
                .in((builder, value) -> builder.interest(value))
                .build(Testimonial.Builder::build);
    }

    /** {@return values of {@link Credit}} */
    public static Arbitrary<Credit> credits() {
        return Builders.withBuilder(Credit::builder)
                .use(ValueArbitraries.texts())
                .in((builder, value) -> builder.work(value))
                .use(ValueArbitraries.texts())
                .in((builder, value) -> builder.author(value))
                .use(ValueArbitraries.texts())
                .withProbability(0.4)
                .in((builder, value) -> builder.licence(value))
                .build(Credit.Builder::build);
    }

    /** {@return values of {@link Extra}} */
    public static Arbitrary<Extra> extras() {
        return Builders.withBuilder(Extra::builder)
                .use(ValueArbitraries.texts())
                .in((builder, value) -> builder.what(value))
                .use(ValueArbitraries.money())
                .in((builder, value) -> builder.price(value))
                .use(ValueArbitraries.flags())
                .in((builder, value) -> builder.preselected(value))
                .build(Extra.Builder::build);
    }

    /** {@return values of {@link PricePoint}} */
    public static Arbitrary<PricePoint> pricePoints() {
        return Builders.withBuilder(PricePoint::builder)
                .use(ValueArbitraries.money())
                .in((builder, value) -> builder.price(value))
                .use(ValueArbitraries.anyInstants())
                .in((builder, value) -> builder.from(value))
                .build(PricePoint.Builder::build);
    }

    /** {@return values of {@link Discount}} */
    public static Arbitrary<Discount> discounts() {
        return Builders.withBuilder(Discount::builder)
                .use(ValueArbitraries.money())
                .in((builder, value) -> builder.prior(value))
                .use(ValueArbitraries.shares())
                .withProbability(0.4)
                .in((builder, value) -> builder.percent(value))
                .build(Discount.Builder::build);
    }

    /** {@return values of {@link AnnouncedEnd}} */
    public static Arbitrary<AnnouncedEnd> announcedEnds() {
        return Builders.withBuilder(AnnouncedEnd::builder)
                .use(ValueArbitraries.anyInstants())
                .in((builder, value) -> builder.announcedAt(value))
                .use(ValueArbitraries.anyInstants())
                .in((builder, value) -> builder.end(value))
                .build(AnnouncedEnd.Builder::build);
    }

    /** {@return values of {@link FirstNotice}} */
    public static Arbitrary<FirstNotice> firstNotices() {
        return Builders.withBuilder(FirstNotice::builder)
                .use(ValueArbitraries.flags())
                .in((builder, value) -> builder.sourceTold(value))
                .use(ValueArbitraries.flags())
                .in((builder, value) -> builder.rightsTold(value))
                .use(ValueArbitraries.flags())
                .in((builder, value) -> builder.objectionSeparate(value))
                .use(ValueArbitraries.languages())
                .withProbability(0.4)
                .in((builder, value) -> builder.language(value))
                .build(FirstNotice.Builder::build);
    }

    /** {@return evidence with and without what it says} */
    public static Arbitrary<Evidence> evidence() {
        return Builders.withBuilder(Evidence::builder)
                .use(ValueArbitraries.texts())
                .in((builder, value) -> builder.source(value))
                .use(ValueArbitraries.anyInstants())
                .in((builder, value) -> builder.asOf(value))
                .use(ValueArbitraries.texts())
                .withProbability(0.4)
                .in((builder, value) -> builder.says(value))
                .build(Evidence.Builder::build);
    }

    /** {@return statements of every kind, with and without evidence and count} */
    public static Arbitrary<Claim> claims() {
        return Builders.withBuilder(Claim::builder)
                .use(ValueArbitraries.texts())
                .in((builder, value) -> builder.words(value))
                .use(Arbitraries.of(ClaimKind.class))
                .withProbability(0.5)
                .in((builder, value) -> builder.kind(value))
                .use(evidence().list().ofMaxSize(2))
                .in((builder, values) -> builder.addAllEvidence(values))
                .use(snapshots())
                .withProbability(0.3)
                .in((builder, value) -> builder.snapshot(value))
                .build(Claim.Builder::build);
    }

    /** {@return reasons of every kind, with and without evidence} */
    public static Arbitrary<TimeBoundReason> timeBoundReasons() {
        return Builders.withBuilder(TimeBoundReason::builder)
                .use(Arbitraries.of(ReasonKind.class))
                .in((builder, value) -> builder.kind(value))
                .use(ValueArbitraries.texts())
                .in((builder, value) -> builder.words(value))
                .use(evidence().list().ofMaxSize(2))
                .in((builder, values) -> builder.addAllEvidence(values))
                .build(TimeBoundReason.Builder::build);
    }

    /** {@return deadlines with and without reason, some announced before} */
    public static Arbitrary<Deadline> deadlines() {
        return Builders.withBuilder(Deadline::builder)
                .use(ContactArbitraries.instants())
                .in((builder, value) -> builder.at(value))
                .use(timeBoundReasons())
                .withProbability(0.6)
                .in((builder, value) -> builder.reason(value))
                .use(announcedEnds().list().ofMaxSize(1))
                .in((builder, values) -> builder.addAllAnnouncedBefore(values))
                .build(Deadline.Builder::build);
    }

    /** {@return renewals with their price} */
    public static Arbitrary<Renewal> renewals() {
        return Combinators.combine(ValueArbitraries.money(), ValueArbitraries.texts())
                .as((price, every) ->
                        Renewal.builder().price(price).every(every).build());
    }

    /** {@return terms that state everything, or little} */
    public static Arbitrary<Terms> terms() {
        return Builders.withBuilder(Terms::builder)
                .use(ValueArbitraries.money())
                .withProbability(0.7)
                .in((builder, value) -> builder.total(value))
                .use(extras().list().ofMaxSize(1))
                .in((builder, values) -> builder.addAllExtras(values))
                .use(ValueArbitraries.texts())
                .withProbability(0.5)
                .in((builder, value) -> builder.commitment(value))
                .use(renewals().optional(0.3))
                .in((builder, value) -> builder.renewal(value).renews(value.map(renewal -> true)))
                .use(ValueArbitraries.texts())
                .withProbability(0.5)
                .in((builder, value) -> builder.dataUse(value))
                .use(ValueArbitraries.texts())
                .withProbability(0.5)
                .in((builder, value) -> builder.nextStep(value))
                .build(Terms.Builder::build)
                .withoutEdgeCases();
    }

    /** {@return doors with and without terms, limits and earlier prices} */
    public static Arbitrary<Door> doors() {
        Arbitrary<List<PricePoint>> prices = pricePoints()
                .list()
                .ofMaxSize(2)
                .map(list -> list.stream()
                        .sorted(Comparator.comparing(PricePoint::from))
                        .collect(Collectors.toList()));
        return Builders.withBuilder(Door::builder)
                .use(ValueArbitraries.texts())
                .in((builder, value) -> builder.what(value))
                .use(ValueArbitraries.texts().list().ofMaxSize(2))
                .in((builder, values) -> builder.addAllForWhom(values))
                .use(ValueArbitraries.texts().list().ofMaxSize(2))
                .in((builder, values) -> builder.addAllNotForWhom(values))
                .use(ValueArbitraries.texts().list().ofMaxSize(1))
                .in((builder, values) -> builder.addAllLimitations(values))
                .use(terms())
                .withProbability(0.6)
                .in((builder, value) -> builder.terms(value))
                .use(prices)
                .in((builder, values) -> builder.addAllPriceHistory(values))
                .use(discounts())
                .withProbability(0.2)
                .in((builder, value) -> builder.discount(value))
                .use(ValueArbitraries.texts())
                .withProbability(0.4)
                .in((builder, value) -> builder.howTo(value))
                .use(Arbitraries.of("https://bakery.example/course", "https://bakery.example/")
                        .map(URI::create))
                .withProbability(0.3)
                .in((builder, value) -> builder.evergreen(value))
                .use(ValueArbitraries.texts())
                .withProbability(0.2)
                .in((builder, value) -> builder.evergreenTerms(value))
                .build(Door.Builder::build)
                .withoutEdgeCases();
    }

    /** {@return choices with labels and weights} */
    public static Arbitrary<Choice> choices() {
        return Combinators.combine(
                        Arbitraries.of(Answer.class),
                        ValueArbitraries.texts(),
                        Arbitraries.integers().between(1, 3),
                        ValueArbitraries.flags())
                .as((answer, label, weight, preselected) -> Choice.builder()
                        .answer(answer)
                        .label(label)
                        .weight(weight)
                        .preselected(preselected)
                        .build());
    }

    /** {@return invitations with all their parts, or few} */
    public static Arbitrary<Invitation> invitations() {
        return Builders.withBuilder(Invitation::builder)
                .use(ValueArbitraries.texts())
                .in((builder, value) -> builder.id(value))
                .use(Arbitraries.of(ContactKind.class))
                .withProbability(0.2)
                .in((builder, value) -> builder.kind(value))
                .use(ValueArbitraries.texts())
                .withProbability(0.3)
                .in((builder, value) -> builder.ask(value))
                .use(ValueArbitraries.texts())
                .withProbability(0.3)
                .in((builder, value) -> builder.benefitForYou(value).benefitForUs(value))
                .use(doors())
                .withProbability(0.6)
                .in((builder, value) -> builder.door(value))
                .use(choices().list().ofMaxSize(3))
                .in((builder, values) -> builder.addAllChoices(values))
                .use(onDeclines())
                .withProbability(0.3)
                .in((builder, value) -> builder.onDecline(value))
                .use(deadlines())
                .withProbability(0.4)
                .in((builder, value) -> builder.deadline(value))
                .use(ValueArbitraries.durations())
                .withProbability(0.2)
                .in((builder, value) -> builder.decisionTime(value))
                .use(reliefs().list().ofMaxSize(1))
                .in((builder, values) -> builder.addAllReliefs(values))
                .use(claims().list().ofMaxSize(1))
                .in((builder, values) -> builder.addAllClaims(values))
                .use(testimonials().list().ofMaxSize(1))
                .in((builder, values) -> builder.addAllTestimonials(values))
                .use(credits().list().ofMaxSize(1))
                .in((builder, values) -> builder.addAllCredits(values))
                .use(voices())
                .withProbability(0.2)
                .in((builder, value) -> builder.voice(value))
                .use(trackings())
                .withProbability(0.2)
                .in((builder, value) -> builder.tracking(value))
                .use(firstNotices())
                .withProbability(0.2)
                .in((builder, value) -> builder.firstNotice(value))
                .use(MessageArbitraries.messages().list().ofMaxSize(2))
                .in((builder, values) -> builder.addAllMessages(values))
                .build(Invitation.Builder::build)
                .withoutEdgeCases();
    }
}
