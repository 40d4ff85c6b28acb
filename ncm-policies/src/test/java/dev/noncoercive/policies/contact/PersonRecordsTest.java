package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.noncoercive.model.PersonId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PersonRecordsTest {
    private static final int PEOPLE = 100;

    @Test
    void people_may_be_touched_while_others_come_and_get_more() {
        PersonRecords records = new PersonRecords();
        List<PersonId> people =
                IntStream.range(0, PEOPLE).mapToObj(i -> PersonId.of("p" + i)).toList();
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            // the last ones take more than one chunk of an arena
            for (int length : List.of(10, 80, 300, 3_000, 20_000)) {
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
        assertThat(new PersonRecords().touch(List.of(PersonId.of("ada")))).isZero();
        assertThat(new PersonRecords().touch(List.of())).isZero();
    }

    @Test
    void nothing_is_seen_where_an_arena_has_no_bytes() {
        ByteArena arena = new ByteArena();
        assertThat(arena.peek(1 << 24)).isEmpty();
        assertThat(arena.peek(-ByteArena.GRANULE)).isEmpty();
    }

    private static void put(PersonRecords records, PersonId person, byte[] kept) {
        RecordStripe stripe = records.of(person);
        stripe.lock();
        try {
            stripe.writer().copy(kept, 0, kept.length);
            stripe.putWritten(person);
        } finally {
            stripe.unlock();
        }
    }
}
