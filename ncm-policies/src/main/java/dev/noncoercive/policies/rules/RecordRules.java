package dev.noncoercive.policies.rules;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.Share;
import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.campaign.HarmRates;
import dev.noncoercive.model.campaign.SuppressionCheck;
import dev.noncoercive.model.consent.Consent;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.ConsentWithdrawn;
import dev.noncoercive.model.consent.Notice;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.StopCause;
import dev.noncoercive.model.consent.Stopped;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.model.contact.ContactRecord;
import dev.noncoercive.model.contact.Objection;
import dev.noncoercive.model.contact.Signal;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.policies.Policy;
import dev.noncoercive.policies.audit.ContactAudit;
import dev.noncoercive.policies.contact.ReasonCode;
import dev.noncoercive.policies.contact.RuleBook;
import dev.noncoercive.policies.profile.Parameter;
import dev.noncoercive.policies.report.WindowWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** G02 to G08 and R01: what the record of contacts and the rates of a campaign tell. */
final class RecordRules {
    private static final long COMPLAINTS_STOP = 3;

    /** A contact and its place in the record. */
    private record Sent(Contact contact, int index) {
        String location() {
            return "/record/contacts/" + index;
        }
    }

    /** That somebody ended it: to whom, for what and where (empty means all of them), and when. */
    private record Stop(
            PersonId person, Optional<SenderId> sender, Optional<Purpose> purpose, Set<Channel> channels, Instant at) {
        static Stop of(Stopped act) {
            return new Stop(act.person(), act.sender(), Optional.empty(), act.channels(), act.at());
        }

        static Stop of(ConsentWithdrawn act) {
            return new Stop(
                    act.person(), Optional.of(act.sender()), Optional.of(act.purpose()), act.channels(), act.at());
        }

        boolean isBrokenBy(Contact contact, Campaign campaign) {
            return sender.map(contact.sender()::equals).orElse(true)
                    && purpose.map(contact.purpose()::equals).orElse(true)
                    && (channels.isEmpty() || channels.contains(contact.channel()))
                    && follows(contact, person, at, campaign);
        }
    }

    private RecordRules() {}

    static List<Policy<?>> all(Catalogue in) {
        return List.of(
                RulePolicy.of(in, "ncm.contact.promised-cadence", Campaign.class, RecordRules::promisedCadence),
                RulePolicy.of(in, "ncm.contact.suppression-fresh", Campaign.class, RecordRules::suppressionFresh),
                RulePolicy.of(in, "ncm.contact.stop-latency", Campaign.class, RecordRules::stopLatency),
                RulePolicy.of(in, "ncm.contact.no-nagging", Campaign.class, RecordRules::noNagging),
                RulePolicy.of(in, "ncm.contact.silence-slows", Campaign.class, RecordRules::silenceSlows),
                RulePolicy.of(in, "ncm.contact.harm-stop", Campaign.class, RecordRules::harmStop),
                RulePolicy.of(in, "ncm.rights.objection-final", Campaign.class, RecordRules::objectionFinal));
    }

    private static List<Sent> sent(Campaign campaign) {
        List<Sent> sent = new ArrayList<>();
        List<Contact> contacts = campaign.record().map(ContactRecord::contacts).orElse(List.of());
        for (int i = 0; i < contacts.size(); i++) {
            sent.add(new Sent(contacts.get(i), i));
        }
        return sent;
    }

    private static List<Sent> marketing(Campaign campaign) {
        return sent(campaign).stream()
                .filter(one -> one.contact().kind().isUnasked())
                .toList();
    }

