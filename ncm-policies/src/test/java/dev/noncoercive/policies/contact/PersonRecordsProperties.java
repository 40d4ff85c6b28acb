package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.PersonId;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    private static final int MUCH = 1 << 20;
    private static final int HASHES = 1 << 13;

    /** As long as what is made of it. */
    private static final String MARK = "<%04d>";

    /** Most small, some large. */
    @Provide
    Arbitrary<Integer> lengths() {
        return Arbitraries.frequencyOf(
                Tuple.of(30, Arbitraries.integers().between(0, 90)),
                Tuple.of(3, Arbitraries.integers().between(1_000, 70_000)),
                Tuple.of(1, Arbitraries.integers().between(MUCH - 110, MUCH + 10)));
    }

    @Property(tries = 100)
    void what_was_kept_last_of_each_person_is_there(
            @ForAll @Size(max = 400) List<@IntRange(max = 60) Integer> people,
            @ForAll @Size(min = 400, max = 400) List<@From("lengths") Integer> lengths) {
        RecordStripe stripe = new RecordStripe();
        Map<PersonId, byte[]> expected = new HashMap<>();
        for (int i = 0; i < people.size(); i++) {
            PersonId person = person(people.get(i));
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

    @Property(tries = 20)
    void people_of_many_cells_are_kept(
            @ForAll @IntRange(min = 500, max = 5_000) int people,
            @ForAll @Size(min = 50, max = 50) List<@IntRange(max = 200) Integer> lengths) {
        RecordStripe stripe = new RecordStripe();
        Map<PersonId, byte[]> expected = new HashMap<>();
        for (int i = 0; i < people * 2; i++) {
            PersonId person = person(i % people);
            expected.put(person, bytes(i, lengths.get(i * 7 % lengths.size())));
            put(stripe, person, expected.get(person));
        }
        expected.forEach((person, kept) -> assertThat(stripe.get(person)).isEqualTo(kept));
        assertThat(stripe.get(PersonId.of("nobody"))).isNull();
    }

    @Property(tries = 100)
    void nothing_stays_of_what_was_kept_before(
            @ForAll @Size(max = 60) List<@IntRange(max = 20) Integer> people,
            @ForAll @Size(min = 60, max = 60) List<@IntRange(max = 200) Integer> lengths) {
        RecordStripe stripe = new RecordStripe();
        assertThatNothingStays(stripe, kept(stripe, people, lengths), lengths);
    }

    @Property(tries = 20)
    void nothing_stays_of_what_was_large(
            @ForAll @Size(min = 60, max = 60) List<@IntRange(max = 20) Integer> people,
            @ForAll @Size(min = 60, max = 60) List<@IntRange(min = 10_000, max = 200_000) Integer> lengths) {
        RecordStripe stripe = new RecordStripe();
        assertThatNothingStays(stripe, kept(stripe, people, lengths), lengths);
    }

    @Property(tries = 20)
    void little_more_is_taken_than_is_kept_however_often_records_change(
            @ForAll @Size(min = 300, max = 300) List<@IntRange(max = 20) Integer> people,
            @ForAll @Size(min = 300, max = 300) List<@IntRange(min = 10_000, max = 200_000) Integer> lengths) {
        RecordStripe stripe = new RecordStripe();
        Map<PersonId, Integer> last = kept(stripe, people, lengths);
        long kept = last.values().stream().mapToLong(lengths::get).sum();
        long taken = arrays(stripe).stream().mapToLong(bytes -> bytes.length).sum();
        // each may have become twice too large for what it holds, and half of a cell may have been given back;
        // all that together is never so
        assertThat(taken).isBetween(kept, (kept + MUCH) * 9 / 4);
    }

    /** Which turn kept something last of each person. */
    private static Map<PersonId, Integer> kept(RecordStripe stripe, List<Integer> people, List<Integer> lengths) {
        Map<PersonId, Integer> last = new HashMap<>();
        for (int i = 0; i < people.size(); i++) {
            put(stripe, person(people.get(i)), bytes(i, lengths.get(i)));
            last.put(person(people.get(i)), i);
        }
        return last;
    }

    private static void assertThatNothingStays(
            RecordStripe stripe, Map<PersonId, Integer> last, List<Integer> lengths) {
        String all = arrays(stripe).stream()
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .collect(Collectors.joining());
        for (int i = 0; i < lengths.size(); i++) {
            // a part of a mark may go on as one by chance
            if (lengths.get(i) >= MARK.length()) {
                assertThat(all.contains(mark(i))).as(mark(i)).isEqualTo(last.containsValue(i));
            }
        }
    }

    private static Set<byte[]> arrays(RecordStripe stripe) {
        Set<byte[]> arrays = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int hash = 0; hash < HASHES; hash++) {
            arrays.add(stripe.peekBytes(hash));
        }
        return arrays;
    }

    /** Of some two, the hashes are one. */
    private static PersonId person(int number) {
        return PersonId.of(NAMES.get(number % NAMES.size()) + number / NAMES.size());
    }

    private static String mark(int number) {
        return String.format(Locale.ROOT, MARK, number);
    }

    /** As many bytes as that, which say which they are. */
    private static byte[] bytes(int number, int length) {
        String mark = mark(number);
        return mark.repeat(length / mark.length() + 1).substring(0, length).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void put(RecordStripe stripe, PersonId person, byte[] kept) {
        stripe.writer().copy(kept, 0, kept.length);
        stripe.putWritten(person);
    }
}
