package dev.noncoercive.cli;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.Corrected;
import dev.noncoercive.policies.contact.CorrectionRequest;
import dev.noncoercive.store.jdbc.JdbcContactStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ncm gate correct}: a contact was recorded in error. */
@Command(
        name = "correct",
        description = {
            "Corrects the record: a contact that was imported or reported to the wrong person, or twice, counts no longer.",
            "It stays in the record, with when and why, and the same row imported again does not bring it back.",
            "Say which by --reference, as `ncm gate export` prints it, or by --message with --sender, --channel and --at.",
            "What this gate handed over cannot be corrected. A consent recorded in error: `ncm gate withdraw`."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit codes: 0 corrected, or known already; 1 nothing, several or what this gate handed over; 2 something could not be read or written."
        })
final class GateCorrectCommand extends GatePersonCommand {
    @Option(names = "--reference", description = "the contact, as the export (`id`) or the page of the person names it")
    private @Nullable String reference;

    @Option(names = "--message", paramLabel = "ID", description = "the id of the message, as it was recorded")
    private @Nullable String message;

    @Option(names = "--sender", description = "who sent it")
    private @Nullable String sender;

    @Option(names = "--channel", description = "where it went")
    private @Nullable String channel;

    @Option(names = "--at", paramLabel = "INSTANT", description = "when it went")
    private @Nullable Instant at;

    @Option(
            names = "--why",
            required = true,
            description =
                    "why, in words for the person; it is kept and told: 1 to 200 characters, no address, name or message in it")
    private String why = "";

    GateCorrectCommand(Terminal terminal, InstantSource clock) {
        super(terminal, clock);
    }

    @Override
    void prepare() throws InputException {
        boolean isWhole = sender != null && channel != null && at != null;
        if ((reference == null) == (message == null) || (message != null && !isWhole)) {
            throw new InputException(
                    "say which contact: --reference, or --message together with --sender, --channel and --at");
        }
        if (why.indexOf('@') >= 0) {
            throw new InputException("--why is kept for good and must name nobody, but holds an address");
        }
    }

    @Override
    int run(JdbcContactStore store) {
        Corrected corrected = ContactGate.on(store)
                .correct(CorrectionRequest.builder()
                        .person(person())
                        .reference(Optional.ofNullable(reference))
                        .message(Optional.ofNullable(message))
                        .sender(Optional.ofNullable(sender).map(Labels::label).map(SenderId::of))
                        .channel(Optional.ofNullable(channel).map(Labels::label).map(Channel::of))
                        .at(Optional.ofNullable(at))
                        .why(why)
                        .build());
        print(told(corrected) + "\n");
        return corrected == Corrected.DONE || corrected == Corrected.KNOWN ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private static String told(Corrected corrected) {
        return switch (corrected) {
            case DONE -> "Corrected: it counts no longer, and stays in the record with the reason.";
            case KNOWN -> "Known already: nothing changed.";
            case NOT_FOUND ->
                "Not corrected: no contact that counts is recorded so for that person; `ncm gate export` lists them.";
            case SEVERAL ->
                "Not corrected: several contacts are recorded so; say which by the `id` that `ncm gate export` prints.";
            case HANDED_OVER ->
                "Not corrected: this gate handed it over, so it is no mistake of recording. It counts on; where nothing left,"
                        + " `ncm gate release` gives its place back.";
        };
    }
}
