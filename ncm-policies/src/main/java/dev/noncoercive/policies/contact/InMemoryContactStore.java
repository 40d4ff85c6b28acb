package dev.noncoercive.policies.contact;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.TimeBounds;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a gate's rows in memory, each person's as one short run of bytes. What it knows ends with the process.
 *
 * <p>It keeps what can still count, and every key for {@value #KEYS_KEPT_DAYS} days or more; older rows go by themselves. Where an allowance that is
 * stated afterwards reaches further back, the person's past is not known so far, and they wait: a durable store knows it. Keys of
 * requests and ids of messages are kept as 64-bit hashes, the grounds of a yes only while its permit lives, and what was held
 * back, or when and why a contact was corrected, not at all: for a record to show later, use a durable store. The lock of a stripe of people makes the steps of one
 * person follow each other; a single lock those of everybody who was met at an address.
 *
 * <p>This type is thread-safe.
 *
 * @since 0.1
 */
public final class InMemoryContactStore implements ContactStore {
    /** How long the key of a request is remembered at least, in days. */
    public static final int KEYS_KEPT_DAYS = 400;

    /** Who makes a gate for every request is answered as by any other store. */
    private static final int RULES_MAX = 16;

    private final PersonRecords records = new PersonRecords();

    private final ConcurrentMap<AddressKey, AddressRow> addresses = new ConcurrentHashMap<>();
    /** Everybody who was ever met at an address, with those they are known at; their steps follow each other, one at a time. */
    private final ConcurrentMap<PersonId, Set<AddressKey>> sharing = new ConcurrentHashMap<>();

    private final ReentrantLock together = new ReentrantLock();

    private final HistoryPacking packing = new HistoryPacking();
    /** Of each gate, which has its own rules; no more than some. */
    private final List<PlainCases> cases = new CopyOnWriteArrayList<>();

    /** What was read to bring it near, which must go somewhere so that it is read. */
    @SuppressWarnings("UnusedVariable")
    private int near;

    private volatile boolean isUsed;
    private final InstantSource clock;
    private volatile Optional<Instant> completeSince = Optional.empty();
    /** Of whom rows had gone when an allowance was stated that reaches further back: since when none went. */
    private final ConcurrentMap<PersonId, Instant> wholeSince = new ConcurrentHashMap<>();
    /** The same for everybody of whom rows had gone when a gate was opened whose rules reach further back. */
    private volatile Instant wholeSinceThen = TimeBounds.EARLIEST;

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
        reachBackAtLeast(scope.rulesReach());
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

    /**
     * Takes the step of a request to a person alone, where it is a plain case and allowed: the answer is that of {@link #step}, sooner.
     */
    Optional<ContactDecision> allowPlainly(Requesting requesting) {
        PlainCases known = casesUnder(requesting.rules());
        if (known == null) {
            return Optional.empty();
        }
        PersonId person = requesting.request().person();
        RecordStripe stripe = records.of(person);
        synchronized (stripe) {
            Instant now = clock.instant();
            int entry = stripe.find(person);
            return completeSince.isPresent()
                            || sharing.containsKey(person)
                            || entry == RecordStripe.NONE
                            || isPartOfPastGone(person, stripe.bytes(entry)[stripe.from(entry)])
                    ? Optional.empty()
                    : new PlainStep(requesting.request(), packing, stripe, entry)
                            .take(known, now, longestReach.toMillis());
        }
    }

    /** Brings near what leads to a person who has the next turn. */
    void bringNear(Requesting requesting) {
        near = records.approach(requesting.request().person());
    }

    /** Brings near what is kept of some people, before the first of them has their turn. */
    void bringNear(List<Requesting> requests) {
        near = records.touch(
                requests.stream().map(each -> each.request().person()).toList());
    }

    private @Nullable PlainCases casesUnder(RuleBook rules) {
        PlainCases known = knownUnder(rules);
        return known == null && cases.size() < RULES_MAX ? firstUnder(rules) : known;
    }

    private @Nullable PlainCases knownUnder(RuleBook rules) {
        for (int i = 0; i < cases.size(); i++) {
            if (cases.get(i).areUnder(rules)) {
                return cases.get(i);
            }
        }
        return null;
    }

    private synchronized @Nullable PlainCases firstUnder(RuleBook rules) {
        PlainCases known = knownUnder(rules);
        if (known != null || cases.size() == RULES_MAX) {
            return known;
        }
        reachBackAtLeast(Reach.of(rules));
        PlainCases first = new PlainCases(rules, packing);
        cases.add(first);
        return first;
    }

    /** Empty where the person shares an address, so that their steps follow those of others, too. */
    private <R> Optional<R> alone(Scope scope, Stepping<R> stepping) {
        PersonId person = scope.person();
        RecordStripe stripe = records.of(person);
        synchronized (stripe) {
            if (sharing.containsKey(person) && !together.isHeldByCurrentThread()) {
                return Optional.empty();
            }
            byte[] bytes = stripe.get(person);
            ContactHistory known = unpacked(person, bytes);
            Step<R> taken = stepping.take(known, clock.instant());
            keep(person, bytes, known, taken.history());
            return Optional.of(taken.answer());
        }
    }

    @Override
    public <R> R stepTogether(Scope scope, SteppingTogether<R> stepping) {
        reachBackAtLeast(scope.rulesReach());
        together.lock();
        try {
            // from here on, every step of theirs waits for this one
            share(scope.person());
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
        histories.put(scope.person(), read(scope.person()));
        for (AddressRow row : rows) {
            for (PersonId holder : row.holders().keySet()) {
                histories.computeIfAbsent(holder, this::read);
            }
        }
        return Household.of(scope.person(), histories, rows);
    }

    private void share(PersonId person) {
        RecordStripe stripe = records.of(person);
        synchronized (stripe) {
            addressesHeldBy(person);
        }
    }

    private void keep(Household before, Household after) {
        after.histories().forEach((person, history) -> {
            if (!isSame(history, before.history(person))) {
                keep(person, before.history(person), history);
            }
        });
        after.addresses().forEach((key, row) -> {
            if (!row.equals(before.addresses().get(key))) {
                keep(row);
            }
        });
    }

    private void keep(PersonId person, ContactHistory before, ContactHistory after) {
        RecordStripe stripe = records.of(person);
        synchronized (stripe) {
            keep(person, stripe.get(person), before, after);
        }
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
                if (isUsed) {
                    wholeSinceThen = Milliseconds.later(wholeSinceThen, keptFrom(clock.instant(), longestReach));
                }
                longestReach = Reach.longer(longestReach, reach);
            }
        }
    }

    private ContactHistory unpacked(PersonId person, byte @Nullable [] bytes) {
        if (bytes == null) {
            return ContactHistory.empty().withCompleteSince(completeSince);
        }
        ContactHistory history = packing.unpack(person, bytes).withCompleteSince(completeSince);
        return HistoryPacking.hasLeftOut(bytes[0])
                ? history.withWholeSince(Optional.of(whole(person, history)))
                : history;
    }

    /** Whether rows went that an allowance of now may reach back to. */
    private boolean isPartOfPastGone(PersonId person, byte head) {
        return HistoryPacking.hasLeftOut(head)
                && (!wholeSinceThen.equals(TimeBounds.EARLIEST) || wholeSince.containsKey(person));
    }

    /** Since when nothing went of a person of whom rows did. */
    private Instant whole(PersonId person, ContactHistory history) {
        Instant since = Milliseconds.later(wholeSinceThen, keptFrom(history));
        return Milliseconds.later(since, wholeSince.getOrDefault(person, since));
    }

    /** Keeps what is after a step: where nothing was given, no more changes than when the last one was. */
    private void keep(PersonId person, byte @Nullable [] bytes, ContactHistory known, ContactHistory after) {
        RecordStripe stripe = records.of(person);
        ByteWriter out = stripe.writer();
        boolean isAsBefore = after.isPackedAs(known) && after.wholeSince().equals(known.wholeSince());
        if (bytes != null && isAsBefore) {
            packing.pack(bytes, after.lastStep(), out);
        } else {
            keepWholeSince(person, after);
            packing.pack(after, keptFrom(after), after.wholeSince().isPresent(), out);
        }
        stripe.putWritten(person);
        isUsed = true;
    }

    /** Where an allowance reaches further back now than what was kept; else the time of the last step tells it. */
    private void keepWholeSince(PersonId person, ContactHistory history) {
        Optional<Instant> since = history.wholeSince().filter(keptFrom(history)::isBefore);
        if (since.isPresent()) {
            wholeSince.put(person, since.get());
        } else {
            wholeSince.remove(person);
        }
    }

    /** Rows before this instant can neither count nor be asked for again. */
    private Instant keptFrom(ContactHistory history) {
        return keptFrom(history.lastStep(), reach(history));
    }

    private Duration reach(ContactHistory history) {
        return Reach.longer(longestReach, history.reach());
    }

    private static Instant keptFrom(Instant lastStep, Duration kept) {
        // longer than the years of an instant would run over
        long known = lastStep.getEpochSecond() - TimeBounds.EARLIEST.getEpochSecond();
        return kept.toSeconds() >= known ? TimeBounds.EARLIEST : lastStep.minus(kept);
    }

    @Override
    public ContactHistory read(PersonId person) {
        RecordStripe stripe = records.of(person);
        synchronized (stripe) {
            return unpacked(person, stripe.get(person));
        }
    }

    /**
     * A snapshot: the history of every person known, one after the other, in no order. Each is of one instant; steps of others may
     * happen meanwhile. Since when the past is known stands in {@link #completeSince}, and of whom rows went that were too old to count in
     * {@link ContactHistory#wholeSince}.
     *
     * @param each  what takes them, not null
     */
    public void forEach(BiConsumer<PersonId, ContactHistory> each) {
        records.forEach(person -> each.accept(person, read(person)));
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
        RecordStripe stripe = records.of(person);
        synchronized (stripe) {
            if (stripe.get(person) != null) {
                throw new IllegalStateException("the person is known in this store already; restore into an empty one");
            }
            keepWholeSince(person, history);
            // whatever goes later goes under the rules of then
            packing.pack(history, TimeBounds.EARLIEST, history.wholeSince().isPresent(), stripe.writer());
            stripe.putWritten(person);
            isUsed = true;
        }
    }
}
