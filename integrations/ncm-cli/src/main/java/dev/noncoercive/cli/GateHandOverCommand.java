package dev.noncoercive.cli;

import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.GateByKey;
import dev.noncoercive.policies.contact.HandOver;
import dev.noncoercive.policies.report.DecisionText;
import dev.noncoercive.store.jdbc.JdbcContactStore;
import java.time.InstantSource;
import java.time.ZoneId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ncm gate hand-over}: asks again, right before the message leaves. */
@Command(
        name = "hand-over",
        description = "Asks again, right before the message leaves. From a Go on, the contact counts for good.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: 0 go, 1 void: do not send, 2 something could not be read or written."})
final class GateHandOverCommand extends GateKeyCommand {
    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    GateHandOverCommand(Terminal terminal, InstantSource clock) {
        super(terminal, clock);
    }

    @Override
    int run(JdbcContactStore store) {
        ContactGate gate = ContactGate.on(store, profile.rules(clock().instant()));
        language.chosen(); // an unknown one is refused before anything is handed over
        ZoneId zone = zone(gate.recordOf(person())); // first: nothing may fail once it is handed over
        HandOver handOver = GateByKey.of(gate).handOver(key());
        if (handOver instanceof HandOver.Go go) {
            print("Go: send it now. It counts from "
                    + DecisionText.in(zone).time(go.handedOver().at()) + ".\n");
            return ExitCode.CLEAN;
        }
        print("Void: do not send.\n" + language.render(((HandOver.Voided) handOver).decision(), zone));
        return ExitCode.FINDINGS;
    }
}
