package dev.noncoercive.store.testkit;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.model.contact.ContactRecord;
import dev.noncoercive.model.contact.Signal;
import dev.noncoercive.policies.contact.AddressKey;
import dev.noncoercive.policies.contact.Allowed;
import dev.noncoercive.policies.contact.ContactDecision;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactKey;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.ContactStore;
import dev.noncoercive.policies.contact.ContactStoreException;
import dev.noncoercive.policies.contact.CorrectionRequest;
import dev.noncoercive.policies.contact.GateByKey;
import dev.noncoercive.policies.contact.HandOver;
import dev.noncoercive.policies.contact.Permit;
import dev.noncoercive.policies.contact.RuleBook;
import dev.noncoercive.policies.contact.Tombstone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Function;

/**
 * A year of a few people, senders and providers who do what people and programs do: ask for invitations and all other kinds of
 * contacts, retry, crash, lose the line to the store, forget a confirmation, report late and twice, change their minds, stop, complain,
 * answer, sleep, move their clocks. In about half of the years there are rules beside the person's word. After every step the answer of
 * the gate is compared with that of a slow and obvious oracle.
 *
 * <p>The same seed gives the same year. For example, {@code Simulation.of(42).run(opener)} on a store that keeps every promise
 * has no {@link Result#mistakes}.
 */
public final class Simulation {
    private static final int PEOPLE = 4;
    private static final int STEPS = 500;
    /** A Thursday, three months before the clocks of Rome change. */
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static final int PATIENCE = 9;
    private static final Duration LONGEST_PATIENCE = Duration.ofDays(8);
    /** For 400 days a message id is known everywhere, after that where the store keeps it. */
    private static final Instant LATEST_END = START.plus(Duration.ofDays(395));

    private final SimulatedWorld world;
    private final boolean orderly;
    private final List<String> transcript = new ArrayList<>();
    private final List<String> mistakes = new ArrayList<>();
    private final List<PersonAct> said = new ArrayList<>();
    private final List<Contact> sent = new ArrayList<>();
    private final List<ContactRequest> asked = new ArrayList<>();
    private final List<Signal> reported = new ArrayList<>();
    private final Map<ContactKey, Permit> permits = new HashMap<>();
    private final CutOffSenders cutOff = new CutOffSenders();
    private final Oracle oracle;
    private final long seed;
    private volatile Instant now = START;

    private Simulation(long seed, boolean orderly) {
        this.seed = seed;
        this.orderly = orderly;
        this.world = new SimulatedWorld(seed, PEOPLE);
        this.oracle = new Oracle(world.rules(), world.storeKnowsSince());
    }

    /**
     * A year with everything that can happen.
     *
     * @param seed  any number; the same gives the same year
     * @return the simulation, to be run once, not null
     */
    public static Simulation of(long seed) {
        return new Simulation(seed, false);
    }

    /**
     * A year in which every act is heard at once, nothing is sent elsewhere, nobody is forgotten and no clock steps back, so that an
     * audit of the record afterwards must find nothing.
     *
     * @param seed  any number; the same gives the same year
     * @return the simulation, to be run once, not null
     */
    public static Simulation orderly(long seed) {
        return new Simulation(seed, true);
    }

    /** {@return how many people live through the year} */
    public static int people() {
        return PEOPLE;
    }

    /**
     * What came of a year.
     *
     * @param transcript  every step with its answer, in order
     * @param mistakes  the steps whose answer was not the oracle's, each with the seed
     * @param record  what people said, what providers reported and what was sent
     * @param rules  the rules beside the person's word
     */
    public record Result(List<String> transcript, List<String> mistakes, ContactRecord record, RuleBook rules) {}

    /**
     * Lives through the year.
     *
     * @param opener  the store, opened anew and again after each crash, not null
     * @return what came of it, not null
     */
    public Result run(StoreOpener opener) {
        ContactStore store = opener.openEmpty(() -> now);
        world.storeKnowsSince().ifPresent(store::keepCompleteSince);
        for (PersonAct subscription : world.subscriptions(now)) {
            act(gate(store), subscription);
        }
        for (int step = 0; step < STEPS && now.isBefore(LATEST_END); step++) {
            passTime();
            if (world.chance(3)) {
                store.close();
                store = opener.openAgain(() -> now);
            }
            for (ContactRequest again : cutOff.stepped()) {
                request(gate(store), again);
                now = now.plusMillis(1);
            }
            take(store);
        }
        store.close();
        return new Result(
                transcript,
                mistakes,
                ContactRecord.builder()
                        .addAllActs(said)
                        .addAllSignals(reported)
                        .addAllContacts(sent)
                        .build(),
                world.rules());
    }

    private ContactGate gate(ContactStore store) {
        return ContactGate.on(store, world.rules());
    }

