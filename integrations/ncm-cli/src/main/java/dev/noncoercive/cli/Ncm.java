package dev.noncoercive.cli;

import dev.noncoercive.model.TimeBounds;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The root command, and the edge: system clock, standard output and exit code are used here only. */
@Command(
        name = "ncm",
        description = "Check before you speak, gate when you speak, audit after you spoke.",
        subcommands = {CheckCommand.class, PoliciesCommand.class, GateCommand.class, AuditCommand.class},
        mixinStandardHelpOptions = true,
        versionProvider = Ncm.Version.class,
        footer = {"", "Exit codes: 0 all well, 1 findings, 2 something could not be read or written."})
public final class Ncm implements Runnable {
    /** Stands for what could not be read as a letter. */
    private static final char NO_LETTER = '\ufffd';

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    private Ncm() {}

    /**
     * Runs the command line.
     *
     * @param args  the arguments
     */
    public static void main(String[] args) {
        Terminal terminal = new Terminal(
                System.in,
                new Printer(new FileOutputStream(FileDescriptor.out)),
                new Printer(new FileOutputStream(FileDescriptor.err)),
                Terminal.isColourWanted(),
                Terminal.columnsOr(Terminal.COLUMNS_DEFAULT),
                Terminal.isProgressWanted(),
                System.getenv());
        System.exit(run(terminal, InstantSource.system(), args));
    }

    /** Runs the command line on a terminal and a clock, and returns the exit code. */
    static int run(Terminal terminal, InstantSource clock, String... args) {
        CommandLine line = new CommandLine(new Ncm(), new Commands(terminal, clock));
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(Instant.class, Ncm::instant);
        line.registerConverter(ZoneId.class, Ncm::zone);
        line.registerConverter(Duration.class, Ncm::days);
        line.setParameterExceptionHandler((mistake, arguments) -> {
            terminal.error(NoAddresses.in(String.valueOf(mistake.getMessage())));
            terminal.err()
                    .println(
                            "     `" + mistake.getCommandLine().getCommandSpec().qualifiedName()
                                    + " --help` shows how it is used");
            return ExitCode.UNREADABLE;
        });
        line.setUsageHelpWidth(Math.max(terminal.columns(), 80));
        line.setExecutionExceptionHandler((exception, command, parsed) -> {
            terminal.error("this is a fault of ncm, please report it with the lines below");
            exception.printStackTrace(terminal.err());
            return ExitCode.UNREADABLE;
        });
        return terminal.end(isReadable(args, terminal) ? line.execute(args) : ExitCode.UNREADABLE);
    }

    /** Where the locale cannot carry a letter, every such letter becomes the same one, and people with different names one person. */
    private static boolean isReadable(String[] args, Terminal terminal) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].indexOf(NO_LETTER) >= 0) {
                terminal.error("argument " + (i + 1) + ", `" + NoAddresses.in(args[i])
                        + "`, holds a letter that was lost on the way here: it is no UTF-8, or the locale cannot carry it;"
                        + " set LC_ALL=C.UTF-8 and say it again");
                return false;
            }
        }
        return true;
    }

    private static Instant instant(String text) {
        Instant instant;
        try {
            instant = Instant.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException(
                    "must be an instant such as 2026-11-22T09:00:00Z, but was `" + text + "`");
        }
        if (!TimeBounds.clamp(instant).equals(instant)) {
            throw new TypeConversionException("must be in the years 1 to 9999, but was `" + text + "`");
        }
        return instant;
    }

    private static Duration days(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("must be in days such as P400D, but was `" + text + "`");
        }
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("must be a zone such as Europe/Rome, but was `" + text + "`");
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: check, policies, gate or audit");
    }

    /** The version of the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Ncm.class.getPackage().getImplementationVersion();
            return new String[] {"ncm " + (version == null ? "(not packaged)" : version)};
        }
    }
}
