package dev.noncoercive.cli;

import dev.noncoercive.calendars.PublicHolidays;
import dev.noncoercive.jackson3.Documents;
import dev.noncoercive.model.Language;
import dev.noncoercive.policies.PolicySet;
import dev.noncoercive.policies.profile.Profile;
import dev.noncoercive.policies.report.TextReport;
import dev.noncoercive.report.HtmlReport;
import dev.noncoercive.report.JUnitReport;
import dev.noncoercive.report.Page;
import dev.noncoercive.report.SarifReport;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ncm check}: is this invitation honest and free of pressure? */
@Command(
        name = "check",
        description =
                "Checks campaign documents (.json, .yaml), e-mails (.eml) and texts (.txt, .md) against the policies; in"
                        + " folders, all of them but .md, in order of their names. What cannot be read is named, and the rest is checked.",
        footer = {
            "",
            "Exit codes: 0 nothing to mend, 1 findings, or a document of which nothing could be judged, 2 something could not be"
                    + " read; the rest was checked."
        },
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final InstantSource clock;

    @Parameters(paramLabel = "FILE", description = "campaign documents, e-mails, texts and folders; - is what comes in")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--lines",
            paramLabel = "FILE",
            description = "judge each line of a text file for pressure, instead of whole documents")
    private @Nullable Path lines;

    @Option(names = "--text", paramLabel = "WORDS", description = "check these words instead of files")
    private @Nullable String words;

    @Option(
            names = "--as",
            paramLabel = "ENDING",
            defaultValue = "",
            description = "how to read what comes in: eml, json, yaml, txt or md (default: as it looks)")
    private String as = "";

    @Option(
            names = "--mapping",
            paramLabel = "TOOL",
            description =
                    "the files are exports of another tool: braze, listmonk, mailchimp, mautic, or a mapping file of your own")
    private @Nullable String mapping;

    @Option(
            names = "--compare",
            paramLabel = "FILE",
            description = "say what is new and what is gone since a run whose output was kept with --format json")
    private @Nullable Path compared;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description =
                    "only failures that are not in this file count; it is written when it is not there, and shrinks by"
                            + " itself, but never where the environment says CI")
    private @Nullable Path baseline;

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "text, json, sarif, html or junit (default: ${DEFAULT-VALUE})")
    private Format format = Format.TEXT;

    @Option(
            names = "--fail-on",
            defaultValue = "warning",
            description = "the least that makes the exit code 1: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private FailOn failOn = FailOn.WARNING;

    @Option(names = "--at", paramLabel = "INSTANT", description = "judge as of this instant (default: now)")
    private @Nullable Instant at;

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Option(
            names = "--holidays",
            paramLabel = "PLACE",
            description = "business days are those of this country or region, such as ca or us-ny"
                    + " (default: Monday to Friday)")
    private @Nullable String holidays;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            defaultValue = "en",
            description = "of titles, reasons and help: en, it or es (default: ${DEFAULT-VALUE})")
    private String language = "en";

    @Option(
            names = "--explain",
            paramLabel = "ID",
            description = "show a policy with its examples, by id or code, instead of checking")
    private @Nullable String explained;

    CheckCommand(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (lines != null && (!files.isEmpty() || words != null)) {
            terminal.error("--lines judges one file by itself; check the others in a run of their own");
            return ExitCode.UNREADABLE;
        }
        if (lines != null && (baseline != null || compared != null || mapping != null)) {
            terminal.error(
                    "--lines looks at pressure alone, without --baseline, --compare or --mapping; leave them out, or check"
                            + " the file as a whole");
            return ExitCode.UNREADABLE;
        }
        if (lines != null) {
            return new LineCheck(terminal, format).run(lines);
        }
        PolicySet policies;
        try {
            policies = policies();
            if (explained != null) {
                terminal.print(Explanation.of(policies, explained));
                return ExitCode.CLEAN;
            }
        } catch (IllegalArgumentException e) {
            terminal.error(String.valueOf(e.getMessage()));
            return ExitCode.UNREADABLE;
        }
        return check(policies);
    }

    private PolicySet policies() {
        PolicySet policies =
                PolicySet.standard(Language.of(language)).withInstalled(CheckCommand.class.getClassLoader());
        for (Profile one : profile.profiles()) {
            policies = policies.with(one);
        }
        return holidays == null ? policies : policies.with(PublicHolidays.of(holidays));
    }

    private Integer check(PolicySet policies) {
        if (files.isEmpty() && words == null) {
            terminal.error("say which files to check, for example `ncm check mails/sunday.eml`");
            return ExitCode.UNREADABLE;
        }
        try {
            return check(policies, baseline == null ? null : Baselines.open(baseline, policies, terminal));
        } catch (InputException e) {
            terminal.error(e.getMessage());
            return ExitCode.UNREADABLE;
        }
    }

    private Integer check(PolicySet policies, @Nullable Baselines known) {
        Instant instant = at == null ? clock.instant() : at;
        List<String> unreadable = new ArrayList<>();
        List<Page> reports = pages(policies, instant, unreadable);
        List<String> unjudged = unjudged(reports);
        if (known != null) {
            try {
                reports = known.newIn(reports, terminal);
            } catch (InputException e) {
                unreadable.add(e.getMessage());
            }
        }
        print(reports, unreadable, policies);
        if (compared != null) {
            compare(compared, reports, unreadable);
        }
        unreadable.forEach(terminal::error);
        unjudged.forEach(terminal::error);
        return unjudged.isEmpty() || !unreadable.isEmpty() ? exitCode(reports, unreadable) : ExitCode.FINDINGS;
    }

    private List<Page> pages(PolicySet policies, Instant instant, List<String> unreadable) {
        List<Page> pages = new ArrayList<>();
        CheckReader reader = new CheckReader(policies, instant);
        if (words != null) {
            pages.add(reader.words(words));
        }
        CheckInput input = CheckInput.of(files, mapping != null);
        unreadable.addAll(input.problems());
        if (!input.leftOut().isEmpty()) {
            terminal.error(input.leftOut());
        }
        if (mapping != null) {
            addExports(mapping, input.files(), policies, instant, pages, unreadable);
        } else {
            addEach(input.files(), reader, pages, unreadable);
        }
        return pages;
    }

    private void addExports(
            String by,
            List<Path> paths,
            PolicySet policies,
            Instant instant,
            List<Page> pages,
            List<String> unreadable) {
        try {
            ExportCheck.by(by, policies, instant).check(paths, terminal.in(), pages, unreadable);
        } catch (InputException e) {
            unreadable.add(e.getMessage());
        }
    }

    private void addEach(List<Path> paths, CheckReader reader, List<Page> pages, List<String> unreadable) {
        Progress progress = new Progress(terminal, paths.size(), "files");
        for (Path path : paths) {
            try {
                pages.add(path.equals(CheckInput.STDIN) ? reader.stdin(terminal.in(), as) : reader.file(path));
            } catch (InputException e) {
                unreadable.add(e.getMessage());
            }
            progress.step();
        }
    }

    /** What changed goes to where people look, and not into a document that programs read. */
    private void compare(Path file, List<Page> reports, List<String> unreadable) {
        try {
            String changed =
                    "since " + file + ":\n" + Comparisons.since(file, reports).text();
            if (format == Format.TEXT) {
                terminal.print("\n" + changed);
            } else {
                terminal.err().print(changed);
            }
        } catch (InputException e) {
            unreadable.add(e.getMessage());
        }
    }

    private void print(List<Page> pages, List<String> unreadable, PolicySet policies) {
        switch (format) {
            case JSON -> terminal.print(Documents.json().write(CheckOutput.of(pages, unreadable)) + "\n");
            case SARIF -> terminal.print(SarifReport.render(pages, policies.infos()));
            case JUNIT -> terminal.print(JUnitReport.render(pages));
            case HTML -> terminal.print(HtmlReport.render(pages));
            case TEXT -> printText(pages);
        }
    }

    private void printText(List<Page> pages) {
        for (int i = 0; i < pages.size(); i++) {
            terminal.print(i == 0 ? "" : "\n");
            terminal.print(TextReport.plain()
                    .colour(terminal.colour())
                    .width(terminal.columns())
                    .places(pages.get(i).places())
                    .known(pages.get(i).known().size())
                    .render(pages.get(i).report()));
        }
    }

    /** A check that judged nothing has not passed. */
    private List<String> unjudged(List<Page> pages) {
        String add = mapping == null
                ? "add an invitation with a message (`subject`, `body`)"
                : "let the mapping say where `subject` and `body` are, and look at its places";
        return pages.stream()
                .map(Page::report)
                .filter(report -> report.judged() == 0)
                .map(report -> report.subject() + ": nothing could be judged, which counts as a failure; " + add)
                .toList();
    }

    private int exitCode(List<Page> reports, List<String> unreadable) {
        if (!unreadable.isEmpty()) {
            return ExitCode.UNREADABLE;
        }
        return reports.stream().anyMatch(page -> failOn.isMetBy(page.report())) ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }
}
