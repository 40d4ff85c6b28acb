package dev.noncoercive.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.Language;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.Topic;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.StopCause;
import dev.noncoercive.model.consent.Stopped;
import dev.noncoercive.model.contact.ContactLabels;
import dev.noncoercive.policies.contact.ContactHistory;
import dev.noncoercive.policies.contact.ContactRow;
import dev.noncoercive.policies.contact.ContactState;
import dev.noncoercive.policies.contact.Grounds;
import dev.noncoercive.policies.contact.KeptNo;
import dev.noncoercive.policies.contact.ReasonCode;
import dev.noncoercive.policies.contact.Room;
import dev.noncoercive.policies.contact.RuleOwner;
import dev.noncoercive.policies.contact.Tombstone;
import dev.noncoercive.policies.report.RecordText;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonPageTest {
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");
    private static final PersonId ADA = PersonId.of("ada");
    private static final Allowance TWO = Allowance.of(2, Duration.ofDays(30));

    private static ConsentGiven given(String id) {
        return ConsentGiven.builder()
                .id(id)
                .person(ADA)
                .at(Instant.parse("2026-11-01T09:00:00Z"))
                .sender(SenderId.of("corner-bakery"))
                .purpose(Purpose.NEWSLETTER)
                .addChannel(Channel.EMAIL)
                .addTopic(Topic.of("bread"))
                .addAllowance(TWO)
                .build();
    }

    private static ContactRow row(String slot, ContactState state, String at) {
        return ContactRow.builder()
                .slot(slot)
                .labels(ContactLabels.of(SenderId.of("corner-bakery"), Purpose.NEWSLETTER, Channel.EMAIL))
                .state(state)
                .at(Instant.parse(at))
                .grounds(Grounds.of(
                        Optional.of(Instant.parse("2026-11-01T09:00:00Z")),
                        Optional.empty(),
                        List.of(Room.of(RuleOwner.PERSON, TWO, 0))))
                .build();
    }

    private static String page(RecordText text, ContactHistory known) {
        return PersonPage.render(text.tell(ADA, known, AT));
    }

    private static ContactHistory history() {
        ContactRow held = row("corner-bakery/three", ContactState.HELD, "2026-11-20T09:00:00Z")
                .withGrounds(Optional.empty())
                .withHeldFor(ReasonCode.ALLOWANCE, ReasonCode.PAUSE);
        return ContactHistory.kept(
                List.of(given("act-1")),
                List.of(
                        row("corner-bakery/one", ContactState.CONFIRMED, "2026-11-03T09:15:00Z"),
                        row("corner-bakery/two", ContactState.HANDED_OVER, "2026-11-17T09:05:00Z"),
                        held),
                AT);
    }

    @Test
    void a_person_reads_what_holds_what_they_said_and_what_was_sent() {
        String html = page(RecordText.in(Language.ITALIAN, ROME).askAt("privacy@forno.example"), history());
        assertThat(html)
                .startsWith("<!doctype html>\n<html lang=\"it\">")
                .contains("<h1>I Suoi messaggi: che cosa ha detto Lei, che cosa è stato inviato e perché</h1>")
                .contains("<p class=\"about\">«corner-bakery» · newsletter · e-mail · «bread»</p>")
                .contains(
                        "<h3>Il prossimo messaggio può arrivare a partire da giovedì 3 dicembre 2026 alle ore 10:15.</h3>")
                .contains("<p class=\"about\">Domenica 1º novembre 2026 alle ore 10:00</p>\n"
                        + "<h3>Lei ha acconsentito ai messaggi di «corner-bakery» (canale: e-mail; scopo: newsletter;"
                        + " argomento: «bread»).</h3>")
                .contains("<h3>È stato inviato.</h3>")
                .contains("<h3>È stato affidato all'invio; nessuno ha detto se sia partito. Conta come inviato.</h3>")
                .contains("<h3>È stato trattenuto: limite raggiunto; pausa.</h3>")
                .contains(
                        "<li>Limite di allora (per Sua volontà): al massimo 2 messaggi nell'arco di 30 giorni; contati"
                                + " prima: 0.</li>")
                .contains("<p class=\"id\">Riferimento: corner-bakery/two</p>")
                .contains("<p>Può rivolgersi qui: privacy@forno.example</p>")
                .endsWith("</main></body></html>\n");
    }

    @Test
    void nothing_known_is_said_in_words_and_forgetting_is_told() {
        ContactHistory forgotten = ContactHistory.empty().with(Tombstone.of(AT, Instant.parse("2026-12-17T09:05:00Z")));
        assertThat(page(RecordText.in(Language.SPANISH, ROME), forgotten))
                .contains(
                        "<p>Usted pidió que se borraran sus datos el domingo 22 de noviembre de 2026 a las 10:00.</p>")
                .contains("<p>No se envía nada antes del jueves 17 de diciembre de 2026 a las 10:05.</p>")
                .contains("<p>Usted no ha dado ningún consentimiento.</p>")
                .contains("<p>Aquí no consta ningún mensaje.</p>")
                .contains("<p>Diríjase a quien le dio esta página.</p>");
    }

    @Test
    void what_is_kept_of_a_no_after_forgetting_is_told() {
        KeptNo stop = KeptNo.of(Stopped.builder()
                        .person(ADA)
                        .at(AT)
                        .cause(StopCause.WORD)
                        .build())
                .butFor(Map.of(SenderId.of("corner-bakery"), Set.of(Channel.EMAIL)));
        ContactHistory forgotten =
                ContactHistory.empty().with(Tombstone.of(AT, AT).withKeptNos(List.of(stop)));
        assertThat(page(RecordText.in(Language.ENGLISH, ROME), forgotten))
                .contains("<p>Of what you had said no to, this is kept, so that it still holds:</p>")
                .contains("<p>You said stop to everybody.</p>")
                .contains("<p>It does not hold for “corner-bakery” (channel: e-mail): you allowed that later.</p>");
    }

    @Test
    void what_went_to_somebody_else_at_a_shared_address_is_told_without_what_it_was() {
        ContactRow shared =
                row("@4f2a", ContactState.CONFIRMED, "2026-11-03T09:15:00Z").withGrounds(Optional.empty());
        assertThat(page(RecordText.in(Language.ITALIAN, ROME), ContactHistory.kept(List.of(), List.of(shared), AT)))
                .contains("<p class=\"about\">Martedì 3 novembre 2026 alle ore 10:15 · e-mail</p>\n"
                        + "<h3>È andato a un'altra persona, a un indirizzo che è anche Suo. Conta anche per Lei.</h3>")
                .doesNotContain("corner-bakery");
    }

    @Test
    void what_others_wrote_is_shown_as_text_and_never_run() {
        String evil = "<script>alert('1')</script>&\"";
        ContactHistory known = ContactHistory.kept(
                List.of(given(evil)), List.of(row("x/" + evil, ContactState.CONFIRMED, "2026-11-03T09:15:00Z")), AT);
        String html = PersonPage.render(RecordText.in(Language.ENGLISH, ROME)
                .askAt("<img src=x onerror=alert(1)>")
                .tell(PersonId.of("<b>ada</b>"), known, AT));
        assertThat(html)
                .doesNotContain("<script", "<img", "<b>", "http")
                .contains("&lt;b&gt;ada&lt;/b&gt;", "&lt;img src=x onerror=alert(1)&gt;")
                .contains("Reference: &lt;script&gt;alert('1')&lt;/script&gt;&amp;&quot;")
                .contains("Reference: x/&lt;script&gt;");
    }
}
