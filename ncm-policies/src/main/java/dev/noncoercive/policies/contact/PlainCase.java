package dev.noncoercive.policies.contact;

import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.RollingWindow;
import dev.noncoercive.model.contact.ContactLabels;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * What many people said alike, in one order, about what a sender asks: the decision function allows it to who got nothing yet, and
 * nothing but contacts in rolling windows can change that. So a yes to any of them is told by counting.
 *
 * <p>It is made by the decision function itself. Whatever depends on more than the order of what was said, and on contacts, is no plain
 * case: an end, a pause, quiet hours, a calendar, silence, enough, a past that is not known.
 */
final class PlainCase {
    private static final int CAPS_MAX = 4;
    /** How often each cap was used stands in so many bits of one number. */
    private static final int USED_BITS = Long.SIZE / CAPS_MAX - 1;
    /** More rows than that are not counted: they might not fit into the bits. */
    static final int ROWS_MAX = (1 << USED_BITS) - 1;

    /** So many of the grounds of a yes stand where no map has to be asked for them; a power of two. */
    private static final int LATEST = 8;

    private final ContactLabels labels;
    private final int[] wordings;
    private final int given;
    private final Grounds unused;
    private final Duration permitLife;
    private final long reach;
    private final List<Cap> caps;
    private final long[] lengths;
    private final long longest;
    private final int[] atMost;
    private final RowPacking packing;
    private final PlainKinds kinds;
    private final ConcurrentMap<Long, Numbered> groundsByUse = new ConcurrentHashMap<>();
    private final @Nullable Numbered[] latest = new @Nullable Numbered[LATEST];

    /** Grounds of a yes, whenever the consent was given, and their number in the packing. */
    record Numbered(long used, Grounds grounds, int number) {}

    private PlainCase(
            ContactLabels labels,
            int[] wordings,
            int given,
            Allowed model,
            List<Cap> caps,
            long reach,
            RowPacking packing) {
        this.labels = labels;
        this.wordings = wordings;
        this.given = given;
        this.unused = model.grounds();
        this.permitLife =
                Duration.between(model.permit().givenAt(), model.permit().endsAt());
        this.caps = caps;
        this.lengths = caps.stream()
                .mapToLong(
                        cap -> ((RollingWindow) cap.allowance().per()).length().toMillis())
                .toArray();
        this.longest = Arrays.stream(lengths).max().orElse(0);
        this.atMost = caps.stream().mapToInt(cap -> cap.allowance().atMost()).toArray();
        this.reach = reach;
        this.packing = packing;
        this.kinds = new PlainKinds(labels, caps, packing.kinds);
    }

    /** The case of a request to who said this, in this order, if it is a plain one. */
    static Optional<PlainCase> of(ContactRequest request, RuleBook rules, int[] wordings, HistoryPacking packing) {
        List<PersonAct> acts = new ArrayList<>();
        for (int wording : wordings) {
            // any times will do that are in this order
            acts.add(packing.wording(wording)
                    .as(Optional.empty(), ActPacking.NOBODY, Instant.ofEpochMilli(acts.size())));
        }
        Instant at = Instant.ofEpochMilli(acts.size());
        ContactHistory history = ContactHistory.kept(acts, List.of(), at);
        PersonWord word = new PersonWord(history.actRun());
        boolean isTimeless = acts.stream().allMatch(act -> Said.endOf(act).isEmpty())
                && word.preferences().quietHours().isEmpty()
                && isTimeless(rules);
        if (!isTimeless || !request.kind().needsConsent()) {
            return Optional.empty();
        }
        ContactRequest always = request.withUsefulUntil(Optional.empty());
        ContactDecision model = ContactRules.decide(history, always, rules, at);
        Optional<Yes> yes = word.about(request.labels()).flatMap(Yes::of);
        List<Cap> caps = Caps.over(RowRun.NONE, always, yes, word.preferences(), rules, at);
        return model instanceof Allowed allowed && yes.isPresent() && caps.size() <= CAPS_MAX && areRolling(caps)
                ? Optional.of(new PlainCase(
                        request.labels(),
                        wordings,
                        (int) yes.get().at().toEpochMilli(),
                        allowed,
                        caps,
                        history.reach().toMillis(),
                        packing.rows()))
                : Optional.empty();
    }

    private static boolean isTimeless(RuleBook rules) {
        return rules.silence().isEmpty()
                && rules.enough().isEmpty()
                && rules.completeSince().isEmpty()
                && rules.rules().stream().allMatch(rule -> rule.quietHours().isEmpty());
    }

    private static boolean areRolling(List<Cap> caps) {
        return caps.stream()
                .allMatch(cap -> cap.allowance().per() instanceof RollingWindow
                        && cap.allowance().atMost() < (1 << (USED_BITS - 1)));
    }

    /** Label by label, as the request holds them itself: its labels as one are further away. */
    boolean isOf(ContactRequest asked, int[] said) {
        return labels.sender().equals(asked.sender())
                && labels.purpose().equals(asked.purpose())
                && labels.channel().equals(asked.channel())
                && labels.kind() == asked.kind()
                && labels.topic().equals(asked.topic())
                && Arrays.equals(wordings, said);
    }

    /** Which of what was said is the consent. */
    int given() {
        return given;
    }

    /** How far back contacts are kept for it. */
    long reach() {
        return reach;
    }

    PlainKinds kinds() {
        return kinds;
    }

    /** When a permit given at an instant ends. */
    Instant endOfPermit(Instant at, ContactRequest request) {
        return request.endOfUse(at.plus(permitLife));
    }

    /** Whether what is of a time, or older, counts in no cap any more. */
    boolean isPast(long contact, long at) {
        return contact + longest <= at;
    }

    /** Counts one more contact, of a time, in each cap that it counts in at an instant. */
    long counting(long used, long kind, long contact, long at) {
        long more = used;
        for (int i = 0; i < caps.size(); i++) {
            boolean isCounted = PlainKinds.counts(kind, i) && contact + lengths[i] > at;
            more += isCounted ? 1L << (i * USED_BITS) : 0;
        }
        return more;
    }

    /** Whether every cap has room for one more. */
    boolean hasRoom(long used) {
        for (int i = 0; i < atMost.length; i++) {
            if (used(used, i) >= atMost[i]) {
                return false;
            }
        }
        return true;
    }

    private static int used(long used, int cap) {
        return (int) (used >>> (cap * USED_BITS)) & ((1 << USED_BITS) - 1);
    }

    /** The grounds of a yes where the caps were used so often before. */
    Numbered grounds(long used) {
        int place = (int) used & (latest.length - 1);
        Numbered known = latest[place];
        if (known == null || known.used() != used) {
            known = groundsByUse.computeIfAbsent(used, this::made);
            latest[place] = known;
        }
        return known;
    }

    private Numbered made(long used) {
        List<Room> room = new ArrayList<>();
        for (int i = 0; i < caps.size(); i++) {
            room.add(Room.of(caps.get(i).owner(), caps.get(i).allowance(), used(used, i)));
        }
        Grounds grounds = unused.withRoom(room);
        return new Numbered(used, grounds, packing.grounds.numberOf(grounds));
    }
}
