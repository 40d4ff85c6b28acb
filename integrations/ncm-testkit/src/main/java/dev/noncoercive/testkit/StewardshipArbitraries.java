package dev.noncoercive.testkit;

import dev.noncoercive.model.invitation.Money;
import dev.noncoercive.model.scorecard.Metric;
import dev.noncoercive.model.scorecard.MetricKind;
import dev.noncoercive.model.scorecard.ReturnKind;
import dev.noncoercive.model.scorecard.Scorecard;
import dev.noncoercive.model.scorecard.Target;
import dev.noncoercive.model.scorecard.TargetOf;
import dev.noncoercive.model.stewardship.Aftercare;
import dev.noncoercive.model.stewardship.Approval;
import dev.noncoercive.model.stewardship.AutomatedDecision;
import dev.noncoercive.model.stewardship.Automation;
import dev.noncoercive.model.stewardship.Budget;
import dev.noncoercive.model.stewardship.CareAction;
import dev.noncoercive.model.stewardship.Decision;
import dev.noncoercive.model.stewardship.GoldenRuleSignature;
import dev.noncoercive.model.stewardship.Hat;
import dev.noncoercive.model.stewardship.HatWorn;
import dev.noncoercive.model.stewardship.Programme;
import dev.noncoercive.model.stewardship.Stewardship;
import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generators of scorecards, stewardship and programmes. */
public final class StewardshipArbitraries {
    private StewardshipArbitraries() {}

    /** {@return values of {@link Target}} */
    public static Arbitrary<Target> targets() {
        return Builders.withBuilder(Target::builder)
                .use(ValueArbitraries.texts())
                .in((builder, value) -> builder.words(value))
                .use(Arbitraries.of(TargetOf.class))
                .in((builder, value) -> builder.of(value))
                .build(Target.Builder::build);
    }

    /** {@return values of {@link Scorecard}} */
    public static Arbitrary<Scorecard> scorecards() {
        return Builders.withBuilder(Scorecard::builder)
                .use(metrics().list().ofMaxSize(4).uniqueElements(Metric::kind))
                .in((builder, values) -> builder.addAllMetrics(values))
                .use(targets().list().ofMaxSize(2))
                .in((builder, values) -> builder.addAllTargets(values))
                .use(ValueArbitraries.periods())
                .withProbability(0.4)
                .in((builder, value) -> builder.horizon(value))
                .build(Scorecard.Builder::build)
                .withoutEdgeCases();
    }

    /** {@return values of {@link HatWorn}} */
    public static Arbitrary<HatWorn> hatWorns() {
        return Builders.withBuilder(HatWorn::builder)
                .use(Arbitraries.of(Hat.class))
                .in((builder, value) -> builder.hat(value))
                .use(ValueArbitraries.texts())
                .in((builder, value) -> builder.by(value))
                .build(HatWorn.Builder::build);
    }

    /** {@return values of {@link Approval}} */
    public static Arbitrary<Approval> approvals() {
        return Builders.withBuilder(Approval::builder)
                .use(ValueArbitraries.texts())
                .in((builder, value) -> builder.by(value))
                .use(ValueArbitraries.flags())
                .in((builder, value) -> builder.outsideMarketing(value))
                .use(ValueArbitraries.anyInstants())
                .in((builder, value) -> builder.at(value))
                .build(Approval.Builder::build);
    }

    /** {@return values of {@link GoldenRuleSignature}} */
    public static Arbitrary<GoldenRuleSignature> goldenRuleSignatures() {
        return Builders.withBuilder(GoldenRuleSignature::builder)
                .use(ValueArbitraries.texts())
                .in((builder, value) -> builder.by(value))
                .use(ValueArbitraries.intervals())
                .in((builder, value) -> builder.receivedAt(value.start()).signedAt(value.end()))
                .build(GoldenRuleSignature.Builder::build);
    }

    /** {@return values of {@link Automation}} */
    public static Arbitrary<Automation> automations() {
        return Builders.withBuilder(Automation::builder)
                .use(Arbitraries.of(AutomatedDecision.class))
                .in((builder, value) -> builder.decides(value))
                .use(ValueArbitraries.texts())
                .withProbability(0.4)
                .in((builder, value) -> builder.reviewer(value))
                .use(ValueArbitraries.texts())
                .withProbability(0.4)
                .in((builder, value) -> builder.explanation(value))
                .use(ValueArbitraries.texts())
                .withProbability(0.4)
                .in((builder, value) -> builder.reading(value))
                .build(Automation.Builder::build);
    }