    /** The promised cadence is judged as an allowance would be, by the one decision function. */
    private static void promisedCadence(Campaign campaign, Seen seen) {
        List<PersonAct> promised = new ArrayList<>();
        for (Consent consent : campaign.consents()) {
            consent.notice()
                    .flatMap(Notice::cadence)
                    .ifPresent(cadence -> promised.addAll(
                            consent.withAllowances(cadence.asAllowance()).acts()));
        }
        if (promised.isEmpty() || campaign.record().isEmpty()) {
            seen.unknown("", promised.isEmpty() ? "cadence" : "record");
            return;
        }
        seen.pass();
        ContactAudit.with(RuleBook.personOnly())
                .audit(ContactRecord.builder()
                        .addAllActs(promised)
                        .addAllContacts(campaign.record().get().contacts())
                        .build())
                .violations()
                .forEach(violation -> violation.reasons().stream()
                        .filter(reason -> reason.code() == ReasonCode.ALLOWANCE)
                        .findFirst()
                        .flatMap(reason -> reason.allowance())
                        .ifPresent(allowance -> seen.fail(
                                "/record/contacts/" + violation.index(),
                                "over",
                                allowance.atMost(),
                                WindowWords.of(allowance.per()))));
    }

    private static void suppressionFresh(Campaign campaign, Seen seen) {
        if (campaign.suppressions().isEmpty()) {
            seen.unknown("", "suppressions");
        }
        for (int i = 0; i < campaign.suppressions().size(); i++) {
            SuppressionCheck list = campaign.suppressions().get(i);
            String location = "/suppressions/" + i;
            seen.check(!list.checkedAt().isAfter(seen.at()), location + "/checkedAt", "future");
            seen.limit(
                    Parameter.LIST_AGE,
                    row -> !seen.after(row, list.checkedAt()).isBefore(seen.at()),
                    location + "/checkedAt",
                    "old",
                    list.list(),
                    ConsentRules.day(list.checkedAt()));
        }
    }

    /** The words that end it; an objection is judged by R01, a complaint and a dead address by G08. */
    private static List<Stop> stops(ContactRecord record) {
        List<Stop> stops = new ArrayList<>();
        for (PersonAct act : record.acts()) {
            if (act instanceof ConsentWithdrawn withdrawn) {
                stops.add(Stop.of(withdrawn));
            }
        }
        stopped(record)
                .filter(act -> act.cause() == StopCause.WORD)
                .map(Stop::of)
                .forEach(stops::add);
        return stops;
    }

    private static Stream<Stopped> stopped(ContactRecord record) {
        return Stream.concat(
                record.acts().stream().filter(Stopped.class::isInstance).map(Stopped.class::cast),
                record.signals().stream().map(Signal::asAct).flatMap(Optional::stream));
    }

    private static void stopLatency(Campaign campaign, Seen seen) {
        if (seen.need(campaign.record(), "", "record").isEmpty()) {
            return;
        }
        for (Stop stop : stops(campaign.record().get())) {
            seen.pass();
            for (Sent one : marketing(campaign)) {
                if (stop.isBrokenBy(one.contact(), campaign)) {
                    seen.limit(
                            Parameter.STOP_DEADLINE,
                            row -> !one.contact().at().isAfter(seen.after(row, stop.at())),
                            one.location(),
                            "late",
                            ConsentRules.day(stop.at()));
                }
            }
        }
    }

    /** Whether a contact came after an instant, without a new yes of the person to such a contact in between. */
    private static boolean follows(Contact contact, PersonId person, Instant since, Campaign campaign) {
        if (!contact.person().equals(person) || !contact.at().isAfter(since)) {
            return false;
        }
        Stream<PersonAct> acts = Stream.concat(
                campaign.record().stream().flatMap(record -> record.acts().stream()),
                campaign.consents().stream().flatMap(consent -> consent.acts().stream()));
        return acts.noneMatch(act -> act instanceof ConsentGiven given
                && isYesTo(given, contact)
                && given.at().isAfter(since)
                && !given.at().isAfter(contact.at()));
    }

    private static boolean isYesTo(ConsentGiven given, Contact contact) {
        return given.person().equals(contact.person())
                && given.sender().equals(contact.sender())
                && given.purpose().equals(contact.purpose())
                && given.channels().contains(contact.channel());
    }

