package dev.noncoercive.cli;

import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.store.jdbc.JdbcContactStore;
import java.time.InstantSource;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ncm gate leave}: the person is at that address no longer. */
@Command(
        name = "leave",
        description = {
            "Takes a person off an address where they are no longer. What they said no longer holds for others there.",
            "The stops of others stay, and what stays of whoever was forgotten there."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: 0 done, 1 they were not known there, 2 something could not be read or written."})
final class GateLeaveCommand extends GatePersonCommand {
    @Mixin
    private AddressOption address = new AddressOption();

    private Optional<AddressOption.Keyed> keyed = Optional.empty();

    GateLeaveCommand(Terminal terminal, InstantSource clock) {
        super(terminal, clock);
    }

    @Override
    void prepare() throws InputException {
        keyed = address.byForm(terminal());
        if (keyed.isEmpty()) {
            throw new InputException("say which address: --address");
        }
    }

    @Override
    int run(JdbcContactStore store) throws InputException {
        boolean left = ContactGate.on(store).leave(person(), AddressOption.checked(keyed, store));
        print(
                left
                        ? person() + " is no longer known at that address.\n"
                        : person() + " was not known at that address.\n");
        return left ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }
}
