package dev.noncoercive.receipts;

import dev.noncoercive.jackson3.Documents;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.TimeBounds;
import dev.noncoercive.model.consent.Consent;
import dev.noncoercive.model.consent.ConsentEvent;
import dev.noncoercive.model.consent.ConsentState;
import dev.noncoercive.model.consent.ExpressBasis;
import dev.noncoercive.model.consent.Expression;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Kantara Consent Receipt v1.1.
 *
 * @see <a href="https://kantarainitiative.org/download/7902/">Consent Receipt Specification 1.1.0</a>
 */
final class Kantara {
    /** From here on a timestamp can only be milliseconds: as seconds it would be the year 5138. */
    private static final long MILLISECONDS_FROM = 100_000_000_000L;

    private static final int CATEGORY_MAX = 16;
    private static final Pattern CATEGORY = Pattern.compile("\\s*(\\d{1,2})(?!\\d).*", Pattern.DOTALL);
    private static final String UNTIL = "Until ";
    private static final String NOT_SAID = "not said";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Set<String> KNOWN = Set.of(
            "version",
            "jurisdiction",
            "consentTimestamp",
            "collectionMethod",
            "consentReceiptID",
            "publicKey",
            "language",
            "piiPrincipalId",
            "piiControllers",
            "policyUrl",
            "services",
            "sensitive",
            "spiCat");

    private Kantara() {}

    static WrittenReceipt write(Consent consent, SenderFacts sender) {
        Instant givenAt = Kept.givenAt(consent);
        ObjectNode receipt = MAPPER.createObjectNode();
        receipt.put("version", "KI-CR-v1.1.0");
        receipt.put("jurisdiction", sender.jurisdiction());
        receipt.put("consentTimestamp", givenAt.getEpochSecond());
        receipt.put(
                "collectionMethod", consent.expression().map(Expression::text).orElse(NOT_SAID));
        receipt.put("consentReceiptID", Kept.id(consent));
        consent.notice().flatMap(notice -> notice.language()).ifPresent(tag -> receipt.put("language", tag.value()));
        receipt.put("piiPrincipalId", consent.person().value());
        ObjectNode controller = receipt.putArray("piiControllers").addObject();
        controller.put("piiController", consent.sender().value());
        controller.put("contact", sender.contact());
        controller.putObject("address").put("streetAddress", sender.address());
        controller.put("email", sender.email());
        controller.put("phone", sender.phone());
        receipt.put("policyUrl", sender.policyUrl());
        ObjectNode service = receipt.putArray("services").addObject();
        service.put("service", sender.service());
        writePurpose(service.putArray("purposes").addObject(), consent);
        receipt.put("sensitive", false);
        receipt.putArray("spiCat");
        NavigableSet<String> losses = Kept.losses(consent, Set.of());
        if (!consent.history()
                .equals(List.of(
                        ConsentEvent.of(ConsentState.GIVEN, Instant.ofEpochSecond(givenAt.getEpochSecond()))))) {
            losses.add("history");
        }
        return new WrittenReceipt(Documents.json().write(receipt), losses);
    }

    private static void writePurpose(ObjectNode purpose, Consent consent) {
        boolean express = consent.basis().filter(ExpressBasis.class::isInstance).isPresent();
        purpose.put("purpose", consent.purpose().value());
        purpose.put("consentType", express ? "EXPLICIT" : NOT_SAID);
        purpose.putArray("purposeCategory").add(category(consent.purpose()));
        purpose.putArray("piiCategory").add("Contact");
        purpose.put("primaryPurpose", true);
        purpose.put("termination", consent.validUntil().map(end -> UNTIL + end).orElse("Until it is taken back"));
        purpose.put("thirdPartyDisclosure", false);
    }

    private static String category(Purpose purpose) {
        return Map.of(Purpose.CARE, "4 - Contact Requested", Purpose.RESEARCH, "16 - Improve Performance")
                .getOrDefault(purpose, "6 - Marketing");
    }

