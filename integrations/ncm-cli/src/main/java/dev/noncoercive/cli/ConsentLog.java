package dev.noncoercive.cli;

import dev.noncoercive.cli.CsvTable.Row;
import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.Topic;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.Answered;
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
import dev.noncoercive.model.contact.Signal;
import dev.noncoercive.policies.contact.AddressKey;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;

/**
 * A log of what people said: one row an act, or several for an act with several allowances.
 *
 * <p>Columns: at, event, person, sender, purpose, channels, topics, at_most, per, valid_until, zone, quiet_from, quiet_to,
 * address.
 * Events: given or renewed, withdrawn, refused, revoked or invalidated, preferences, pause (until valid_until), resume.
 */
final class ConsentLog {
    static final List<String> COLUMNS = List.of(
            "at",
            "event",
            "person",
            "sender",
            "purpose",
            "channels",
            "topics",
            "at_most",
            "per",
            "valid_until",
            "zone",
            "quiet_from",
            "quiet_to",
            AddressColumn.NAME);

    private final List<Addressed<PersonAct>> acts = new ArrayList<>();
    /** Where the act stands that further rows may belong to. */
    private final Map<PersonAct, Integer> places = new HashMap<>();

    private final Renewals renewals = new Renewals();
    private final List<String> problems;
    private final Optional<ZoneId> zone;
    private final AddressColumn addresses;

    private ConsentLog(Path file, Optional<ZoneId> zone, AddressColumn addresses) throws InputException {
        this.zone = zone;
        this.addresses = addresses;
        this.problems =
                new CsvTable(file, ColumnNames.complete(COLUMNS)).read(List.of("at", "event", "person"), this::add);
        renewals.carryOn(acts).forEach(line -> problems.add(CsvTable.problem(file, line, Renewals.NOTHING_BEFORE)));
    }

    /** Reads a log; times without a zone are taken in the one given, if any. */
    static ConsentLog read(Path file, Optional<ZoneId> zone) throws InputException {
        return new ConsentLog(file, zone, AddressColumn.leftOut());
    }

    /** The same with the addresses at which people said it. */
    static ConsentLog read(Path file, AddressColumn addresses) throws InputException {
        ConsentLog log = new ConsentLog(file, Optional.empty(), addresses);
        addresses.requireRead(file);
        return log;
    }

    List<PersonAct> acts() {
        return acts.stream().map(Addressed::what).toList();
    }

    List<Addressed<PersonAct>> addressed() {
        return acts;
    }

    /** The rows that could not be read. */
    List<String> problems() {
        return problems;
    }

    private void add(Row row) {
        PersonAct act = act(row);
        NavigableSet<AddressKey> keys = addresses.of(row, channels(row));
        Integer place = places.putIfAbsent(JoinedActs.sameFor(act), acts.size());
        if (place == null) {
            add(new Addressed<>(act, keys), row);
            return;
        }
        Addressed<PersonAct> known = acts.get(place);
        if (keys.isEmpty() || keys.equals(known.keys())) {
            acts.set(place, new Addressed<>(JoinedActs.both(known.what(), act), known.keys()));
            if (!isRenewal(row)) {
                renewals.remove(place);
            }
        } else if (known.what().equals(act)) {
            add(new Addressed<>(act, keys), row);
        } else {
            throw new IllegalArgumentException("column `" + AddressColumn.NAME
                    + "`: this is one act with another row, so the address must be the same");
        }
    }

    private void add(Addressed<PersonAct> act, Row row) {
        if (isRenewal(row)) {
            renewals.add(acts.size(), row.line());
        }
        acts.add(act);
    }

    private static boolean isRenewal(Row row) {
        return event(row).equals(Renewals.EVENT);
    }

    private static String event(Row row) {
        return Labels.label(row.required("event"));
    }

    /** On which channels an act says something; none where it names none. */
    static Collection<Channel> channelsOf(PersonAct act) {
        if (act instanceof ConsentGiven given) {
            return given.channels();
        }
        if (act instanceof ConsentWithdrawn withdrawn) {
            return withdrawn.channels();
        }
        return act instanceof Stopped stopped ? stopped.channels() : List.of();
    }

    private PersonAct act(Row row) {
        PersonId person = addresses.person(row);
        Instant at = Times.read(row.required("at"), zone);
        String event = event(row);
        refuseWhatIsNotOf(event, row);
        return switch (event) {
            case "given", Renewals.EVENT, "give-consent" -> given(row, person, at);
            case "withdrawn", "refused", "revoked", "invalidated", "expired", "withdraw-consent" ->
                withdrawn(row, person, at);
            case "preferences", "set-preferences" ->
                PreferencesSet.builder()
                        .person(person)
                        .at(at)
                        .preferences(preferences(row))
                        .build();
            case "pause", "paused" ->
                Paused.builder()
                        .person(person)
                        .at(at)
                        .until(Times.read(row.required("valid_until"), zone))
                        .build();
            case "resume", "resumed" -> Resumed.builder().person(person).at(at).build();
            case "stop", "stopped", "complaint", "dead-address" -> stopped(row, person, at, cause(event));
            case "answer", "answered" ->
                Answered.builder()
                        .person(person)
                        .at(at)
                        .sender(SenderId.of(Labels.label(row.required("sender"))))
                        .build();
            default -> throw unknown(event);
        };
    }

