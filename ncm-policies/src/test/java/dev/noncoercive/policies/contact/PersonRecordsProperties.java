package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.PersonId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Records of people are kept as a map would keep them. */
class PersonRecordsProperties {
    @Property(tries = 200)
    void what_was_kept_last_of_each_person_is_there(
            @ForAll @Size(max = 400) List<@IntRange(max = 60) Integer> people,
            @ForAll @Size(min = 400, max = 400) List<@IntRange(max = 90) Integer> lengths) {
        RecordStripe stripe = new RecordStripe();
        Map<PersonId, byte[]> expected = new HashMap<>();
        for (int i = 0; i < people.size(); i++) {
            // two ids of one hash are two people
            PersonId person = PersonId.of((people.get(i) % 2 == 0 ? "Aa" : "BB") + people.get(i) / 2);
            byte[] kept = bytes(i, lengths.get(i));
            put(stripe, person, kept);
            expected.put(person, kept);
        }
        Set<PersonId> told = new HashSet<>();
        stripe.forEach(told::add);
        assertThat(told).isEqualTo(expected.keySet());
        expected.forEach((person, kept) -> assertThat(stripe.get(person)).isEqualTo(kept));
        assertThat(stripe.get(PersonId.of("nobody"))).isNull();
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
