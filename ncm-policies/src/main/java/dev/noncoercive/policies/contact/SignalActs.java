package dev.noncoercive.policies.contact;

import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.contact.Signal;
import java.util.Optional;

/** What reports of providers stand for. */
final class SignalActs {
    private SignalActs() {}

    /** The act of a report, if it stands for one. Providers report more than once: the same event has the same id. */
    static Optional<PersonAct> of(Signal signal) {
        return signal.asAct().<PersonAct>map(act -> act.withId(idOf(signal)));
    }

    private static String idOf(Signal signal) {
        return "signal " + signal.kind().text() + " " + signal.sender().value() + " " + Milliseconds.down(signal.at());
    }
}
