package dev.noncoercive.policies.rules;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.policies.Policy;
import dev.noncoercive.policies.PolicyInfo;
import dev.noncoercive.policies.pressure.PressureLanguage;

/** A policy whose constant part stands in the catalogue. */
abstract class StandardPolicy<T> implements Policy<T> {
    private final Catalogue catalogue;
    private final PolicyInfo info;
    private final Class<T> subject;

    StandardPolicy(Catalogue catalogue, String id, Class<T> subject) {
        this.catalogue = catalogue;
        this.info = catalogue.info(id);
        this.subject = subject;
    }

    @Override
    public final PolicyInfo info() {
        return info;
    }

    @Override
    public final Class<T> subject() {
        return subject;
    }

    /** A failure with the message under a key of this policy. */
    final Finding fail(String location, String key, Object... values) {
        return info.fail(location, words(key, values));
    }

    /** A text under a key of this policy. */
    final String words(String key, Object... values) {
        return catalogue.message(info.id() + "." + key, values);
    }

    /** How to mend what a message of this policy tells: a text of its own where there is one, otherwise the help of the policy. */
    final String help(String key) {
        String own = info.id() + "." + key + "-help";
        return catalogue.texts().keys().contains(own) ? catalogue.message(own) : info.help();
    }

    /** The language of its texts. */
    final PressureLanguage language() {
        return catalogue.language();
    }

    /** A text that several policies say. */
    final String sharedWords(String key) {
        return catalogue.message(key);
    }
}
