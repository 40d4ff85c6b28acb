package dev.noncoercive.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ncm gate}: may I contact this person, here, about this, now? */
@Command(
        name = "gate",
        description = "Asks whether a contact is allowed now, and when if not; keeps what people said in a store.",
        subcommands = {
            GateAskCommand.class,
            GateConsentCommand.class,
            GateWithdrawCommand.class,
            GatePreferCommand.class,
            GatePauseCommand.class,
            GateResumeCommand.class,
            GateStopCommand.class,
            GateAnswerCommand.class,
            GateLeaveCommand.class,
            GateImportCommand.class,
            GateSegmentCommand.class,
            GateRequestCommand.class,
            GateObserveCommand.class,
            GateHandOverCommand.class,
            GateConfirmCommand.class,
            GateReleaseCommand.class,
            GateWhyCommand.class,
            GateExportCommand.class,
            GateCorrectCommand.class,
            GateForgetCommand.class,
            GateTidyCommand.class,
            GateReplayCommand.class
        },
        mixinStandardHelpOptions = true)
final class GateCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "say what to do: " + String.join(", ", spec.subcommands().keySet()));
    }
}
