package dev.noncoercive.validation;

import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.finding.Severity;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Validates {@link PeopleWords}. */
public final class PeopleWordsValidator implements ConstraintValidator<PeopleWords, CharSequence> {
    private final WordsValidator words = new WordsValidator(Set.of("A05"), Severity.INFO) {
        @Override
        void put(String text, Campaign.Builder campaign) {
            campaign.addLabel(text);
        }
    };

    /** A validator. */
    public PeopleWordsValidator() {}

    @Override
    public void initialize(PeopleWords constraint) {
        words.says(constraint.message());
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return words.isValid(value, context);
    }
}
