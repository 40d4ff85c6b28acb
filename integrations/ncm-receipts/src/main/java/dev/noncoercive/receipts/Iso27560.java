package dev.noncoercive.receipts;

import dev.noncoercive.jackson3.Documents;
import dev.noncoercive.model.Channel;
import dev.noncoercive.model.Language;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.Topic;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.Consent;
import dev.noncoercive.model.consent.ConsentEvent;
import dev.noncoercive.model.consent.ConsentState;
import dev.noncoercive.model.consent.ExpressBasis;
import dev.noncoercive.model.consent.Expression;
import dev.noncoercive.model.consent.Notice;
import dev.noncoercive.model.consent.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shape of ISO/IEC TS 27560:2023 in JSON-LD with DPV terms, and terms of our own for what neither has.
 *
 * @see <a href="https://w3id.org/dpv/guides/consent-27560">The DPV guide for ISO/IEC TS 27560</a>
 */
final class Iso27560 {
    static final String PROFILE = "dct:conformsTo";

    private static final String SCHEMA = "https://w3id.org/dpv/schema/dpv-27560";
    private static final String OWN_TERMS = "https://noncoercive.dev/ns#";
    private static final String STATUS = "dpv:hasConsentStatus";
    private static final String STATE = "@type";
    private static final String AT = "dpv:isIndicatedAtTime";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** The four that are written somewhere, and the variants that the guide's own examples use. */
    private static final Set<String> PROFILES = Set.of(
            SCHEMA + "#record",
            SCHEMA + "#record-eu-gdpr",
            SCHEMA + "#receipt-record",
            SCHEMA + "#receipt-eu-gdpr",
            SCHEMA + "#receipt",
            SCHEMA,
            SCHEMA + "-GDPR",
            "dpv-27560",
            "dpv-27560-GDPR");

    private static final Map<ConsentState, String> STATES = states();
    private static final Set<String> KNOWN = Set.of(
            "@context",
            "@type",
            PROFILE,
            "dct:identifier",
            "dpv:hasDataSubject",
            "dpv:hasDataController",
            "dpv:hasPurpose",
            "dpv:hasService",
            "dpv:hasJurisdiction",
            STATUS,
            "dpv:hasIndicationMethod",
            "dct:valid",
            "dpv:hasNotice",
            "dpv:hasConsentControl",
            "ncm:channel",
            "ncm:topic",
            "ncm:allowance");

    private Iso27560() {}

    private static Map<ConsentState, String> states() {
        Map<ConsentState, String> states = new EnumMap<>(ConsentState.class);
        states.put(ConsentState.UNKNOWN, "dpv:ConsentUnknown");
        states.put(ConsentState.REQUESTED, "dpv:ConsentRequested");
        states.put(ConsentState.REQUEST_DEFERRED, "dpv:ConsentRequestDeferred");
        states.put(ConsentState.GIVEN, "dpv:ConsentGiven");
        states.put(ConsentState.RENEWED, "dpv:RenewedConsentGiven");
        states.put(ConsentState.REFUSED, "dpv:ConsentRefused");
        states.put(ConsentState.WITHDRAWN, "dpv:ConsentWithdrawn");
        states.put(ConsentState.REVOKED, "dpv:ConsentRevoked");
        states.put(ConsentState.EXPIRED, "dpv:ConsentExpired");
        states.put(ConsentState.INVALIDATED, "dpv:ConsentInvalidated");
        return states;
    }

