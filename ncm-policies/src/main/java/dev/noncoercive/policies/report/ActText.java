package dev.noncoercive.policies.report;

import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.Answered;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.ConsentWithdrawn;
import dev.noncoercive.model.consent.Paused;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.Preferences;
import dev.noncoercive.model.consent.PreferencesSet;
import dev.noncoercive.model.consent.QuietHours;
import dev.noncoercive.model.consent.Stopped;
import dev.noncoercive.policies.contact.RuleOwner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What a person did, told to them. */
final class ActText {
    private final PersonWords words;

    ActText(PersonWords words) {
        this.words = words;
    }

    /** For example {@code You paused all messages until Thursday 24 December 2026 at 00:00.} */
    String sentence(PersonAct act) {
        if (act instanceof ConsentGiven given) {
            return words.say(
                    "act.give-consent",
                    "sender",
                    words.sender(given.sender()),
                    "scope",
                    words.scope(given.channels(), List.of(given.purpose()), given.topics()));
        }
        if (act instanceof ConsentWithdrawn withdrawn) {
            return words.say(
                    "act.withdraw-consent",
                    "sender",
                    words.sender(withdrawn.sender()),
                    "scope",
                    words.scope(withdrawn.channels(), List.of(withdrawn.purpose()), Collections.emptySortedSet()));
        }
        if (act instanceof Stopped stopped) {
            return words.say(
                    "act.stop." + stopped.cause().text(),
                    "sender",
                    sender(stopped.sender()),
                    "scope",
                    words.scope(stopped.channels(), List.of(), Collections.emptySortedSet()));
        }
        return word(act);
    }

    private String word(PersonAct act) {
        if (act instanceof Paused paused) {
            return words.say("act.pause", "time", words.timeOfChange(paused.until()));
        }
        if (act instanceof Answered answered) {
            return words.say("act.answer", "sender", words.sender(answered.sender()));
        }
        return words.say(act instanceof PreferencesSet ? "act.set-preferences" : "act.resume");
    }

    private String sender(Optional<SenderId> sender) {
        return sender.map(words::sender).orElseGet(() -> words.say("act.everybody"));
    }

    /** What belongs to an act, one sentence each. */
    List<String> details(PersonAct act) {
        if (act instanceof ConsentGiven given) {
            List<String> details = new ArrayList<>(limits(given.allowances()));
            given.validUntil()
                    .ifPresent(end -> details.add(words.say("act.valid-until", "time", words.timeOfChange(end))));
            return details;
        }
        return act instanceof PreferencesSet set ? preferences(set.preferences()) : List.of();
    }

    /** The overall word of a person, one sentence each. */
    List<String> preferences(Preferences preferences) {
        List<String> details = new ArrayList<>();
        preferences.zone().ifPresent(zone -> details.add(words.say("preference.zone", "zone", zone.getId())));
        preferences
                .language()
                .ifPresent(language ->
                        details.add(words.say("preference.language", "language", words.language(language))));
        preferences.quietHours().forEach(hours -> details.add(quiet(hours)));
        details.addAll(limits(preferences.allowances()));
        if (!preferences.topicOrder().isEmpty()) {
            details.add(words.say(
                    "preference.topics",
                    "list",
                    String.join(
                            ", ",
                            preferences.topicOrder().stream().map(words::topic).toList())));
        }
        return details.isEmpty() ? List.of(words.say("preference.none")) : details;
    }

    private List<String> limits(List<Allowance> allowances) {
        return allowances.stream()
                .map(allowance -> words.allows(RuleOwner.PERSON, allowance) + ".")
                .toList();
    }

    private String quiet(QuietHours hours) {
        String days = hours.days().isEmpty()
                ? words.say("preference.every-day")
                : words.say(
                        "preference.days",
                        "list",
                        String.join(
                                ", ",
                                hours.days().stream()
                                        .map(day -> words.word("weekdays", day.getValue()))
                                        .toList()));
        return words.say(
                hours.from().equals(hours.to()) ? "preference.quiet.whole" : "preference.quiet",
                "from",
                hours.from().toString(),
                "to",
                hours.to().toString(),
                "days",
                days);
    }
}
