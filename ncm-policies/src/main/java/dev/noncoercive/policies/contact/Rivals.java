package dev.noncoercive.policies.contact;

import dev.noncoercive.model.Topic;
import dev.noncoercive.policies.contact.ContactStore.Scope;
import dev.noncoercive.policies.contact.ContactStore.Step;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Requests to one person that compete for a place, in the order in which they take it. */
final class Rivals {
    private Rivals() {}

    /** What a request has of the place already, and where its topic stands with the person. */
    private record Claim(boolean isHandedOver, boolean isPermit, int topic) implements Comparable<Claim> {
        private static final Comparator<Claim> FIRST = Comparator.comparing(Claim::isHandedOver)
                .thenComparing(Claim::isPermit)
                .reversed()
                .thenComparing(Claim::topic);

        static Claim of(ContactRequest request, ContactHistory history, Instant now) {
            Optional<ContactRow> own = history.row(request.contactKey()).filter(row -> !row.isOtherThan(request));
            List<Topic> topics = new PersonWord(history.actRun()).preferences().topicOrder();
            return new Claim(
                    own.filter(row -> row.state().isHandedOver()).isPresent(),
                    own.filter(row -> row.isLivingPermitAt(history.notBeforeLastStep(now)))
                            .isPresent(),
                    request.topic()
                            .map(topics::indexOf)
                            .filter(place -> place >= 0)
                            .orElse(topics.size()));
        }

        @Override
        public int compareTo(Claim other) {
            return FIRST.compare(this, other);
        }
    }

    /**
     * The one that was chosen before first: who asks again gets that again. Then in the person's own order of topics, those without one of
     * them last, then as they come.
     */
    static List<ContactRequest> inOrder(List<ContactRequest> requests, ContactStore store, RuleBook rules) {
        if (requests.isEmpty()
                || requests.stream().map(ContactRequest::person).distinct().count() > 1) {
            throw new IllegalArgumentException("requests must be one or more, to one person");
        }
        List<Claim> claims = claims(requests, store, rules);
        return IntStream.range(0, requests.size())
                .boxed()
                .sorted(Comparator.comparing(claims::get))
                .map(requests::get)
                .toList();
    }

    private static List<Claim> claims(List<ContactRequest> requests, ContactStore store, RuleBook rules) {
        return store.stepAll(
                requests.stream()
                        .map(request -> Scope.of(request.contactKey(), rules))
                        .toList(),
                place -> (history, now) -> new Step<>(history, Claim.of(requests.get(place), history, now)));
    }
}
