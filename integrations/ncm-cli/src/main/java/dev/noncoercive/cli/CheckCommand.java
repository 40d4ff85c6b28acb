package dev.noncoercive.cli;

import dev.noncoercive.jackson3.Document;
import dev.noncoercive.jackson3.Documents;
import dev.noncoercive.mail.MailCampaign;
import dev.noncoercive.mail.MailException;
import dev.noncoercive.mail.MailReader;
import dev.noncoercive.model.Language;
import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.finding.Report;
import dev.noncoercive.policies.PolicySet;
import dev.noncoercive.policies.profile.Profile;
import dev.noncoercive.policies.report.TextReport;
import dev.noncoercive.report.HtmlReport;
import dev.noncoercive.report.HtmlReport.Page;
import dev.noncoercive.report.JUnitReport;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ncm check}: is this invitation honest and free of pressure? */
@Command(
        name = "check",
        description =
                "Checks campaign documents (.json, .yaml), e-mails (.eml) and texts (.txt, .md) against the policies.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final InstantSource clock;

    @Parameters(paramLabel = "FILE", description = "campaign documents, e-mails and texts")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--lines",
            paramLabel = "FILE",
            description = "judge each line of a text file for pressure, instead of whole documents")
    private @Nullable Path lines;

    @Option(names = "--text", paramLabel = "WORDS", description = "check these words instead of files")
    private @Nullable String words;

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
            description = "text, json, html or junit (default: ${DEFAULT-VALUE})")
    private Format format = Format.TEXT;

    @Option(
            names = "--fail-on",
            defaultValue = "warning",
            description = "the least that makes the exit code 1: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private FailOn failOn = FailOn.WARNING;

    @Option(names = "--at", paramLabel = "INSTANT", description = "judge as of this instant (default: now)")
    private @Nullable Instant at;

    @Option(
            names = "--profile",
            paramLabel = "ID",
            split = ",",
            description = "judge also under this profile, such as it or gmail-yahoo; several are separated by commas")
    private List<String> profiles = new ArrayList<>();

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
        PolicySet policies = PolicySet.standard(Language.of(language));
        for (String profile : profiles) {
            policies = policies.with(Profile.of(profile));
        }
        return policies;
    }

    private Integer check(PolicySet policies) {
        if (files.isEmpty() && words == null) {
            terminal.error("say which files to check, for example `ncm check mails/sunday.eml`");
            return ExitCode.UNREADABLE;
        }
        Instant instant = at == null ? clock.instant() : at;
        List<Page> reports = new ArrayList<>();
        if (words != null) {
            reports.add(Texts.check("words", words, policies, instant));
        }
        List<String> unreadable = new ArrayList<>();
        for (Path file : files) {
            try {
                reports.add(check(file, policies, instant));
            } catch (InputException e) {
                unreadable.add(e.getMessage());
            }
        }
        if (baseline != null) {
            try {
                reports = Baselines.newIn(reports, baseline, terminal);
            } catch (InputException e) {
                unreadable.add(e.getMessage());
            }
        }
        print(reports, unreadable);
        return exitCode(reports, unreadable);
    }

    private static Page check(Path file, PolicySet policies, Instant instant) throws InputException {
        InputFile.requireReadable(file);
        if (InputFile.hasEnding(file, ".eml")) {
            Campaign campaign = mail(file);
            return new Page(policies.check(file.toString(), campaign, instant), MailCampaign::placeName);
        }
        if (InputFile.hasEnding(file, ".txt") || InputFile.hasEnding(file, ".md")) {
            return Texts.check(file.toString(), InputFile.text(file), policies, instant);
        }
        if (!InputFile.isYaml(file) && !InputFile.hasEnding(file, ".json")) {
            throw new InputException(
                    file, "must end in .eml, .json, .yaml, .yml, .txt or .md, so that it is known how to read it");
        }
        Document<Campaign> document = InputFile.document(file, Campaign.class);
        Report report = policies.check(file.toString(), document.value(), instant);
        return new Page(
                report,
                pointer -> document.placeOf(pointer)
                        .map(place -> "line " + place.line() + (pointer.isEmpty() ? "" : "  " + pointer))
                        .orElse(pointer));
    }

    private static Campaign mail(Path file) throws InputException {
        try {
            return MailCampaign.of(String.valueOf(file.getFileName()), MailReader.read(InputFile.bytes(file)));
        } catch (MailException e) {
            throw new InputException(file, e.getMessage());
        }
    }

    private void print(List<Page> reports, List<String> unreadable) {
        if (format == Format.JSON) {
            terminal.print(Documents.json()
                            .write(new CheckOutput(
                                    CheckOutput.SCHEMA,
                                    reports.stream().map(Page::report).toList(),
                                    unreadable))
                    + "\n");
        } else if (format == Format.JUNIT) {
            terminal.print(JUnitReport.render(reports.stream().map(Page::report).toList()));
        } else if (format == Format.HTML) {
            terminal.print(HtmlReport.render(reports));
        } else {
            for (int i = 0; i < reports.size(); i++) {
                terminal.print(i == 0 ? "" : "\n");
                terminal.print(TextReport.plain()
                        .colour(terminal.colour())
                        .width(terminal.columns())
                        .places(reports.get(i).places())
                        .render(reports.get(i).report()));
            }
        }
        unreadable.forEach(terminal::error);
    }

    /** What {@code --format json} prints. */
    record CheckOutput(String schema, List<Report> reports, List<String> unreadable) {
        static final String SCHEMA = "ncm/check-output/1";
    }

    private int exitCode(List<Page> reports, List<String> unreadable) {
        if (!unreadable.isEmpty()) {
            return ExitCode.UNREADABLE;
        }
        return reports.stream().anyMatch(page -> failOn.isMetBy(page.report())) ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }
}
