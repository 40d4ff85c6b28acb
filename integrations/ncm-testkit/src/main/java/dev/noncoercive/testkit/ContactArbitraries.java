package dev.noncoercive.testkit;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.Topic;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.Answered;
import dev.noncoercive.model.consent.CalendarUnit;
import dev.noncoercive.model.consent.CalendarWindow;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.ConsentWithdrawn;
import dev.noncoercive.model.consent.Paused;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.Preferences;
import dev.noncoercive.model.consent.PreferencesSet;
import dev.noncoercive.model.consent.QuietHours;
import dev.noncoercive.model.consent.Resumed;
import dev.noncoercive.model.consent.StopCause;
import dev.noncoercive.model.consent.Stopped;
import dev.noncoercive.model.consent.Window;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.model.contact.ContactLabels;
import dev.noncoercive.model.contact.ContactRecord;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generators of what people said and what was sent. */
public final class ContactArbitraries {
    /** A Monday in winter, three weeks before Rome changes its clocks. */
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    private static final int SPAN_MINUTES = (int) Duration.ofDays(60).toMinutes();

    private ContactArbitraries() {}

    /** {@return one of two people} */
    public static Arbitrary<PersonId> persons() {
        return Arbitraries.of("ada", "bo").map(PersonId::of);
    }

    /** {@return one of two senders} */
    public static Arbitrary<SenderId> senders() {
        return Arbitraries.of("bakery", "butcher").map(SenderId::of);
    }

    /** {@return newsletter or offers} */
    public static Arbitrary<Purpose> purposes() {
        return Arbitraries.of(Purpose.NEWSLETTER, Purpose.OFFERS);
    }

    /** {@return e-mail or SMS} */
    public static Arbitrary<Channel> channels() {
        return Arbitraries.of(Channel.EMAIL, Channel.SMS);
    }

    /** {@return one of three topics} */
    public static Arbitrary<Topic> topics() {
        return Arbitraries.of("bread", "events", "promoción").map(Topic::of);
    }

    /** {@return whole minutes of sixty days from 2 March 2026, over the clock change in Rome} */
    public static Arbitrary<Instant> instants() {
        return Arbitraries.integers().between(0, SPAN_MINUTES).map(minutes -> START.plus(Duration.ofMinutes(minutes)));
    }

