package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.noncoercive.model.PersonId;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PersonRecordsTest {
    private static final PersonId ADA = PersonId.of("ada");
    private static final int PEOPLE = 100;
    private static final int MANY_TIMES = 300;
    private static final int LARGER_THAN_A_CHUNK = 1_100_000;

    @Test
    void people_may_be_touched_while_others_come_and_get_more() {
        PersonRecords records = new PersonRecords();
        List<PersonId> people = ofOneStripe(records);
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            // the last ones take more than one chunk of an arena
            for (int length : List.of(10, 80, 300, 3_000, 20_000, 40_000, 80_000)) {
                people.forEach(person -> put(records, person, new byte[length]));
            }
        });
        assertThatCode(() -> {
                    while (!writing.isDone()) {
                        records.touch(people);
                    }
                })
                .doesNotThrowAnyException();
        assertThat(writing).isCompleted();
    }

    @Test
    void nobody_need_be_there_to_be_touched() {
        assertThat(new PersonRecords().touch(List.of(ADA))).isZero();
        assertThat(new PersonRecords().touch(List.of())).isZero();
    }

    @Test
    void nothing_is_seen_where_an_arena_has_no_bytes() {
        ByteArena arena = new ByteArena();
        assertThat(arena.peek(1 << 25)).isEmpty();
        assertThat(arena.peek(-ByteArena.GRANULE)).isEmpty();
    }

    @Test
    void who_is_forgotten_and_comes_back_ever_again_needs_no_more_places() {
        RecordStripe stripe = new RecordStripe();
        for (int i = 0; i < MANY_TIMES; i++) {
            put(stripe, ADA, new byte[LARGER_THAN_A_CHUNK]);
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
        assertThat(places).isEqualTo((256 - 1) / 16);
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