    /** {@return values of {@link Decision}} */
    public static Arbitrary<Decision> decisions() {
        return Builders.withBuilder(Decision::builder)
                .use(ValueArbitraries.texts())
                .in((builder, value) -> builder.words(value))
                .use(InvitationArbitraries.evidence().list().ofMaxSize(2))
                .in((builder, values) -> builder.addAllData(values))
                .use(InvitationArbitraries.evidence().list().ofMaxSize(2))
                .in((builder, values) -> builder.addAllListening(values))
                .use(ValueArbitraries.anyInstants())
                .withProbability(0.4)
                .in((builder, value) -> builder.at(value))
                .build(Decision.Builder::build);
    }

    /** {@return values of {@link Stewardship}} */
    public static Arbitrary<Stewardship> stewardships() {
        return Builders.withBuilder(Stewardship::builder)
                .use(hatWorns().list().ofMaxSize(2))
                .in((builder, values) -> builder.addAllHats(values))
                .use(approvals().list().ofMaxSize(2))
                .in((builder, values) -> builder.addAllApprovals(values))
                .use(goldenRuleSignatures())
                .withProbability(0.4)
                .in((builder, value) -> builder.signature(value))
                .use(ContactArbitraries.persons().list().ofMaxSize(2))
                .in((builder, values) -> builder.addAllSeedRecipients(values))
                .use(automations().list().ofMaxSize(2))
                .in((builder, values) -> builder.addAllAutomations(values))
                .use(decisions().list().ofMaxSize(2))
                .in((builder, values) -> builder.addAllDecisions(values))
                .build(Stewardship.Builder::build)
                .withoutEdgeCases();
    }

    /** {@return values of {@link CareAction}} */
    public static Arbitrary<CareAction> careActions() {
        return Builders.withBuilder(CareAction::builder)
                .use(ValueArbitraries.texts())
                .in((builder, value) -> builder.words(value))
                .use(ValueArbitraries.anyInstants())
                .in((builder, value) -> builder.at(value))
                .build(CareAction.Builder::build);
    }

    /** {@return values of {@link Programme}} */
    public static Arbitrary<Programme> programmes() {
        return Builders.withBuilder(Programme::builder)
                .use(ValueArbitraries.texts())
                .in((builder, value) -> builder.name(value))
                .use(ValueArbitraries.texts())
                .withProbability(0.4)
                .in((builder, value) -> builder.owner(value))
                .use(ValueArbitraries.flags())
                .in((builder, value) -> builder.apartFromSales(value))
                .use(ValueArbitraries.texts())
                .withProbability(0.4)
                .in((builder, value) -> builder.coordinatesWith(value))
                .use(budgets())
                .withProbability(0.4)
                .in((builder, value) -> builder.budget(value))
                .use(ValueArbitraries.intervals())
                .in((builder, value) -> builder.since(value.start()).until(value.end()))
                .use(careActions().list().ofMaxSize(2))
                .in((builder, values) -> builder.addAllActions(values))
                .build(Programme.Builder::build)
                .withoutEdgeCases();
    }

    /** {@return values of {@link Aftercare}} */
    public static Arbitrary<Aftercare> aftercare() {
        return Builders.withBuilder(Aftercare::builder)
                .use(ValueArbitraries.texts())
                .in((builder, value) -> builder.what(value))
                .use(ValueArbitraries.durations())
                .in((builder, value) -> builder.after(value))
                .use(ValueArbitraries.flags())
                .in((builder, value) -> builder.asksNothing(value))
                .build(Aftercare.Builder::build);
    }

    /** {@return metrics of every kind, with a weight where one is due} */
    public static Arbitrary<Metric> metrics() {
        return Builders.withBuilder(Metric::builder)
                .use(Arbitraries.of(MetricKind.class)
                        .flatMap(kind -> ValueArbitraries.shares().optional().map(weight -> Tuple.of(kind, weight))))
                .in((builder, value) -> builder.kind(value.get1())
                        .weight(value.get2().filter(share -> value.get1().returnKind() != ReturnKind.CONTEXT)))
                .use(ValueArbitraries.texts())
                .withProbability(0.3)
                .in((builder, value) -> builder.reading(value))
                .use(InvitationArbitraries.evidence())
                .withProbability(0.3)
                .in((builder, value) -> builder.source(value))
                .build(Metric.Builder::build);
    }

    /** {@return budgets of which a part is for care} */
    public static Arbitrary<Budget> budgets() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 1000),
                        Arbitraries.longs().between(0, 1000),
                        Arbitraries.of("EUR", "JPY"))
                .as((care, rest, code) -> Budget.builder()
                        .care(Money.ofMinor(care, Currency.getInstance(code)))
                        .total(Money.ofMinor(care + rest, Currency.getInstance(code)))
                        .build());
    }
}
