package dev.noncoercive.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.model.invitation.Deadline;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.policies.mapping.CampaignMapping;
import dev.noncoercive.policies.mapping.MappedList;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ResourceBundleMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConstraintsTest {
    private static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");

    /** Words by themselves. */
    record Words(
            @NoPressure @Nullable String headline,
            @PeopleWords @Nullable String list,
            List<@NoPressure String> buttons) {}

    /** Two properties that belong together. */
    @HonestDeadline(deadline = "offerEnds", reason = "why")
    @EqualDecline(
            accept = "answers.yes",
            decline = "answers.no",
            acceptWeight = "loudness",
            declineWeight = "noLoudness")
    record Offer(
            @Nullable OffsetDateTime offerEnds,
            @Nullable String why,
            @Nullable Answers answers,
            int loudness,
            int noLoudness) {}

    record Answers(@Nullable String yes, @Nullable String no) {}

    /** A whole object by its mapping. */
    @NonCoercive(
            mapping = LetterMapping.class,
            policies = {"I06", "M07"},
            profiles = "eu")
    record Letter(List<Variant> variants) {}

    record Variant(String title, String words) {}

    static final class LetterMapping implements MappingSource<Letter> {
        LetterMapping() {}

        @Override
        public CampaignMapping<Letter> mapping() {
            return CampaignMapping.of(Letter.class)
                    .each(
                            MappedList.MESSAGES,
                            "variants",
                            Letter::variants,
                            CampaignMapping.of(Variant.class)
                                    .subject("title", Variant::title)
                                    .body("words", Variant::words)
                                    .build())
                    .build();
        }
    }

    record Ours(
            @NonCoercive(policies = "I03", atLeast = Severity.ERROR, message = "look at the deadlines")
            Campaign campaign) {}

    @HonestDeadline(deadline = "ends", reason = "wy")
    record Misnamed(Instant ends, String why) {}

    @HonestDeadline(deadline = "ends", reason = "why")
    record Mistyped(LocalDate ends, String why) {}

    @NonCoercive
    record Unmapped(String headline) {}

    @NonCoercive(policies = "I99", mapping = LetterMapping.class)
    record Unknown(String headline) {}

    private static Validator validator(Locale locale) {
        try (ValidatorFactory factory = Validation.byProvider(HibernateValidator.class)
                .configure()
                .clockProvider(() -> Clock.fixed(AT, ZoneOffset.UTC))
                .locales(Locale.ENGLISH, Locale.ITALIAN, Locale.forLanguageTag("es"))
                .defaultLocale(locale)
                .messageInterpolator(new ResourceBundleMessageInterpolator(
                        Set.of(Locale.ENGLISH, Locale.ITALIAN, Locale.forLanguageTag("es")),
                        locale,
                        context -> locale,
                        false))
                .buildValidatorFactory()) {
            return factory.getValidator();
        }
    }

    private static Set<String> violations(Object bean, Locale locale) {
        return validator(locale).validate(bean).stream()
                .map(violation -> violation.getPropertyPath() + ": " + message(violation))
                .collect(Collectors.toSet());
    }

    private static String message(ConstraintViolation<?> violation) {
        return violation.getMessage().replaceAll("\\. .*", "");
    }

    private static Set<String> violations(Object bean) {
        return violations(bean, Locale.ENGLISH);
    }

    @Test
    void words_are_refused_at_their_property() {
        assertThat(violations(new Words("You will regret it", "hot leads", List.of("Yes", "You will regret it"))))
                .containsExactlyInAnyOrder(
                        "headline: Words that press",
                        "list: A word that makes an object of people",
                        "buttons[1].<list element>: Words that press");
        assertThat(violations(new Words("A recipe for bread", "bread lovers", List.of())))
                .isEmpty();
        assertThat(violations(new Words(null, " ", List.of()))).isEmpty();
    }

    @Test
    void a_message_is_in_the_language_of_the_validator() {
        Words words = new Words("You will regret it", null, List.of());
        assertThat(violations(words, Locale.ITALIAN)).containsExactly("headline: Parole che premono");
        assertThat(violations(words, Locale.forLanguageTag("es"))).containsExactly("headline: Palabras que aprietan");
    }

    @Test
    void a_deadline_needs_a_reason() {
        OffsetDateTime end = OffsetDateTime.parse("2026-12-01T00:00:00+01:00");
        assertThat(violations(new Offer(end, null, null, 1, 1)))
                .containsExactly("offerEnds: A deadline without a reason");
        assertThat(violations(new Offer(end, "the oven is booked from then on", null, 1, 1)))
                .isEmpty();
        assertThat(violations(new Offer(null, null, null, 1, 1))).isEmpty();
    }

    @Test
    void a_no_stands_beside_the_yes_as_loud_and_without_shame() {
        assertThat(violations(new Offer(null, null, new Answers("Yes", null), 5, 5)))
                .containsExactly("answers: The no is not equal to the yes");
        assertThat(violations(new Offer(null, null, new Answers("Yes", "No, I prefer to pay more"), 5, 5)))
                .containsExactly("answers.no: The no is not equal to the yes");
        assertThat(violations(new Offer(null, null, new Answers("Yes", "No, thank you"), 5, 1)))
                .containsExactly("noLoudness: The no is not equal to the yes");
        assertThat(violations(new Offer(null, null, new Answers("Yes", "No, thank you"), 5, 5)))
                .isEmpty();
        assertThat(violations(new Offer(null, null, new Answers(null, null), 5, 5)))
                .isEmpty();
    }

    @Test
    void an_object_with_a_mapping_is_refused_at_its_own_properties() {
        Letter letter = new Letter(List.of(
                new Variant("A recipe", "Here it is."), new Variant("Re: the recipe", "Buy, or you will regret it.")));
        assertThat(violations(letter))
                .containsExactlyInAnyOrder(
                        "variants[1].words: Words that press", "variants[1].title: A subject that is not true");
        assertThat(violations(new Letter(List.of(new Variant("A recipe", "Here it is.")))))
                .isEmpty();
    }

    @Test
    void a_campaign_needs_no_mapping_and_a_message_can_be_set() {
        Campaign campaign = Campaign.builder()
                .name("test")
                .sender(SenderId.of("bakery"))
                .purpose(Purpose.OFFERS)
                .addInvitation(Invitation.builder()
                        .id("i")
                        .deadline(Deadline.builder().at(AT).build())
                        .build())
                .build();
        assertThat(violations(new Ours(campaign)))
                .containsExactly("campaign.invitations[0].deadline: look at the deadlines");
        assertThat(violations(new Ours(campaign.withInvitations()))).isEmpty();
    }

    @Test
    void a_constraint_that_cannot_be_says_what_is_right() {
        assertRefused(new Misnamed(AT, "x"), "it has no `wy`; did you mean `why`?");
        assertRefused(new Unmapped("x"), "must say its mapping");
        assertRefused(new Unknown("x"), "but was `I99`; did you mean");
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> violations(new Mistyped(LocalDate.EPOCH, "x")))
                .withRootCauseInstanceOf(ConstraintDeclarationException.class)
                .satisfies(
                        e -> assertThat(rootMessage(e))
                                .isEqualTo(
                                        "property `ends` must be an Instant, OffsetDateTime or ZonedDateTime, but is a LocalDate"));
    }

    private static void assertRefused(Object bean, String problem) {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> violations(bean))
                .satisfies(e -> assertThat(allMessages(e)).contains(problem));
    }

    private static String allMessages(@Nullable Throwable e) {
        return e == null ? "" : e.getMessage() + "\n" + allMessages(e.getCause());
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