    /** {@return zones with and without clock changes, far east and half hours among them} */
    public static Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Europe/Rome", "America/New_York", "Asia/Kolkata", "Pacific/Chatham", "Africa/Cairo", "UTC")
                .map(ZoneId::of);
    }

    /** {@return rolling, calendar and lifetime windows, the rolling ones of an hour to thirty days} */
    public static Arbitrary<Window> windows() {
        return Arbitraries.frequencyOf(
                Tuple.of(5, rollingWindows()),
                Tuple.of(2, calendarWindows()),
                Tuple.of(1, Arbitraries.just(Window.lifetime())));
    }

    /** Days, months, and weeks from any day; a third of them with a gap of up to ten days. */
    private static Arbitrary<CalendarWindow> calendarWindows() {
        Arbitrary<CalendarWindow> plain = Combinators.combine(
                        Arbitraries.of(CalendarUnit.class), Arbitraries.of(DayOfWeek.class))
                .as((unit, day) ->
                        unit == CalendarUnit.WEEK ? Window.calendar(unit).from(day) : Window.calendar(unit));
        Arbitrary<CalendarWindow> apart = Combinators.combine(
                        plain, Arbitraries.integers().between(1, 240))
                .as((window, hours) -> window.apart(Duration.ofHours(hours)));
        return Arbitraries.frequencyOf(Tuple.of(2, plain), Tuple.of(1, apart));
    }

    private static Arbitrary<Window> rollingWindows() {
        return Arbitraries.integers().between(1, 720).map(hours -> Window.rolling(Duration.ofHours(hours)));
    }

    /** {@return allowances of zero to four contacts for everything, in a rolling window} */
    public static Arbitrary<Allowance> rollingAllowances() {
        return Combinators.combine(Arbitraries.integers().between(0, 4), rollingWindows())
                .as((atMost, per) -> Allowance.of(atMost, per));
    }

    /** {@return allowances of zero to four contacts, of every kind and scope} */
    public static Arbitrary<Allowance> allowances() {
        return Arbitraries.frequencyOf(Tuple.of(19, usualAllowances()), Tuple.of(1, wideAllowances()));
    }

    /** Allowances with a scope of forty topics, most of which nobody writes about. */
    private static Arbitrary<Allowance> wideAllowances() {
        return Combinators.combine(Arbitraries.integers().between(0, 4), windows(), topics())
                .as((atMost, per, topic) -> Allowance.builder()
                        .atMost(atMost)
                        .per(per)
                        .addTopic(topic)
                        .addAllTopics(IntStream.range(1, 40)
                                .mapToObj(number -> Topic.of("topic-" + number))
                                .toList())
                        .build());
    }

    private static Arbitrary<Allowance> usualAllowances() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        windows(),
                        some(channels()),
                        some(purposes()),
                        some(topics()),
                        some(senders()))
                .as((atMost, per, channels, purposes, topics, senders) -> Allowance.builder()
                        .atMost(atMost)
                        .per(per)
                        .addAllChannels(channels)
                        .addAllPurposes(purposes)
                        .addAllTopics(topics)
                        .addAllSenders(senders)
                        .build());
    }

    /** A set that is mostly empty, which means everything. */
    private static <T> Arbitrary<Set<T>> some(Arbitrary<T> values) {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(Set.of())),
                Tuple.of(1, values.set().ofMinSize(1).ofMaxSize(2)));
    }

    /** {@return quiet hours at quarters of an hour, wrapping midnight or not, on some days or all} */
    public static Arbitrary<QuietHours> quietHours() {
        Arbitrary<LocalTime> times =
                Arbitraries.integers().between(0, 95).map(quarters -> LocalTime.MIN.plusMinutes(15L * quarters));
        return Combinators.combine(times, times, some(Arbitraries.of(DayOfWeek.class)))
                .as((from, to, days) ->
                        QuietHours.builder().from(from).to(to).addAllDays(days).build());
    }

    /** {@return overall preferences, mostly with a zone} */
    public static Arbitrary<Preferences> preferences() {
        return Combinators.combine(
                        zones().optional(0.9),
                        ValueArbitraries.languages().optional(0.3),
                        quietHours().list().ofMaxSize(2),
                        allowances().list().ofMaxSize(2),
                        topics().list().uniqueElements().ofMaxSize(2))
                .as((zone, language, quiet, allowances, topicOrder) -> Preferences.builder()
                        .zone(zone)
                        .language(language)
                        .addAllQuietHours(quiet)
                        .addAllAllowances(allowances)
                        .addAllTopicOrder(topicOrder)
                        .build());
    }

    /** {@return labels of contacts, mostly invitations with a topic} */
    public static Arbitrary<ContactLabels> labels() {
        return Combinators.combine(senders(), purposes(), channels(), topics().optional(0.9), kinds())
                .as((sender, purpose, channel, topic, kind) -> ContactLabels.builder()
                        .sender(sender)
                        .purpose(purpose)
                        .channel(channel)
                        .topic(topic)
                        .kind(kind)
                        .build());
    }

    /** {@return kinds of contacts, mostly invitations} */
    private static Arbitrary<ContactKind> kinds() {
        return Arbitraries.frequencyOf(
                Tuple.of(7, Arbitraries.just(ContactKind.INVITATION)), Tuple.of(3, Arbitraries.of(ContactKind.class)));
    }

    /** {@return acts of giving a consent} */
    public static Arbitrary<ConsentGiven> consentsGiven() {
        return Combinators.combine(
                        consentsWithoutNotice(),
                        Arbitraries.of("1", "2026-10", "v3 (it)").optional(0.3))
                .as(ConsentGiven::withNoticeVersion);
    }

    private static Arbitrary<ConsentGiven> consentsWithoutNotice() {
        return Combinators.combine(
                        persons(),
                        instants(),
                        senders(),
                        purposes(),
                        channels().set().ofMinSize(1).ofMaxSize(2),
                        some(topics()),
                        allowances().list().ofMaxSize(2),
                        instants().optional(0.2))
                .as((person, at, sender, purpose, channels, topics, allowances, validUntil) -> ConsentGiven.builder()
                        .person(person)
                        .at(at)
                        .sender(sender)
                        .purpose(purpose)
                        .addAllChannels(channels)
                        .addAllTopics(topics)
                        .addAllAllowances(allowances)
                        .validUntil(validUntil)
                        .build());
    }

    /** {@return acts of taking a consent back} */
    public static Arbitrary<ConsentWithdrawn> consentsWithdrawn() {
        return Combinators.combine(persons(), instants(), senders(), purposes(), some(channels()))
                .as((person, at, sender, purpose, channels) -> ConsentWithdrawn.builder()
                        .person(person)
                        .at(at)
                        .sender(sender)
                        .purpose(purpose)
                        .addAllChannels(channels)
                        .build());
    }

    /** {@return acts of setting the overall word} */
    public static Arbitrary<PreferencesSet> preferencesSet() {
        return Combinators.combine(persons(), instants(), preferences())
                .as((person, at, word) -> PreferencesSet.builder()
                        .person(person)
                        .at(at)
                        .preferences(word)
                        .build());
    }

    /** {@return pauses, with and without id} */
    public static Arbitrary<Paused> pauses() {
        return Combinators.combine(persons(), instants(), instants(), ids().optional(0.3))
                .as((person, at, until, id) -> Paused.builder()
                        .id(id)
                        .person(person)
                        .at(at)
                        .until(until)
                        .build());
    }

    /** {@return ends of pauses} */
    public static Arbitrary<Resumed> resumes() {
        return Combinators.combine(persons(), instants())
                .as((person, at) -> Resumed.builder().person(person).at(at).build());
    }

    /** {@return ends of everything, from one sender or from all} */
    public static Arbitrary<Stopped> stops() {
        return Combinators.combine(
                        persons(),
                        instants(),
                        senders().optional(0.7),
                        some(channels()),
                        Arbitraries.of(StopCause.class),
                        ids().optional(0.3))
                .as((person, at, sender, channels, cause, id) -> Stopped.builder()
                        .id(id)
                        .person(person)
                        .at(at)
                        .sender(sender)
                        .addAllChannels(channels)
                        .cause(cause)
                        .build());
    }

    /** {@return answers to senders} */
    public static Arbitrary<Answered> answers() {
        return Combinators.combine(persons(), instants(), senders(), ids().optional(0.3))
                .as((person, at, sender, id) -> Answered.builder()
                        .id(id)
                        .person(person)
                        .at(at)
                        .sender(sender)
                        .build());
    }

    /** {@return acts of every kind, mostly consents, with and without id} */
    public static Arbitrary<PersonAct> acts() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, consentsGiven().map(act -> act)),
                Tuple.of(2, consentsWithdrawn().map(act -> act)),
                Tuple.of(2, preferencesSet().map(act -> act)),
                Tuple.of(1, pauses().map(act -> act)),
                Tuple.of(1, resumes().map(act -> act)),
                Tuple.of(1, stops().map(act -> act)),
                Tuple.of(1, answers().map(act -> act)));
    }

    private static Arbitrary<String> ids() {
        return Arbitraries.integers().between(1, 9).map(number -> "act-" + number);
    }

    /** {@return contacts with any labels} */
    public static Arbitrary<Contact> contacts() {
        return Combinators.combine(persons(), instants(), labels(), ids().optional(0.3))
                .as((person, at, labels, id) -> Contact.builder()
                        .id(id)
                        .person(person)
                        .at(at)
                        .sender(labels.sender())
                        .purpose(labels.purpose())
                        .channel(labels.channel())
                        .topic(labels.topic())
                        .kind(labels.kind())
                        .build());
    }

    /** {@return records of up to six acts and six contacts} */
    public static Arbitrary<ContactRecord> records() {
        return Combinators.combine(
                        acts().list().ofMaxSize(6),
                        contacts().list().ofMaxSize(6),
                        ConsentArbitraries.objections().list().ofMaxSize(1),
                        ConsentArbitraries.signals().list().ofMaxSize(1),
                        instants().optional(0.2))
                .as((acts, contacts, objections, signals, completeSince) -> ContactRecord.builder()
                        .completeSince(completeSince)
                        .addAllActs(acts)
                        .addAllObjections(objections)
                        .addAllContacts(contacts)
                        .addAllSignals(signals)
                        .build())
                .withoutEdgeCases();
    }
}