    static WrittenReceipt write(Consent consent, SenderFacts sender) {
        Kept.givenAt(consent);
        boolean express = consent.basis().filter(ExpressBasis.class::isInstance).isPresent();
        ObjectNode receipt = MAPPER.createObjectNode();
        ObjectNode context = receipt.putObject("@context");
        context.put("dpv", "https://w3id.org/dpv#");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("ncm", OWN_TERMS);
        receipt.put("@type", express ? "dpv:ExpressedConsent" : "dpv:Consent");
        receipt.put(PROFILE, SCHEMA + "#receipt-record");
        receipt.put("dct:identifier", Kept.id(consent));
        receipt.put("dpv:hasDataSubject", consent.person().value());
        writeSender(receipt.putObject("dpv:hasDataController"), consent.sender(), sender);
        receipt.put("dpv:hasPurpose", consent.purpose().value());
        receipt.put("dpv:hasService", sender.service());
        receipt.put("dpv:hasJurisdiction", sender.jurisdiction());
        ArrayNode states = receipt.putArray(STATUS);
        consent.history()
                .forEach(event -> states.addObject()
                        .put(STATE, STATES.get(event.state()))
                        .put(AT, event.at().toString()));
        consent.expression().ifPresent(how -> receipt.put("dpv:hasIndicationMethod", how.text()));
        consent.validUntil().ifPresent(end -> receipt.put("dct:valid", end.toString()));
        consent.notice().ifPresent(notice -> writeNotice(receipt.putObject("dpv:hasNotice"), notice, sender));
        receipt.putObject("dpv:hasConsentControl")
                .put("@type", "dpv:WithdrawConsent")
                .put("dpv:isExercisedAt", sender.withdrawalUrl());
        writeOwn(receipt, consent);
        NavigableSet<String> losses = Kept.losses(consent, Set.of("channels", "topics", "allowances", "notice"));
        if (consent.notice().filter(Iso27560::saysMore).isPresent()) {
            losses.add("notice");
        }
        return new WrittenReceipt(Documents.json().write(receipt), losses);
    }

    private static void writeSender(ObjectNode controller, SenderId id, SenderFacts sender) {
        controller.put("dct:identifier", id.value());
        controller.put("dpv:hasContact", sender.contact() + ", " + sender.email() + ", " + sender.phone());
        controller.put("dpv:hasAddress", sender.address());
    }

    private static void writeNotice(ObjectNode target, Notice notice, SenderFacts sender) {
        target.put("dct:source", sender.policyUrl());
        target.put("dct:hasVersion", notice.version());
        notice.hash().ifPresent(hash -> target.put("ncm:sha256", hash));
        notice.language().ifPresent(language -> target.put("dct:language", language.value()));
    }

    private static boolean saysMore(Notice notice) {
        return notice.sender().isPresent()
                || notice.cadence().isPresent()
                || notice.withdrawal().isPresent()
                || notice.shownAt().isPresent();
    }

    /** Neither the standard nor DPV has a number for how often, so these terms are ours. */
    private static void writeOwn(ObjectNode receipt, Consent consent) {
        texts(receipt, "ncm:channel", consent.channels());
        texts(receipt, "ncm:topic", consent.topics());
        if (consent.allowances().isEmpty()) {
            return;
        }
        ArrayNode allowances = receipt.putArray("ncm:allowance");
        for (Allowance allowance : consent.allowances()) {
            ObjectNode target = allowances.addObject();
            target.put("ncm:atMost", allowance.atMost());
            target.put("ncm:per", allowance.per().toString());
            texts(target, "ncm:channel", allowance.channels());
            texts(target, "ncm:purpose", allowance.purposes());
            texts(target, "ncm:topic", allowance.topics());
            texts(target, "ncm:sender", allowance.senders());
        }
    }

    private static void texts(ObjectNode target, String name, Collection<?> values) {
        if (!values.isEmpty()) {
            ArrayNode list = target.putArray(name);
            values.forEach(value -> list.add(value.toString()));
        }
    }

