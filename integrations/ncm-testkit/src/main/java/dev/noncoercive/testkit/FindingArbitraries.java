package dev.noncoercive.testkit;

import dev.noncoercive.model.finding.Contribution;
import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.PolicyRun;
import dev.noncoercive.model.finding.Principle;
import dev.noncoercive.model.finding.Report;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.model.finding.Span;
import dev.noncoercive.model.finding.Verdict;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/** Generators of findings and reports. */
public final class FindingArbitraries {
    private FindingArbitraries() {}

    /** {@return spans of nothing to nine characters} */
    public static Arbitrary<Span> spans() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.integers().between(0, 9))
                .as((start, length) -> Span.of(start, start + length));
    }

    /** {@return words that spoke for a finding, by one to a hundred percent} */
    public static Arbitrary<Contribution> contributions() {
        return Combinators.combine(
                        spans(),
                        ValueArbitraries.texts(),
                        Arbitraries.integers().between(1, 100))
                .as(Contribution::of);
    }

    private static Arbitrary<String> policies() {
        return Arbitraries.of("ncm.consent.consent-active", "ncm.invitation.own-time", "own.rule");
    }

    /** {@return findings of every verdict, with all their parts or few} */
    public static Arbitrary<Finding> findings() {
        return Builders.withBuilder(Finding::builder)
                .use(policies())
                .in((builder, value) -> builder.policy(value))
                .use(Arbitraries.integers().between(1, 9))
                .in((builder, value) -> builder.policyVersion(value))
                .use(Arbitraries.of(Verdict.class))
                .in((builder, value) -> builder.verdict(value))
                .use(Arbitraries.of(Severity.class))
                .in((builder, value) -> builder.severity(value))
                .use(Arbitraries.of("", "/invitations/0", "/consents/1/history/0/at"))
                .in((builder, value) -> builder.location(value))
                .use(spans())
                .withProbability(0.4)
                .in((builder, value) -> builder.span(value))
                .use(ValueArbitraries.texts())
                .withProbability(0.4)
                .in((builder, value) -> builder.words(value).quote(value))
                .use(ValueArbitraries.texts())
                .in((builder, value) -> builder.title(value).because(value))
                .use(ValueArbitraries.texts())
                .withProbability(0.4)
                .in((builder, value) -> builder.message(value).help(value))
                .use(Arbitraries.of(Principle.class).set().ofMaxSize(2))
                .in((builder, values) -> builder.addAllPrinciples(values))
                .use(ValueArbitraries.texts().list().ofMaxSize(1))
                .in((builder, values) -> builder.addAllRelated(values))
                .use(ValueArbitraries.texts())
                .withProbability(0.2)
                .in((builder, value) ->
                        builder.darkPattern(value).rule(value).category(value).needs(value))
                .use(contributions().list().ofMaxSize(2))
                .in((builder, values) -> builder.addAllContributions(values))
                .use(ValueArbitraries.texts().set().ofMaxSize(1))
                .in((builder, values) -> builder.addAllMissing(values))
                .build(Finding.Builder::build)
                .withoutEdgeCases();
    }

    /** {@return runs of policies with every verdict} */
    public static Arbitrary<PolicyRun> policyRuns() {
        return Combinators.combine(policies(), Arbitraries.integers().between(1, 9), Arbitraries.of(Verdict.class))
                .as((policy, version, verdict) -> PolicyRun.builder()
                        .policy(policy)
                        .version(version)
                        .verdict(verdict)
                        .build());
    }

    /** {@return reports of up to three runs and three findings} */
    public static Arbitrary<Report> reports() {
        return Builders.withBuilder(Report::builder)
                .use(ValueArbitraries.texts())
                .in((builder, value) -> builder.subject(value).catalogue(value))
                .use(ValueArbitraries.anyInstants())
                .in((builder, value) -> builder.at(value))
                .use(policyRuns().list().ofMaxSize(3))
                .in((builder, values) -> builder.addAllRuns(values))
                .use(findings().list().ofMaxSize(3))
                .in((builder, values) -> builder.addAllFindings(values))
                .build(Report.Builder::build)
                .withoutEdgeCases();
    }
}
