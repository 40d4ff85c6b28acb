package dev.noncoercive.store.testkit;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.StopCause;
import dev.noncoercive.model.consent.Stopped;
import dev.noncoercive.model.contact.Signal;
import dev.noncoercive.model.contact.SignalKind;
import java.util.List;
import java.util.Optional;

/** What a report of a provider stands for, in the words of the design: which stop, of whom, and where. */
final class OracleSignals {
    private OracleSignals() {}

    /** Two reports are the same when all is the same: about whom, by whom, what, when and where. */
    static Optional<PersonAct> act(Signal signal) {
        if (signal.kind() == SignalKind.SOFT_BOUNCE) {
            return Optional.empty();
        }
        List<Channel> there = signal.channel().stream().toList();
        Stopped.Builder stop = Stopped.builder();
        stop.id(signal.toString()).person(signal.person()).at(signal.at());
        return Optional.of(
                switch (signal.kind()) {
                    case STOP ->
                        stop.sender(signal.sender())
                                .addAllChannels(there)
                                .cause(StopCause.WORD)
                                .build();
                    case COMPLAINT ->
                        stop.sender(signal.sender()).cause(StopCause.COMPLAINT).build();
                    case HARD_BOUNCE, SOFT_BOUNCE ->
                        stop.addAllChannels(there).cause(StopCause.DEAD_ADDRESS).build();
                });
    }
}
