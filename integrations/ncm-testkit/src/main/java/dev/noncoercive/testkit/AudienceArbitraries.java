package dev.noncoercive.testkit;

import dev.noncoercive.model.audience.AttributeOrigin;
import dev.noncoercive.model.audience.AudienceProfile;
import dev.noncoercive.model.audience.PersonalAttribute;
import dev.noncoercive.model.audience.PersonalConnection;
import dev.noncoercive.model.audience.Phase;
import dev.noncoercive.model.audience.PhaseKind;
import dev.noncoercive.model.audience.Research;
import dev.noncoercive.model.audience.ResearchKind;
import dev.noncoercive.model.audience.Segment;
import dev.noncoercive.model.audience.Touchpoint;
import dev.noncoercive.model.journey.Fit;
import dev.noncoercive.model.journey.FitLevel;
import dev.noncoercive.model.journey.Journey;
import dev.noncoercive.model.journey.Question;
import dev.noncoercive.model.journey.Step;
import dev.noncoercive.model.journey.StepTaken;
import dev.noncoercive.model.ledger.Party;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/** Generators of audience profiles and journeys. */
public final class AudienceArbitraries {
    private static final List<Step> STEPS = List.of(Step.values());

    private AudienceArbitraries() {}

    /** {@return values of {@link StepTaken}} */
    public static Arbitrary<StepTaken> stepTakens() {
        return Builders.withBuilder(StepTaken::builder)
                .use(Arbitraries.of(Step.class))
                .in((builder, value) -> builder.step(value))
                .use(ValueArbitraries.anyInstants())
                .in((builder, value) -> builder.at(value))
                .use(ValueArbitraries.texts())
                .withProbability(0.4)
                .in((builder, value) -> builder.note(value))
                .build(StepTaken.Builder::build);
    }

    /** {@return values of {@link Fit}} */
    public static Arbitrary<Fit> fits() {
        return Builders.withBuilder(Fit::builder)
                .use(Arbitraries.of(FitLevel.class))
                .in((builder, value) -> builder.level(value))
                .use(ValueArbitraries.texts())
                .in((builder, value) -> builder.because(value))
                .use(ValueArbitraries.flags())
                .in((builder, value) -> builder.advisedAgainst(value))
                .use(ValueArbitraries.texts())
                .withProbability(0.4)
                .in((builder, value) -> builder.alternative(value))
                .use(ValueArbitraries.anyInstants())
                .in((builder, value) -> builder.at(value))
                .build(Fit.Builder::build);
    }

    /** {@return values of {@link PersonalConnection}} */
    public static Arbitrary<PersonalConnection> personalConnections() {
        return Builders.withBuilder(PersonalConnection::builder)
                .use(ValueArbitraries.texts().list().ofMaxSize(2))
                .in((builder, values) -> builder.addAllInterests(values))
                .use(ValueArbitraries.texts().list().ofMaxSize(2))
                .in((builder, values) -> builder.addAllMovedBy(values))
                .use(ValueArbitraries.texts().list().ofMaxSize(2))
                .in((builder, values) -> builder.addAllInitiatives(values))
                .build(PersonalConnection.Builder::build);
    }

    /** {@return values of {@link Research}} */
    public static Arbitrary<Research> research() {
        return Builders.withBuilder(Research::builder)
                .use(Arbitraries.of(ResearchKind.class))
                .in((builder, value) -> builder.kind(value))
                .use(InvitationArbitraries.evidence())
                .in((builder, value) -> builder.evidence(value))
                .build(Research.Builder::build);
    }

    /** {@return values of {@link Phase}} */
    public static Arbitrary<Phase> phases() {
        return Builders.withBuilder(Phase::builder)
                .use(Arbitraries.of(PhaseKind.class))
                .in((builder, value) -> builder.kind(value))
                .use(ValueArbitraries.texts())
                .in((builder, value) -> builder.words(value))
                .use(personalConnections())
                .withProbability(0.4)
                .in((builder, value) -> builder.connection(value))
                .use(research().list().ofMaxSize(2))
                .in((builder, values) -> builder.addAllResearch(values))
                .build(Phase.Builder::build)
                .withoutEdgeCases();
    }

    /** {@return values of {@link Touchpoint}} */
    public static Arbitrary<Touchpoint> touchpoints() {
        return Builders.withBuilder(Touchpoint::builder)
                .use(ValueArbitraries.texts())
                .in((builder, value) -> builder.name(value))
                .use(InvitationArbitraries.evidence().list().ofMaxSize(2))
                .in((builder, values) -> builder.addAllListening(values))
                .use(ValueArbitraries.texts())
                .withProbability(0.4)
                .in((builder, value) -> builder.influenceTarget(value))
                .build(Touchpoint.Builder::build);
    }