    private void passTime() {
        now = now.plus(world.wait(Duration.ofDays(365).dividedBy(STEPS)));
        if (orderly) {
            // what is said and what is sent at the very same instant has no order that a record could show
            now = now.plusMillis(1);
        } else if (world.chance(2)) {
            now = now.minus(world.wait(Duration.ofHours(3)));
        }
    }

    private void take(ContactStore store) {
        ContactGate gate = gate(store);
        int dice = world.dice();
        if (dice < 12) {
            act(gate, world.act(now, orderly ? Duration.ZERO : Duration.ofDays(10)));
        } else if (dice < 14) {
            signal(gate, world.signal(now, orderly ? Duration.ZERO : Duration.ofDays(10)));
        } else if (dice < 16) {
            insist(gate, world.insistedOn(now));
        } else if (dice < 23) {
            choose(store, world.rivals(now, asked));
        } else if (dice < 64 || asked.isEmpty()) {
            ask(store, world.request(now, asked));
        } else if (dice < 95) {
            settle(store, dice, world.oneOfTheLast(asked).contactKey());
        } else if (!orderly) {
            rareThing(gate, dice);
        }
    }

    private void settle(ContactStore store, int dice, ContactKey key) {
        ContactGate gate = gate(store);
        if (cutOff.isCutOff(key.sender())) {
            handOverInVain(store, key);
        } else if (dice < 84) {
            handOverWhatTheyHave(gate, key);
        } else if (dice < 91) {
            compare(
                    "confirm " + key,
                    oracle.confirm(key, now),
                    GateByKey.of(gate).confirm(key));
        } else {
            release(gate, key);
        }
    }

    private void act(ContactGate gate, PersonAct act) {
        act(gate, act, world.addresses().toldWithAnActOf(act.person()));
    }

    private void act(ContactGate gate, PersonAct act, NavigableSet<AddressKey> keys) {
        boolean isNew = gate.record(act, keys);
        compare("record " + act + InShort.at(keys), oracle.act(act, keys, now, isNew), isNew);
        if (isNew) {
            said.add(act);
        }
    }

    private void signal(ContactGate gate, Signal signal) {
        boolean isNew = gate.record(signal);
        compare("record " + signal, oracle.signal(signal, now, isNew), isNew);
        if (isNew) {
            reported.add(signal);
        }
    }

    private void ask(ContactStore store, ContactRequest request) {
        if (cutOff.isCutOff(request.sender())) {
            requestInVain(store, request);
        } else {
            request(gate(store), request);
        }
    }

    /** The question is lost, or the place is reserved and the sender does not hear of it; with the line, they ask again. */
    private void requestInVain(ContactStore store, ContactRequest request) {
        Optional<Object> expected = world.chance(50) ? Optional.of(oracle.request(request, now)) : Optional.empty();
        Optional<Object> unheard = inVain("request", expected.isPresent(), store, gate -> gate.request(request));
        compare("unheard, request " + request, expected, unheard);
        asked.add(request);
        cutOff.askedInVain(request);
    }

    /** The permit is lost on its way, or handed over and the message stays where it is, since the sender does not hear of it. */
    private void handOverInVain(ContactStore store, ContactKey key) {
        Optional<Permit> permit = Optional.ofNullable(permits.get(key));
        Optional<Object> expected =
                permit.filter(arriving -> world.chance(50)).map(arriving -> oracle.handOver(arriving, now));
        Optional<Object> unheard =
                inVain("hand over", expected.isPresent(), store, gate -> handOver(gate, key, permit));
        compare("unheard, hand over " + key, expected, unheard);
    }

    private static HandOver handOver(ContactGate gate, ContactKey key, Optional<Permit> permit) {
        return permit.map(gate::handOver).orElseGet(() -> GateByKey.of(gate).handOver(key));
    }

    /** What was answered where it arrived, in short, though nobody heard it. */
    private Optional<Object> inVain(
            String what, boolean arrives, ContactStore store, Function<ContactGate, Object> step) {
        FailingLine line = arrives ? FailingLine.losingAnswers(store) : FailingLine.losingQuestions(store);
        Optional<Object> answer;
        try {
            answer = Optional.of(step.apply(gate(line)));
        } catch (ContactStoreException expected) {
            answer = Optional.empty();
        }
        compare(what + " in vain, which " + (arrives ? "arrives" : "does not arrive"), Optional.empty(), answer);
        return line.lost().map(InShort::of);
    }

    private void request(ContactGate gate, ContactRequest request) {
        if (answer(gate, request).equals(Oracle.ALLOWED)) {
            use(gate, request);
        }
        if (world.chance(1)) {
            cutOff.cutOff(request.sender(), world.stepsCutOff());
        }
    }