    private static void noNagging(Campaign campaign, Seen seen) {
        if (seen.need(campaign.record(), "", "record").isEmpty()) {
            return;
        }
        Map<List<String>, List<Sent>> asks = new TreeMap<>(Comparator.comparing(Object::toString));
        for (Sent one : marketing(campaign)) {
            one.contact()
                    .ask()
                    .ifPresent(ask -> asks.computeIfAbsent(
                                    List.of(one.contact().person().value(), ask), key -> new ArrayList<>())
                            .add(one));
        }
        if (asks.isEmpty() && !marketing(campaign).isEmpty()) {
            seen.unknown("/record", "ask");
        }
        asks.values().forEach(same -> askedOnce(inOrder(same), seen));
    }

    private static List<Sent> inOrder(List<Sent> sent) {
        return sent.stream()
                .sorted(Comparator.comparing((Sent one) -> one.contact().at()).thenComparing(Sent::index))
                .toList();
    }

    private static void askedOnce(List<Sent> same, Seen seen) {
        seen.pass();
        Contact first = same.get(0).contact();
        for (int i = 1; i < same.size(); i++) {
            Contact again = same.get(i).contact();
            String location = same.get(i).location();
            int reminders = i;
            Optional<Instant> answered = same.subList(0, i).stream()
                    .flatMap(one -> one.contact().answeredAt().stream())
                    .min(Instant::compareTo);
            if (answered.filter(answer -> !answer.isAfter(again.at())).isPresent()) {
                seen.fail(location, "answered");
            } else if (!again.channel().equals(first.channel())) {
                seen.fail(
                        location,
                        "channel",
                        again.channel().value(),
                        first.channel().value());
            } else {
                Instant before = same.get(i - 1).contact().at();
                seen.limit(Parameter.REMINDERS, row -> reminders <= row.number(), location, "reminders", reminders);
                seen.limit(
                        Parameter.REMINDER_AFTER,
                        row -> !again.at().isBefore(seen.after(row, before)),
                        location,
                        "soon");
            }
        }
    }

    /** Who stated an allowance, or was promised a cadence and said yes, asked for what comes. */
    private static boolean askedForIt(PersonId person, Campaign campaign) {
        boolean stated = campaign.consents().stream()
                .filter(consent -> consent.person().equals(person))
                .anyMatch(consent -> !consent.allowances().isEmpty()
                        || consent.notice().flatMap(Notice::cadence).isPresent());
        return stated
                || campaign.record().stream()
                        .flatMap(record -> record.acts().stream())
                        .anyMatch(act -> act instanceof ConsentGiven given
                                && given.person().equals(person)
                                && !given.allowances().isEmpty());
    }

    private static void silenceSlows(Campaign campaign, Seen seen) {
        if (seen.need(campaign.record(), "", "record").isEmpty()) {
            return;
        }
        Map<PersonId, List<Sent>> byPerson = new HashMap<>();
        for (Sent one : marketing(campaign)) {
            byPerson.computeIfAbsent(one.contact().person(), person -> new ArrayList<>())
                    .add(one);
        }
        byPerson.forEach((person, all) -> {
            if (!askedForIt(person, campaign)) {
                slower(inOrder(all), campaign, seen);
            }
        });
    }

    private static void slower(List<Sent> all, Campaign campaign, Seen seen) {
        List<Sent> unanswered = new ArrayList<>();
        for (Sent one : all) {
            unanswered.removeIf(
                    before -> isHeard(before.contact(), one.contact().at(), campaign));
            unanswered.add(one);
            int count = unanswered.size();
            seen.limit(Parameter.UNANSWERED, row -> count <= row.number(), one.location(), "many", count);
            if (count >= 3) {
                long wait = between(unanswered.get(count - 2), one);
                long before = between(unanswered.get(count - 3), unanswered.get(count - 2));
                seen.check(wait >= before * 2, one.location(), "faster");
            }
        }
    }

    private static long between(Sent one, Sent next) {
        return next.contact().at().getEpochSecond() - one.contact().at().getEpochSecond();
    }

