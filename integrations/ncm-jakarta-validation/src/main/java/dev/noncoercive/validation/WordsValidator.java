package dev.noncoercive.validation;

import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.policies.PolicySet;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges words by themselves, in a campaign of which nothing else is known. */
abstract class WordsValidator {
    private final PolicySet policies;
    private final Severity atLeast;
    private String message = Violations.OF_THE_POLICY;

    WordsValidator(Set<String> codes, Severity atLeast) {
        this.policies = PolicySet.standard().only(codes);
        this.atLeast = atLeast;
    }

    abstract void put(String words, Campaign.Builder campaign);

    final void says(String template) {
        message = template;
    }

    final boolean isValid(@Nullable CharSequence words, ConstraintValidatorContext context) {
        if (words == null || words.toString().isBlank()) {
            return true;
        }
        Campaign.Builder campaign = Campaign.builder();
        campaign.name("words").sender(SenderId.of("unknown")).purpose(Purpose.NEWSLETTER);
        put(words.toString(), campaign);
        return new Violations(context, message, atLeast)
                .areNoneInWords(policies.check(
                        "words",
                        campaign.build(),
                        context.getClockProvider().getClock().instant()));
    }
}
