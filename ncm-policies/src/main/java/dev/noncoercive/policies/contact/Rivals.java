package dev.noncoercive.policies.contact;

import dev.noncoercive.model.Topic;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Requests to one person that compete for a place, in the order in which they take it. */
final class Rivals {
    private Rivals() {}

    /** What a request has of the place already, and where its topic stands with the person. */
    private record Claim(boolean isHandedOver, boolean isPermit, int topic) implements Comparable<Claim> {
        private static final Comparator<Claim> FIRST = Comparator.comparing(Claim::isHandedOver)
                .thenComparing(Claim::isPermit)
                .reversed()
                .thenComparing(Claim::topic);

        static Claim of(ContactRequest request, ContactHistory known, List<Topic> topics) {
            Optional<ContactRow> own = known.row(request.contactKey()).filter(row -> !row.isOtherThan(request));
            return new Claim(
                    own.filter(row -> row.state().isHandedOver()).isPresent(),
                    own.filter(row -> row.isLivingPermitAt(known.lastStep())).isPresent(),
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
    static List<ContactRequest> inOrder(List<ContactRequest> requests, ContactHistory known) {
        List<Topic> topics = new PersonWord(known.actRun()).preferences().topicOrder();
        return requests.stream()
                .sorted(Comparator.comparing(request -> Claim.of(request, known, topics)))
                .toList();
    }
}
