package dev.noncoercive.store.testkit;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.Topic;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.ConsentWithdrawn;
import dev.noncoercive.model.consent.Paused;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.Preferences;
import dev.noncoercive.model.consent.PreferencesSet;
import dev.noncoercive.model.consent.QuietHours;
import dev.noncoercive.model.consent.Resumed;
import dev.noncoercive.model.consent.Window;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.policies.contact.ContactRequest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What the people and senders of a {@link Simulation} may do next, out of one seed. */
final class SimulatedWorld {
    private static final List<SenderId> SENDERS = List.of(SenderId.of("bakery"), SenderId.of("butcher"));
    private static final List<Purpose> PURPOSES = List.of(Purpose.NEWSLETTER, Purpose.NEWSLETTER, Purpose.OFFERS);
    private static final List<Channel> CHANNELS = List.of(Channel.EMAIL, Channel.EMAIL, Channel.SMS);
    private static final List<Topic> TOPICS = List.of(Topic.of("bread"), Topic.of("bread"), Topic.of("events"));
    private static final List<String> ZONES =
            List.of("Europe/Rome", "America/New_York", "Pacific/Chatham", "Africa/Cairo", "Asia/Kolkata");
    private static final List<String> WINDOWS = List.of(
            "PT36H",
            "P3D",
            "P7D",
            "P7D",
            "P30D",
            "PT1H",
            "calendar-day",
            "calendar-week",
            "calendar-week-from-sunday-gap-PT30H",
            "calendar-month",
            "lifetime");

    private final Random random;
    private final List<PersonId> people = new ArrayList<>();
    private PersonId current;
    private int keys;

    SimulatedWorld(long seed, int size) {
        this.random = new Random(seed);
        for (int i = 0; i < size; i++) {
            people.add(PersonId.of("person-" + i));
        }
        this.current = people.get(0);
    }

    int dice() {
        return random.nextInt(100);
    }

