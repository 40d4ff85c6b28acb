package dev.noncoercive.check;

import dev.noncoercive.jackson3.Documents;
import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.invitation.Deadline;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.policies.PolicySet;
import dev.noncoercive.policies.mapping.CampaignMapping;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntSupplier;

/** Writes the page of figures of the check of one campaign. Arguments: the file, and the campaign. */
public final class PolicyTable {
    private static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");
    private static final Set<String> BOTH = Set.of("I01", "I03", "I09", "T03");
    private static final long ROUND_NANOS = 700_000_000L;
    private static final int ROUNDS = 7;

    private PolicyTable() {}

    /** What every round found, so that nothing is left out as useless. */
    private static int found;

    /**
     * Measures and writes the page.
     *
     * @param args  the file to write, and the campaign document to check
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        Campaign campaign = Documents.yaml()
                .read(Files.readString(Path.of(args[1])), Campaign.class)
                .value();
        List<String> lines = new ArrayList<>(List.of(
                "# How long a check takes",
                "",
                "One campaign, [bakery-good](../../ncm-examples/campaigns/bakery-good.yaml), from values in memory to a report. Hibernate",
                "Validator is beside it in the same run, on the four policies that constraints can express (I01, I03, I09, T03); it does",
                "not read words, and both agree on this campaign and on one without a reason for its end. Figures of other machines differ.",
                "",
                "```",
                "mvn -P benchmarks,policy-table -pl benchmarks -am package -Dmaven.test.skip.exec=true",
                "```",
                "",
                "writes this page. Each figure is processor time, the median of " + ROUNDS + " rounds, one thread, "
                        + "Java " + System.getProperty("java.version") + ", "
                        + Runtime.getRuntime().availableProcessors() + " processors, load "
                        + Math.round(
                                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage())
                        + ". Under a load above the number of processors they are indicative only.",
                "",
                "| What | µs a check | Floor | Goal |",
                "|---|---:|---:|---:|"));
        lines.addAll(rows(campaign));
        lines.forEach(System.out::println);
        System.out.println("(" + found + " findings in all rounds)");
        Files.write(Path.of(args[0]), lines);
    }

    private static List<String> rows(Campaign campaign) {
        PolicySet all = PolicySet.standard();
        PolicySet both = all.only(BOTH);
        Campaign faulty = withoutReason(campaign);
        Offer offer = Offer.of(campaign.invitations().get(0));
        Offer faultyOffer = Offer.of(faulty.invitations().get(0));
        CampaignMapping<Invitation> mapping = CampaignMapping.of(Invitation.class)
                .subject(
                        "/messages/0/subject",
                        invitation -> invitation.messages().get(0).subject().orElse(null))
                .body(
                        "/messages/0/body",
                        invitation -> invitation.messages().get(0).body().orElse(null))
                .deadline(
                        "/deadline/at",
                        invitation -> invitation.deadline().map(Deadline::at).orElse(null))
                .build();
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            Validator validator = factory.getValidator();
            requireAgreement(both, campaign, validator, offer, true);
            requireAgreement(both, faulty, validator, faultyOffer, false);
            double whole = micros(() -> all.check("a", campaign, AT).findings().size());
            double ours = micros(() -> both.check("a", campaign, AT).findings().size());
            double theirs = micros(() -> validator.validate(offer).size());
            double mapped = micros(() -> all.check(campaign.invitations().get(0), mapping, AT)
                    .findings()
                    .size());
            return List.of(
                    row("all 80 policies, with text", whole, "1,000", "100"),
                    row("the four policies that both can express", ours, "", ""),
                    row("Hibernate Validator, the same four as constraints", theirs, "", ""),
                    row("an object by a mapping of three fields, all 80 policies", mapped, "", ""));
        }
    }

    private static Campaign withoutReason(Campaign campaign) {
        return campaign.withInvitations(campaign.invitations().stream()
                .map(invitation -> invitation.withDeadline(invitation
                        .deadline()
                        .map(deadline -> Deadline.builder().at(deadline.at()).build())))
                .toList());
    }

    private static void requireAgreement(
            PolicySet policies, Campaign campaign, Validator validator, Offer offer, boolean good) {
        boolean ours = policies.check("a", campaign, AT).failures().isEmpty();
        boolean theirs = validator.validate(offer).isEmpty();
        if (ours != good || theirs != good) {
            throw new IllegalStateException(
                    "both must say " + good + ", but ncm says " + ours + " and Hibernate Validator " + theirs);
        }
    }

    private static String row(String what, double micros, String floor, String goal) {
        return String.format(Locale.ROOT, "| %s | %,.1f | %s | %s |", what, micros, floor, goal);
    }

    private static double micros(IntSupplier check) {
        double[] rounds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            round(check); // until the compiler is done
        }
        for (int i = 0; i < ROUNDS; i++) {
            rounds[i] = round(check);
        }
        Arrays.sort(rounds);
        return rounds[ROUNDS / 2];
    }

    /** Processor time of this thread, which other work on the machine disturbs less than the clock. */
    private static double round(IntSupplier check) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long end = System.nanoTime() + ROUND_NANOS;
        long start = threads.getCurrentThreadCpuTime();
        long count = 0;
        while (System.nanoTime() < end) {
            found += check.getAsInt();
            count++;
        }
        return (threads.getCurrentThreadCpuTime() - start) / 1000.0 / count;
    }
}
