package dev.noncoercive.policies.contact;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.contact.ContactKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Keeps what people said and what was sent, and changes it one step of one person at a time. It decides nothing: the gate
 * does, by calling the one decision function inside a step.
 *
 * <p>Whoever writes one runs the contract of {@code ncm-store-testkit} against it. Implementations are thread-safe.
 *
 * @since 0.1
 */
public interface ContactStore extends AutoCloseable {
    /**
     * Takes one step for a person. It is alone: no other step for that person runs meanwhile, in any process that shares this
     * store. The clock is read after the person is held. What the step changed is kept, durably where the store is durable,
     * before the answer is returned; if anything fails, nothing of it is kept and an exception is thrown.
     *
     * @param <R>  the type of the answer
     * @param scope  the person, and what of them the step needs to see, not null
     * @param stepping  what happens in the step; it may be called again if the store has to start over, not null
     * @return the answer of the step, not null
     * @throws ContactStoreException if the store cannot be reached or written
     */
    <R> R step(Scope scope, Stepping<R> stepping);

    /**
     * Takes a step for each of many scopes, of any people: in order of the ids of the people, those of one person in the order of
     * the list. The answers are those of {@link #step} taken one by one in that order.
     *
     * <p>A durable store keeps all steps or none, and takes far less time than one by one. This one, for stores that have
     * nothing better, takes them one by one: if one fails, those before it are kept, which such a store tells the contract tests by
     * {@code keepsBatchesWhole()}.
     *
     * @param <R>  the type of the answers
     * @param scopes  the people, and what of them each step needs to see, not null
     * @param steppings  what happens in the step of the scope with a number, from 0; it may be called again, not null
     * @return the answers in the order of the scopes, not null
     * @throws ContactStoreException if the store cannot be reached or written
     */
    default <R> List<R> stepAll(List<Scope> scopes, IntFunction<Stepping<R>> steppings) {
        Map<Integer, R> answers = new HashMap<>();
        for (int place : Scope.inOrderOfPeople(scopes)) {
            answers.put(place, step(scopes.get(place), steppings.apply(place)));
        }
        return IntStream.range(0, scopes.size())
                .mapToObj(place -> Objects.requireNonNull(answers.get(place)))
                .toList();
    }

    /**
     * Takes one step for a person at the addresses of the scope. It is alone: no other step for that person, for anybody else who is
     * known at one of these addresses, or at one of these addresses, runs meanwhile. Everything else is as in {@link #step}.
     *
     * <p>A store holds the addresses first, in the order of their keys, then all people in the order of their ids: so no two steps
     * wait for each other. It reads each other holder as {@link Scope#ofOther} says, and the person as {@link Scope#ofPerson} does.
     *
     * @param <R>  the type of the answer
     * @param scope  the person, and the addresses, not null
     * @param stepping  what happens in the step; it may be called again if the store has to start over, not null
     * @return the answer of the step, not null
     * @throws ContactStoreException if the store cannot be reached or written
     */
    <R> R stepTogether(Scope scope, SteppingTogether<R> stepping);

    /**
     * At which addresses a person is known.
     *
     * @param person  who, not null
     * @return the keys, none where no address is known, not null
     * @throws ContactStoreException if the store cannot be read
     */
    NavigableSet<AddressKey> addressesOf(PersonId person);

    /**
     * What is known of an address, for whoever has to answer for a message to it.
     *
     * @param address  the key, not null
     * @return who is known there and what stays of who was forgotten, with nobody where nothing is known, not null
     * @throws ContactStoreException if the store cannot be read
     */
    AddressRow read(AddressKey address);

    /**
     * Everything that is kept about a person, old and new.
     *
     * @param person  whose record, not null
     * @return the record, empty where nothing is known, not null
     * @throws ContactStoreException if the store cannot be read
     */
    ContactHistory read(PersonId person);

    /**
     * Since when nothing is missing in what is kept here. The store gives it to every history that it reads or that a step sees, by
     * {@link ContactHistory#withCompleteSince}, also to that of somebody who is not known: so each gate on it waits until the windows
     * that apply lie behind it.
     *
     * @return the instant, empty where nothing was ever sent from elsewhere, not null
     * @throws ContactStoreException if the store cannot be read
     */
    Optional<Instant> completeSince();

