package dev.noncoercive.cli;

import dev.noncoercive.model.Language;
import dev.noncoercive.policies.contact.ContactDecision;
import dev.noncoercive.policies.report.DecisionText;
import dev.noncoercive.policies.report.PersonText;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** To whom an answer is told: to the person in their language, or to developers. */
final class LanguageOption {
    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            description = "tell it as the person reads it: en, it or es (default: with codes, for developers)")
    private @Nullable String language;

    /**
     * The language of the person, or empty where developers read.
     *
     * @throws IllegalArgumentException if there are no texts in it
     */
    Optional<Language> chosen() {
        return Optional.ofNullable(language).map(LanguageOption::known);
    }

    private static Language known(String text) {
        return PersonText.languages().stream()
                .filter(one -> one.value().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--language must be one of "
                        + PersonText.languages().stream().map(Language::value).collect(Collectors.joining(", "))
                        + ", but was `" + text + "`"));
    }

    /** A decision in words, with times on the clock of a zone. */
    String render(ContactDecision decision, ZoneId zone) {
        return chosen().map(person -> PersonText.in(person, zone).render(decision))
                .orElseGet(() -> DecisionText.in(zone).render(decision));
    }
}
