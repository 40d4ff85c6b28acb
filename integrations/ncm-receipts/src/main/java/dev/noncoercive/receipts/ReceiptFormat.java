package dev.noncoercive.receipts;

/**
 * The formats of receipts that are read and written.
 *
 * @since 0.1
 */
public enum ReceiptFormat {
    /** Kantara Consent Receipt v1.1. It names no channel, no allowance and no state after the giving. */
    KANTARA_1_1,
    /** The shape of ISO/IEC TS 27560:2023 in JSON-LD with the terms of the W3C Data Privacy Vocabulary. */
    ISO_27560
}
