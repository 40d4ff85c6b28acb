package consumer;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.Consent;
import java.time.Duration;
import java.time.Instant;

/** What a stranger does first: builder, withers, and JSON on both Jacksons. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Consent consent = Consent.builder()
                .person(PersonId.of("ada"))
                .sender(SenderId.of("corner-bakery"))
                .purpose(Purpose.NEWSLETTER)
                .addChannel(Channel.EMAIL)
                .addAllowance(Allowance.of(2, Duration.ofDays(30)))
                .givenAt(Instant.parse("2026-11-01T09:00:00Z"))
                .build();
        Consent wider = consent.withChannels(Channel.EMAIL, Channel.POST);
        String two = dev.noncoercive.jackson2.Documents.json().write(wider);
        String three = dev.noncoercive.jackson3.Documents.json().write(wider);
        boolean crosswise =
                wider.equals(dev.noncoercive.jackson3.Documents.json()
                                .read(two, Consent.class)
                                .value())
                        && wider.equals(dev.noncoercive.jackson2.Documents.json()
                                .read(three, Consent.class)
                                .value());
        System.out.println(crosswise + " " + !wider.equals(consent));
        System.out.println(dev.noncoercive.jackson2.Documents.canonical(wider)
                .equals(dev.noncoercive.jackson3.Documents.canonical(wider)));
        System.out.println(dev.noncoercive.jackson3.Documents.canonical(wider));
    }
}
