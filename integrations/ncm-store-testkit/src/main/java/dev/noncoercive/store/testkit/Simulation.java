package dev.noncoercive.store.testkit;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.model.contact.ContactRecord;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactKey;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.ContactStore;
import dev.noncoercive.policies.contact.GateByKey;
import dev.noncoercive.policies.contact.HandOver;
import dev.noncoercive.policies.contact.Tombstone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A year of a few people and senders who do what people and programs do: ask, retry, crash, forget a confirmation, report late,
 * change their minds, sleep, move their clocks. After every step the answer of the gate is compared with that of a slow and obvious
 * oracle.
 *
 * <p>The same seed gives the same year. For example, {@code Simulation.of(42).run(opener)} on a store that keeps every promise
 * has no {@link Result#mistakes}.
 */
public final class Simulation {
    private static final int PEOPLE = 4;
    private static final int STEPS = 400;
    /** A Thursday, three months before the clocks of Rome change. */
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final SimulatedWorld world;
    private final boolean orderly;
    private final List<String> transcript = new ArrayList<>();
    private final List<String> mistakes = new ArrayList<>();
    private final List<PersonAct> said = new ArrayList<>();
    private final List<Contact> sent = new ArrayList<>();
    private final List<ContactRequest> asked = new ArrayList<>();
    private final Oracle oracle = new Oracle();
    private final long seed;
    private volatile Instant now = START;

    private Simulation(long seed, boolean orderly) {
        this.seed = seed;
        this.orderly = orderly;
        this.world = new SimulatedWorld(seed, PEOPLE);
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
     * @param record  what people said and what was sent
     */
    public record Result(List<String> transcript, List<String> mistakes, ContactRecord record) {}

    /**
     * Lives through the year.
     *
     * @param opener  the store, opened anew and again after each crash, not null
     * @return what came of it, not null
     */
    public Result run(StoreOpener opener) {
        ContactStore store = opener.openEmpty(() -> now);
        for (PersonAct subscription : world.subscriptions(now)) {
            act(ContactGate.on(store), subscription);
        }
        for (int step = 0; step < STEPS; step++) {
            passTime();
            if (world.chance(3)) {
                store.close();
                store = opener.openAgain(() -> now);
            }
            take(ContactGate.on(store));
        }
        store.close();
        return new Result(
                transcript,
                mistakes,
                ContactRecord.builder().addAllActs(said).addAllContacts(sent).build());
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

    private void take(ContactGate gate) {
        int dice = world.dice();
        if (dice < 14) {
            act(gate, world.act(now, orderly ? Duration.ZERO : Duration.ofDays(10)));
        } else if (dice < 64 || asked.isEmpty()) {
            request(gate, world.request(now, asked));
        } else if (dice < 84) {
            handOver(gate, world.oneOfTheLast(asked).contactKey());
        } else if (dice < 90) {
            ContactKey key = world.oneOfTheLast(asked).contactKey();
            compare(
                    "confirm " + key,
                    oracle.confirm(key, now),
                    GateByKey.of(gate).confirm(key));
        } else if (dice < 94) {
            release(gate, world.oneOfTheLast(asked).contactKey());
        } else if (!orderly) {
            rareThing(gate, dice);
        }
    }

    private void act(ContactGate gate, PersonAct act) {
        boolean isNew = gate.record(act);
        compare("record " + act, oracle.act(act, now), isNew);
        if (isNew) {
            said.add(act);
        }
    }

    private void request(ContactGate gate, ContactRequest request) {
        String expected = oracle.request(request, now);
        Answer answer = Answer.of(gate.request(request));
        String text = answer.text();
        String actual = text.startsWith("later ") ? text.split(" ", -1)[1] : text.split(" ", -1)[0];
        compare("request " + request, expected, actual);
        transcript.add(text);
        asked.add(request);
        if (actual.equals(Oracle.ALLOWED)) {
            use(gate, request);
        }
    }

    /** Hands the permit over at once, or after something that may have changed the answer, or leaves it lying. */
    private void use(ContactGate gate, ContactRequest request) {
        int dice = world.dice();
        if (dice < 35) {
            handOver(gate, request.contactKey());
        } else if (dice < 45) {
            now = now.plus(world.waitWithinAnHour());
            handOver(gate, request.contactKey());
        } else if (dice < 55 && !orderly) {
            report(gate, world.contact(request, now));
            handOver(gate, request.contactKey());
        } else if (dice < 63) {
            sayNoAtThisVeryInstant(gate, request);
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

    private void handOver(ContactGate gate, ContactKey key) {
        boolean expected = oracle.handOver(key, now);
        HandOver handOver = GateByKey.of(gate).handOver(key);
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
        compare("report " + contact, oracle.report(contact, now), gate.record(contact));
    }

    private void rareThing(ContactGate gate, int dice) {
        if (dice < 99) {
            report(gate, world.contact(now));
        } else {
            PersonId person = world.person();
            Tombstone tombstone = gate.forget(person);
            compare("forget " + person, oracle.forget(person, now, tombstone.heldUntil()), true);
            transcript.add(tombstone.toString());
        }
    }

    private void compare(String what, Object expected, Object actual) {
        transcript.add(now + " " + what + ": " + actual);
        if (!expected.equals(actual)) {
            mistakes.add(
                    "seed " + seed + ", at " + now + ", " + what + ": expected " + expected + ", but was " + actual);
        }
    }
}
