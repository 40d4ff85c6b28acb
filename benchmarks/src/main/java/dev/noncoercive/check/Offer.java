package dev.noncoercive.check;

import dev.noncoercive.model.invitation.Answer;
import dev.noncoercive.model.invitation.Choice;
import dev.noncoercive.model.invitation.Deadline;
import dev.noncoercive.model.invitation.Door;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.model.invitation.Terms;
import dev.noncoercive.model.invitation.TimeBoundReason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules I01, I03, I09 and T03 as somebody would write them with the constraints of Jakarta Validation. */
record Offer(
        @Valid @NotNull Conditions conditions,
        @NotEmpty List<@NotBlank String> notForWhom,
        List<@Valid Button> buttons,
        @Valid @Nullable End end) {
    record Conditions(
            @NotNull Object total,
            @NotBlank @Nullable String commitment,
            @NotNull Boolean renews,
            @NotBlank @Nullable String dataUse,
            @NotBlank @Nullable String nextStep) {}

    record Button(@NotBlank String label, boolean yes, boolean no, int weight, boolean preselected) {
        @AssertTrue
        boolean isNotPreselected() {
            return !(yes && preselected);
        }
    }

    record End(@NotNull Instant at, @NotBlank @Nullable String reason) {}

    @AssertTrue
    boolean isDeclineAsLoud() {
        int yes = buttons.stream()
                .filter(Button::yes)
                .mapToInt(Button::weight)
                .max()
                .orElse(0);
        return buttons.isEmpty() || buttons.stream().anyMatch(button -> button.no() && button.weight() >= yes);
    }

    /** The same invitation in the words of somebody else. */
    static Offer of(Invitation invitation) {
        Door door = invitation.door().orElseThrow();
        Terms terms = door.terms().orElseThrow();
        return new Offer(
                new Conditions(
                        terms.total().orElseThrow(),
                        terms.commitment().orElse(null),
                        terms.renews().orElseThrow(),
                        terms.dataUse().orElse(null),
                        terms.nextStep().orElse(null)),
                door.notForWhom(),
                invitation.choices().stream().map(Offer::button).toList(),
                invitation.deadline().map(Offer::end).orElse(null));
    }

    private static Button button(Choice choice) {
        return new Button(
                choice.label(),
                choice.answer() == Answer.YES,
                choice.answer() == Answer.NO,
                choice.weight(),
                choice.preselected());
    }

    private static End end(Deadline deadline) {
        return new End(
                deadline.at(), deadline.reason().map(TimeBoundReason::words).orElse(null));
    }
}
