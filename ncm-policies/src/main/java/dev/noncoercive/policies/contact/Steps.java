package dev.noncoercive.policies.contact;

import dev.noncoercive.policies.contact.ContactStore.Scope;
import dev.noncoercive.policies.contact.ContactStore.Step;
import dev.noncoercive.policies.contact.ContactStore.StepTogether;
import dev.noncoercive.policies.contact.ContactStore.Stepping;
import dev.noncoercive.policies.contact.ContactStore.SteppingTogether;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Takes steps on a store: of one person alone where no address is known, else together with everybody there. */
record Steps(ContactStore store) {
    /** So many people stay near until their turn comes. */
    private static final int NEAR = 128;

    Steps {
        Objects.requireNonNull(store, "store");
    }

    <R> R take(Scope scope, SteppingTogether<R> stepping) {
        return scope.addresses().isEmpty()
                ? store.step(scope, alone(scope, stepping))
                : store.stepTogether(scope, stepping);
    }

    /** A request is told by counting where that is possible, and else takes a step as anything does. */
    ContactDecision request(Requesting requesting) {
        if (isAlone(requesting) && store instanceof InMemoryContactStore memory) {
            memory.bringNear(requesting);
            return plainly(memory, requesting);
        }
        return take(requesting.scope(), requesting);
    }

    private ContactDecision plainly(InMemoryContactStore memory, Requesting requesting) {
        Optional<ContactDecision> told = memory.allowPlainly(requesting);
        return told.isPresent() ? told.get() : take(requesting.scope(), requesting);
    }

    /** In memory there is no transaction to share, and no place to wait for in an order; but what is kept can be brought near together. */
    List<ContactDecision> requestAll(List<Requesting> requests) {
        if (!(store instanceof InMemoryContactStore memory)
                || !requests.stream().allMatch(Steps::isAlone)) {
            return takeAll(requests.stream().map(Requesting::scope).toList(), requests::get);
        }
        List<ContactDecision> answers = new ArrayList<>(requests.size());
        for (int from = 0; from < requests.size(); from += NEAR) {
            List<Requesting> next = requests.subList(from, Math.min(from + NEAR, requests.size()));
            memory.bringNear(next);
            next.forEach(each -> answers.add(plainly(memory, each)));
        }
        return Collections.unmodifiableList(answers);
    }

    private static boolean isAlone(Requesting requesting) {
        return requesting.request().addressKeys().isEmpty();
    }

    /** In one transaction, unless there is an address. */
    <R> List<R> takeAll(List<Scope> scopes, IntFunction<SteppingTogether<R>> steppings) {
        if (scopes.stream().allMatch(scope -> scope.addresses().isEmpty())) {
            return store.stepAll(scopes, place -> alone(scopes.get(place), steppings.apply(place)));
        }
        Map<Integer, R> answers = new HashMap<>();
        for (int place : Scope.inOrderOfPeople(scopes)) {
            answers.put(place, take(scopes.get(place), steppings.apply(place)));
        }
        return IntStream.range(0, scopes.size())
                .mapToObj(place -> Objects.requireNonNull(answers.get(place)))
                .toList();
    }

    private static <R> Stepping<R> alone(Scope scope, SteppingTogether<R> stepping) {
        return (history, now) -> {
            StepTogether<R> taken = stepping.take(Household.alone(scope.person(), history), now);
            return new Step<>(taken.household().history(), taken.answer());
        };
    }
}
