package dev.noncoercive.store.testkit;

import static dev.noncoercive.store.testkit.WorldDice.minute;
import static dev.noncoercive.store.testkit.WorldLabels.CHANNELS;
import static dev.noncoercive.store.testkit.WorldLabels.PURPOSES;
import static dev.noncoercive.store.testkit.WorldLabels.SENDERS;
import static dev.noncoercive.store.testkit.WorldLabels.TOPICS;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Topic;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.ConsentWithdrawn;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.model.contact.Signal;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.RuleBook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the people, senders and providers of a {@link Simulation} may do next, and by which rules, out of one seed. */
final class SimulatedWorld {
    private static final int CONSENTS_AT_THE_START = 6;

    private final WorldDice dice;
    private final WorldLabels labels;
    private final WorldActs acts;
    private final WorldRivals rivals;
    private final RuleBook rules;
    private final Optional<Instant> storeKnowsSince;
    private final WorldAddresses addresses;
    private final List<PersonId> people = new ArrayList<>();
    private final List<Contact> elsewhere = new ArrayList<>();
    private PersonId current;
    private int keys;

    SimulatedWorld(long seed, int size) {
        this.dice = new WorldDice(seed);
        this.labels = new WorldLabels(dice);
        this.acts = new WorldActs(dice);
        this.rivals = new WorldRivals(dice);
        this.rules = WorldRules.drawnWith(dice);
        this.storeKnowsSince = WorldRules.pastKnownSince(dice);
        for (int i = 0; i < size; i++) {
            people.add(PersonId.of("person-" + i));
        }
        this.addresses = WorldAddresses.of(dice, people);
        this.current = people.get(0);
    }

    /** The rules beside the person's word, the same all the year. */
    RuleBook rules() {
        return rules;
    }

    /** Since when nothing is missing in the store, which everybody who stands on it waits for. */
    Optional<Instant> storeKnowsSince() {
        return storeKnowsSince;
    }

    /** Who is written to where. */
    WorldAddresses addresses() {
        return addresses;
    }

    int dice() {
        return dice.roll();
    }

    boolean chance(int percent) {
        return dice.chance(percent);
    }

    /** Mostly one of the last few, whose permits may still live. */
    <T> T oneOfTheLast(List<T> values) {
        return dice.oneOfTheLast(values);
    }

    /** Mostly the one of before: what happens to one person at once is what meets. */
    PersonId person() {
        current = chance(75) ? current : dice.oneOf(people);
        return current;
    }

    <T> List<T> shuffled(List<T> values) {
        return dice.shuffled(values);
    }

    Duration wait(Duration usual) {
        return dice.wait(usual);
    }

    /** So long that quiet hours may have begun or a consent ended, and a permit still lives. */
    Duration waitWithinAnHour() {
        return Duration.ofMinutes(dice.below(60));
    }

    /** For how many steps of the year a sender does not reach the store. */
    int stepsCutOff() {
        return 2 + dice.below(12);
    }

    /** A new question, or one asked before: again, late, with or with other labels by mistake. */
    ContactRequest request(Instant now, List<ContactRequest> asked) {
        if (!asked.isEmpty() && chance(25)) {
            ContactRequest again = oneOfTheLast(asked);
            return chance(10) ? mistaken(again) : again;
        }
        return question(now, labels.kind());
    }

    /** What a sender insists on. Silence slows a reminder even where somebody said how often. */
    ContactRequest insistedOn(Instant now) {
        return question(now, chance(50) ? ContactKind.REMINDER : labels.kind()).withUsefulUntil(Optional.empty());
    }

    /** Several messages to one person, of which one may go. */
    List<ContactRequest> rivals(Instant now, List<ContactRequest> asked) {
        return rivals.drawn(question(now, labels.kind()), first -> rivalOf(first, now), asked);
    }

    /** Mostly about something else under the same word, so that the order of topics decides. */
    private ContactRequest rivalOf(ContactRequest first, Instant now) {
        return chance(65)
                ? anotherKey(first).withTopic(chance(90) ? Optional.of(dice.oneOf(TOPICS)) : Optional.empty())
                : question(first.person(), now, labels.kind());
    }

    private ContactRequest question(Instant now, ContactKind kind) {
        return question(person(), now, kind);
    }

    private ContactRequest question(PersonId person, Instant now, ContactKind kind) {
        ContactRequest question = aboutSomething(person)
                .kind(kind)
                .basis(kind == ContactKind.SERVICE ? Optional.of("order 1177") : Optional.empty())
                .key("key-" + keys++)
                .usefulUntil(chance(15) ? Optional.of(minute(now.plus(wait(Duration.ofDays(5))))) : Optional.empty())
                .build();
        return question.withAddressKeys(addresses.toldWith(question.person(), question.channel()));
    }

