package dev.noncoercive.gate;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactHistory;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.ContactRow;
import dev.noncoercive.policies.contact.ContactState;
import dev.noncoercive.policies.contact.InMemoryContactStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A gate in memory that knows everybody, with as many contacts as they allowed. */
final class GateSide {
    private final Crowd crowd;
    private final ContactGate gate;

    GateSide(Crowd crowd) {
        this.crowd = crowd;
        Instant now = crowd.now();
        InMemoryContactStore store = InMemoryContactStore.empty(crowd::now);
        for (int i = 0; i < crowd.size(); i++) {
            PersonId person = Crowd.person(i);
            store.restore(
                    person,
                    ContactHistory.kept(List.of(Question.consent(person, Crowd.CAP)), contacts(person, i, now), now));
        }
        gate = ContactGate.on(store);
        crowd.pass(Crowd.WINDOW);
    }

    private static List<ContactRow> contacts(PersonId person, int number, Instant now) {
        List<ContactRow> rows = new ArrayList<>();
        for (int contact = 0; contact < Crowd.CAP; contact++) {
            ContactRequest request = Question.request(person, number + "-" + contact);
            rows.add(ContactRow.builder()
                    .slot(request.sender() + "/" + request.key())
                    .labels(request.labels())
                    .state(ContactState.CONFIRMED)
                    .at(now.minus(Duration.ofHours(contact)))
                    .build());
        }
        return rows;
    }

    /**
     * Asks for one new contact each of people at random, some days later than before. What is asked comes as from a wire, some at a time: it is
     * made beforehand, and no object of it is one that is kept.
     */
    double rate(String what) throws Exception {
        crowd.pass(Crowd.STEP);
        return switch (what) {
            case MemorySide.ONE_BY_ONE -> oneByOne(1);
            case MemorySide.TWO_THREADS -> oneByOne(2);
            case MemorySide.LISTS -> inLists();
            default -> throw new IllegalArgumentException("a gate is not measured for " + what);
        };
    }

    private double oneByOne(int threads) throws Exception {
        int each = MemorySide.TURNS / threads;
        return Load.rateOfParts(threads, each, MemorySide.PART, (thread, from) -> {
            ContactRequest[] requests = questions(thread * each + from).toArray(new ContactRequest[MemorySide.PART]);
            return turn -> gate.request(requests[turn]);
        });
    }

    /** The same questions as lists: each part is one. */
    private double inLists() throws Exception {
        return MemorySide.PART
                * Load.rateOfParts(1, MemorySide.TURNS / MemorySide.PART, 1, (thread, from) -> {
                    List<ContactRequest> requests = questions(from * MemorySide.PART);
                    return turn -> gate.requestAll(requests);
                });
    }

    private List<ContactRequest> questions(int from) {
        List<ContactRequest> questions = new ArrayList<>(MemorySide.PART);
        for (int turn = from; turn < from + MemorySide.PART; turn++) {
            questions.add(Question.request(crowd.somebody(turn), crowd.millis() + "-" + turn));
        }
        return questions;
    }
}
