package dev.noncoercive.receipts;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a receipt must say of the sender and a {@link dev.noncoercive.model.consent.Consent} does not hold: public contact data
 * of an organisation, never of the person.
 *
 * @param contact  whom to ask, such as {@code Data protection desk}
 * @param address  the postal address in one line
 * @param email  the address for questions
 * @param phone  the number for questions
 * @param jurisdiction  the country whose law applies, such as {@code IT}
 * @param policyUrl  where the privacy notice is
 * @param withdrawalUrl  where the consent is taken back
 * @param service  the service for which it was given
 * @since 0.1
 */
public record SenderFacts(
        String contact,
        String address,
        String email,
        String phone,
        String jurisdiction,
        String policyUrl,
        String withdrawalUrl,
        String service) {
    /** Refuses blank parts. */
    public SenderFacts {
        boolean blank = Stream.of(contact, address, email, phone, jurisdiction, policyUrl, withdrawalUrl, service)
                .map(Objects::requireNonNull)
                .anyMatch(String::isBlank);
        if (blank) {
            throw new IllegalArgumentException("no fact about the sender may be blank");
        }
    }
}
