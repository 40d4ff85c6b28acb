package dev.noncoercive.store.testkit;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.CalendarWindow;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.ConsentWithdrawn;
import dev.noncoercive.model.consent.Paused;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.Preferences;
import dev.noncoercive.model.consent.PreferencesSet;
import dev.noncoercive.model.consent.QuietHours;
import dev.noncoercive.model.consent.Resumed;
import dev.noncoercive.model.consent.RollingWindow;
import dev.noncoercive.model.consent.Stopped;
import dev.noncoercive.model.consent.Window;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.model.contact.ContactLabels;
import dev.noncoercive.policies.contact.ContactKey;
import dev.noncoercive.policies.contact.ContactRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An independent decision, slow and obvious: it keeps everything as it was said, asks "would it be allowed at that instant?" in the
 * plainest way, and finds the next allowed time by trying every instant at which anything changes. It shares no code with the gate.
 */
final class Oracle {
    static final String ALLOWED = "allowed";
    static final String REFUSED = "refused";
    static final String ALREADY = "already-handed-over";
    private static final Duration PERMIT_LIFE = Duration.ofHours(1);
    private static final int CALENDAR_DAYS_AHEAD = 40;
    /** Of a calendar, with its clock changes. */
    private static final Duration LONGEST_MONTH = Duration.ofDays(33);

    private final OracleClock clock = new OracleClock();
    private final Map<PersonId, Person> people = new HashMap<>();

    /** What stands in the books under one key, or was reported. */
    private static final class Entry {
        private final ContactLabels labels;
        private Instant at;
        private Optional<Instant> ends;
        private boolean handedOver;
        private boolean confirmed;
        private boolean over;

        Entry(ContactLabels labels, Instant at, Optional<Instant> ends) {
            this.labels = labels;
            this.at = at;
            this.ends = ends;
        }

        boolean isLivingPermit(Instant now) {
            return !over && !handedOver && ends.isPresent() && now.isBefore(ends.get());
        }

        boolean existsAt(Instant instant) {
            return !over && !at.isAfter(instant) && (ends.isEmpty() || instant.isBefore(ends.get()));
        }
    }

    private static final class Person {
        private final List<PersonAct> acts = new ArrayList<>();
        private final Set<String> actIds = new HashSet<>();
        private final Map<ContactKey, Entry> keys = new HashMap<>();
        private final List<Entry> elsewhere = new ArrayList<>();
        private final Set<String> messages = new HashSet<>();
        private Instant last = Instant.MIN;
        private Optional<Instant> forgottenAt = Optional.empty();
        private Instant heldUntil = Instant.MIN;

        List<Entry> entries() {
            List<Entry> all = new ArrayList<>(keys.values());
            all.addAll(elsewhere);
            return all;
        }

        /** The last of some acts: by time, a no after a yes, then in the order in which they were heard. */
        Optional<PersonAct> last(Predicate<PersonAct> which) {
            PersonAct last = null;
            for (PersonAct act : acts) {
                boolean later = last == null
                        || act.at().isAfter(last.at())
                        || (act.at().equals(last.at()) && (isNo(act) || !isNo(last)));
                if (which.test(act) && later) {
                    last = act;
                }
            }
            return Optional.ofNullable(last);
        }

        private static boolean isNo(PersonAct act) {
            return act instanceof ConsentWithdrawn || act instanceof Paused || act instanceof Stopped;
        }

        Preferences preferences() {
            return last(PreferencesSet.class::isInstance)
                    .map(act -> ((PreferencesSet) act).preferences())
                    .orElse(Preferences.none());
        }

        Instant pausedUntil() {
            return last(act -> act instanceof Paused || act instanceof Resumed)
                    .filter(Paused.class::isInstance)
                    .map(act -> ((Paused) act).until())
                    .orElse(Instant.MIN);
        }

        Optional<ConsentGiven> consent(ContactLabels labels) {
            return last(act -> isAbout(act, labels, labels.channel()))
                    .filter(ConsentGiven.class::isInstance)
                    .map(ConsentGiven.class::cast);
        }

        private static boolean isAbout(PersonAct act, ContactLabels labels, Channel channel) {
            if (act instanceof ConsentGiven given) {
                return given.sender().equals(labels.sender())
                        && given.purpose().equals(labels.purpose())
                        && given.channels().contains(channel);
            }
            return act instanceof ConsentWithdrawn gone
                    && gone.sender().equals(labels.sender())
                    && gone.purpose().equals(labels.purpose())
                    && (gone.channels().isEmpty() || gone.channels().contains(channel));
        }
    }

    private Person person(PersonId id) {
        return people.computeIfAbsent(id, unknown -> new Person());
    }

    private Person stepping(PersonId id, Instant now) {
        Person person = person(id);
        person.last = now.isAfter(person.last) ? now : person.last;
        return person;
    }

