package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.noncoercive.model.PersonId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PersonRecordsTest {
    private static final PersonId ADA = PersonId.of("ada");
    private static final int PEOPLE = 100;
    private static final int MANY_TIMES = 300;
    private static final int LARGE = 1_100_000;
    private static final int HASHES = 1 << 12;
    private static final int SIZE = 64;
    /** More than there is room for in the part of a cell as it is at first. */
    private static final int ALIKE = 2_500;

    private static final int BITS = 12;

    @Test
    void people_may_be_touched_while_others_come_and_get_more() {
        PersonRecords records = new PersonRecords();
        List<PersonId> people = ofOneStripe(records);
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            for (int length : List.of(10, 80, 300, 3_000, 20_000, 40_000, 80_000)) {
                people.forEach(person -> put(records, person, new byte[length]));
            }
        });
        assertThatCode(() -> {
                    while (!writing.isDone()) {
                        records.touch(people);
                        people.forEach(records::approach);
                    }
                })
                .doesNotThrowAnyException();
        assertThat(writing).isCompleted();
    }

    @Test
    void nobody_need_be_there_to_be_touched() {
        assertThat(new PersonRecords().touch(List.of(ADA))).isZero();
        assertThat(new PersonRecords().touch(List.of())).isZero();
        assertThat(new PersonRecords().approach(ADA)).isZero();
    }

    @Test
    void nothing_stays_in_an_array_that_a_cell_had_before() {
        RecordCells cells = new RecordCells(1);
        cells.move(0, cells.arrayFor(0, SIZE), 0);
        byte[] before = cells.bytes(0);
        Arrays.fill(before, cells.take(0, SIZE), SIZE, (byte) 1);
        cells.move(0, cells.arrayFor(0, before.length), 0);
        assertThat(cells.bytes(0)).isNotSameAs(before);
        assertThat(before).containsOnly(0);
    }

    @Test
    void a_cell_of_which_enough_was_given_back_is_put_in_order_where_it_is() {
        RecordStripe stripe = new RecordStripe();
        Set<byte[]> ever = Collections.newSetFromMap(new IdentityHashMap<>());
        put(stripe, person(1), new byte[LARGE]);
        for (int i = 0; i < MANY_TIMES; i++) {
            put(stripe, ADA, new byte[i % 2 == 0 ? 1 : LARGE / 4]);
            ever.addAll(arrays(stripe));
        }
        assertThat(ever).hasSizeLessThan(MANY_TIMES / 100);
    }

    @Test
    void nothing_stays_in_any_array_that_was_ever_needed() {
        RecordStripe stripe = new RecordStripe();
        Set<byte[]> ever = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < MANY_TIMES; i++) {
            put(stripe, person(i), bytes(person(i)));
            ever.addAll(arrays(stripe));
        }
        ever.removeAll(arrays(stripe));
        assertThat(ever).isNotEmpty().allSatisfy(array -> assertThat(array).containsOnly(0));
    }

    @Test
    void where_many_are_forgotten_less_is_taken() {
        RecordStripe stripe = new RecordStripe();
        IntStream.range(0, PEOPLE).forEach(i -> put(stripe, person(i), new byte[LARGE / PEOPLE]));
        assertThat(bytesTaken(stripe)).isGreaterThan(LARGE);
        IntStream.range(0, PEOPLE).forEach(i -> put(stripe, person(i), new byte[1]));
        assertThat(bytesTaken(stripe)).isLessThan(LARGE / 4);
    }

    private static long bytesTaken(RecordStripe stripe) {
        return arrays(stripe).stream().mapToLong(array -> array.length).sum();
    }

    /** Those of all cells. */
    private static Set<byte[]> arrays(RecordStripe stripe) {
        Set<byte[]> arrays = Collections.newSetFromMap(new IdentityHashMap<>());
        IntStream.range(0, HASHES).forEach(hash -> arrays.add(stripe.peekBytes(hash)));
        return arrays;
    }

    @Test
    void people_whose_hashes_are_one_are_kept_like_others() {
        RecordStripe stripe = new RecordStripe();
        List<PersonId> alike =
                IntStream.range(0, ALIKE).mapToObj(PersonRecordsTest::ofOneHash).toList();
        assertThat(alike.stream().map(RecordStripe::hash)).containsOnly(RecordStripe.hash(alike.get(0)));
        alike.forEach(person -> put(stripe, person, bytes(person)));
        IntStream.range(0, PEOPLE)
                .mapToObj(PersonRecordsTest::person)
                .forEach(other -> put(stripe, other, bytes(other)));
        assertThat(alike).allSatisfy(person -> assertThat(stripe.get(person)).isEqualTo(bytes(person)));
        assertThat(stripe.get(ofOneHash(ALIKE))).isNull();
        assertThat(stripe.get(person(1))).isEqualTo(bytes(person(1)));
    }

    @Test
    void who_is_forgotten_and_comes_back_ever_again_needs_no_more_places() {
        RecordStripe stripe = new RecordStripe();
        for (int i = 0; i < MANY_TIMES; i++) {
            put(stripe, ADA, new byte[LARGE]);
            put(stripe, ADA, new byte[1]);
        }
        assertThat(stripe.get(ADA)).hasSize(1);
    }

    @Test
    void whoever_gets_no_place_changes_nothing_and_who_is_forgotten_makes_room() {
        RecordStripe stripe = new RecordStripe();
        byte[] large = new byte[15 << 20];
        Arrays.fill(large, (byte) 1);
        int places = 0;
        while (places < PEOPLE && isPut(stripe, person(places), large)) {
            places++;
        }
        assertThat(places).isEqualTo(256 / 15);
        assertThat(isPut(stripe, ADA, large)).isFalse();
        assertThat(stripe.get(ADA)).isNull();
        assertThat(isPut(stripe, person(0), new byte[16 << 20])).isFalse();
        for (int i = 0; i < places; i++) {
            assertThat(stripe.get(person(i))).isEqualTo(large);
        }
        put(stripe, person(1), new byte[1]);
        assertThat(stripe.get(person(1))).hasSize(1);
        assertThat(isPut(stripe, ADA, large)).isTrue();
        assertThat(stripe.get(ADA)).isEqualTo(large);
    }

    private static boolean isPut(RecordStripe stripe, PersonId person, byte[] kept) {
        try {
            put(stripe, person, kept);
            return true;
        } catch (IllegalStateException e) {
            assertThat(e).hasMessageStartingWith("more is kept in memory than fits there; use a database");
            return false;
        }
    }

    /** Two letters for each bit of a number, which have one hash. */
    private static PersonId ofOneHash(int number) {
        return PersonId.of(IntStream.range(0, BITS)
                .mapToObj(bit -> (number >>> bit & 1) == 0 ? "Aa" : "BB")
                .collect(Collectors.joining()));
    }

    private static byte[] bytes(PersonId person) {
        return person.value().getBytes(StandardCharsets.UTF_8);
    }

    private static PersonId person(int number) {
        return PersonId.of("p" + number);
    }

    private static List<PersonId> ofOneStripe(PersonRecords records) {
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(PersonRecordsTest::person)
                .filter(person -> records.of(person) == records.of(ADA))
                .limit(PEOPLE)
                .toList();
    }

    private static void put(PersonRecords records, PersonId person, byte[] kept) {
        put(records.of(person), person, kept);
    }

    private static void put(RecordStripe stripe, PersonId person, byte[] kept) {
        synchronized (stripe) {
            stripe.writer().copy(kept, 0, kept.length);
            stripe.putWritten(person);
        }
    }
}