    /** Several messages compete for a place, and what gets it goes on like any other. */
    private void choose(ContactStore store, List<ContactRequest> rivals) {
        asked.addAll(rivals);
        if (rivals.stream().anyMatch(rival -> cutOff.isCutOff(rival.sender()))) {
            chooseInVain(store, rivals);
            return;
        }
        ContactGate gate = gate(store);
        OracleChoice expected = oracle.choose(rivals, now);
        ContactDecision decision = gate.choose(rivals);
        compare("choose " + rivals, expected.answer(), InShort.withWhat(decision));
        transcript.add(Answer.of(decision).text());
        RivalHolds.ofLosers(gate, expected, (key, rival, held) -> check("held for a rival, " + key, rival, held));
        if (decision instanceof Allowed allowed) {
            handOverTheOneBefore(gate, allowed.permit());
            goOn(store, rivals, allowed.permit().key());
        }
    }

    /** With the one that was chosen; or another caller has the same ones meanwhile, in another order, and must not get a second place. */
    private void goOn(ContactStore store, List<ContactRequest> rivals, ContactKey chosen) {
        if (world.chance(35)) {
            now = now.plus(world.waitWithinAnHour());
            choose(store, world.shuffled(rivals));
            return;
        }
        rivals.stream()
                .filter(rival -> rival.contactKey().equals(chosen))
                .findFirst()
                .ifPresent(request -> use(gate(store), request));
    }

    /** One of them is chosen and its sender does not hear of it, or nobody is asked. */
    private void chooseInVain(ContactStore store, List<ContactRequest> rivals) {
        Optional<Object> expected = world.chance(50)
                ? Optional.of(oracle.choose(rivals, now).answer().split(" ", -1)[0])
                : Optional.empty();
        Optional<Object> unheard = inVain("choose", expected.isPresent(), store, gate -> gate.choose(rivals));
        compare("unheard, choose " + rivals, expected, unheard);
    }

    /** No store but a durable one keeps what was held, so that nothing of it stands in the transcript, which is the same for all. */
    private String answer(ContactGate gate, ContactRequest request) {
        String expected = oracle.request(request, now);
        ContactDecision decision = gate.request(request);
        String actual = InShort.of(decision);
        compare("request " + request, expected, actual);
        transcript.add(Answer.of(decision).text());
        asked.add(request);
        if (decision instanceof Allowed allowed) {
            handOverTheOneBefore(gate, allowed.permit());
        }
        return actual;
    }

    /** A permit of before that was void or over is tried once more when its key gets another: it is no more than it was. */
    private void handOverTheOneBefore(ContactGate gate, Permit permit) {
        Optional.ofNullable(permits.put(permit.key(), permit))
                .filter(before -> !before.givenAt().equals(permit.givenAt()))
                .ifPresent(before -> handedOver(permit.key(), oracle.handOver(before, now), gate.handOver(before)));
    }

    /** Writes, waits exactly as long as told, and writes again, until the answer is a no or far away. */
    private void insist(ContactGate gate, ContactRequest first) {
        for (int i = 0; i < PATIENCE && !cutOff.isCutOff(first.sender()); i++) {
            ContactRequest next = world.anotherKey(first);
            String answer = answer(gate, next);
            if (answer.equals(Oracle.ALLOWED)) {
                handOver(gate, next.contactKey());
            } else if (answer.equals(Oracle.REFUSED) || Instant.parse(answer).isAfter(now.plus(LONGEST_PATIENCE))) {
                return;
            } else {
                now = Instant.parse(answer);
            }
        }
    }

    /** Hands the permit over at once, or after something that may have changed the answer, or leaves it lying. */
    private void use(ContactGate gate, ContactRequest request) {
        int dice = world.dice();
        if (dice < 45) {
            handOver(gate, request.contactKey());
        } else if (dice < 53) {
            now = now.plus(world.waitWithinAnHour());
            handOver(gate, request.contactKey());
        } else if (dice < 61 && !orderly) {
            report(gate, world.contact(request, now));
            handOver(gate, request.contactKey());
        } else if (dice < 68) {
            sayNoAtThisVeryInstant(gate, request);
        } else if (dice < 76 && !orderly) {
            world.addresses()
                    .neighbour(request.person(), request.addressKeys())
                    .ifPresent(neighbour ->
                            moveOutMeanwhile(gate, world.chance(25) ? request.person() : neighbour, request));
        }
    }

    /** Somebody there, or the person, moves out before the message goes, and at times comes back. */
    private void moveOutMeanwhile(ContactGate gate, PersonId whoever, ContactRequest request) {
        leave(gate, whoever, request.addressKeys());
        handOver(gate, request.contactKey());
        if (world.chance(30)) {
            release(gate, request.contactKey());
        }
        if (world.chance(60)) {
            now = now.plus(world.waitWithinAnHour());
            act(gate, world.consent(request.withPerson(whoever), now), request.addressKeys());
        }
    }