    boolean act(PersonAct act, Instant now) {
        Person person = stepping(act.person(), now);
        Instant at = act.at().isAfter(person.last) ? person.last : act.at();
        boolean fromBefore = person.forgottenAt.isPresent() && !at.isAfter(person.forgottenAt.get());
        boolean known = act.id().isPresent() && person.actIds.contains(act.id().get());
        if (known || fromBefore) {
            return false;
        }
        act.id().ifPresent(person.actIds::add);
        person.acts.add(act.as(act.id(), act.person(), at));
        for (Entry entry : person.keys.values()) {
            entry.over = entry.over || !entry.handedOver;
        }
        return true;
    }

    boolean report(Contact contact, Instant now) {
        Person person = stepping(contact.person(), now);
        if (contact.id().isPresent() && !person.messages.add(contact.id().get())) {
            return false;
        }
        Instant at = contact.at().isAfter(person.last) ? person.last : contact.at();
        person.elsewhere.add(new Entry(contact.labels(), at, Optional.empty()));
        return true;
    }

    /** {@code allowed}, {@code refused}, {@code already-handed-over}, or the instant from which it is allowed. */
    String request(ContactRequest request, Instant clockNow) {
        Person person = stepping(request.person(), clockNow);
        Instant now = person.last;
        Entry own = person.keys.get(request.contactKey());
        if (own != null && !own.labels.equals(request.labels())) {
            return REFUSED;
        }
        if (own != null && own.handedOver && !own.over) {
            return ALREADY;
        }
        if (own != null && own.isLivingPermit(now)) {
            return ALLOWED;
        }
        if (isAllowedAt(person, request, now)) {
            Instant hour = now.plus(PERMIT_LIFE);
            Instant end = request.usefulUntil().filter(hour::isAfter).orElse(hour);
            person.keys.put(request.contactKey(), new Entry(request.labels(), now, Optional.of(end)));
            return ALLOWED;
        }
        return boundaries(person, now).stream()
                .filter(at -> at.isAfter(now) && isAllowedAt(person, request, at))
                .findFirst()
                .map(Instant::toString)
                .orElse(REFUSED);
    }

    boolean handOver(ContactKey key, Instant clockNow) {
        Person person = stepping(key.person(), clockNow);
        Entry own = person.keys.get(key);
        if (own == null || !own.isLivingPermit(person.last)) {
            return false;
        }
        ContactRequest request = ContactRequest.builder()
                .person(key.person())
                .sender(key.sender())
                .purpose(own.labels.purpose())
                .channel(own.labels.channel())
                .topic(own.labels.topic())
                .key(key.key())
                .build();
        if (!isAllowedAt(person, request, person.last)) {
            own.over = true;
            return false;
        }
        own.handedOver = true;
        own.at = person.last;
        own.ends = Optional.empty();
        return true;
    }

    boolean confirm(ContactKey key, Instant now) {
        Entry own = stepping(key.person(), now).keys.get(key);
        if (own == null || !own.handedOver || own.over) {
            return false;
        }
        own.confirmed = true;
        return true;
    }

    boolean release(ContactKey key, Instant now) {
        Person person = stepping(key.person(), now);
        Entry own = person.keys.get(key);
        boolean open =
                own != null && !own.over && !own.confirmed && (own.handedOver || own.isLivingPermit(person.last));
        if (own != null && open) {
            own.over = true;
        }
        return open;
    }

    /** Forgets the person; when they are held until is the gate's to say: no earlier than any window of then ends, and for nothing else. */
    boolean forget(PersonId id, Instant now, Instant heldUntil) {
        Person person = stepping(id, now);
        List<Entry> counting = person.entries().stream()
                .filter(entry -> entry.existsAt(person.last))
                .toList();
        boolean longEnough = counting.stream()
                .allMatch(entry -> windows(person)
                        .noneMatch(length -> entry.at.plus(length).isAfter(heldUntil)));
        boolean held = heldUntil.isAfter(person.last) && heldUntil.isAfter(person.heldUntil);
        boolean tooLong = held
                && counting.stream()
                        .noneMatch(entry -> Stream.concat(windows(person), Stream.of(LONGEST_MONTH))
                                .anyMatch(length ->
                                        !entry.at.plus(length).plusSeconds(1).isBefore(heldUntil)));
        boolean shorter = heldUntil.isBefore(person.heldUntil);
        Person forgotten = new Person();
        forgotten.last = person.last;
        forgotten.forgottenAt = Optional.of(person.last);
        forgotten.heldUntil = heldUntil;
        // a pause is a no: it outlives forgetting
        person.last(act -> act instanceof Paused || act instanceof Resumed).ifPresent(forgotten.acts::add);
        people.put(id, forgotten);
        return longEnough && !tooLong && !shorter;
    }

