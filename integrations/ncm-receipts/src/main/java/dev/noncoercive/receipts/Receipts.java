package dev.noncoercive.receipts;

import dev.noncoercive.jackson3.Document;
import dev.noncoercive.jackson3.DocumentException;
import dev.noncoercive.jackson3.Documents;
import dev.noncoercive.model.consent.Consent;
import tools.jackson.databind.JsonNode;

/**
 * Writes and reads receipts. The limits of {@link Documents} hold; fields that are not understood are passed over and listed.
 *
 * <p>A receipt proves no present permission. For example, {@code Receipts.read(text).presentState()} is unknown.
 *
 * @since 0.1
 */
public final class Receipts {
    private Receipts() {}

    /**
     * A consent as a receipt.
     *
     * @param consent  a consent with an id that was given at least once, not null
     * @param sender  what the receipt must say of the sender, not null
     * @param format  the format, not null
     * @return the text and what it leaves out, not null
     * @throws IllegalArgumentException if the consent has no id or was never given
     */
    public static WrittenReceipt write(Consent consent, SenderFacts sender, ReceiptFormat format) {
        return switch (format) {
            case KANTARA_1_1 -> Kantara.write(consent, sender);
            case ISO_27560 -> Iso27560.write(consent, sender);
        };
    }

    /**
     * Reads a receipt of either format.
     *
     * @param text  the JSON text, not null
     * @return what it says, not null
     * @throws ReceiptException if it is no receipt, naming the first thing that is wrong
     */
    public static ReceiptRead read(String text) {
        Fields fields = new Fields(parse(text), "");
        if (fields.has(Iso27560.PROFILE)) {
            return Iso27560.read(fields);
        }
        if (fields.has("consentReceiptID") || fields.has("piiControllers")) {
            return Kantara.read(fields);
        }
        throw fields.refused(
                "",
                "must be a Kantara receipt with `consentReceiptID`, or a receipt of ISO/IEC TS 27560 with `"
                        + Iso27560.PROFILE + "`");
    }

    private static Document<JsonNode> parse(String text) {
        try {
            return Documents.json().read(text, JsonNode.class);
        } catch (DocumentException e) {
            throw new ReceiptException(e);
        }
    }
}
