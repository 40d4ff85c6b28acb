package dev.noncoercive.cli;

import dev.noncoercive.model.contact.ContactRecord;
import dev.noncoercive.policies.audit.AuditResult;
import dev.noncoercive.policies.audit.ContactAudit;
import dev.noncoercive.policies.contact.RuleBook;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ncm audit}: did we keep every promise? Who was contacted too often? */
@Command(
        name = "audit",
        description = "Puts a log of sent messages to the decision, and lists every contact that broke a promise.",
        mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "SENDS.csv",
            description = "one row a message: at, person, sender, purpose, channel, topic, message")
    private Path sends = Path.of("");

    @Option(names = "--consents", required = true, paramLabel = "CONSENTS.csv", description = "what people said")
    private Path consents = Path.of("");

    @Option(
            names = "--columns",
            paramLabel = "OURS=THEIRS,…",
            description = "the names of the columns of SENDS.csv, such as person=email,at=sent_at")
    private @Nullable String columns;

    @Option(names = "--sender", description = "the sender of every row that names none")
    private @Nullable String sender;

    @Option(
            names = "--purpose",
            defaultValue = "newsletter",
            description = "the purpose of every row that names none (default: ${DEFAULT-VALUE})")
    private String purpose = "";

    @Option(
            names = "--channel",
            defaultValue = "email",
            description = "the channel of every row that names none (default: ${DEFAULT-VALUE})")
    private String channel = "";

    @Option(names = "--zone", description = "the zone of times that have none")
    private @Nullable ZoneId zone;

    @Option(names = "--format", defaultValue = "text", description = "text or json (default: ${DEFAULT-VALUE})")
    private Format format = Format.TEXT;

    AuditCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (format == Format.HTML) {
            terminal.error("--format of an audit must be text or json");
            return ExitCode.UNREADABLE;
        }
        try {
            Optional<ZoneId> ofTimes = Optional.ofNullable(zone);
            ConsentLog said = ConsentLog.read(consents, ofTimes);
            SendLog sent = SendLog.read(
                    sends,
                    ColumnNames.byOption(SendLog.COLUMNS, Optional.ofNullable(columns)),
                    new SendLog.Defaults(Optional.ofNullable(sender), purpose, channel, ofTimes));
            return audit(said, sent);
        } catch (InputException e) {
            terminal.error(e.getMessage());
            return ExitCode.UNREADABLE;
        }
    }

    private int audit(ConsentLog said, SendLog sent) {
        AuditResult result = ContactAudit.with(RuleBook.personOnly())
                .audit(ContactRecord.builder()
                        .addAllActs(said.acts())
                        .addAllContacts(sent.contacts())
                        .build());
        List<String> leftOut = new ArrayList<>(said.problems());
        leftOut.addAll(sent.problems());
        AuditOutput output = new AuditOutput(result, sent, leftOut);
        terminal.print(format == Format.JSON ? output.json() : output.text(terminal));
        leftOut.forEach(terminal::error);
        if (!leftOut.isEmpty()) {
            return ExitCode.UNREADABLE;
        }
        return result.violations().isEmpty() && result.contacts() > 0 ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }
}
