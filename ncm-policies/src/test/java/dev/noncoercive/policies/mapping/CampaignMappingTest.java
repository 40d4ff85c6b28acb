package dev.noncoercive.policies.mapping;

import static dev.noncoercive.policies.mapping.MappedField.ACCEPT_WEIGHT;
import static dev.noncoercive.policies.mapping.MappedField.BENEFIT_FOR_YOU;
import static dev.noncoercive.policies.mapping.MappedField.CHOICE_LABEL;
import static dev.noncoercive.policies.mapping.MappedField.DEADLINE_REASON;
import static dev.noncoercive.policies.mapping.MappedField.NAME;
import static dev.noncoercive.policies.mapping.MappedField.SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.noncoercive.model.Language;
import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.PolicyRun;
import dev.noncoercive.model.finding.Report;
import dev.noncoercive.model.finding.Verdict;
import dev.noncoercive.model.invitation.TrackingLevel;
import dev.noncoercive.policies.PolicySet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CampaignMappingTest {
    private static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");
    private static final PolicySet ALL = PolicySet.standard();
    private static final CampaignMapping<Letter.Buttons> BUTTONS = CampaignMapping.of(Letter.Buttons.class)
            .acceptLabel("yes", Letter.Buttons::yes)
            .declineLabel("no", Letter.Buttons::no)
            .build();
    private static final CampaignMapping<Letter> MAPPING = CampaignMapping.of(Letter.class)
            .subject("headline", Letter::headline)
            .body("text", Letter::text)
            .deadline("offerEnds", Letter::offerEnds)
            .map(DEADLINE_REASON, "reason", Letter::reason)
            .nested("buttons", Letter::buttons, BUTTONS)
            .build();

    private static Verdict verdict(Report report, String code) {
        String id = ALL.require(code).id();
        return report.runs().stream()
                .filter(run -> run.policy().equals(id))
                .map(PolicyRun::verdict)
                .findFirst()
                .orElseThrow();
    }

    private static Finding finding(Report report, String code) {
        String id = ALL.require(code).id();
        return report.findings().stream()
                .filter(one -> one.policy().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void findings_are_at_the_names_of_the_users_own_class() {
        Letter letter = Letter.plain()
                .withHeadline("Open this or you will regret it")
                .withButtons("Yes", "No, I prefer to pay more")
                .withEnd(AT.plusSeconds(60));
        Report report = ALL.check(letter, MAPPING, AT);
        assertThat(report.subject()).isEqualTo("Letter");
        assertThat(finding(report, "I01").location()).isEqualTo("/buttons/no");
        assertThat(finding(report, "I03").location()).isEqualTo("/offerEnds");
        assertThat(finding(report, "I06").location()).isEqualTo("/headline");
    }

    @Test
    void what_is_mapped_and_absent_is_judged() {
        Report none = ALL.check(Letter.plain().withButtons("Yes", null), MAPPING, AT);
        assertThat(verdict(none, "I01")).isEqualTo(Verdict.FAIL);
        assertThat(finding(none, "I01").location()).isEqualTo("/buttons");
        assertThat(verdict(ALL.check(Letter.plain(), MAPPING, AT), "I01")).isEqualTo(Verdict.NOT_APPLICABLE);
    }

    @Test
    void what_is_not_mapped_is_neither_passed_nor_failed() {
        CampaignMapping<Letter> yesOnly = CampaignMapping.of(Letter.class)
                .acceptLabel(
                        "buttons.yes",
                        letter -> letter.buttons() == null
                                ? null
                                : letter.buttons().yes())
                .build();
        Report report = ALL.check(Letter.plain().withButtons("Yes", "No"), yesOnly, AT);
        assertThat(verdict(report, "I01")).isEqualTo(Verdict.UNKNOWN);
        assertThat(finding(report, "I01").missing()).contains("declineLabel");
        CampaignMapping<Letter> subject = CampaignMapping.of(Letter.class)
                .subject("headline", Letter::headline)
                .build();
        Report words = ALL.check(Letter.plain(), subject, AT);
        assertThat(verdict(words, "I06")).isEqualTo(Verdict.UNKNOWN);
        assertThat(finding(words, "I06").missing()).containsExactly("body", "preheader");
        assertThat(verdict(words, "I02")).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void words_that_press_press_whatever_else_is_not_known() {
        CampaignMapping<Letter> subject = CampaignMapping.of(Letter.class)
                .subject("headline", Letter::headline)
                .build();
        Report report = ALL.check(Letter.plain().withHeadline("Open this or you will regret it"), subject, AT);
        assertThat(verdict(report, "I06")).isEqualTo(Verdict.FAIL);
    }

    @Test
    void what_is_not_mapped_is_open_in_every_language() {
        for (String language : new String[] {"en", "it", "es"}) {
            CampaignMapping<Letter> subject = CampaignMapping.of(Letter.class)
                    .subject("headline", Letter::headline)
                    .map(MappedField.LANGUAGE, "reason", letter -> Language.of(language))
                    .build();
            assertThat(verdict(ALL.check(Letter.plain(), subject, AT), "I06")).isEqualTo(Verdict.UNKNOWN);
        }
    }

    @Test
    void names_of_fields_are_found_or_refused_with_the_nearest() {
        assertThat(MappedField.named("declineLabel")).isSameAs(MappedField.DECLINE_LABEL);
        assertThat(MappedField.all()).extracting(MappedField::name).doesNotHaveDuplicates();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MappedField.named("declinelabl"))
                .withMessage("`declinelabl` is no field of ours; did you mean `declineLabel`?");
    }

    @Test
    void the_page_lists_every_field() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "how-to", "check-your-own-objects.md"));
        assertThat(MappedField.all()).allSatisfy(field -> assertThat(page).contains("| `" + field.name() + "` |"));
    }

    @Test
    void values_are_read_from_text_where_they_can_be() {
        assertThat(MappedField.PRICE.read(List.of("EUR 45.00")).toString()).isEqualTo("EUR 45.00");
        assertThat(MappedField.TRACKS_OPENS.read(List.of("true"))).isEqualTo(TrackingLevel.INDIVIDUAL);
        assertThat(MappedField.TRACKS_OPENS.read(List.of("aggregate"))).isEqualTo(TrackingLevel.AGGREGATE);
        assertThat(MappedField.LABELS.read(List.of("a", "b"))).containsExactly("a", "b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MappedField.SUBJECT.read(List.of("a", "b")))
                .withMessage("must be one value, but was a list of 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MappedField.DEADLINE.read(List.of("tomorrow")))
                .withMessageContaining("must be a time such as 2026-11-22T09:00:00Z");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MappedField.RENEWS.read(List.of("maybe")))
                .withMessage("must be true or false, but was `maybe`");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MappedField.KIND.read(List.of("advert")))
                .withMessageContaining("must be one of invitation, ")
                .withMessageEndingWith("service, reply, but was `advert`");
        assertThat(MappedField.CONSENTS.isReadable()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> MappedField.CONSENTS.read(List.of("x")));
    }

    @Test
    void what_objects_never_have_can_be_said() {
        CampaignMapping<Letter> complete = CampaignMapping.of(Letter.class)
                .nested("buttons", Letter::buttons, BUTTONS)
                .none(
                        ACCEPT_WEIGHT,
                        MappedField.ACCEPT_PRESELECTED,
                        MappedField.DECLINE_WEIGHT,
                        MappedField.LATER_LABEL)
                .build();
        Letter letter = Letter.plain().withButtons("Yes", "No");
        assertThat(verdict(ALL.check(letter, MAPPING, AT), "I01")).isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict(ALL.check(letter, complete, AT), "I01")).isEqualTo(Verdict.PASS);
    }

    @Test
    void lists_are_mapped_element_by_element() {
        CampaignMapping<Letter> variants = CampaignMapping.of(Letter.class)
                .map(NAME, "headline", Letter::headline)
                .each(
                        MappedList.MESSAGES,
                        "variants",
                        Letter::variants,
                        CampaignMapping.of(Letter.Variant.class)
                                .subject("title", Letter.Variant::title)
                                .body("words", Letter.Variant::words)
                                .build())
                .build();
        Letter letter = Letter.plain()
                .withVariants(
                        new Letter.Variant("A recipe", "Here it is."),
                        new Letter.Variant("Re: the recipe", "Hurry, or you will regret it!"));
        Report report = ALL.check(letter, variants, AT);
        assertThat(report.subject()).isEqualTo("A recipe for rye bread");
        assertThat(finding(report, "M07").location()).isEqualTo("/variants/1/title");
        assertThat(finding(report, "I06").location()).isEqualTo("/variants/1/words");
        assertThat(ALL.check(Letter.plain(), variants, AT).count(Verdict.FAIL)).isZero();
    }

    @Test
    void policies_that_are_judged_elsewhere_do_not_apply() {
        CampaignMapping<Letter> exported = CampaignMapping.of(Letter.class)
                .body("text", Letter::text)
                .judgedElsewhere("M04", "ncm.message.who-and-why")
                .build();
        Report report = ALL.check(Letter.plain(), exported, AT);
        assertThat(verdict(report, "M04")).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(report.findings()).noneMatch(one -> one.policy().equals("ncm.message.who-and-why"));
        CampaignMapping<Letter> wrong = CampaignMapping.of(Letter.class)
                .body("text", Letter::text)
                .judgedElsewhere("M44")
                .build();
        assertThatIllegalArgumentException().isThrownBy(() -> ALL.check(Letter.plain(), wrong, AT));
    }

    @Test
    void mistakes_in_a_mapping_are_found_when_it_is_built() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CampaignMapping.of(Letter.class).subject("headlin", Letter::headline))
                .withMessage(
                        "property `headlin` must be one of Letter, but it has no `headlin`; did you mean `headline`?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CampaignMapping.of(Letter.class).declineLabel("buttons.nay", letter -> "no"))
                .withMessage("property `buttons.nay` must be one of Buttons, but it has no `nay`; did you mean `no`?");
        assertThatIllegalStateException()
                .isThrownBy(() -> CampaignMapping.of(Letter.class)
                        .subject("headline", Letter::headline)
                        .map(SUBJECT, "text", Letter::text))
                .withMessage("`subject` is mapped twice in Letter; keep one of them");
        assertThatIllegalStateException()
                .isThrownBy(() -> CampaignMapping.of(Letter.class)
                        .declineLabel("text", Letter::text)
                        .nested("buttons", Letter::buttons, BUTTONS))
                .withMessageStartingWith("`declineLabel` is mapped twice");
        assertThatIllegalStateException()
                .isThrownBy(() -> CampaignMapping.of(Letter.class).build())
                .withMessageContaining("must map something");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CampaignMapping.of(Letter.class)
                        .each(
                                MappedList.MESSAGES,
                                "variants",
                                Letter::variants,
                                CampaignMapping.of(Letter.Variant.class)
                                        .map(BENEFIT_FOR_YOU, "title", Letter.Variant::title)
                                        .build()))
                .withMessage("`benefitForYou` is no field of one of the messages; map it in Letter itself");
        CampaignMapping<Letter.Variant> choice = CampaignMapping.of(Letter.Variant.class)
                .map(CHOICE_LABEL, "title", Letter.Variant::title)
                .build();
        assertThatIllegalStateException()
                .isThrownBy(() -> choice.read(new Letter.Variant("a", "b")))
                .withMessageContaining("each(CHOICES, …)");
        assertThatIllegalStateException()
                .isThrownBy(() -> CampaignMapping.of(Letter.class)
                        .declineLabel("text", Letter::text)
                        .each(MappedList.CHOICES, "variants", Letter::variants, choice)
                        .build())
                .withMessageContaining("both mapped");
    }

    @Test
    void a_getter_that_throws_stops_the_check_with_its_property() {
        CampaignMapping<Letter> careless = CampaignMapping.of(Letter.class)
                .declineLabel(
                        "buttons.no",
                        letter -> Objects.requireNonNull(letter.buttons()).no())
                .build();
        assertThatIllegalStateException()
                .isThrownBy(() -> ALL.check(Letter.plain(), careless, AT))
                .withMessage(
                        "property `buttons.no` of Letter cannot be read: its getter threw NullPointerException; let it"
                                + " return null when there is nothing, or map the part it stands in with nested(…)");
        CampaignMapping<Letter> heavy = CampaignMapping.of(Letter.class)
                .acceptLabel("headline", Letter::headline)
                .map(ACCEPT_WEIGHT, "text", letter -> 300)
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ALL.check(Letter.plain(), heavy, AT))
                .withMessageContaining("weight must be 100 or less, but was 300");
    }

    @Test
    void a_policy_chosen_alone_says_the_same() {
        Letter letter = Letter.plain().withButtons("Yes", "No, I prefer to pay more");
        assertThat(ALL.only(Set.of("I01")).check(letter, MAPPING, AT).findings())
                .containsExactly(finding(ALL.check(letter, MAPPING, AT), "I01"));
    }
}
