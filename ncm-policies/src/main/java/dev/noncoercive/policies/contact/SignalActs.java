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

    /** With the channel: at one instant, a stop by e-mail is not the one by SMS. */
    private static String idOf(Signal signal) {
        String event =
                "signal " + signal.kind().text() + " " + signal.sender().value() + " " + Milliseconds.down(signal.at());
        return signal.channel().map(channel -> event + " " + channel.value()).orElse(event);
    }
}
