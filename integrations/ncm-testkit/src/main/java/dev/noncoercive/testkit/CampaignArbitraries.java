package dev.noncoercive.testkit;

import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.campaign.HarmRates;
import dev.noncoercive.model.campaign.Intent;
import dev.noncoercive.model.campaign.OpenDisclosure;
import dev.noncoercive.model.campaign.RecordAccess;
import dev.noncoercive.model.campaign.SuppressionCheck;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;

/** Generators of whole campaigns. */
public final class CampaignArbitraries {
    private CampaignArbitraries() {}

    /** {@return values of {@link Intent}} */
    public static Arbitrary<Intent> intents() {
        return Builders.withBuilder(Intent::builder)
                .use(ValueArbitraries.texts())
                .in((builder, value) -> builder.words(value))
                .use(ValueArbitraries.anyInstants())
                .withProbability(0.4)
                .in((builder, value) -> builder.questionedAt(value))
                .build(Intent.Builder::build);
    }

    /** {@return values of {@link OpenDisclosure}} */
    public static Arbitrary<OpenDisclosure> openDisclosures() {
        return Builders.withBuilder(OpenDisclosure::builder)
                .use(ValueArbitraries.texts())
                .in((builder, value) -> builder.words(value))
                .use(ValueArbitraries.anyInstants())
                .in((builder, value) -> builder.knownSince(value))
                .use(ValueArbitraries.anyInstants())
                .withProbability(0.4)
                .in((builder, value) -> builder.toldAt(value))
                .build(OpenDisclosure.Builder::build);
    }

    /** {@return values of {@link SuppressionCheck}} */
    public static Arbitrary<SuppressionCheck> suppressionChecks() {
        return Builders.withBuilder(SuppressionCheck::builder)
                .use(ValueArbitraries.texts())
                .in((builder, value) -> builder.list(value))
                .use(ValueArbitraries.flags())
                .in((builder, value) -> builder.external(value))
                .use(ValueArbitraries.anyInstants())
                .in((builder, value) -> builder.checkedAt(value))
                .build(SuppressionCheck.Builder::build);
    }

    /** {@return values of {@link HarmRates}} */
    public static Arbitrary<HarmRates> harmRates() {
        return Builders.withBuilder(HarmRates::builder)
                .use(ValueArbitraries.shares())
                .withProbability(0.4)
                .in((builder, value) -> builder.complaints(value))
                .use(ValueArbitraries.shares())
                .withProbability(0.4)
                .in((builder, value) -> builder.bounces(value))
                .use(ValueArbitraries.shares())
                .withProbability(0.4)
                .in((builder, value) -> builder.unsubscribes(value))
                .use(ValueArbitraries.shares())
                .withProbability(0.4)
                .in((builder, value) -> builder.refunds(value))
                .build(HarmRates.Builder::build);
    }

    /** {@return values of {@link RecordAccess}} */
    public static Arbitrary<RecordAccess> recordAccess() {
        return Builders.withBuilder(RecordAccess::builder)
                .use(ValueArbitraries.flags())
                .in((builder, value) -> builder.receipts(value))
                .use(ValueArbitraries.flags())
                .in((builder, value) -> builder.fullExport(value))
                .use(ValueArbitraries.durations())
                .withProbability(0.4)
                .in((builder, value) -> builder.within(value))
                .build(RecordAccess.Builder::build);
    }

    /** {@return whole campaigns, with all their parts or few} */
    public static Arbitrary<Campaign> campaigns() {
        return Builders.withBuilder(Campaign::builder)
                .use(ValueArbitraries.texts())
                .in((builder, value) -> builder.name(value))
                .use(ContactArbitraries.labels())
                .in((builder, value) -> builder.sender(value.sender()).purpose(value.purpose()))
                .use(intents())
                .withProbability(0.3)
                .in((builder, value) -> builder.intent(value))
                .use(ValueArbitraries.texts().list().ofMaxSize(1))
                .in((builder, values) -> builder.addAllLabels(values))
                .use(AudienceArbitraries.audienceProfiles())
                .withProbability(0.3)
                .in((builder, value) -> builder.audience(value))
                .use(AudienceArbitraries.journeys())
                .withProbability(0.3)
                .in((builder, value) -> builder.journey(value))
                .use(InvitationArbitraries.invitations().list().ofMaxSize(2))
                .in((builder, values) -> builder.addAllInvitations(values))
                .use(ConsentArbitraries.consents().list().ofMaxSize(2))
                .in((builder, values) -> builder.addAllConsents(values))
                .use(ConsentArbitraries.introductions().list().ofMaxSize(1))
                .in((builder, values) -> builder.addAllIntroductions(values))
                .use(ContactArbitraries.records())
                .withProbability(0.5)
                .in((builder, value) -> builder.record(value))
                .use(suppressionChecks().list().ofMaxSize(1))
                .in((builder, values) -> builder.addAllSuppressions(values))
                .use(LedgerArbitraries.ledgers().list().ofMaxSize(1))
                .in((builder, values) -> builder.addAllLedgers(values))
                .use(openDisclosures().list().ofMaxSize(1))
                .in((builder, values) -> builder.addAllDisclosures(values))
                .use(LedgerArbitraries.thresholds())
                .withProbability(0.5)
                .in((builder, value) -> builder.enough(value))
                .use(harmRates())
                .withProbability(0.2)
                .in((builder, value) -> builder.harm(value).harmLimits(value))
                .use(StewardshipArbitraries.scorecards())
                .withProbability(0.3)
                .in((builder, value) -> builder.scorecard(value))
                .use(StewardshipArbitraries.stewardships())
                .withProbability(0.3)
                .in((builder, value) -> builder.stewardship(value))
                .use(StewardshipArbitraries.programmes().list().ofMaxSize(1))
                .in((builder, values) -> builder.addAllProgrammes(values))
                .use(StewardshipArbitraries.budgets())
                .withProbability(0.2)
                .in((builder, value) -> builder.budget(value))
                .use(StewardshipArbitraries.aftercare().list().ofMaxSize(1))
                .in((builder, values) -> builder.addAllAftercare(values))
                .use(recordAccess())
                .withProbability(0.2)
                .in((builder, value) -> builder.recordAccess(value))
                .build(Campaign.Builder::build)
                .withoutEdgeCases();
    }
}
