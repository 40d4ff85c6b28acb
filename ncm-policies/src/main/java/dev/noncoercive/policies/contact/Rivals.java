package dev.noncoercive.policies.contact;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Topic;
import dev.noncoercive.policies.contact.ContactStore.Scope;
import dev.noncoercive.policies.contact.ContactStore.Step;
import java.util.Comparator;
import java.util.List;

/** Requests to one person that compete for a place, in the order in which they take it. */
final class Rivals {
    private Rivals() {}

    /** In the person's own order of topics, those without one of them last, then as they come. */
    static List<ContactRequest> inOrder(List<ContactRequest> requests, ContactStore store, RuleBook rules) {
        return inOrder(requests, topics(requests.get(0).person(), store, rules));
    }

    private static List<Topic> topics(PersonId person, ContactStore store, RuleBook rules) {
        return store.step(
                Scope.of(person, rules),
                (history, now) -> new Step<>(
                        history, new PersonWord(history.actRun()).preferences().topicOrder()));
    }

    private static List<ContactRequest> inOrder(List<ContactRequest> requests, List<Topic> topics) {
        return requests.stream()
                .sorted(Comparator.comparing(request -> request.topic()
                        .map(topics::indexOf)
                        .filter(place -> place >= 0)
                        .orElse(topics.size())))
                .toList();
    }
}