    /** {@return values of {@link Segment}} */
    public static Arbitrary<Segment> segments() {
        return Builders.withBuilder(Segment::builder)
                .use(ValueArbitraries.texts())
                .in((builder, value) -> builder.name(value))
                .use(ValueArbitraries.texts().list().ofMaxSize(2))
                .in((builder, values) -> builder.addAllRules(values))
                .build(Segment.Builder::build);
    }

    /** {@return values of {@link PersonalAttribute}} */
    public static Arbitrary<PersonalAttribute> personalAttributes() {
        return Builders.withBuilder(PersonalAttribute::builder)
                .use(ValueArbitraries.texts())
                .in((builder, value) -> builder.name(value))
                .use(Arbitraries.of(AttributeOrigin.class))
                .in((builder, value) -> builder.origin(value))
                .use(ValueArbitraries.texts())
                .withProbability(0.4)
                .in((builder, value) -> builder.neededFor(value))
                .use(ValueArbitraries.flags())
                .withProbability(0.4)
                .in((builder, value) -> builder.sensitive(value))
                .use(ValueArbitraries.durations())
                .withProbability(0.4)
                .in((builder, value) -> builder.keptFor(value))
                .build(PersonalAttribute.Builder::build);
    }

    /** {@return values of {@link AudienceProfile}} */
    public static Arbitrary<AudienceProfile> audienceProfiles() {
        return Builders.withBuilder(AudienceProfile::builder)
                .use(ValueArbitraries.texts())
                .in((builder, value) -> builder.tribe(value))
                .use(ValueArbitraries.flags())
                .in((builder, value) -> builder.declared(value))
                .use(Arbitraries.longs().between(1, 1000))
                .withProbability(0.4)
                .in((builder, value) -> builder.size(value))
                .use(Arbitraries.longs().between(1, 1000))
                .withProbability(0.4)
                .in((builder, value) -> builder.sizeAtMost(value))
                .use(ValueArbitraries.flags())
                .withProbability(0.4)
                .in((builder, value) -> builder.directedAtChildren(value))
                .use(phases().list().ofMaxSize(3).uniqueElements(Phase::kind))
                .in((builder, values) -> builder.addAllPhases(values))
                .use(touchpoints().list().ofMaxSize(2))
                .in((builder, values) -> builder.addAllTouchpoints(values))
                .use(segments().list().ofMaxSize(2))
                .in((builder, values) -> builder.addAllSegments(values))
                .use(personalAttributes().list().ofMaxSize(2))
                .in((builder, values) -> builder.addAllAttributes(values))
                .build(AudienceProfile.Builder::build)
                .withoutEdgeCases();
    }

    /** {@return values of {@link Journey}} */
    public static Arbitrary<Journey> journeys() {
        return Builders.withBuilder(Journey::builder)
                .use(ValueArbitraries.texts())
                .withProbability(0.4)
                .in((builder, value) -> builder.need(value))
                .use(Arbitraries.integers().between(0, 100))
                .withProbability(0.4)
                .in((builder, value) -> builder.triedOn(value))
                .use(stepsTaken())
                .in((builder, values) -> builder.addAllSteps(values))
                .use(questions().list().ofMaxSize(2))
                .in((builder, values) -> builder.addAllQuestions(values))
                .use(fits())
                .withProbability(0.4)
                .in((builder, value) -> builder.fit(value))
                .use(Arbitraries.of(Party.class))
                .withProbability(0.4)
                .in((builder, value) -> builder.closeBegunBy(value))
                .build(Journey.Builder::build);
    }

    /** {@return questions, answered and not} */
    public static Arbitrary<Question> questions() {
        return Combinators.combine(
                        ValueArbitraries.texts(),
                        ValueArbitraries.intervals(),
                        ValueArbitraries.texts().optional())
                .as((words, time, answer) -> Question.builder()
                        .words(words)
                        .askedAt(time.start())
                        .answer(answer)
                        .answeredAt(answer.map(given -> time.end()))
                        .build());
    }

    /** Legal ways through the steps: forward one at a time, or back, each a day after the one before. */
    private static Arbitrary<List<StepTaken>> stepsTaken() {
        return Combinators.combine(
                        ContactArbitraries.instants(),
                        Arbitraries.integers().between(-3, 1).list().ofMaxSize(9))
                .as((start, moves) -> {
                    List<StepTaken> taken = new ArrayList<>();
                    int number = 1;
                    for (int move : moves) {
                        int next = Math.max(1, Math.min(7, number + move));
                        if (taken.isEmpty() || next != number) {
                            number = taken.isEmpty() ? 1 : next;
                            taken.add(StepTaken.builder()
                                    .step(STEPS.get(number - 1))
                                    .at(start.plus(Duration.ofDays(taken.size())))
                                    .build());
                        }
                    }
                    return taken;
                });
    }
}
