package dev.noncoercive.cli;

import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.Observation;
import dev.noncoercive.policies.report.DecisionText;
import java.time.InstantSource;
import java.time.ZoneId;
import picocli.CommandLine.Command;

/** {@code ncm gate observe}: what would the gate say, while something else decides? */
@Command(
        name = "observe",
        description = {
            "Says what the gate would answer, and records that it was only observed: no permit, and nothing counts.",
            "For the time in which another cap still decides; report what that one sends by `ncm gate import`."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: 0 it would be allowed, 1 later or refused, 2 something could not be read or written."
        })
final class GateObserveCommand extends GateContactCommand {
    GateObserveCommand(Terminal terminal, InstantSource clock) {
        super(terminal, clock);
    }

    @Override
    int ask(ContactGate gate, ContactRequest request, ZoneId zone) {
        Observation seen = gate.observe(request);
        seen.grounds()
                .ifPresent(grounds ->
                        print("It would be allowed, " + WhyText.in(zone).grounds(grounds) + ".\n"));
        seen.no()
                .ifPresent(no -> print(
                        "It would not be allowed now.\n" + DecisionText.in(zone).render(no)));
        print("Only observed: there is no permit, and nothing counts.\n");
        return seen.wouldAllow() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }
}