    /**
     * Keeps since when nothing is missing, in place of what was kept before.
     *
     * @param since  the instant; what is beyond a millisecond counts as a whole one, not null
     * @throws ContactStoreException if the store cannot be reached or written
     */
    void keepCompleteSince(Instant since);

    /**
     * Whether what a step changed is kept once it returns. In a transaction that somebody else commits it is not yet, so that nothing can be
     * handed over in it: if it were rolled back, a message that left would not count.
     *
     * @return true but for a store within such a transaction
     */
    default boolean keepsAtOnce() {
        return true;
    }

    /** Gives back what the store holds of the machine, such as connections and files. What it keeps stays. */
    @Override
    default void close() {}

    /**
     * What happens to the history of a person in one step.
     *
     * @param <R>  the type of the answer
     */
    @FunctionalInterface
    interface Stepping<R> {
        /**
         * Takes the step. It is pure, so that it may be taken again.
         *
         * @param known  what is known of the person, as the scope asked, not null
         * @param now  the store's clock, not null
         * @return the history after the step, and the answer, not null
         */
        Step<R> take(ContactHistory known, Instant now);
    }

    /**
     * What happens to a person and everybody at the same address in one step.
     *
     * @param <R>  the type of the answer
     */
    @FunctionalInterface
    interface SteppingTogether<R> {
        /**
         * Takes the step. It is pure, so that it may be taken again.
         *
         * @param known  what is known of the person and the addresses, not null
         * @param now  the store's clock, not null
         * @return the household after the step, and the answer, not null
         */
        StepTogether<R> take(Household known, Instant now);
    }

    /**
     * A household after a step, and the answer of that step. What must be kept of each history in it is as in {@link Step}, and of
     * {@link Household#addresses} each row that is another than before.
     *
     * @param <R>  the type of the answer
     */
    final class StepTogether<R> {
        private final Household household;
        private final R answer;

        /**
         * A step.
         *
         * @param household  the household after it, not null
         * @param answer  its answer, not null
         */
        public StepTogether(Household household, R answer) {
            this.household = Objects.requireNonNull(household, "household");
            this.answer = Objects.requireNonNull(answer, "answer");
        }

        /** {@return the household after the step} */
        public Household household() {
            return household;
        }

        /** {@return the answer of the step} */
        public R answer() {
            return answer;
        }
    }

    /**
     * A history after a step, and the answer of that step. What must be kept of it is {@link ContactHistory#actsBeyond},
     * {@link ContactHistory#rowsBeyond}, {@link ContactHistory#lastStep} and {@link ContactHistory#tombstone}; the rows in
     * {@link ContactHistory#slotsGone} go, and where it {@link ContactHistory#erases} what was known, everything else about the person. A history that is the very object that was known needs no write.
     *
     * @param <R>  the type of the answer
     */
    final class Step<R> {
        private final ContactHistory history;
        private final R answer;

        /**
         * A step.
         *
         * @param history  the history after it, not null
         * @param answer  its answer, not null
         */
        public Step(ContactHistory history, R answer) {
            this.history = Objects.requireNonNull(history, "history");
            this.answer = Objects.requireNonNull(answer, "answer");
        }

        /** {@return the history after the step} */
        public ContactHistory history() {
            return history;
        }

        /** {@return the answer of the step} */
        public R answer() {
            return answer;
        }
    }

    /** The person of a step, and which of the rows it must see. */
    final class Scope {
        private final PersonId person;
        private final NavigableSet<String> slots;
        private final Duration reach;
        private final Duration rulesReach;
        private final NavigableSet<AddressKey> addresses;

        private Scope(PersonId person, Duration rulesReach) {
            this(person, Collections.emptyNavigableSet(), rulesReach, rulesReach, Collections.emptyNavigableSet());
        }

        private Scope(
                PersonId person,
                NavigableSet<String> slots,
                Duration reach,
                Duration rulesReach,
                NavigableSet<AddressKey> addresses) {
            this.person = person;
            this.slots = slots;
            this.reach = Reach.longer(reach, RuleBook.PERMIT_LIFE_MAX);
            this.rulesReach = rulesReach;
            this.addresses = addresses;
        }