    /** The person answered, or did something of their own, after a contact and by an instant. */
    private static boolean isHeard(Contact contact, Instant by, Campaign campaign) {
        boolean answered =
                contact.answeredAt().filter(answer -> !answer.isAfter(by)).isPresent();
        return answered
                || campaign.record().stream()
                        .flatMap(record -> record.acts().stream())
                        .anyMatch(act -> act.person().equals(contact.person())
                                && act.at().isAfter(contact.at())
                                && !act.at().isAfter(by));
    }

    private static void harmStop(Campaign campaign, Seen seen) {
        if (campaign.record().isEmpty() && campaign.harm().isEmpty()) {
            seen.unknown("", "record", "harm");
            return;
        }
        campaign.record().stream()
                .flatMap(RecordRules::stopped)
                .filter(act -> act.cause() != StopCause.WORD)
                .forEach(act -> ended(act, campaign, seen));
        campaign.harm().ifPresent(harm -> rates(harm, campaign.harmLimits(), seen));
    }

    private static void ended(Stopped act, Campaign campaign, Seen seen) {
        seen.pass();
        for (Sent one : marketing(campaign)) {
            if (Stop.of(act).isBrokenBy(one.contact(), campaign)) {
                seen.fail(one.location(), "after", act.cause().text());
            }
        }
    }

    private static void rates(HarmRates harm, Optional<HarmRates> limits, Seen seen) {
        harm.complaints().ifPresent(rate -> {
            boolean stop = seen.rows(Parameter.COMPLAINTS).stream()
                    .anyMatch(row -> rate.perMillion() >= row.number() * COMPLAINTS_STOP);
            seen.check(!stop, "/harm/complaints", "complaints-stop", rate);
            if (!stop) {
                slowDown(rate, Parameter.COMPLAINTS, "complaints", seen);
            }
        });
        harm.unsubscribes().ifPresent(rate -> slowDown(rate, Parameter.UNSUBSCRIBES, "unsubscribes", seen));
        limits.ifPresent(own -> {
            beyond(harm, own, HarmRates::complaints, "complaints", seen);
            beyond(harm, own, HarmRates::bounces, "bounces", seen);
            beyond(harm, own, HarmRates::unsubscribes, "unsubscribes", seen);
            beyond(harm, own, HarmRates::refunds, "refunds", seen);
        });
    }

    private static void slowDown(Share rate, Parameter limit, String what, Seen seen) {
        boolean loud = seen.rows(limit).stream().anyMatch(row -> rate.perMillion() >= row.number());
        if (loud) {
            seen.fail(Severity.WARNING, "/harm/" + what, "slow", rate);
        } else {
            seen.pass();
        }
    }

    private static void beyond(
            HarmRates harm, HarmRates own, Function<HarmRates, Optional<Share>> what, String name, Seen seen) {
        if (what.apply(harm).isPresent() && what.apply(own).isPresent()) {
            Share rate = what.apply(harm).get();
            Share limit = what.apply(own).get();
            seen.check(rate.compareTo(limit) <= 0, "/harm/" + name, "own-limit", rate, limit);
        }
    }

    private static void objectionFinal(Campaign campaign, Seen seen) {
        if (seen.need(campaign.record(), "", "record").isEmpty()) {
            return;
        }
        List<Objection> objections = campaign.record().get().objections();
        for (int i = 0; i < objections.size(); i++) {
            Objection objection = objections.get(i);
            seen.pass();
            for (Sent one : marketing(campaign)) {
                boolean concerned =
                        objection.sender().map(one.contact().sender()::equals).orElse(true);
                if (concerned && follows(one.contact(), objection.person(), objection.at(), campaign)) {
                    seen.fail(one.location(), "contact", ConsentRules.day(objection.at()));
                }
            }
            if (objection.profileErasedAt().isEmpty()) {
                seen.unknown("/record/objections/" + i, "profileErasedAt");
            }
        }
    }
}