    /** The no wins over the permit, and over a yes that is said at the same instant and heard after it. */
    private void sayNoAtThisVeryInstant(ContactGate gate, ContactRequest request) {
        act(gate, world.withdrawal(request, now));
        handOver(gate, request.contactKey());
        if (world.chance(30)) {
            act(gate, world.consent(request, now));
        }
        request(gate, world.anotherKey(request));
    }

    /** By the permit that the sender heard of, which may be over while its key has another that they did not hear of. */
    private void handOverWhatTheyHave(ContactGate gate, ContactKey key) {
        Optional<Permit> permit = Optional.ofNullable(permits.get(key));
        boolean expected = permit.map(known -> oracle.handOver(known, now)).orElseGet(() -> oracle.handOver(key, now));
        handedOver(key, expected, handOver(gate, key, permit));
    }

    private void handOver(ContactGate gate, ContactKey key) {
        handedOver(key, oracle.handOver(key, now), GateByKey.of(gate).handOver(key));
    }

    private void handedOver(ContactKey key, boolean expected, HandOver handOver) {
        compare("hand over " + key, expected, handOver instanceof HandOver.Go);
        if (handOver instanceof HandOver.Go go) {
            sent.add(Contact.builder()
                    .id(key.sender() + "/" + key.key())
                    .person(key.person())
                    .at(go.handedOver().at())
                    .sender(key.sender())
                    .purpose(go.handedOver().labels().purpose())
                    .channel(go.handedOver().labels().channel())
                    .topic(go.handedOver().labels().topic())
                    .kind(go.handedOver().labels().kind())
                    .build());
        } else {
            transcript.add(Answer.of(((HandOver.Voided) handOver).decision()).text());
        }
    }

    private void release(ContactGate gate, ContactKey key) {
        boolean expected = oracle.release(key, now);
        boolean released = GateByKey.of(gate).release(key);
        compare("release " + key, expected, released);
        if (released) {
            String id = key.sender() + "/" + key.key();
            sent.removeIf(contact -> contact.person().equals(key.person())
                    && contact.id().filter(id::equals).isPresent());
        }
    }

    private void report(ContactGate gate, Contact contact) {
        NavigableSet<AddressKey> keys = world.addresses().of(contact);
        boolean isNew = gate.record(contact, keys);
        Optional<Instant> held = gate.recordOf(contact.person()).tombstone().map(Tombstone::heldUntil);
        compare("report " + contact + InShort.at(keys), oracle.report(contact, keys, now, held), isNew);
    }

    /** Some of what was reported, at times before it was or a second time, turns out to be recorded in error. */
    private void correct(ContactGate gate, Contact contact) {
        CorrectionRequest request = CorrectionRequest.builder()
                .person(contact.person())
                .message(contact.id().orElseThrow())
                .sender(contact.sender())
                .channel(contact.channel())
                .at(contact.at())
                .why("it went to somebody else")
                .build();
        compare("correct " + contact, oracle.correct(contact, now), gate.correct(request));
    }

    private void rareThing(ContactGate gate, int dice) {
        if ((dice == 97 || dice == 98) && world.addresses().areShared()) {
            leave(gate, world.person());
        } else if (dice < 99) {
            Contact contact = world.contact(now);
            report(gate, contact);
            if (contact.id().isPresent() && world.chance(15)) {
                correct(gate, contact);
            }
        } else {
            forget(gate, world.person());
        }
    }

    /** People move out, and are at times named there again. */
    private void leave(ContactGate gate, PersonId person) {
        NavigableSet<AddressKey> keys = world.addresses().someOf(person);
        if (!keys.isEmpty()) {
            leave(gate, person, keys);
        }
    }

    private void leave(ContactGate gate, PersonId person, NavigableSet<AddressKey> keys) {
        compare("leave " + person + InShort.at(keys), oracle.leave(person, keys, now), gate.leave(person, keys));
    }

    /** Whoever is forgotten comes back, or does not. */
    private void forget(ContactGate gate, PersonId person) {
        Tombstone tombstone = gate.forget(person);
        compare("forget " + person, oracle.forget(person, now, tombstone.heldUntil()), true);
        transcript.add(tombstone.toString());
        world.forgotten(person);
        if (world.chance(70)) {
            now = now.plusSeconds(60);
            world.subscriptions(person, now).forEach(act -> act(gate, act));
        }
    }

    private void compare(String what, Object expected, Object actual) {
        transcript.add(now + " " + what + ": " + actual);
        check(what, expected, actual);
    }

    private void check(String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            mistakes.add(
                    "seed " + seed + ", at " + now + ", " + what + ": expected " + expected + ", but was " + actual);
        }
    }
}