    static ReceiptRead read(Fields receipt) {
        receipt.require(
                "version",
                "jurisdiction",
                "consentTimestamp",
                "collectionMethod",
                "consentReceiptID",
                "piiPrincipalId",
                "piiControllers",
                "services",
                "policyUrl",
                "sensitive",
                "spiCat");
        receipt.truth("sensitive");
        receipt.texts("spiCat");
        List<String> unknown = new ArrayList<>();
        Optional<PersonId> person = ours(receipt.text("piiPrincipalId"), PersonId::of);
        if (person.isEmpty()) {
            unknown.add("piiPrincipalId is no opaque id");
        }
        List<SenderId> senders = new ArrayList<>();
        for (Fields controller : receipt.objects("piiControllers")) {
            controller.require("piiController", "contact", "address", "email", "phone");
            ours(controller.text("piiController"), SenderId::of)
                    .ifPresentOrElse(
                            senders::add, () -> unknown.add("a controller is named in words that are no label"));
        }
        Instant givenAt = givenAt(receipt);
        Purposes purposes = purposes(receipt, unknown);
        Optional<Expression> expression = expression(receipt.text("collectionMethod"));
        if (expression.isEmpty()) {
            unknown.add("collectionMethod is in words of its own");
        }
        unknown.add("channels, topics, allowances and everything after the giving are not in this format");
        receipt.others(KNOWN).forEach(name -> unknown.add("the field " + name + " was passed over"));
        return new ReceiptRead(
                ReceiptFormat.KANTARA_1_1,
                receipt.text("consentReceiptID"),
                person,
                List.copyOf(senders),
                purposes.named,
                purposes.categories,
                List.of(),
                List.of(),
                List.of(),
                Optional.of(givenAt),
                List.of(ConsentEvent.of(ConsentState.GIVEN, givenAt)),
                purposes.validUntil,
                expression,
                Optional.empty(),
                List.copyOf(unknown));
    }

    private static Instant givenAt(Fields receipt) {
        String expected = "must be a whole number of seconds or milliseconds since 1970";
        long timestamp = receipt.whole("consentTimestamp", expected);
        boolean isInstant = timestamp >= 0 && timestamp <= TimeBounds.LATEST.toEpochMilli();
        if (!isInstant) {
            throw receipt.refused("/consentTimestamp", expected);
        }
        return timestamp > MILLISECONDS_FROM ? Instant.ofEpochMilli(timestamp) : Instant.ofEpochSecond(timestamp);
    }

    private record Purposes(List<Purpose> named, NavigableSet<Integer> categories, Optional<Instant> validUntil) {}

    private static Purposes purposes(Fields receipt, List<String> unknown) {
        List<Purpose> named = new ArrayList<>();
        NavigableSet<Integer> categories = new TreeSet<>();
        List<Optional<Instant>> ends = new ArrayList<>();
        for (Fields service : receipt.objects("services")) {
            service.require("service", "purposes");
            for (Fields purpose : service.objects("purposes")) {
                purpose.require("consentType", "purposeCategory", "piiCategory", "termination", "thirdPartyDisclosure");
                if (purpose.truth("thirdPartyDisclosure")) {
                    purpose.require("thirdPartyName");
                }
                purpose.textIfAny("purpose")
                        .flatMap(words -> ours(words, Purpose::of))
                        .ifPresentOrElse(named::add, () -> unknown.add("a purpose is in words that are no label"));
                purpose.texts("purposeCategory").stream()
                        .flatMap(text -> category(text, unknown))
                        .forEach(categories::add);
                ends.add(until(purpose.text("termination"), unknown));
            }
        }
        boolean oneEnd = ends.stream().distinct().count() == 1;
        return new Purposes(List.copyOf(named), categories, oneEnd ? ends.get(0) : Optional.empty());
    }

    /** The leading number counts: the words beside it differ from implementation to implementation. */
    private static Stream<Integer> category(String text, List<String> unknown) {
        Matcher number = CATEGORY.matcher(text);
        int category = number.matches() ? Integer.parseInt(number.group(1)) : 0;
        if (category < 1 || category > CATEGORY_MAX) {
            unknown.add("a purposeCategory does not begin with a number from 1 to " + CATEGORY_MAX);
            return Stream.empty();
        }
        return Stream.of(category);
    }

    private static Optional<Instant> until(String termination, List<String> unknown) {
        Optional<Instant> end = termination.startsWith(UNTIL)
                ? ours(termination.substring(UNTIL.length()), Instant::parse)
                : Optional.empty();
        if (end.isEmpty()) {
            unknown.add("a termination is no instant");
        }
        return end;
    }

    static Optional<Expression> expression(String text) {
        return Stream.of(Expression.values())
                .filter(expression -> expression.text().equals(text))
                .findFirst();
    }

    /** A value of the model, if the text is one. Other systems write other things, and that is no error. */
    static <T> Optional<T> ours(String text, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
