package dev.noncoercive.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.Consent;
import dev.noncoercive.model.consent.ConsentEvent;
import dev.noncoercive.model.consent.ConsentState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptsTest {
    private static final Instant GIVEN = Instant.parse("2026-11-01T09:00:00Z");

    private static String fixture(String name) {
        try (InputStream in = Objects.requireNonNull(ReceiptsTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertRefused(String text, String message) {
        assertThatExceptionOfType(ReceiptException.class)
                .isThrownBy(() -> Receipts.read(text))
                .withMessage(message);
    }

    @Test
    void a_foreign_kantara_receipt_gives_what_it_says_and_lists_the_rest() {
        ReceiptRead read = Receipts.read(fixture("kantara.json"));
        assertThat(read.format()).isEqualTo(ReceiptFormat.KANTARA_1_1);
        assertThat(read.givenAt()).contains(GIVEN);
        assertThat(read.presentState()).isEqualTo(ConsentState.UNKNOWN);
        assertThat(read.purposes()).containsExactly(Purpose.NEWSLETTER);
        assertThat(read.categories()).containsExactly(5, 6);
        assertThat(read.unknown())
                .containsExactly(
                        "piiPrincipalId is no opaque id",
                        "a controller is named in words that are no label",
                        "a termination is no instant",
                        "collectionMethod is in words of its own",
                        "channels, topics, allowances and everything after the giving are not in this format");
        assertThat(read.toString()).doesNotContain("@people.example");
    }

    @Test
    void a_foreign_dpv_receipt_gives_its_events_in_order_of_time() {
        ReceiptRead read = Receipts.read(fixture("iso27560.json"));
        assertThat(read.person()).contains(PersonId.of("ada"));
        assertThat(read.reported())
                .extracting(event -> event.state())
                .containsExactly(ConsentState.REQUESTED, ConsentState.GIVEN);
        assertThat(read.givenAt()).contains(GIVEN);
        assertThat(read.allowances()).isEmpty();
        assertThat(read.unknown())
                .containsExactly(
                        "a purpose is in words that are no label",
                        "what came after the events that it reports is not in a receipt",
                        "the field dpv:hasStorageCondition was passed over");
    }

    @ParameterizedTest
    @CsvSource({
        "1793523600, 2026-11-01T09:00:00Z",
        "1793523600000, 2026-11-01T09:00:00Z",
        "1793523600123, 2026-11-01T09:00:00.123Z",
        "100000000000, 5138-11-16T09:46:40Z",
        "100000000001, 1973-03-03T09:46:40.001Z",
        "0, 1970-01-01T00:00:00Z"
    })
    void a_timestamp_is_seconds_up_to_the_year_5138_and_milliseconds_beyond(String timestamp, Instant expected) {
        assertThat(Receipts.read(fixture("kantara.json").replace("1793523600", timestamp))
                        .givenAt())
                .contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1793523600.5", "\"1793523600\"", "true", "99999999999999999999", "999999999999999"})
    void no_other_timestamp_is_read(String timestamp) {
        assertRefused(
                fixture("kantara.json").replace("1793523600", timestamp),
                "line 4, column 3, /consentTimestamp: must be a whole number of seconds or milliseconds since 1970");
    }

    @ParameterizedTest
    @ValueSource(strings = {"17 - Everything", "0", "Marketing", "123"})
    void a_category_without_a_known_number_is_unknown(String category) {
        ReceiptRead read = Receipts.read(fixture("kantara.json").replace("6 - Marketing", category));
        assertThat(read.categories()).containsExactly(5);
        assertThat(read.unknown()).contains("a purposeCategory does not begin with a number from 1 to 16");
    }

    @Test
    void what_is_missing_is_named() {
        assertRefused(
                fixture("kantara.json").replace("\"spiCat\"", "\"spi\"").replace("\"sensitive\"", "\"sens\""),
                "line 1, column 1, missing [sensitive, spiCat]");
        assertRefused(
                fixture("kantara.json")
                        .replace("\"thirdPartyDisclosure\": false", "\"thirdPartyDisclosure\": true")
                        .replace("thirdPartyName", "who"),
                "line 24, column 9, /services/0/purposes/0: missing [thirdPartyName]");
        assertRefused(
                fixture("iso27560.json").replace("dpv:hasPurpose", "dpv:hasNoPurpose"),
                "line 1, column 1, missing [dpv:hasPurpose]");
    }

    @Test
    void what_is_no_receipt_is_refused() {
        assertRefused(
                "{}",
                "line 1, column 1, must be a Kantara receipt with `consentReceiptID`, or a receipt of ISO/IEC TS 27560 with `dct:conformsTo`");
        assertRefused("[]", "line 1, column 1, must be an object with fields");
        assertRefused("{\"a\": 1, \"a\": 2}", "line 1, column 10, /a: the field \"a\" stands there twice");
        assertRefused(
                fixture("iso27560.json").replace("dpv:ConsentGiven", "dpv:ConsentForEver"),
                "line 10, column 6, /dpv:hasConsentStatus/0/@type: must be one of [dpv:ConsentUnknown, dpv:ConsentRequested, dpv:ConsentRequestDeferred, dpv:ConsentGiven, dpv:RenewedConsentGiven, dpv:ConsentRefused, dpv:ConsentWithdrawn, dpv:ConsentRevoked, dpv:ConsentExpired, dpv:ConsentInvalidated]");
        assertRefused(
                fixture("iso27560.json").replace("dpv-27560#receipt", "dpv-99999"),
                "line 4, column 3, /dct:conformsTo: must be a profile of ISO/IEC TS 27560 such as `https://w3id.org/dpv/schema/dpv-27560#record`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"#record", "#record-eu-gdpr", "#receipt-record", "#receipt-eu-gdpr", "#receipt", "", "-GDPR"})
    void every_profile_of_the_guide_is_read(String profile) {
        assertThat(Receipts.read(fixture("iso27560.json").replace("dpv-27560#receipt", "dpv-27560" + profile))
                        .id())
                .isEqualTo("receipt-7");
    }

    private static Consent.Builder consent() {
        return Consent.builder()
                .person(PersonId.of("ada"))
                .sender(SenderId.of("corner-bakery"))
                .purpose(Purpose.NEWSLETTER)
                .addChannel(Channel.EMAIL)
                .addAllowance(Allowance.of(2, Duration.ofDays(30)));
    }

    @Test
    void the_allowance_travels_in_terms_of_our_own() {
        Consent consent = consent().id("c-1").givenAt(GIVEN).build();
        WrittenReceipt kantara = Receipts.write(consent, ReceiptsProperties.SENDER, ReceiptFormat.KANTARA_1_1);
        assertThat(kantara.losses()).containsExactly("allowances", "channels");
        WrittenReceipt iso = Receipts.write(consent, ReceiptsProperties.SENDER, ReceiptFormat.ISO_27560);
        assertThat(iso.losses()).isEmpty();
        assertThat(iso.text()).contains("\"ncm:atMost\" : 2", "https://noncoercive.dev/ns#", "#receipt-record");
        assertThat(Receipts.read(iso.text()).allowances()).isEqualTo(consent.allowances());
    }

    @ParameterizedTest
    @EnumSource
    void there_is_no_receipt_of_what_was_never_given_or_has_no_id(ReceiptFormat format) {
        Consent nameless = consent().givenAt(GIVEN).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Receipts.write(nameless, ReceiptsProperties.SENDER, format))
                .withMessage("consent must have an id to have a receipt, but has none");
        Consent refused = consent()
                .id("c-1")
                .addHistory(ConsentEvent.of(ConsentState.REFUSED, GIVEN))
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Receipts.write(refused, ReceiptsProperties.SENDER, format))
                .withMessage("consent must have been given to have a receipt");
    }
}
