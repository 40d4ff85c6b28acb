package dev.noncoercive.cli;

import dev.noncoercive.policies.contact.Allowed;
import dev.noncoercive.policies.contact.ContactDecision;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.report.DecisionText;
import java.time.InstantSource;
import java.time.ZoneId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ncm gate request}: asks, and reserves the place. */
@Command(
        name = "request",
        description =
                "Asks for one contact and reserves its place. Hand it over within an hour, right before it leaves.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: 0 allowed, 1 later or refused, 2 something could not be read or written."})
final class GateRequestCommand extends GateContactCommand {
    @Mixin
    private LanguageOption language = new LanguageOption();

    GateRequestCommand(Terminal terminal, InstantSource clock) {
        super(terminal, clock);
    }

    @Override
    void prepare() throws InputException {
        language.chosen(); // an unknown one is refused before anything is reserved
        super.prepare();
    }

    @Override
    int ask(ContactGate gate, ContactRequest request, ZoneId zone) {
        ContactDecision decision = gate.request(request);
        print(language.render(decision, zone));
        if (decision instanceof Allowed allowed) {
            print("Reserved until "
                    + DecisionText.in(zone).time(allowed.permit().endsAt())
                    + ". Hand it over right before the message leaves: ncm gate hand-over\n");
            return ExitCode.CLEAN;
        }
        return ExitCode.FINDINGS;
    }
}
