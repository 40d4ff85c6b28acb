package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.TimeBounds;
import dev.noncoercive.model.Topic;
import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.model.contact.ContactLabels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Rows that are packed now and then are the rows that never were. */
class RowRunProperties {
    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
    private static final List<ContactState> STATES = List.of(ContactState.values());

    /** One thing that happens to the rows of a person. */
    private record Move(Kind kind, ContactRow row) {
        enum Kind {
            PUT,
            TAKE,
            END,
            PACK
        }
    }

    /** What can be told apart of a row whose slot may be known as a hash only. */
    private record Seen(long slot, RowKind kind, long at, long until, Optional<Grounds> grounds) {}

    @Provide
    Arbitrary<Move> moves() {
        Arbitrary<Move.Kind> kinds = Arbitraries.of(
                Move.Kind.PUT, Move.Kind.PUT, Move.Kind.PUT, Move.Kind.TAKE, Move.Kind.END, Move.Kind.PACK);
        return Combinators.combine(kinds, rows()).as(Move::new);
    }

    private static Arbitrary<ContactRow> rows() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.of(STATES),
                        millis(),
                        Arbitraries.of(ContactKind.values()),
                        Arbitraries.of(true, false))
                .as(RowRunProperties::row);
    }

    /** Around the start, and around the ends of the table of rows. */
    private static Arbitrary<Long> millis() {
        Arbitrary<Long> ends = Arbitraries.of(
                        "1970-01-01T00:00:00Z",
                        "2020-01-01T00:00:00Z",
                        "2054-11-03T19:53:47.775Z",
                        "2100-01-01T00:00:00Z")
                .map(end -> Instant.parse(end).toEpochMilli() - START.toEpochMilli());
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.longs().between(-2_000, 2_000)),
                Tuple.of(
                        1,
                        Combinators.combine(ends, Arbitraries.longs().between(-1, 1))
                                .as(Long::sum)));
    }

    private static ContactRow row(int slot, ContactState state, long at, ContactKind kind, boolean isShared) {
        ContactRow row = ContactRow.builder()
                .slot((isShared ? "@" : "") + "bakery/k" + slot)
                .labels(ContactLabels.builder()
                        .sender(SenderId.of("bakery"))
                        .purpose(Purpose.NEWSLETTER)
                        .channel(Channel.EMAIL)
                        .kind(kind)
                        .build())
                .state(state)
                .at(START.plusMillis(at))
                .build();
        return state == ContactState.RESERVED ? reserved(row, kind) : row;
    }

    private static ContactRow reserved(ContactRow row, ContactKind kind) {
        Grounds grounds = Grounds.of(
                Optional.of(START).filter(any -> kind.needsConsent()),
                Optional.of("order 1177").filter(any -> kind == ContactKind.SERVICE),
                List.of());
        return row.withEndsAt(START.plusSeconds(3_600))
                .withGrounds(Optional.of(grounds).filter(any -> !row.isShared()));
    }

    @Property
    void packing_now_and_then_changes_no_row(
            @ForAll @Size(max = 24) List<@From("moves") Move> moves, @ForAll @IntRange(max = 280) int kindsBefore) {
        RowPacking packing = new RowPacking();
        for (int i = 0; i < kindsBefore; i++) {
            ContactRow row = row(i, ContactState.CONFIRMED, i, ContactKind.SERVICE, false);
            packing.kinds.numberOf(RowKind.of(row.withLabels(row.labels().withTopic(Topic.of("t" + i)))));
        }
        RowRun plain = RowRun.NONE;
        RowRun packed = RowRun.NONE;
        for (Move move : moves) {
            plain = move.kind() == Move.Kind.PACK ? keptOf(plain) : moved(plain, move);
            packed = move.kind() == Move.Kind.PACK ? packedBy(packing, packed) : moved(packed, move);
            assertThat(seen(packed)).isEqualTo(seen(plain));
            assertThat(packed.size()).isEqualTo(plain.size());
            assertThat(packed.row(move.row().slot()).map(RowKind::of))
                    .isEqualTo(plain.row(move.row().slot()).map(RowKind::of));
            assertThat(seen(RowRun.of(packed.toList()))).isEqualTo(seen(plain));
        }
    }

    private static RowRun moved(RowRun run, Move move) {
        return switch (move.kind()) {
            case PUT -> run.with(move.row());
            case TAKE -> run.without(move.row().slot());
            case END -> run.ended();
            case PACK -> run;
        };
    }

    /** What was only asked is not packed. */
    private static RowRun keptOf(RowRun plain) {
        return RowRun.of(plain.toList().stream()
                .filter(row -> !row.state().isOnlyAsked())
                .toList());
    }

    private static RowRun packedBy(RowPacking packing, RowRun run) {
        ByteWriter out = new ByteWriter();
        // something stands before the rows in any record
        out.bytes(-1, HistoryPacking.HEAD_BYTES);
        packing.pack(run, TimeBounds.EARLIEST, START, out);
        byte[] bytes = out.toBytes();
        return RowRun.of(packing.read(bytes, new ByteReader(bytes, HistoryPacking.HEAD_BYTES)));
    }

    private static List<Seen> seen(RowRun run) {
        List<Seen> seen = new ArrayList<>();
        RowCursor rows = run.newestFirst();
        while (rows.next()) {
            // grounds are kept while a permit is one
            boolean isPermit = rows.state() == ContactState.RESERVED;
            Optional<Grounds> grounds = isPermit ? rows.grounds() : Optional.empty();
            seen.add(new Seen(rows.slotHash(), rows.kind(), rows.millis(), rows.until(), grounds));
        }
        return seen;
    }
}
