package dev.noncoercive.store.testkit;

import static dev.noncoercive.store.testkit.ContractValues.START;
import static dev.noncoercive.store.testkit.ContractValues.WEEK;
import static org.jetbrains.kotlinx.lincheck.LinCheckerKt.check;
import static org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt.forClasses;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.GateByKey;
import dev.noncoercive.policies.contact.HandOver;
import dev.noncoercive.policies.contact.RuleBook;
import java.util.List;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;

/**
 * The gate in memory, in every interleaving that Lincheck thinks of: what threads are told can be explained by one of them going
 * after the other.
 */
@Param(name = "person", gen = IntGen.class, conf = "0:1")
@Param(name = "key", gen = IntGen.class, conf = "0:2")
public class InMemoryStoreLincheckTest {
    /** How many random scenarios; the profile {@code long-tests} runs more. */
    private static final int SCENARIOS = Integer.getInteger("ncm.store.scenarios", 3);

    /** The one function that decides, and what it reads, hold nothing that threads share. All that leads to a store is watched. */
    private static final List<String> PURE = List.of(
            "dev.noncoercive.model.",
            "dev.noncoercive.policies.contact.ContactRules",
            // views of arrays of bytes, which Lincheck cannot follow
            "dev.noncoercive.policies.contact.Byte",
            "dev.noncoercive.policies.contact.PackedRows",
            "dev.noncoercive.policies.contact.Slots");

    private final ContactGate gate = ContactGate.inMemory(RuleBook.personOnly(), () -> START);

    public InMemoryStoreLincheckTest() {
        for (int person = 0; person <= 1; person++) {
            gate.record(ContractValues.consent(id(person), Allowance.of(1, WEEK)));
        }
    }

    private static PersonId id(int person) {
        return PersonId.of("person-" + person);
    }

    private static ContactRequest asked(int person, int key) {
        return ContractValues.request(id(person), "k" + key);
    }

    @Operation
    public String request(@Param(name = "person") int person, @Param(name = "key") int key) {
        return Answer.of(gate.request(asked(person, key))).text();
    }

    @Operation
    public boolean handOver(@Param(name = "person") int person, @Param(name = "key") int key) {
        return GateByKey.of(gate).handOver(asked(person, key).contactKey()) instanceof HandOver.Go;
    }

    @Operation
    public boolean release(@Param(name = "person") int person, @Param(name = "key") int key) {
        return GateByKey.of(gate).release(asked(person, key).contactKey());
    }

    @Operation
    public boolean widen(@Param(name = "person") int person) {
        return gate.record(
                ContractValues.consent(id(person), Allowance.of(2, WEEK)).withId("widened"));
    }

    @Operation
    public int kept(@Param(name = "person") int person) {
        return gate.recordOf(id(person)).rows().size();
    }

    @Test
    @SuppressWarnings("deprecation") // what should replace it can be called from Kotlin only
    void every_answer_has_its_place_in_an_order_of_steps() {
        check(
                new ModelCheckingOptions()
                        .iterations(SCENARIOS)
                        .invocationsPerIteration(100)
                        .threads(2)
                        .actorsPerThread(2)
                        .actorsBefore(0)
                        .actorsAfter(1)
                        .addGuarantee(forClasses(InMemoryStoreLincheckTest::isPure)
                                .allMethods()
                                .ignore()),
                InMemoryStoreLincheckTest.class);
    }

    private static boolean isPure(String name) {
        return PURE.stream().anyMatch(name::startsWith);
    }

    @Test
    @SuppressWarnings("deprecation")
    void so_it_has_when_real_threads_run() {
        check(
                new StressOptions()
                        .iterations(SCENARIOS)
                        .invocationsPerIteration(500)
                        .threads(3)
                        .actorsPerThread(2)
                        .actorsBefore(0)
                        .actorsAfter(1),
                InMemoryStoreLincheckTest.class);
    }
}