    private static IllegalArgumentException unknown(String event) {
        return new IllegalArgumentException("unknown event `" + event
                + "`; known: given, renewed, withdrawn, refused, revoked, invalidated, expired, preferences, pause,"
                + " resume, stop, complaint, dead-address, answer");
    }

    /** As far as {@link Signal#asAct} reaches: a complaint on every channel, a dead address from everybody. */
    private static PersonAct stopped(Row row, PersonId person, Instant at, StopCause cause) {
        Optional<SenderId> sender = row.field("sender").map(Labels::label).map(SenderId::of);
        return Stopped.builder()
                .person(person)
                .at(at)
                .sender(cause == StopCause.DEAD_ADDRESS ? Optional.empty() : sender)
                .addAllChannels(cause == StopCause.COMPLAINT ? List.of() : channels(row))
                .cause(cause)
                .build();
    }

    private static StopCause cause(String event) {
        return switch (event) {
            case "complaint" -> StopCause.COMPLAINT;
            case "dead-address" -> StopCause.DEAD_ADDRESS;
            default -> StopCause.WORD;
        };
    }

    /** A field that an event does not use is a word of the person that would be lost. */
    private static void refuseWhatIsNotOf(String event, Row row) {
        List<String> used = switch (event) {
            case "given", Renewals.EVENT, "give-consent" ->
                List.of("sender", "purpose", "channels", "topics", "at_most", "per", "valid_until");
            case "preferences", "set-preferences" -> List.of("zone", "quiet_from", "quiet_to", "at_most", "per");
            case "pause", "paused" -> List.of("valid_until");
            case "resume", "resumed" -> List.of();
            case "stop", "stopped", "complaint", "dead-address" -> List.of("sender", "channels");
            case "answer", "answered" -> List.of("sender");
            case "withdrawn", "refused", "revoked", "invalidated", "expired", "withdraw-consent" ->
                List.of("sender", "purpose", "channels", "topics");
            default -> throw unknown(event);
        };
        for (String column : COLUMNS.subList(3, COLUMNS.size() - 1)) {
            if (!used.contains(column) && row.field(column).isPresent()) {
                throw new IllegalArgumentException("`" + column + "` does not belong to the event `" + event + "`; "
                        + (used.isEmpty() ? "it uses none" : "it uses " + String.join(", ", used)));
            }
        }
    }

    private PersonAct given(Row row, PersonId person, Instant at) {
        return ConsentGiven.builder()
                .person(person)
                .at(at)
                .sender(SenderId.of(Labels.label(row.required("sender"))))
                .purpose(Purpose.of(Labels.label(row.required("purpose"))))
                .addAllChannels(channels(row))
                .addAllTopics(labels(row, "topics").stream().map(Topic::of).toList())
                .addAllAllowances(allowance(row).stream().toList())
                .validUntil(row.field("valid_until").map(text -> Times.read(text, zone)))
                .build();
    }

    private static PersonAct withdrawn(Row row, PersonId person, Instant at) {
        return ConsentWithdrawn.builder()
                .person(person)
                .at(at)
                .sender(SenderId.of(Labels.label(row.required("sender"))))
                .purpose(Purpose.of(Labels.label(row.required("purpose"))))
                .addAllChannels(channels(row))
                .build();
    }

    private static Preferences preferences(Row row) {
        return Preferences.builder()
                .zone(row.field("zone").map(ConsentLog::zone))
                .addAllQuietHours(quietHours(row).stream().toList())
                .addAllAllowances(allowance(row).stream().toList())
                .build();
    }

    private static List<Channel> channels(Row row) {
        return labels(row, "channels").stream().map(Channel::of).toList();
    }

    private static List<String> labels(Row row, String column) {
        return row.field(column).map(Labels::labels).orElse(List.of());
    }

    private static Optional<Allowance> allowance(Row row) {
        Optional<String> atMost = row.field("at_most");
        if (atMost.isEmpty() && row.field("per").isPresent()) {
            throw new IllegalArgumentException("`per` is given without `at_most`");
        }
        return atMost.map(text -> Allowance.of(number(text), Window.parse(row.required("per"))));
    }

    private static int number(String text) {
        if (!AtMost.isWhole(text)) {
            throw new IllegalArgumentException("`at_most` must be a whole number, but was `" + text + "`");
        }
        return AtMost.within(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "`at_most` must be " + AtMost.BOUNDS + ", but was `" + text + "`"));
    }

    private static Optional<QuietHours> quietHours(Row row) {
        if (row.field("quiet_from").isEmpty() && row.field("quiet_to").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(QuietHours.daily(time(row.required("quiet_from")), time(row.required("quiet_to"))));
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a quiet time must be such as `22:00`, but was `" + text + "`", e);
        }
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("zone must be such as `Europe/Rome`, but was `" + text + "`", e);
        }
    }
}
