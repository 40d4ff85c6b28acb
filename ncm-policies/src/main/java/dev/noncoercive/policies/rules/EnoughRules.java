package dev.noncoercive.policies.rules;

import dev.noncoercive.model.audience.AudienceProfile;
import dev.noncoercive.model.audience.PersonalAttribute;
import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.enough.EnoughThreshold;
import dev.noncoercive.model.enough.ThresholdChange;
import dev.noncoercive.policies.Policy;
import dev.noncoercive.policies.profile.Parameter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** E01 and E03 to E05: how much is enough, of customers, of data and of audience. */
final class EnoughRules {
    private static final List<String> EVERYBODY = WordList.of("everybody.txt");

    private EnoughRules() {}

    static List<Policy<?>> all(Catalogue in) {
        return List.of(
                RulePolicy.of(in, "ncm.enough.enough-declared", EnoughThreshold.class, EnoughRules::declared),
                RulePolicy.of(in, "ncm.enough.enough-not-moved", EnoughThreshold.class, EnoughRules::notMoved),
                RulePolicy.of(in, "ncm.enough.data-enough", Campaign.class, EnoughRules::dataEnough),
                RulePolicy.of(in, "ncm.enough.narrowcast", Campaign.class, EnoughRules::narrowcast));
    }

    private static void declared(EnoughThreshold enough, Seen seen) {
        long limit = enough.limitAt(seen.at());
        seen.check(
                enough.capacity().map(capacity -> limit <= capacity).orElse(true),
                "/limit",
                "capacity",
                limit,
                enough.capacity().orElse(limit));
    }

    private static void notMoved(EnoughThreshold enough, Seen seen) {
        seen.pass();
        long before = enough.limit();
        for (int i = 0; i < enough.history().size(); i++) {
            ThresholdChange change = enough.history().get(i);
            if (change.limit() > before) {
                String location = "/history/" + i;
                Duration own = enough.waitingTime().orElse(Duration.ZERO);
                seen.check(!change.from().isBefore(change.at().plus(own)), location + "/from", "own-wait");
                seen.limit(
                        Parameter.ENOUGH_WAIT,
                        row -> !change.from().isBefore(seen.after(row, change.at())),
                        location + "/from",
                        "wait",
                        before,
                        change.limit());
            }
            before = change.limit();
        }
    }

    private static void dataEnough(Campaign campaign, Seen seen) {
        List<PersonalAttribute> attributes = seen.need(campaign.audience(), "", "audience")
                .map(AudienceProfile::attributes)
                .orElse(List.of());
        for (int i = 0; i < attributes.size(); i++) {
            PersonalAttribute attribute = attributes.get(i);
            String location = "/audience/attributes/" + i;
            seen.check(attribute.neededFor().isPresent(), location, "needless", attribute.name());
            seen.need(attribute.keptFor(), location, "keptFor");
        }
    }

    private static void narrowcast(Campaign campaign, Seen seen) {
        seen.need(campaign.audience(), "", "audience").ifPresent(audience -> {
            boolean everybody = EVERYBODY.contains(audience.tribe().strip().toLowerCase(Locale.ROOT));
            seen.check(audience.declared() && !everybody, "/audience/tribe", "everybody", audience.tribe());
            if (audience.size().isPresent() && audience.sizeAtMost().isPresent()) {
                long size = audience.size().get();
                long most = audience.sizeAtMost().get();
                seen.check(size <= most, "/audience/size", "size", size, most);
            }
        });
    }
}
