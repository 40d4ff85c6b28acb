package dev.noncoercive.policies.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.policies.CheckContext;
import dev.noncoercive.policies.Policy;
import dev.noncoercive.policies.PolicyInfo;
import dev.noncoercive.policies.PolicySet;
import dev.noncoercive.policies.profile.Profile;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyTrialTest {
    private static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");

    /** A policy on names of campaigns. */
    private record Named(String id, BiFunction<PolicyInfo, Campaign, List<Finding>> rule) implements Policy<Campaign> {
        @Override
        public PolicyInfo info() {
            return PolicyInfo.builder()
                    .id(id)
                    .code("B01")
                    .version(1)
                    .severity(Severity.WARNING)
                    .title("A loud name")
                    .because("Nobody likes to be shouted at.")
                    .help("Write it small.")
                    .build();
        }

        @Override
        public Class<Campaign> subject() {
            return Campaign.class;
        }

        @Override
        public List<Finding> check(Campaign campaign, CheckContext context) {
            return rule.apply(info(), campaign);
        }
    }

    /** A policy that is found by its name in a file of services. */
    public static final class Found implements Policy<Campaign> {
        /** A policy that always passes. */
        public Found() {}

        @Override
        public PolicyInfo info() {
            return new Named("bakery.found", (info, campaign) -> List.of()).info();
        }

        @Override
        public Class<Campaign> subject() {
            return Campaign.class;
        }

        @Override
        public List<Finding> check(Campaign campaign, CheckContext context) {
            return List.of(info().pass());
        }
    }

    private static List<Finding> judge(PolicyInfo info, Campaign campaign) {
        return switch (campaign.name()) {
            case "LOUD" -> List.of(info.fail("/name", "it is loud"));
            case "?" -> List.of(info.unknown("/name", "name"));
            case "-" -> List.of();
            default -> List.of(info.pass());
        };
    }

    private static Campaign named(String name) {
        return Campaign.builder()
                .name(name)
                .sender(SenderId.of("bakery"))
                .purpose(Purpose.NEWSLETTER)
                .build();
    }

    private static PolicyTrial trial() {
        return PolicyTrial.of(new Named("bakery.no-shouting", PolicyTrialTest::judge), AT);
    }

    private static void assertFails(Runnable trial, String... words) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(trial::run)
                .satisfies(e -> assertThat(e.getMessage()).contains(words));
    }

    @Test
    void what_is_expected_is_silent() {
        trial().under(Profile.of("it"))
                .fails(named("LOUD"), "/name")
                .passes(named("quiet"))
                .leavesOpen(named("?"), "name")
                .doesNotApply(named("-"));
    }

    @Test
    void what_is_not_expected_is_told_with_what_was_said() {
        assertFails(
                () -> trial().passes(named("LOUD")), "expected PASS, but the policy said FAIL", "`/name`: it is loud");
        assertFails(() -> trial().fails(named("LOUD"), "/sender"), "expected a failure at `/sender`");
        assertFails(() -> trial().fails(named("quiet"), "/name"), "expected FAIL, but the policy said PASS");
        assertFails(() -> trial().leavesOpen(named("?"), "sender"), "`sender` to be missing", "missing [name]");
        assertFails(() -> trial().doesNotApply(named("quiet")), "expected NOT_APPLICABLE");
    }

    @Test
    void what_no_example_would_show_is_found() {
        assertFails(
                () -> PolicyTrial.of(new Named("ncm.bakery", PolicyTrialTest::judge), AT),
                "must be names of small letters");
        assertFails(() -> PolicyTrial.of(new Named("Bakery", PolicyTrialTest::judge), AT), "but was `Bakery`");
        Policy<Campaign> careless = new Named("bakery.careless", (info, campaign) -> {
            throw new IllegalStateException("oh");
        });
        assertFails(() -> PolicyTrial.of(careless, AT).fails(named("a"), ""), "the policy itself failed");
        int[] asked = {0};
        Policy<Campaign> moody =
                new Named("bakery.moody", (info, campaign) -> List.of(info.fail("", "asked " + asked[0]++ + " times")));
        assertFails(() -> PolicyTrial.of(moody, AT).fails(named("a"), ""), "says something else when asked again");
    }

    @Test
    void installed_policies_are_found_by_their_names(@TempDir Path folder) throws IOException {
        assertThat(PolicySet.standard()
                        .withInstalled(PolicyTrialTest.class.getClassLoader())
                        .infos())
                .hasSize(80);
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(Policy.class.getName()), Found.class.getName() + "\n");
        try (URLClassLoader installed =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, PolicyTrialTest.class.getClassLoader())) {
            PolicySet with = PolicySet.standard().withInstalled(installed);
            assertThat(with.require("bakery.found").code()).isEqualTo("B01");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> with.withInstalled(installed))
                    .withMessageContaining("policy id and code must be new");
            Files.writeString(services.resolve(Policy.class.getName()), "org.example.Missing\n");
        }
        try (URLClassLoader broken =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, PolicyTrialTest.class.getClassLoader())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PolicySet.standard().withInstalled(broken))
                    .withMessageContaining("org.example.Missing");
        }
    }
}
