package dev.noncoercive.policies.contact;

import dev.noncoercive.model.PersonId;
import java.util.function.Function;

/** Keeps the history of each person, and changes it one step at a time. */
interface ContactStore {
    /** A history after a step, and the answer of that step. */
    record Step<R>(ContactHistory history, R answer) {}

    /** Takes one step for a person: alone, and kept before the answer is returned. */
    <R> R step(PersonId person, Function<ContactHistory, Step<R>> step);
}
