package dev.noncoercive.cli;

import dev.noncoercive.policies.contact.ContactStoreException;
import java.util.Map;

/** What a command did not do where its store failed: whoever ran it must know that first. */
final class Undone {
    private static final String RECORDED = "nothing was recorded";
    private static final String READ = "nothing was read";
    private static final String ALLOWED = "nothing was allowed";

    private static final Map<Class<?>, String> NOTHING = Map.of(
            GateAskCommand.class, ALLOWED,
            GateRequestCommand.class, ALLOWED,
            GateSegmentCommand.class, ALLOWED,
            GateHandOverCommand.class, "nothing was handed over, so do not send",
            GateWhyCommand.class, READ,
            GateExportCommand.class, READ,
            GateForgetCommand.class, "nothing was erased",
            GateTidyCommand.class, "nothing was removed");

    /** Of those that may fail half way. */
    private static final Map<Class<?>, String> MIDWAY = Map.of(
            GateForgetCommand.class, "it is not certain that everything was erased; run it again",
            GateTidyCommand.class, "it ended early; what was removed before is gone, and it can be run again",
            GateImportCommand.class,
                    "the import ended early; what was read in before stays, and the same import can be run again");

    private Undone() {}

    /** What a command does not do that cannot begin. */
    static String nothing(Object command) {
        return NOTHING.getOrDefault(command.getClass(), RECORDED);
    }

    /** The message of a failure, in the words of the command that met it. */
    static String by(Object command, ContactStoreException failure) {
        String undone = MIDWAY.getOrDefault(command.getClass(), nothing(command));
        return failure.whyNothingWasKept().map(why -> undone + ": " + why).orElse(String.valueOf(failure.getMessage()));
    }
}
