package dev.noncoercive.policies.contact;

import dev.noncoercive.policies.contact.ContactStore.Scope;
import dev.noncoercive.policies.contact.ContactStore.Step;
import dev.noncoercive.policies.contact.ContactStore.StepTogether;
import dev.noncoercive.policies.contact.ContactStore.Stepping;
import dev.noncoercive.policies.contact.ContactStore.SteppingTogether;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Takes steps on a store: of one person alone where no address is known, else together with everybody there. */
record Steps(ContactStore store) {
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
        Optional<ContactDecision> told = isAlone(requesting) && store instanceof InMemoryContactStore memory
                ? memory.allowPlainly(requesting)
                : Optional.empty();
        return told.isPresent() ? told.get() : take(requesting.scope(), requesting);
    }

    /** In memory there is no transaction to share, and no place to wait for in an order. */
    List<ContactDecision> requestAll(List<Requesting> requests) {
        return store instanceof InMemoryContactStore && requests.stream().allMatch(Steps::isAlone)
                ? requests.stream().map(this::request).toList()
                : takeAll(requests.stream().map(Requesting::scope).toList(), requests::get);
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
