package dev.noncoercive.policies.contact;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.TimeBounds;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a gate's rows in memory, each person's as one short run of bytes. What it knows ends with the process.
 *
 * <p>It keeps what can still count, and every key for {@value #KEYS_KEPT_DAYS} days or more; older rows go by themselves. Keys of
 * requests and ids of messages are kept as 64-bit hashes, the grounds of a yes only while its permit lives, and what was held
 * back, or when and why a contact was corrected, not at all: for a record to show later, use a durable store. The map's lock on one entry makes the steps of one person follow
 * each other; a single lock those of everybody who was met at an address.
 *
 * <p>This type is thread-safe.
 *
 * @since 0.1
 */
public final class InMemoryContactStore implements ContactStore {
    /** How long the key of a request is remembered at least, in days. */
    public static final int KEYS_KEPT_DAYS = 400;

    private final ConcurrentMap<PersonId, byte[]> packed = new ConcurrentHashMap<>();

    private final ConcurrentMap<AddressKey, AddressRow> addresses = new ConcurrentHashMap<>();
    /** Everybody who was ever met at an address, with those they are known at; their steps follow each other, one at a time. */
    private final ConcurrentMap<PersonId, Set<AddressKey>> sharing = new ConcurrentHashMap<>();

    private final ReentrantLock together = new ReentrantLock();

    private final HistoryPacking packing = new HistoryPacking();
    private final InstantSource clock;
    private volatile Optional<Instant> completeSince = Optional.empty();
    private volatile Duration longestReach = Duration.ofDays(KEYS_KEPT_DAYS);

    private InMemoryContactStore(InstantSource clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * A store in which nothing is kept yet.
     *
     * @param clock  the only source of time, not null
     * @return the store, not null
     */
    public static InMemoryContactStore empty(InstantSource clock) {
        return new InMemoryContactStore(clock);
    }

    @Override
    public <R> R step(Scope scope, Stepping<R> stepping) {
        reachBackAtLeast(scope.reach());
        Optional<R> answer = alone(scope, stepping);
        if (answer.isPresent()) {
            return answer.get();
        }
        together.lock();
        try {
            return alone(scope, stepping).orElseThrow();
        } finally {
            together.unlock();
        }
    }

    /** Empty where the person shares an address, so that their steps follow those of others, too. */
    private <R> Optional<R> alone(Scope scope, Stepping<R> stepping) {
        AtomicReference<R> answer = new AtomicReference<>();
        packed.compute(scope.person(), (person, bytes) -> {
            if (sharing.containsKey(person) && !together.isHeldByCurrentThread()) {
                return bytes;
            }
            ContactHistory known = unpacked(person, bytes).withCompleteSince(completeSince);
            Step<R> taken = stepping.take(known, clock.instant());
            answer.set(taken.answer());
            return kept(bytes, known, taken.history());
        });
        return Optional.ofNullable(answer.get());
    }

    @Override
    public <R> R stepTogether(Scope scope, SteppingTogether<R> stepping) {
        reachBackAtLeast(scope.reach());
        together.lock();
        try {
            // from here on, every step of theirs waits for this one
            packed.compute(scope.person(), (person, bytes) -> {
                sharing.computeIfAbsent(person, first -> ConcurrentHashMap.newKeySet());
                return bytes;
            });
            Household known = household(scope);
            StepTogether<R> taken = stepping.take(known, clock.instant());
            keep(known, taken.household());
            return taken.answer();
        } finally {
            together.unlock();
        }
    }

    private Household household(Scope scope) {
        List<AddressRow> rows = scope.addresses().stream().map(this::read).toList();
        Map<PersonId, ContactHistory> histories = new HashMap<>();
        histories.put(scope.person(), known(scope));
        for (AddressRow row : rows) {
            for (PersonId holder : row.holders().keySet()) {
                histories.computeIfAbsent(holder, other -> known(scope.ofOther(other, true)));
            }
        }
        return Household.of(scope.person(), histories, rows);
    }

    private ContactHistory known(Scope scope) {
        AtomicReference<ContactHistory> known = new AtomicReference<>(ContactHistory.empty());
        packed.computeIfPresent(scope.person(), (person, bytes) -> {
            known.set(unpacked(person, bytes));
            return bytes;
        });
        return Objects.requireNonNull(known.get()).withCompleteSince(completeSince);
    }

    private void keep(Household before, Household after) {
        after.histories().forEach((person, history) -> {
            if (!isSame(history, before.history(person))) {
                packed.compute(person, (id, bytes) -> kept(bytes, before.history(id), history));
            }
        });
        after.addresses().forEach((key, row) -> {
            if (!row.equals(before.addresses().get(key))) {
                keep(row);
            }
        });
    }

    private void keep(AddressRow row) {
        AddressRow before = read(row.key());
        addresses.put(row.key(), row);
        before.holders().keySet().stream()
                .filter(left -> !row.holders().containsKey(left))
                .forEach(left -> addressesHeldBy(left).remove(row.key()));
        row.holders().keySet().forEach(holder -> addressesHeldBy(holder).add(row.key()));
    }

    private Set<AddressKey> addressesHeldBy(PersonId holder) {
        return sharing.computeIfAbsent(holder, first -> ConcurrentHashMap.newKeySet());
    }

    @Override
    public NavigableSet<AddressKey> addressesOf(PersonId person) {
        return new TreeSet<>(sharing.getOrDefault(person, Set.of()));
    }

    @Override
    public Optional<Instant> completeSince() {
        return completeSince;
    }

    @Override
    public void keepCompleteSince(Instant since) {
        completeSince = Optional.of(Milliseconds.up(TimeBounds.clamp(since)));
    }

    @Override
    public AddressRow read(AddressKey address) {
        return addresses.getOrDefault(address, AddressRow.builder().key(address).build());
    }

    @SuppressWarnings("ReferenceEquality") // a step that changed nothing gives back the very object it was given
    private static boolean isSame(ContactHistory one, ContactHistory other) {
        return one == other;
    }

    private void reachBackAtLeast(Duration reach) {
        if (reach.compareTo(longestReach) > 0) {
            synchronized (this) {
                longestReach = Reach.longer(longestReach, reach);
            }
        }
    }

    private ContactHistory unpacked(PersonId person, byte @Nullable [] bytes) {
        return bytes == null ? ContactHistory.empty() : packing.unpack(person, bytes);
    }

    /** The bytes after a step: where nothing was given, no more changes than when the last one was. */
    private byte[] kept(byte @Nullable [] bytes, ContactHistory known, ContactHistory after) {
        if (bytes == null || !after.isPackedAs(known)) {
            return packing.pack(after, keptFrom(after));
        }
        packing.stamp(bytes, after.lastStep());
        return bytes;
    }

    /** Rows before this instant can neither count nor be asked for again. */
    private Instant keptFrom(ContactHistory history) {
        Duration kept = Reach.longer(longestReach, history.reach());
        // longer than the years of an instant would run over
        long known = history.lastStep().getEpochSecond() - TimeBounds.EARLIEST.getEpochSecond();
        return kept.toSeconds() >= known
                ? TimeBounds.EARLIEST
                : history.lastStep().minus(kept);
    }

    @Override
    public ContactHistory read(PersonId person) {
        List<ContactHistory> found = new ArrayList<>(1);
        packed.computeIfPresent(person, (id, bytes) -> {
            found.add(unpacked(id, bytes));
            return bytes;
        });
        return (found.isEmpty() ? ContactHistory.empty() : found.get(0)).withCompleteSince(completeSince);
    }

    /**
     * A snapshot: the history of every person known, one after the other, in no order. Each is of one instant; steps of others may
     * happen meanwhile. Since when the past is known stands in {@link #completeSince}.
     *
     * @param each  what takes them, not null
     */
    public void forEach(BiConsumer<PersonId, ContactHistory> each) {
        packed.keySet().forEach(person -> each.accept(person, read(person)));
    }

    /**
     * The other part of a snapshot: every address known. Take it after {@link #forEach}.
     *
     * @param each  what takes them, not null
     */
    public void forEachAddress(Consumer<AddressRow> each) {
        addresses.values().forEach(each);
    }

    /**
     * Restores one address of a snapshot, before anything is asked.
     *
     * @param row  what {@link #forEachAddress} gave, not null
     */
    public void restore(AddressRow row) {
        together.lock();
        try {
            keep(row);
        } finally {
            together.unlock();
        }
    }

    /**
     * Restores one person of a snapshot.
     *
     * @param person  the person, not null
     * @param history  what {@link #forEach} gave, of this or another store, not null
     * @throws IllegalStateException if the person is known here already
     */
    public void restore(PersonId person, ContactHistory history) {
        packed.compute(person, (id, known) -> {
            if (known != null) {
                throw new IllegalStateException("the person is known in this store already; restore into an empty one");
            }
            return packing.pack(history, keptFrom(history));
        });
    }
}
