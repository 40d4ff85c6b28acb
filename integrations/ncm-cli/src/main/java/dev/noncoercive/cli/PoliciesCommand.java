package dev.noncoercive.cli;

import dev.noncoercive.model.Language;
import dev.noncoercive.policies.PolicyInfo;
import dev.noncoercive.policies.PolicySet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ncm policies}: which policies are there? */
@Command(
        name = "policies",
        description = "Lists the policies, or those with all of some words in their id, code or texts.",
        mixinStandardHelpOptions = true)
final class PoliciesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "WORD", description = "words to look for", arity = "0..*")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--language",
            paramLabel = "TAG",
            defaultValue = "en",
            description = "of the texts: en, it or es (default: ${DEFAULT-VALUE})")
    private String language = "en";

    PoliciesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<PolicyInfo> found;
        try {
            found =
                    PolicySet.standard(Language.of(language))
                            .withInstalled(PoliciesCommand.class.getClassLoader())
                            .infos()
                            .stream()
                            .filter(this::isWanted)
                            .toList();
        } catch (IllegalArgumentException e) {
            terminal.error(String.valueOf(e.getMessage()));
            return ExitCode.UNREADABLE;
        }
        for (PolicyInfo info : found) {
            terminal.print(String.format(
                    Locale.ROOT,
                    "%s  %-7s  %-46s  %s%n",
                    info.code(),
                    info.severity().text(),
                    info.id(),
                    info.title()));
        }
        terminal.print(found.size() + " policies; `ncm check --explain ID` shows one with its examples\n");
        return found.isEmpty() ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    private boolean isWanted(PolicyInfo info) {
        String text = String.join(" ", info.code(), info.id(), info.title(), info.because(), info.help())
                .toLowerCase(Locale.ROOT);
        return words.stream().allMatch(word -> text.contains(word.toLowerCase(Locale.ROOT)));
    }
}
