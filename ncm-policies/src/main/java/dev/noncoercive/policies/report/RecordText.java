package dev.noncoercive.policies.report;

import dev.noncoercive.model.Language;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Topic;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.PreferencesSet;
import dev.noncoercive.model.contact.ContactLabels;
import dev.noncoercive.policies.contact.Allowed;
import dev.noncoercive.policies.contact.ContactDecision;
import dev.noncoercive.policies.contact.ContactHistory;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.ContactRow;
import dev.noncoercive.policies.contact.ContactRules;
import dev.noncoercive.policies.contact.ContactState;
import dev.noncoercive.policies.contact.KeptNo;
import dev.noncoercive.policies.contact.Later;
import dev.noncoercive.policies.contact.RuleBook;
import dev.noncoercive.policies.contact.Tombstone;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Tells people what is kept about them, in their language and on their clock: what holds now, what they said, what was sent, what was not,
 * and how to have it corrected or erased.
 *
 * <p>It is plain text in parts, for a page to show; {@code PersonPage} of {@code ncm-report} is one. It names every sender, since it is for the
 * person alone. For example, {@code RecordText.in(Language.ITALIAN, zone).tell(person, gate.recordOf(person), at)}.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
public final class RecordText {
    private static final Set<ContactState> PERHAPS_SENT =
            EnumSet.of(ContactState.HANDED_OVER, ContactState.CONFIRMED, ContactState.ELSEWHERE);
    private static final Set<ContactState> NOT_SENT =
            EnumSet.of(ContactState.RESERVED, ContactState.ENDED, ContactState.HELD);
    private static final String QUESTION = "the person's own record";

    private final Language language;
    private final PersonWords words;
    private final RuleBook rules;
    private final Optional<String> where;

    /**
     * A record in words.
     *
     * @param language  the language it is told in, such as {@code it}, not null
     * @param title  its title, not null
     * @param lead  what it is, in sentences, not null
     * @param sections  its parts, in order, not null
     */
    public record Told(Language language, String title, List<String> lead, List<Section> sections) {}

    /**
     * A part of a record.
     *
     * @param title  what it is about, not null
     * @param notes  sentences before the entries, or in their place, not null
     * @param entries  one an act, a contact or a consent, in order of time, not null
     */
    public record Section(String title, List<String> notes, List<Entry> entries) {}

    /**
     * One act, contact or consent.
     *
     * @param about  when it was, and for a contact or a consent what it is filed under; empty for preferences, not null
     * @param what  what it is, in a sentence, not null
     * @param details  more sentences about it, not null
     * @param reference  under which id it is kept, or empty, not null
     */
    public record Entry(Optional<String> about, String what, List<String> details, Optional<String> reference) {}

    private RecordText(Language language, PersonWords words, RuleBook rules, Optional<String> where) {
        this.language = language;
        this.words = words;
        this.rules = rules;
        this.where = where;
    }

    /**
     * For a person who reads a language and lives by a clock.
     *
     * @param language  English, Italian or Spanish, with or without a region, not null
     * @param zone  the person's zone, or the one to say times in while theirs is not known, not null
     * @return the renderer, by the person's word alone, not null
     * @throws IllegalArgumentException if the language is another one; the message names the three
     */
    public static RecordText in(Language language, ZoneId zone) {
        return new RecordText(
                language.base(),
                PersonWords.forPersonAlone(language, Objects.requireNonNull(zone, "zone")),
                RuleBook.personOnly(),
                Optional.empty());
    }

    /**
     * The same with the rules of the gate, for what holds now and for what went past it.
     *
     * @param gateRules  the rules beside the person's word, not null
     * @return the renderer, not null
     */
    public RecordText under(RuleBook gateRules) {
        return new RecordText(language, words, gateRules, where);
    }

    /**
     * The same with where people can have their record corrected or erased.
     *
     * @param place  an address, a telephone number or a page, in words as people read them, not null
     * @return the renderer, not null
     */
    public RecordText askAt(String place) {
        return new RecordText(language, words, rules, Optional.of(place));
    }

    /**
     * Tells a record.
     *
     * @param person  whose it is, not null
     * @param known  what is kept, not null
     * @param at  the time at which it is told, for what holds now, not null
     * @return the record in words, not null
     */
    public Told tell(PersonId person, ContactHistory known, Instant at) {
        List<Section> sections = new ArrayList<>(List.of(now(person, known, at), said(known)));
        List<ContactRow> rows = known.rowsAsTold(person, rules);
        sections.add(section("record.sent", entries(rows, PERHAPS_SENT)));
        sections.add(section("record.not-sent", entries(rows, NOT_SENT)));
        optional("record.corrected", rows, ContactState.CORRECTED).ifPresent(sections::add);
        optional("record.observed", rows, ContactState.OBSERVED).ifPresent(sections::add);
        sections.add(rights());
        return new Told(
                language,
                words.say("record.title"),
                List.of(
                        words.say("record.lead", "time", words.time(at), "zone", words.zone()),
                        words.say("record.person", "person", words.quoted(person.value()))),
                sections);
    }