    static ReceiptRead read(Fields receipt) {
        String profile = receipt.text(PROFILE);
        if (!PROFILES.contains(profile)) {
            throw receipt.refused(
                    "/" + PROFILE, "must be a profile of ISO/IEC TS 27560 such as `" + SCHEMA + "#record`");
        }
        receipt.require("dct:identifier", "dpv:hasDataSubject", "dpv:hasDataController", "dpv:hasPurpose", STATUS);
        List<String> unknown = new ArrayList<>();
        Optional<PersonId> person = Kantara.ours(receipt.text("dpv:hasDataSubject"), PersonId::of);
        if (person.isEmpty()) {
            unknown.add("dpv:hasDataSubject is no opaque id");
        }
        Fields controller = receipt.object("dpv:hasDataController");
        controller.require("dct:identifier");
        Optional<SenderId> sender = Kantara.ours(controller.text("dct:identifier"), SenderId::of);
        if (sender.isEmpty()) {
            unknown.add("the controller is named in words that are no label");
        }
        List<Purpose> purposes = new ArrayList<>();
        for (String purpose : receipt.texts("dpv:hasPurpose")) {
            Kantara.ours(purpose, Purpose::of)
                    .ifPresentOrElse(purposes::add, () -> unknown.add("a purpose is in words that are no label"));
        }
        List<ConsentEvent> reported = events(receipt);
        Optional<Expression> expression =
                receipt.textIfAny("dpv:hasIndicationMethod").flatMap(Kantara::expression);
        unknown.add("what came after the events that it reports is not in a receipt");
        receipt.others(KNOWN).forEach(name -> unknown.add("the field " + name + " was passed over"));
        return new ReceiptRead(
                ReceiptFormat.ISO_27560,
                receipt.text("dct:identifier"),
                person,
                sender.stream().toList(),
                List.copyOf(purposes),
                new TreeSet<>(),
                labels(receipt, "ncm:channel", Channel::of),
                labels(receipt, "ncm:topic", Topic::of),
                allowances(receipt),
                Kept.lastYes(reported),
                reported,
                receipt.textIfAny("dct:valid").map(end -> receipt.parsed("dct:valid", end, Instant::parse)),
                expression,
                notice(receipt),
                List.copyOf(unknown));
    }

    private static List<ConsentEvent> events(Fields receipt) {
        List<ConsentEvent> events = new ArrayList<>();
        for (Fields event : receipt.objects(STATUS)) {
            event.require(STATE, AT);
            String state = event.text(STATE);
            ConsentState known = STATES.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(state))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow(() -> event.refused("/" + STATE, "must be one of " + STATES.values()));
            events.add(event.parsed(AT, event.text(AT), at -> ConsentEvent.of(known, Instant.parse(at))));
        }
        return events.stream().sorted().toList();
    }

    private static <T> List<T> labels(Fields fields, String name, Function<String, T> parse) {
        return fields.has(name)
                ? fields.texts(name).stream()
                        .map(label -> fields.parsed(name, label, parse))
                        .toList()
                : List.of();
    }

    private static List<Allowance> allowances(Fields receipt) {
        if (!receipt.has("ncm:allowance")) {
            return List.of();
        }
        return receipt.objects("ncm:allowance").stream()
                .map(Iso27560::allowance)
                .toList();
    }

    private static Allowance allowance(Fields fields) {
        fields.require("ncm:atMost", "ncm:per");
        long atMost = fields.whole("ncm:atMost", "must be a whole number");
        Window per = fields.parsed("ncm:per", fields.text("ncm:per"), Window::parse);
        Allowance everywhere =
                fields.parsed("ncm:atMost", String.valueOf(atMost), text -> Allowance.of(Integer.parseInt(text), per));
        return everywhere
                .withChannels(labels(fields, "ncm:channel", Channel::of))
                .withPurposes(labels(fields, "ncm:purpose", Purpose::of))
                .withTopics(labels(fields, "ncm:topic", Topic::of))
                .withSenders(labels(fields, "ncm:sender", SenderId::of));
    }

    private static Optional<Notice> notice(Fields receipt) {
        if (!receipt.has("dpv:hasNotice")) {
            return Optional.empty();
        }
        Fields notice = receipt.object("dpv:hasNotice");
        return notice.textIfAny("dct:hasVersion")
                .map(version -> Notice.builder()
                        .version(version)
                        .hash(notice.textIfAny("ncm:sha256")
                                .map(hash -> notice.parsed("ncm:sha256", hash, Iso27560::sha256)))
                        .language(notice.textIfAny("dct:language")
                                .map(tag -> notice.parsed("dct:language", tag, Language::of)))
                        .build());
    }

    private static String sha256(String hash) {
        Notice.builder().version("1").hash(hash).build();
        return hash;
    }
}
