package dev.noncoercive.validation;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.model.invitation.Message;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Validates {@link NoPressure}. */
public final class NoPressureValidator implements ConstraintValidator<NoPressure, CharSequence> {
    private final WordsValidator words = new WordsValidator(Set.of("I03", "I06"), Severity.WARNING) {
        @Override
        void put(String text, Campaign.Builder campaign) {
            campaign.addInvitation(Invitation.builder()
                    .id("text")
                    .addMessage(Message.builder()
                            .channel(Channel.of("text"))
                            .body(text)
                            .build())
                    .build());
        }
    };

    /** A validator. */
    public NoPressureValidator() {}

    @Override
    public void initialize(NoPressure constraint) {
        words.says(constraint.message());
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return words.isValid(value, context);
    }
}