        /**
         * A step that sees what can count by the person's word.
         *
         * @param person  whose step, not null
         * @return the scope, not null
         */
        public static Scope of(PersonId person) {
            return new Scope(Objects.requireNonNull(person, "person"), Duration.ZERO);
        }

        /**
         * A step that sees what can count by the person's word or by some rules.
         *
         * @param person  whose step, not null
         * @param rules  the rules, not null
         * @return the scope, not null
         */
        public static Scope of(PersonId person, RuleBook rules) {
            return new Scope(Objects.requireNonNull(person, "person"), Reach.of(rules));
        }

        static Scope of(ContactKey key, RuleBook rules) {
            return new Scope(key.person(), Reach.of(rules)).seeing(key.slot());
        }

        static Scope of(ContactKey key, ContactKind kind, RuleBook rules) {
            return of(key, rules).seeingBack(Reach.of(kind, rules));
        }

        /** What each of some requests to one person must see. */
        static Scope ofAll(List<ContactRequest> requests, RuleBook rules) {
            NavigableSet<String> slots = new TreeSet<>();
            NavigableSet<AddressKey> addresses = new TreeSet<>();
            Duration reach = Duration.ZERO;
            for (ContactRequest request : requests) {
                slots.add(request.contactKey().slot());
                addresses.addAll(request.addressKeys());
                reach = Reach.longer(reach, Reach.of(request.kind(), rules));
            }
            return new Scope(requests.get(0).person(), slots, reach, Reach.of(rules), addresses);
        }

        /** All rows there are. */
        static Scope everythingOf(PersonId person) {
            return of(person).seeingBack(Reach.A_LIFETIME);
        }

        Scope seeing(String other) {
            return new Scope(person, new TreeSet<>(List.of(other)), reach, rulesReach, addresses);
        }

        Scope seeingBack(Duration length) {
            return new Scope(person, slots, Reach.longer(reach, length), rulesReach, addresses);
        }

        Scope at(NavigableSet<AddressKey> keys) {
            return keys.isEmpty() ? this : new Scope(person, slots, reach, rulesReach, keys);
        }

        /** {@return the keys of the addresses that the step is about, for {@link #stepTogether}} */
        public NavigableSet<AddressKey> addresses() {
            return addresses;
        }

        /**
         * What such a step must see of its own person.
         *
         * @param isNew  whether they are not known yet at each of its addresses; all that was sent to them there counts for others from now on
         * @return the scope, not null
         */
        public Scope ofPerson(boolean isNew) {
            return isNew ? seeingBack(Reach.A_LIFETIME) : this;
        }

        /**
         * What such a step must see of somebody else at the address.
         *
         * @param other  the other holder, not null
         * @param isNew  whether the person of this scope is not known yet at each of its addresses; all that was sent there counts for
         *     them from now on
         * @return the scope, not null
         */
        public Scope ofOther(PersonId other, boolean isNew) {
            NavigableSet<String> shared = new TreeSet<>();
            slots.forEach(own -> shared.add(ContactRow.sharedSlot(person, own)));
            return new Scope(
                    other, shared, isNew ? Reach.A_LIFETIME : reach, rulesReach, Collections.emptyNavigableSet());
        }

        /**
         * The order in which steps of several people are taken, and in which they are held.
         *
         * @param scopes  the scopes of the steps, not null
         * @return the places of the scopes in that list, from 0, ordered by the id of the person and then by place, not null
         */
        public static List<Integer> inOrderOfPeople(List<Scope> scopes) {
            return IntStream.range(0, scopes.size())
                    .boxed()
                    .sorted(Comparator.comparing(
                            place -> scopes.get(place).person().value()))
                    .toList();
        }

        /** {@return whose step} */
        public PersonId person() {
            return person;
        }

        /** {@return the slots whose rows the step must see, however old and with their grounds; one or none but for rivals} */
        public NavigableSet<String> slots() {
            return Collections.unmodifiableNavigableSet(slots);
        }

        /**
         * How far back from the clock, and from the last step of the person, rows must be seen; the longer of this and
         * {@link ContactHistory#reach} of the acts holds. All acts are always seen.
         *
         * @return the reach of the rules of the gate and of a permit, positive
         */
        public Duration reach() {
            return reach;
        }

        /** How far back rows can count by the rules of the gate, however far back this step looks. */
        Duration rulesReach() {
            return rulesReach;
        }
    }
}