    /** Mostly about what the person once agreed to, so that more than a consent decides. */
    private ContactRequest.Builder aboutSomething(PersonId person) {
        List<ConsentGiven> given = acts.givenBy(person);
        ContactRequest.Builder request = ContactRequest.builder();
        request.person(person);
        if (!given.isEmpty() && chance(65)) {
            ConsentGiven consent = dice.oneOfTheLast(given);
            request.sender(consent.sender())
                    .purpose(consent.purpose())
                    .channel(dice.oneOf(List.copyOf(consent.channels())))
                    .topic(topicUnder(consent));
            return request;
        }
        request.sender(dice.oneOf(SENDERS))
                .purpose(dice.oneOf(PURPOSES))
                .channel(dice.oneOf(CHANNELS))
                .topic(chance(90) ? Optional.of(dice.oneOf(TOPICS)) : Optional.empty());
        return request;
    }

    private Optional<Topic> topicUnder(ConsentGiven consent) {
        if (chance(10)) {
            return Optional.empty();
        }
        return Optional.of(dice.oneOf(consent.topics().isEmpty() ? TOPICS : List.copyOf(consent.topics())));
    }

    private ContactRequest mistaken(ContactRequest request) {
        return chance(60)
                ? request.withChannel(dice.oneOf(CHANNELS))
                : asked(request, chance(50) ? ContactKind.GIFT : ContactKind.REPLY);
    }

    /** The same question, of a kind that stands on nothing stated. */
    private static ContactRequest asked(ContactRequest request, ContactKind kind) {
        ContactRequest.Builder other = ContactRequest.builder();
        other.person(request.person())
                .sender(request.sender())
                .purpose(request.purpose())
                .channel(request.channel())
                .topic(request.topic())
                .kind(kind)
                .key(request.key())
                .usefulUntil(request.usefulUntil());
        return other.build();
    }

    ContactRequest anotherKey(ContactRequest request) {
        return request.withKey("key-" + keys++);
    }

    /** The very same, sent by somebody else. */
    Contact contact(ContactRequest request, Instant now) {
        return Contact.builder()
                .person(request.person())
                .at(now)
                .sender(request.sender())
                .purpose(request.purpose())
                .channel(request.channel())
                .topic(request.topic())
                .kind(request.kind())
                .build();
    }

    ConsentWithdrawn withdrawal(ContactRequest request, Instant now) {
        return ConsentWithdrawn.builder()
                .person(request.person())
                .at(now)
                .sender(request.sender())
                .purpose(request.purpose())
                .addAllChannels(chance(50) ? List.of() : List.of(request.channel()))
                .build();
    }

    ConsentGiven consent(ContactRequest request, Instant now) {
        return ConsentGiven.builder()
                .person(request.person())
                .at(now)
                .sender(request.sender())
                .purpose(request.purpose())
                .addChannel(request.channel())
                .build();
    }

    /** A contact that was made elsewhere, and is heard of at once or later, at times twice. */
    Contact contact(Instant now) {
        if (!elsewhere.isEmpty() && chance(25)) {
            return oneOfTheLast(elsewhere);
        }
        Contact contact = newContact(now);
        if (contact.id().isPresent()) {
            elsewhere.add(contact);
        }
        return contact;
    }

    private Contact newContact(Instant now) {
        ContactRequest like = aboutSomething(person()).key("elsewhere").build();
        return Contact.builder()
                .id(chance(70) ? Optional.of("message-" + dice.below(40)) : Optional.empty())
                .person(like.person())
                .at(now.minus(wait(Duration.ofDays(4))))
                .sender(like.sender())
                .purpose(like.purpose())
                .channel(like.channel())
                .topic(like.topic())
                .kind(labels.kind())
                .build();
    }

    /** Everybody starts with some consents. */
    List<PersonAct> subscriptions(Instant now) {
        return people.stream()
                .flatMap(person -> subscriptions(person, now).stream())
                .toList();
    }

    List<PersonAct> subscriptions(PersonId person, Instant now) {
        List<PersonAct> subscriptions = new ArrayList<>();
        for (int i = 0; i < CONSENTS_AT_THE_START; i++) {
            subscriptions.add(acts.consent(person, now, Optional.empty()));
        }
        return subscriptions;
    }

    void forgotten(PersonId person) {
        acts.forgotten(person);
    }

    /** Something a person does, heard at once or as much later as told. */
    PersonAct act(Instant now, Duration latest) {
        return acts.act(person(), heardLate(now, latest), now);
    }

    /** Something that a provider reports, at once or as much later as told, and at times twice. */
    Signal signal(Instant now, Duration latest) {
        return acts.signal(person(), heardLate(now, latest), !latest.isZero());
    }

    private Instant heardLate(Instant now, Duration latest) {
        return latest.isZero() || chance(75) ? now : now.minus(wait(latest.dividedBy(3)));
    }
}
