package dev.noncoercive.cli;

import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.LifetimeWindow;
import dev.noncoercive.model.consent.Window;
import dev.noncoercive.policies.contact.AddedRule;
import dev.noncoercive.policies.contact.RuleBook;
import dev.noncoercive.policies.contact.RuleOwner;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How far back the rules of the gates look, for what is removed by them. */
final class LongestWindowOption {
    @Option(
            names = "--longest-window",
            paramLabel = "WINDOW",
            description =
                    "the longest window of the rules that your gates have beside people's own word and a --profile, such as P365D;"
                            + " lifetime where they listen to silence (default: they have none)")
    private @Nullable String text;

    private Optional<Window> window() {
        return Optional.ofNullable(text).map(Window::parse);
    }

    /** The window in words; empty where none was named. */
    Optional<String> words() {
        return Optional.ofNullable(text).map(longest -> "the longest window " + longest);
    }

    /** Refuses a lifetime, which is not carried over where somebody is forgotten. */
    void requireEnd() throws InputException {
        if (window().filter(LifetimeWindow.class::isInstance).isPresent()) {
            throw new InputException("--longest-window must be one that ends, such as P365D, but was `lifetime`:"
                    + " what counts for life is not carried over when somebody is forgotten");
        }
    }

    /** Those rules with one that looks as far back. */
    RuleBook in(RuleBook rules) {
        return window().map(longest -> rules.with(AddedRule.builder()
                        .owner(RuleOwner.SENDER)
                        .addAllowance(Allowance.of(1, longest))
                        .build()))
                .orElse(rules);
    }
}
