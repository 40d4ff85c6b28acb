package dev.noncoercive.policies.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.noncoercive.model.Language;
import dev.noncoercive.model.consent.CalendarUnit;
import dev.noncoercive.model.consent.StopCause;
import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.policies.contact.ContactState;
import dev.noncoercive.policies.contact.ReasonCode;
import dev.noncoercive.policies.contact.RuleOwner;
import dev.noncoercive.policies.text.TextTable;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of what a person reads are whole, in each language. */
class PersonTableTest {
    private static final Pattern FORM = Pattern.compile("\\.(zero|one|other|many)$");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    static List<Language> languages() {
        return TextTable.languages().stream().map(Language::of).toList();
    }

    private static TextTable table(Language language) {
        return TextTable.in(PersonText.class, "person", language, "tests");
    }

    /** The keys without the forms that go with numbers: languages differ in these. */
    private static Set<String> stems(TextTable table) {
        return table.keys().stream().map(PersonTableTest::stem).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String stem(String key) {
        return FORM.matcher(key).replaceFirst("");
    }

    private static Set<String> placeholders(TextTable table, String stem) {
        return table.keys().stream()
                .filter(key -> stem(key).equals(stem))
                .flatMap(key -> PLACEHOLDER.matcher(table.text(key)).results().map(MatchResult::group))
                .filter(placeholder -> !placeholder.equals("{n}"))
                .collect(Collectors.toSet());
    }

    /** What the words of the code ask for. */
    private static List<String> neededStems() {
        List<String> needed = new ArrayList<>();
        for (ReasonCode code : ReasonCode.values()) {
            needed.add("reason." + code.text());
            needed.add("brief." + code.text());
        }
        for (RuleOwner owner : RuleOwner.values()) {
            String end = "." + owner.name().toLowerCase(Locale.ROOT);
            needed.addAll(List.of("allows" + end, "allows-none" + end, "sets" + end, "whose" + end));
        }
        for (CalendarUnit unit : CalendarUnit.values()) {
            needed.add("window." + unit.name().toLowerCase(Locale.ROOT));
        }
        for (ContactState state : ContactState.values()) {
            needed.add("state." + state.text());
        }
        for (ContactKind kind : ContactKind.values()) {
            needed.add("kind." + kind.text());
        }
        for (StopCause cause : StopCause.values()) {
            needed.add("act.stop." + cause.text());
        }
        return needed;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everything_that_can_be_said_has_a_text(Language language) {
        assertThat(stems(table(language))).containsAll(neededStems());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void each_language_has_the_same_texts_with_the_same_places(Language language) {
        TextTable english = table(Language.ENGLISH);
        TextTable other = table(language);
        assertThat(stems(other)).isEqualTo(stems(english));
        assertThat(stems(english))
                .allSatisfy(stem -> assertThat(
                                "clock".equals(stem) || "time".equals(stem) ? Set.of() : placeholders(other, stem))
                        .as(stem)
                        .isEqualTo(
                                "clock".equals(stem) || "time".equals(stem) ? Set.of() : placeholders(english, stem)));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void what_goes_with_a_number_has_its_forms_and_no_others(Language language) {
        TextTable table = table(language);
        assertThat(table.keys().stream()
                        .filter(key -> FORM.matcher(key).find())
                        .map(PersonTableTest::stem)
                        .distinct())
                .allSatisfy(stem -> assertThat(table.keys())
                        .contains(stem + ".one", stem + ".other")
                        .doesNotContain(stem));
    }

    @Test
    void texts_say_no_empty_sentence_and_have_no_double_space() {
        assertThat(languages())
                .allSatisfy(language -> assertThat(table(language).keys()).allSatisfy(key -> {
                    String text = table(language).text(key);
                    assertThat(text)
                            .as(key)
                            .isNotEmpty()
                            .doesNotContain("  ", "''")
                            .isEqualTo(text.stripTrailing());
                }));
    }

    @Test
    void a_language_without_texts_is_refused_and_the_three_are_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersonText.in(Language.of("fr"), ZoneOffset.UTC))
                .withMessage("the language of what a person reads must be one of en, it, es, but was `fr`");
        assertThat(PersonText.in(Language.of("es-MX"), ZoneOffset.UTC)).isNotNull();
    }

    @Test
    void a_value_is_not_read_as_a_text_and_a_missing_one_is_an_error() {
        TextTable table = table(Language.ENGLISH);
        assertThat(table.filled("quoted", Map.of("text", "{text} $1 \\"))).isEqualTo("“{text} $1 \\”");
        assertThatIllegalStateException()
                .isThrownBy(() -> table.filled("quoted", Map.of()))
                .withMessage("person_en.properties has no value for {text} of `quoted`");
        assertThatIllegalStateException()
                .isThrownBy(() -> table.text("none"))
                .withMessage("person_en.properties has no text for `none`");
    }
}
