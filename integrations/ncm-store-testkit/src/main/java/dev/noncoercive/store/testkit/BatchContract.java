package dev.noncoercive.store.testkit;

import static dev.noncoercive.store.testkit.ContractValues.START;
import static dev.noncoercive.store.testkit.ContractValues.WEEK;
import static dev.noncoercive.store.testkit.ContractValues.consent;
import static dev.noncoercive.store.testkit.ContractValues.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.policies.contact.Allowed;
import dev.noncoercive.policies.contact.ContactDecision;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactHistory;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.ContactStore;
import dev.noncoercive.policies.contact.ContactStore.Scope;
import dev.noncoercive.policies.contact.ContactStore.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** What a store must keep when it takes many steps at once; part of the {@link ContactStoreContract}. */
final class BatchContract {
    private static final int PEOPLE = 12;
    private static final int REQUESTS = 60;
    private static final int BATCHES = 3;
    private static final int SENDERS = 6;

    private BatchContract() {}

    /** Some batches of one seed, each a little later than the one before, and what came of them. */
    private record Lived(List<ContactDecision> answers, List<ContactHistory> histories) {}

    @FunctionalInterface
    private interface Asking {
        List<ContactDecision> of(ContactGate gate, List<ContactRequest> requests);
    }

    static void answersAreThoseOfRequestsOneByOne(StoreOpener opener, long seed) {
        Lived oneByOne = live(opener, seed, BatchContract::oneByOne);
        Lived atOnce = live(opener, seed, ContactGate::requestAll);
        assertThat(atOnce.answers()).as("answers of seed %d", seed).isEqualTo(oneByOne.answers());
        for (int i = 0; i < PEOPLE; i++) {
            ContactHistory actual = atOnce.histories().get(i);
            ContactHistory expected = oneByOne.histories().get(i);
            assertThat(actual.rows()).as("rows of seed %d", seed).containsExactlyInAnyOrderElementsOf(expected.rows());
            assertThat(actual.lastStep()).isEqualTo(expected.lastStep());
        }
    }

    private static Lived live(StoreOpener opener, long seed, Asking asking) {
        SimulatedWorld world = new SimulatedWorld(seed, PEOPLE);
        Instant[] now = {START};
        List<ContactDecision> answers = new ArrayList<>();
        List<ContactRequest> asked = new ArrayList<>();
        try (ContactStore store = opener.openEmpty(() -> now[0])) {
            ContactGate gate = ContactGate.on(store);
            world.subscriptions(START).forEach(gate::record);
            for (int batch = 0; batch < BATCHES; batch++) {
                List<ContactRequest> requests = new ArrayList<>();
                for (int i = 0; i < REQUESTS; i++) {
                    ContactRequest request = world.request(now[0], asked);
                    requests.add(request);
                    asked.add(request);
                }
                answers.addAll(asking.of(gate, requests));
                gate.record(world.act(now[0], Duration.ZERO));
                now[0] = now[0].plus(world.wait(Duration.ofDays(2)));
            }
            return new Lived(
                    answers,
                    IntStream.range(0, PEOPLE)
                            .mapToObj(i -> store.read(PersonId.of("person-" + i)))
                            .toList());
        }
    }

    /** In the order of the people, as the batch is documented to answer. */
    private static List<ContactDecision> oneByOne(ContactGate gate, List<ContactRequest> requests) {
        List<ContactDecision> answers = new ArrayList<>(Collections.nCopies(requests.size(), null));
        IntStream.range(0, requests.size())
                .boxed()
                .sorted((one, other) -> requests.get(one)
                        .person()
                        .value()
                        .compareTo(requests.get(other).person().value()))
                .forEach(place -> answers.set(place, gate.request(requests.get(place))));
        return answers;
    }

    static void ofOneThatFailsNothingIsKeptOrWhatCameBefore(ContactStore store, boolean keepsBatchesWhole) {
        int people = 2500;
        long kept = keptOfOneThatFails(store, people);
        if (keepsBatchesWhole) {
            assertThat(kept)
                    .as("kept; override keepsBatchesWhole() if yours keeps what came before")
                    .isZero();
        } else {
            assertThat(kept).isBetween(1L, people - 1L);
        }
    }

    /** How many people of a batch in whose midst a step fails have something kept. */
    private static long keptOfOneThatFails(ContactStore store, int people) {
        List<Scope> scopes = IntStream.range(0, people)
                .mapToObj(i -> Scope.of(PersonId.of("whole-" + i)))
                .toList();
        assertThatThrownBy(() -> store.stepAll(scopes, place -> (known, time) -> {
                    if (place == people - 1) {
                        throw new IllegalStateException("planned");
                    }
                    return new Step<>(known.with(consent(scopes.get(place).person(), Allowance.of(1, WEEK))), true);
                }))
                .hasMessage("planned");
        return scopes.stream()
                .filter(scope -> !store.read(scope.person()).acts().isEmpty())
                .count();
    }

    /** Each sender asks all people, in an order of its own. */
    static void sendersOfBatchesKeepEveryAllowance(ContactGate gate, int round) {
        List<PersonId> people = IntStream.range(0, PEOPLE)
                .mapToObj(i -> PersonId.of("batch-" + round + "-" + i))
                .toList();
        people.forEach(person -> gate.record(consent(person, Allowance.of(2, WEEK))));
        List<List<ContactDecision>> answers = AtOnce.call(SENDERS, sender -> {
            List<PersonId> shuffled = new ArrayList<>(people);
            // one of nobody else, so that new people are met at once too
            shuffled.add(PersonId.of("new-" + round + "-" + sender % 2));
            Collections.shuffle(shuffled, new Random(sender));
            return gate.requestAll(shuffled.stream()
                    .map(person -> request(person, "k" + sender))
                    .toList());
        });
        long allowed = answers.stream()
                .flatMap(List::stream)
                .filter(Allowed.class::isInstance)
                .count();
        assertThat(allowed).isEqualTo(2L * PEOPLE);
    }
}