    boolean chance(int percent) {
        return dice() < percent;
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Mostly one of the last few, whose permits may still live. */
    <T> T oneOfTheLast(List<T> values) {
        int known = values.size();
        return chance(75) ? values.get(known - 1 - random.nextInt(Math.min(4, known))) : oneOf(values);
    }

    /** Mostly the one of before: what happens to one person at once is what meets. */
    PersonId person() {
        current = chance(75) ? current : oneOf(people);
        return current;
    }

    /** Mostly short waits, so that permits and neighbours are met; whole minutes and, at times, a millisecond beside them. */
    Duration wait(Duration usual) {
        long minutes = chance(65) ? random.nextInt(25) : random.nextInt((int) (6 * usual.toMinutes()));
        return Duration.ofMinutes(minutes).plusMillis(chance(5) ? 1 : 0);
    }

    /** A new question, or one asked before: again, late, or with other labels by mistake. */
    ContactRequest request(Instant now, List<ContactRequest> asked) {
        if (!asked.isEmpty() && chance(25)) {
            ContactRequest again = oneOfTheLast(asked);
            return chance(10) ? again.withChannel(oneOf(CHANNELS)) : again;
        }
        return ContactRequest.builder()
                .person(person())
                .sender(oneOf(SENDERS))
                .purpose(oneOf(PURPOSES))
                .channel(oneOf(CHANNELS))
                .topic(chance(90) ? Optional.of(oneOf(TOPICS)) : Optional.empty())
                .key("key-" + keys++)
                .usefulUntil(chance(15) ? Optional.of(minute(now.plus(wait(Duration.ofDays(5))))) : Optional.empty())
                .build();
    }

    /** So long that quiet hours may have begun or a consent ended, and a permit still lives. */
    Duration waitWithinAnHour() {
        return Duration.ofMinutes(random.nextInt(60));
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

    Contact contact(Instant now) {
        return Contact.builder()
                .id(chance(70) ? Optional.of("message-" + random.nextInt(40)) : Optional.empty())
                .person(person())
                .at(now.minus(wait(Duration.ofDays(4))))
                .sender(oneOf(SENDERS))
                .purpose(oneOf(PURPOSES))
                .channel(oneOf(CHANNELS))
                .topic(chance(80) ? Optional.of(oneOf(TOPICS)) : Optional.empty())
                .build();
    }

    /** Everybody starts with some consents. */
    List<PersonAct> subscriptions(Instant now) {
        List<PersonAct> acts = new ArrayList<>();
        for (PersonId person : people) {
            for (int i = 0; i < 4; i++) {
                acts.add(given(person, now, Optional.empty()));
            }
        }
        return acts;
    }

    /** Something a person does, heard at once or as much later as told. */
    PersonAct act(Instant now, Duration latest) {
        Instant at = latest.isZero() || chance(75) ? now : now.minus(wait(latest.dividedBy(3)));
        Optional<String> id = chance(40) ? Optional.of("act-" + random.nextInt(60)) : Optional.empty();
        PersonId person = person();
        int dice = dice();
        if (dice < 60) {
            return given(person, at, id);
        }
        if (dice < 68) {
            return ConsentWithdrawn.builder()
                    .id(id)
                    .person(person)
                    .at(at)
                    .sender(oneOf(SENDERS))
                    .purpose(oneOf(PURPOSES))
                    .addAllChannels(chance(50) ? List.of() : List.of(oneOf(CHANNELS)))
                    .build();
        }
        if (dice < 86) {
            return PreferencesSet.builder()
                    .id(id)
                    .person(person)
                    .at(at)
                    .preferences(preferences())
                    .build();
        }
        return dice < 94
                ? Paused.builder()
                        .id(id)
                        .person(person)
                        .at(at)
                        .until(minute(now.plus(wait(Duration.ofDays(6)))))
                        .build()
                : Resumed.builder().id(id).person(person).at(at).build();
    }

    private ConsentGiven given(PersonId person, Instant at, Optional<String> id) {
        return ConsentGiven.builder()
                .id(id)
                .person(person)
                .at(at)
                .sender(oneOf(SENDERS))
                .purpose(oneOf(PURPOSES))
                .addAllChannels(chance(50) ? List.of(Channel.EMAIL) : List.of(Channel.EMAIL, Channel.SMS))
                .addAllTopics(chance(85) ? List.of() : List.of(oneOf(TOPICS)))
                .addAllAllowances(allowances())
                .validUntil(chance(10) ? Optional.of(minute(at.plus(wait(Duration.ofDays(60))))) : Optional.empty())
                .build();
    }

    private List<Allowance> allowances() {
        List<Allowance> allowances = new ArrayList<>();
        while (allowances.size() < 3 && chance(60)) {
            allowances.add(allowance());
        }
        return allowances;
    }

    private Allowance allowance() {
        Allowance.Builder allowance = Allowance.builder()
                .atMost(chance(2) ? 0 : 1 + random.nextInt(4))
                .per(Window.parse(oneOf(WINDOWS)));
        if (chance(20)) {
            allowance.addChannel(oneOf(CHANNELS));
        }
        if (chance(10)) {
            allowance.addTopic(oneOf(TOPICS));
        }
        if (chance(10)) {
            allowance.addSender(oneOf(SENDERS));
        }
        return allowance.build();
    }

    private Preferences preferences() {
        Preferences.Builder preferences =
                Preferences.builder().zone(chance(90) ? Optional.of(ZoneId.of(oneOf(ZONES))) : Optional.empty());
        if (chance(60)) {
            preferences.addQuietHours(QuietHours.daily(quarter(20), quarter(6)));
        }
        if (chance(30)) {
            preferences.addQuietHours(QuietHours.builder()
                    .from(quarter(0))
                    .to(quarter(2))
                    .addDay(chance(50) ? DayOfWeek.SUNDAY : DayOfWeek.SATURDAY)
                    .build());
        }
        if (chance(30)) {
            preferences.addAllowance(allowance());
        }
        return preferences.build();
    }

    private LocalTime quarter(int hour) {
        return LocalTime.of(hour, 0).plusMinutes(15L * random.nextInt(12));
    }

    private static Instant minute(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MINUTES);
    }
}
