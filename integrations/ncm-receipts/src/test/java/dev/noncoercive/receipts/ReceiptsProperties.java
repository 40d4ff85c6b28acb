package dev.noncoercive.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.consent.Consent;
import dev.noncoercive.model.consent.ConsentState;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ReceiptsProperties {
    static final SenderFacts SENDER = new SenderFacts(
            "Data protection desk",
            "Via del Forno 1, Trento",
            "privacy@bakery.example",
            "+39 0461 000000",
            "IT",
            "https://bakery.example/privacy",
            "https://bakery.example/leave",
            "Newsletter");

    @Provide
    Arbitrary<Consent> given() {
        return Arbitraries.defaultFor(Consent.class)
                .map(consent -> consent.withId(consent.id().orElse("receipt-1")))
                .filter(consent -> Kept.lastYes(consent.history()).isPresent());
    }

    /** What was read of each attribute that the receipt says to carry. */
    private static Map<String, Object> carried(ReceiptRead read) {
        Map<String, Object> carried = new LinkedHashMap<>();
        carried.put("id", Optional.of(read.id()));
        carried.put("person", read.person());
        carried.put("sender", read.senders());
        carried.put("purpose", read.purposes());
        carried.put("validUntil", read.validUntil());
        carried.put("expression", read.expression());
        carried.put("channels", List.copyOf(read.channels()));
        carried.put("topics", List.copyOf(read.topics()));
        carried.put("allowances", read.allowances());
        carried.put("notice", read.notice());
        carried.put("history", read.reported());
        return carried;
    }

    private static Map<String, Object> said(Consent consent) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("id", consent.id());
        said.put("person", Optional.of(consent.person()));
        said.put("sender", List.of(consent.sender()));
        said.put("purpose", List.of(consent.purpose()));
        said.put("validUntil", consent.validUntil());
        said.put("expression", consent.expression());
        said.put("channels", List.copyOf(consent.channels()));
        said.put("topics", List.copyOf(consent.topics()));
        said.put("allowances", consent.allowances());
        said.put("notice", consent.notice());
        said.put("history", consent.history());
        return said;
    }

    /** What no format carries at all: present means lost. */
    private static NavigableSet<String> beyond(Consent consent) {
        Map<String, Boolean> says = Map.of(
                "basis", consent.basis().isPresent(),
                "defaultState", consent.defaultState().isPresent(),
                "conditionalOn", !consent.conditionalOn().isEmpty(),
                "bundledWith", !consent.bundledWith().isEmpty(),
                "proof", consent.proof().isPresent(),
                "source", consent.source().isPresent(),
                "ageBand", consent.ageBand().isPresent(),
                "parentalAuthority", consent.parentalAuthority().isPresent(),
                "lastOwnAct", consent.lastOwnAct().isPresent(),
                "rest", consent.rest().isPresent());
        NavigableSet<String> lost = new TreeSet<>();
        says.forEach((name, isSaid) -> {
            if (isSaid) {
                lost.add(name);
            }
        });
        if (consent.giving().isPresent()) {
            lost.add("giving");
        }
        if (consent.withdrawing().isPresent()) {
            lost.add("withdrawing");
        }
        return lost;
    }

    @Property(tries = 500)
    void what_is_not_lost_reads_back_and_exactly_the_rest_is_listed(
            @ForAll("given") Consent consent, @ForAll ReceiptFormat format) {
        WrittenReceipt written = Receipts.write(consent, SENDER, format);
        Map<String, Object> read = carried(Receipts.read(written.text()));
        NavigableSet<String> lost = beyond(consent);
        said(consent).forEach((name, value) -> {
            if (!value.equals(read.get(name))) {
                lost.add(name);
            }
        });
        assertThat(written.losses()).isEqualTo(lost);
    }

    @Property(tries = 300)
    void a_receipt_permits_nothing(@ForAll("given") Consent consent, @ForAll ReceiptFormat format) {
        ReceiptRead read = Receipts.read(Receipts.write(consent, SENDER, format).text());
        assertThat(read.presentState()).isEqualTo(ConsentState.UNKNOWN);
        assertThat(read.givenAt().map(at -> at.truncatedTo(ChronoUnit.SECONDS)))
                .isEqualTo(Kept.lastYes(consent.history()).map(at -> at.truncatedTo(ChronoUnit.SECONDS)));
    }

    @Property(tries = 500)
    void a_damaged_receipt_is_read_or_refused_with_the_declared_error(
            @ForAll("given") Consent consent,
            @ForAll ReceiptFormat format,
            @ForAll @IntRange(max = 99_999) int where,
            @ForAll char instead) {
        StringBuilder text =
                new StringBuilder(Receipts.write(consent, SENDER, format).text());
        text.setCharAt(where % text.length(), instead);
        try {
            assertThat(Receipts.read(text.toString()).presentState()).isEqualTo(ConsentState.UNKNOWN);
        } catch (ReceiptException e) {
            assertThat(e.getMessage()).doesNotContain("tools.jackson", "dev.noncoercive.");
        }
    }
}
