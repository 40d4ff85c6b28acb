package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.PersonId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Records of people are kept as a map would keep them. */
class PersonRecordsProperties {
    /** Of the first two, the hashes are one. */
    private static final List<String> NAMES = List.of("Aa", "BB", "zoë", "\uD83D\uDC1D");

    /** Some small, some as large as what a chunk of the arena holds, or two. */
    @Provide
    Arbitrary<Integer> lengths() {
        return Arbitraries.frequencyOf(
                Tuple.of(30, Arbitraries.integers().between(0, 90)),
                Tuple.of(3, Arbitraries.integers().between(1_000, 70_000)),
                Tuple.of(1, Arbitraries.integers().between(131_000, 131_080)),
                Tuple.of(1, Arbitraries.integers().between(262_000, 262_200)));
    }

    @Property(tries = 100)
    void what_was_kept_last_of_each_person_is_there(
            @ForAll @Size(max = 400) List<@IntRange(max = 60) Integer> people,
            @ForAll @Size(min = 400, max = 400) List<@From("lengths") Integer> lengths) {
        RecordStripe stripe = new RecordStripe();
        Map<PersonId, byte[]> expected = new HashMap<>();
        for (int i = 0; i < people.size(); i++) {
            // two ids of one hash are two people
            PersonId person = PersonId.of(NAMES.get(people.get(i) % NAMES.size()) + people.get(i) / NAMES.size());
            byte[] kept = bytes(i, lengths.get(i));
            put(stripe, person, kept);
            expected.put(person, kept);
        }
        Set<PersonId> told = new HashSet<>();
        stripe.forEach(told::add);
        assertThat(told).isEqualTo(expected.keySet());
        stripe.lock();
        expected.forEach((person, kept) -> assertThat(stripe.get(person)).isEqualTo(kept));
        assertThat(stripe.get(PersonId.of("nobody"))).isNull();
        stripe.unlock();
    }

    private static byte[] bytes(int value, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (value + i);
        }
        return bytes;
    }

    private static void put(RecordStripe stripe, PersonId person, byte[] kept) {
        stripe.lock();
        stripe.writer().copy(kept, 0, kept.length);
        stripe.putWritten(person);
        stripe.unlock();
    }
}