    private Section now(PersonId person, ContactHistory known, Instant at) {
        List<String> notes = new ArrayList<>();
        known.tombstone().ifPresent(left -> {
            notes.add(words.say("record.now.forgotten", "time", words.time(left.at())));
            notes.add(words.say("record.now.forgotten.until", "time", words.timeOfChange(left.heldUntil())));
            notes.addAll(nos(left));
        });
        List<Entry> entries = new ArrayList<>();
        standing(known, at)
                .forEach((labels, given) ->
                        questions(person, labels, given).forEach(request -> entries.add(answer(request, known, at))));
        if (entries.isEmpty()) {
            notes.add(words.say("record.now.empty"));
        } else if (rules.equals(RuleBook.personOnly())) {
            notes.add(words.say("record.now.person-only"));
        }
        latest(PreferencesSet.class, known, at)
                .ifPresent(set -> entries.add(new Entry(
                        Optional.empty(),
                        words.say("record.preferences"),
                        acts().preferences(set.preferences()),
                        Optional.empty())));
        return new Section(words.say("record.now"), notes, entries);
    }

    /** What they had said no to before they were forgotten, as far as it still holds. */
    private List<String> nos(Tombstone left) {
        List<String> notes = new ArrayList<>();
        if (!left.keptNos().isEmpty()) {
            notes.add(words.say("record.now.forgotten.nos"));
        }
        for (KeptNo no : left.keptNos()) {
            notes.add(acts().sentence(no.said()));
            no.opened()
                    .forEach((sender, channels) -> notes.add(words.say(
                            "record.now.forgotten.opened",
                            "sender",
                            words.sender(sender),
                            "scope",
                            words.scope(new TreeSet<>(channels), List.of(), Collections.emptySortedSet()))));
        }
        return notes;
    }

    /** The latest yes for each sender, purpose and channel, whether or not it still holds. */
    private static Map<ContactLabels, ConsentGiven> standing(ContactHistory known, Instant at) {
        Map<ContactLabels, ConsentGiven> standing = new LinkedHashMap<>();
        known.acts().stream()
                .filter(act -> act instanceof ConsentGiven && !act.at().isAfter(at))
                .map(ConsentGiven.class::cast)
                .forEach(given -> given.channels()
                        .forEach(channel ->
                                standing.put(ContactLabels.of(given.sender(), given.purpose(), channel), given)));
        return standing;
    }

    /** One question a topic that was agreed to; one without a topic where every topic was. */
    private static List<ContactRequest> questions(PersonId person, ContactLabels labels, ConsentGiven given) {
        Collection<Topic> topics = given.topics();
        Stream<Optional<Topic>> asked =
                topics.isEmpty() ? Stream.of(Optional.empty()) : topics.stream().map(Optional::of);
        return asked.map(topic -> ContactRequest.builder()
                        .person(person)
                        .sender(labels.sender())
                        .purpose(labels.purpose())
                        .channel(labels.channel())
                        .topic(topic)
                        .key(QUESTION)
                        .build())
                .toList();
    }

    private Entry answer(ContactRequest request, ContactHistory known, Instant at) {
        ContactDecision decision = ContactRules.decide(known, request, rules, at);
        return new Entry(
                Optional.of(words.labels(request.labels())),
                answer(decision),
                texts().because(decision),
                Optional.empty());
    }

    private String answer(ContactDecision decision) {
        if (decision instanceof Later later) {
            return words.say("record.now.later", "time", words.timeOfChange(later.nextAllowedAt()));
        }
        return words.say(decision instanceof Allowed ? "record.now.allowed" : "record.now.refused");
    }

    private static <T extends PersonAct> Optional<T> latest(Class<T> kind, ContactHistory known, Instant at) {
        return known.acts().stream()
                .filter(act -> kind.isInstance(act) && !act.at().isAfter(at))
                .map(kind::cast)
                .reduce((earlier, later) -> later);
    }

    private Section said(ContactHistory known) {
        return section("record.said", known.acts().stream().map(this::entry).toList());
    }

    private Entry entry(PersonAct act) {
        return new Entry(
                Optional.of(PersonWords.capitalised(words.time(act.at()))),
                acts().sentence(act),
                acts().details(act),
                act.id().map(this::reference));
    }

    /** What most records hold nothing of: what was recorded in error; what was only observed, so that nobody here knows whether it was sent. */
    private Optional<Section> optional(String key, List<ContactRow> rows, ContactState state) {
        List<Entry> entries = entries(rows, EnumSet.of(state));
        return entries.isEmpty() ? Optional.empty() : Optional.of(section(key, entries));
    }

    private List<Entry> entries(List<ContactRow> rows, Set<ContactState> states) {
        return rows.stream()
                .filter(row -> states.contains(row.state()))
                .map(this::entry)
                .toList();
    }

    private Entry entry(ContactRow row) {
        return new Entry(
                Optional.of(PersonWords.capitalised(words.time(row.at())) + " · " + texts().name(row)),
                texts().state(row),
                texts().details(row),
                Optional.of(reference(row.reference())));
    }

    private Section section(String key, List<Entry> entries) {
        return new Section(words.say(key), entries.isEmpty() ? List.of(words.say(key + ".empty")) : List.of(), entries);
    }

    private String reference(String id) {
        return words.say("reference", "id", id);
    }

    private Section rights() {
        return new Section(
                words.say("record.rights"),
                List.of(
                        words.say("record.rights.correct"),
                        words.say("record.rights.correct.how"),
                        words.say("record.rights.stop"),
                        words.say("record.rights.erase"),
                        where.map(place -> words.say("record.rights.where", "where", place))
                                .orElseGet(() -> words.say("record.rights.where.unknown"))),
                List.of());
    }

    private PersonText texts() {
        return new PersonText(words);
    }

    private ActText acts() {
        return new ActText(words);
    }
}
