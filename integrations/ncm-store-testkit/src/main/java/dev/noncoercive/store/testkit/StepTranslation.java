package dev.noncoercive.store.testkit;

import static dev.noncoercive.store.testkit.TimelineRunner.needed;

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
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.store.testkit.TimelineStep.StepAllowance;
import dev.noncoercive.store.testkit.TimelineStep.StepQuietHours;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Steps of timelines in the words of the model. */
final class StepTranslation {
    private static final int SHORT_NAME = 3;

    private StepTranslation() {}

    static ContactRequest request(TimelineStep step) {
        return ContactRequest.builder()
                .person(PersonId.of(step.person()))
                .sender(SenderId.of(needed("sender", step.sender())))
                .purpose(Purpose.of(needed("purpose", step.purpose())))
                .channel(Channel.of(needed("channel", step.channel())))
                .topic(Optional.ofNullable(step.topic()).map(Topic::of))
                .key(needed("key", step.key()))
                .build();
    }

    static PersonAct act(TimelineStep step) {
        PersonId person = PersonId.of(step.person());
        Instant at = step.actedAt() == null ? step.at() : step.actedAt();
        Optional<String> id = Optional.ofNullable(step.id());
        return switch (step.action()) {
            case "give-consent" ->
                ConsentGiven.builder()
                        .id(id)
                        .person(person)
                        .at(at)
                        .sender(SenderId.of(needed("sender", step.sender())))
                        .purpose(Purpose.of(needed("purpose", step.purpose())))
                        .addAllChannels(each(Channel::of, needed("channels", step.channels())))
                        .addAllTopics(each(Topic::of, step.topics()))
                        .addAllAllowances(each(StepTranslation::allowance, step.allowances()))
                        .validUntil(Optional.ofNullable(step.validUntil()))
                        .build();
            case "withdraw-consent" ->
                ConsentWithdrawn.builder()
                        .id(id)
                        .person(person)
                        .at(at)
                        .sender(SenderId.of(needed("sender", step.sender())))
                        .purpose(Purpose.of(needed("purpose", step.purpose())))
                        .addAllChannels(each(Channel::of, step.channels()))
                        .build();
            case "set-preferences" ->
                PreferencesSet.builder()
                        .id(id)
                        .person(person)
                        .at(at)
                        .preferences(preferences(step))
                        .build();
            case "pause" ->
                Paused.builder()
                        .id(id)
                        .person(person)
                        .at(at)
                        .until(needed("until", step.until()))
                        .build();
            case "resume" -> Resumed.builder().id(id).person(person).at(at).build();
            default -> throw new IllegalArgumentException("`" + step.action() + "` is no act of a person");
        };
    }

    private static Preferences preferences(TimelineStep step) {
        return Preferences.builder()
                .zone(Optional.ofNullable(step.zone()).map(StepTranslation::zone))
                .addAllQuietHours(each(StepTranslation::quietHours, step.quietHours()))
                .addAllAllowances(each(StepTranslation::allowance, step.allowances()))
                .build();
    }

    private static Allowance allowance(StepAllowance allowance) {
        return Allowance.builder()
                .atMost(needed("atMost", allowance.atMost()))
                .per(Window.parse(
                        allowance.calendar() == null
                                ? needed("per", allowance.per())
                                : "calendar-" + allowance.calendar()))
                .addAllChannels(each(Channel::of, allowance.channels()))
                .addAllPurposes(each(Purpose::of, allowance.purposes()))
                .addAllTopics(each(Topic::of, allowance.topics()))
                .addAllSenders(each(SenderId::of, allowance.senders()))
                .build();
    }

    private static QuietHours quietHours(StepQuietHours hours) {
        return QuietHours.builder()
                .from(time("from", hours.from()))
                .to(time("to", hours.to()))
                .addAllDays(each(StepTranslation::day, hours.days()))
                .build();
    }

    private static LocalTime time(String field, @Nullable String text) {
        try {
            return LocalTime.parse(needed(field, text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "`" + field + "` must be a time such as 22:00, but was `" + text + "`", e);
        }
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "`zone` must be a time zone such as Europe/Rome, but was `" + name + "`", e);
        }
    }

    private static DayOfWeek day(String shortName) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().substring(0, SHORT_NAME).equals(shortName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown day `" + shortName + "`; known: MON to SUN"));
    }

    private static <A, B> List<B> each(Function<A, B> translation, @Nullable List<A> values) {
        return values == null ? List.of() : values.stream().map(translation).toList();
    }
}