    private static Stream<Duration> windows(Person person) {
        return person.acts.stream()
                .flatMap(act -> act instanceof ConsentGiven given
                        ? given.allowances().stream()
                        : act instanceof PreferencesSet set ? set.preferences().allowances().stream() : Stream.of())
                .flatMap(allowance -> allowance.per() instanceof RollingWindow rolling
                        ? Stream.of(rolling.length())
                        : gap(allowance.per()).stream());
    }

    private boolean isAllowedAt(Person person, ContactRequest request, Instant at) {
        Optional<ConsentGiven> consent = person.consent(request.labels());
        if (consent.isEmpty()) {
            return false;
        }
        ConsentGiven given = consent.get();
        boolean valid =
                given.validUntil().isEmpty() || at.isBefore(given.validUntil().get());
        boolean useful = request.usefulUntil().isEmpty()
                || at.isBefore(request.usefulUntil().get());
        boolean topic = given.topics().isEmpty()
                || (request.topic().isPresent()
                        && given.topics().contains(request.topic().get()));
        boolean awake = !at.isBefore(person.pausedUntil()) && !at.isBefore(person.heldUntil);
        return valid && useful && topic && awake && keepsCaps(person, request, given, at) && isLoud(person, at);
    }

    private boolean isLoud(Person person, Instant at) {
        List<QuietHours> quiet = person.preferences().quietHours();
        Optional<ZoneId> zone = person.preferences().zone();
        return quiet.isEmpty()
                || (zone.isPresent() && quiet.stream().noneMatch(hours -> clock.isQuiet(hours, at, zone.get())));
    }

    private static boolean keepsCaps(Person person, ContactRequest request, ConsentGiven given, Instant at) {
        Predicate<Entry> underConsent = entry -> entry.labels.sender().equals(given.sender())
                && entry.labels.purpose().equals(given.purpose())
                && given.channels().contains(entry.labels.channel());
        return given.allowances().stream().allMatch(cap -> keeps(person, request, cap, underConsent, at))
                && person.preferences().allowances().stream()
                        .allMatch(cap -> keeps(person, request, cap, any -> true, at));
    }

    private static boolean keeps(
            Person person, ContactRequest request, Allowance cap, Predicate<Entry> which, Instant at) {
        if (!cap.covers(request.labels())) {
            return true;
        }
        Optional<ZoneId> zone = person.preferences().zone();
        if (cap.per() instanceof CalendarWindow && zone.isEmpty()) {
            return false;
        }
        Entry own = person.keys.get(request.contactKey());
        long count = person.entries().stream()
                .filter(entry -> entry != own && which.test(entry) && cap.covers(entry.labels))
                .filter(entry -> entry.existsAt(at) && isInWindow(cap, entry.at, at, zone))
                .count();
        boolean tooClose = person.entries().stream()
                .filter(entry -> entry != own && which.test(entry) && cap.covers(entry.labels))
                .anyMatch(entry -> entry.existsAt(at)
                        && at.isBefore(entry.at.plus(gap(cap.per()).orElse(Duration.ZERO))));
        return count < cap.atMost() && !tooClose;
    }

    private static Optional<Duration> gap(Window window) {
        return window instanceof CalendarWindow calendar ? calendar.minGap() : Optional.empty();
    }

    private static boolean isInWindow(Allowance cap, Instant contact, Instant at, Optional<ZoneId> zone) {
        if (cap.per() instanceof RollingWindow rolling) {
            return at.isBefore(contact.plus(rolling.length()));
        }
        return !(cap.per() instanceof CalendarWindow calendar)
                || (zone.isPresent() && OracleClock.isSame(calendar, contact, at, zone.get()));
    }

    /** Every instant at which an answer can turn into a yes, in order. */
    private NavigableSet<Instant> boundaries(Person person, Instant now) {
        NavigableSet<Instant> waits = new TreeSet<>(List.of(now, person.pausedUntil(), person.heldUntil));
        for (Entry entry : person.entries()) {
            entry.ends.ifPresent(waits::add);
            windows(person).forEach(length -> waits.add(entry.at.plus(length)));
        }
        waits.removeIf(instant -> instant.isBefore(now));
        NavigableSet<Instant> all = new TreeSet<>(waits);
        Optional<ZoneId> zone = person.preferences().zone();
        if (zone.isPresent()) {
            LocalDate today = LocalDate.ofInstant(now, zone.get());
            for (int day = 1; day <= CALENDAR_DAYS_AHEAD; day++) {
                waits.add(clock.startOfDay(today.plusDays(day), zone.get()));
            }
            all.addAll(waits);
            for (QuietHours hours : person.preferences().quietHours()) {
                waits.forEach(instant -> all.addAll(clock.ends(hours, instant, zone.get())));
            }
        }
        return all;
    }
}
