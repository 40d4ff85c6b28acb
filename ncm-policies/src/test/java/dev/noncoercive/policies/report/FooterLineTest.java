package dev.noncoercive.policies.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.noncoercive.model.Language;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.policies.contact.Grounds;
import dev.noncoercive.policies.contact.Room;
import dev.noncoercive.policies.contact.RuleOwner;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FooterLineTest {
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    /** Already the second of November in Rome. */
    private static final Instant AT = Instant.parse("2026-11-01T23:30:00Z");

    private static Grounds consent(Room... room) {
        return Grounds.of(Optional.of(AT), Optional.empty(), List.of(room));
    }

    private static Room room(RuleOwner owner, int used, int atMost) {
        return Room.of(owner, Allowance.of(atMost, Duration.ofDays(30)), used);
    }

    @Test
    void it_says_why_the_message_came_and_which_number_it_is() {
        Grounds grounds = consent(room(RuleOwner.PERSON, 1, 2));
        assertThat(FooterLine.in(Language.ENGLISH, ROME).of(grounds, "The Corner Bakery"))
                .isEqualTo("The Corner Bakery writes to you because you agreed to it on Monday 2 November 2026."
                        + " You allow at most 2 messages in any 30 days; this is number 2.");
        assertThat(FooterLine.in(Language.ITALIAN, ROME).of(grounds, "Il Forno all'Angolo"))
                .isEqualTo("Il Forno all'Angolo Le scrive perché Lei ha dato il Suo consenso lunedì 2 novembre 2026."
                        + " Lei consente al massimo 2 messaggi nell'arco di 30 giorni; questo è il numero 2.");
        assertThat(FooterLine.in(Language.SPANISH, ROME).of(grounds, "La Panadería de la Esquina"))
                .isEqualTo("La Panadería de la Esquina le escribe porque usted dio su consentimiento el lunes 2 de"
                        + " noviembre de 2026. Usted permite como máximo 2 mensajes en un periodo de 30 días; este es"
                        + " el número 2.");
    }

    @Test
    void the_link_of_the_sender_stands_on_a_line_of_its_own() {
        URI link = URI.create("https://bakery.example/your-word");
        assertThat(FooterLine.in(Language.ENGLISH, ROME).of(consent(), "The Corner Bakery", link))
                .isEqualTo("The Corner Bakery writes to you because you agreed to it on Monday 2 November 2026.\n"
                        + "Change how often, or stop: https://bakery.example/your-word");
        assertThat(FooterLine.in(Language.ITALIAN, ROME).of(consent(), "Il Forno", link))
                .endsWith("\nPer cambiare la frequenza, o dire basta: https://bakery.example/your-word");
        assertThat(FooterLine.in(Language.SPANISH, ROME).of(consent(), "La Panadería", link))
                .endsWith("\nPara cambiar la frecuencia, o decir basta: https://bakery.example/your-word");
    }

    @Test
    void the_allowance_with_the_least_room_is_told_the_persons_own_first() {
        FooterLine footer = FooterLine.in(Language.ENGLISH, ROME);
        assertThat(footer.of(consent(room(RuleOwner.PERSON, 0, 4), room(RuleOwner.SENDER, 2, 3)), "B"))
                .endsWith("The sender promises at most 3 messages in any 30 days; this is number 3.");
        assertThat(footer.of(consent(room(RuleOwner.LAW, 1, 4), room(RuleOwner.PERSON, 0, 3)), "B"))
                .endsWith("You allow at most 3 messages in any 30 days; this is number 1.");
    }

    @Test
    void what_needs_no_consent_says_so() {
        Grounds order = Grounds.of(Optional.empty(), Optional.of("your order\n of bread"), List.of());
        Grounds reply = Grounds.of(Optional.empty(), Optional.empty(), List.of());
        assertThat(FooterLine.in(Language.ENGLISH, ROME).of(order, "B"))
                .isEqualTo("B writes to you for this reason: “your order of bread”. It needs no consent.");
        assertThat(FooterLine.in(Language.ITALIAN, ROME).of(order, "B"))
                .isEqualTo("B Le scrive per questo motivo: «your order of bread». Non richiede un consenso.");
        assertThat(FooterLine.in(Language.SPANISH, ROME).of(reply, "B"))
                .isEqualTo("B le escribe para responderle o para preguntarle algo. No requiere consentimiento.");
    }

    @Test
    void a_name_is_one_line_and_stays_as_it_is() {
        FooterLine footer = FooterLine.in(Language.ENGLISH, ROME);
        assertThat(footer.of(consent(), "{day} & $1 \\")).startsWith("{day} & $1 \\ writes to you");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> footer.of(consent(), " "))
                .withMessage(
                        "senderName must be one line of 1 to 200 characters, but had 1 characters or a line break");
        assertThatIllegalArgumentException().isThrownBy(() -> footer.of(consent(), "Bakery\nBuy now"));
    }
}
