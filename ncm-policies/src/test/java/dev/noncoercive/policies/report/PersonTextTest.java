package dev.noncoercive.policies.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.Language;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.Topic;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.CalendarUnit;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.Paused;
import dev.noncoercive.model.consent.Preferences;
import dev.noncoercive.model.consent.PreferencesSet;
import dev.noncoercive.model.consent.QuietHours;
import dev.noncoercive.model.consent.Window;
import dev.noncoercive.policies.contact.ContactDecision;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.RuleBook;
import dev.noncoercive.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person reads, word for word. */
class PersonTextTest {
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final PersonId ADA = PersonId.of("ada");

    /** Sunday, ten in the morning in Rome. */
    private static final Instant AT = Instant.parse("2026-11-01T09:00:00Z");

    private final TestClock clock = new TestClock(AT);
    private final ContactGate gate = ContactGate.inMemory(RuleBook.personOnly(), clock);

    private static String en(ContactDecision decision) {
        return PersonText.in(Language.ENGLISH, ROME).render(decision);
    }

    private static String it(ContactDecision decision) {
        return PersonText.in(Language.ITALIAN, ROME).render(decision);
    }

    private static String es(ContactDecision decision) {
        return PersonText.in(Language.SPANISH, ROME).render(decision);
    }

    private void give(Allowance... allowances) {
        gate.record(ConsentGiven.builder()
                .person(ADA)
                .at(AT)
                .sender(SenderId.of("corner-bakery"))
                .purpose(Purpose.NEWSLETTER)
                .addChannel(Channel.EMAIL)
                .addAllAllowances(List.of(allowances))
                .build());
    }

    private static ContactRequest.Builder request(String key) {
        ContactRequest.Builder request = ContactRequest.builder();
        request.person(ADA)
                .sender(SenderId.of("corner-bakery"))
                .purpose(Purpose.NEWSLETTER)
                .channel(Channel.EMAIL)
                .key(key);
        return request;
    }

    private ContactDecision ask(String key) {
        return gate.ask(request(key).build());
    }

    private void send(String key) {
        gate.contact(request(key).build(), handedOver -> {});
    }

    @Test
    void a_yes_says_on_what_it_stands() {
        give(Allowance.of(2, Duration.ofDays(30)));
        send("k1");
        assertThat(en(ask("k2"))).isEqualTo("""
                This message may be sent to you now.
                - It stands on the consent that you gave on Sunday 1 November 2026.
                - You allow at most 2 messages in any 30 days; 1 is counted so far.
                Times are those of Europe/Rome.
                """);
        assertThat(it(ask("k2"))).isEqualTo("""
                Questo messaggio può esserLe inviato ora.
                - Si fonda sul consenso che Lei ha dato domenica 1º novembre 2026.
                - Lei consente al massimo 2 messaggi nell'arco di 30 giorni; finora ne è stato contato 1.
                Gli orari sono quelli di Europe/Rome.
                """);
        assertThat(es(ask("k2"))).isEqualTo("""
                Este mensaje se le puede enviar ahora.
                - Se basa en el consentimiento que usted dio el domingo 1 de noviembre de 2026.
                - Usted permite como máximo 2 mensajes en un periodo de 30 días; hasta ahora se ha contado 1.
                Las horas son las de Europe/Rome.
                """);
    }

    @Test
    void a_limit_that_is_used_up_names_the_contacts_that_fill_it() {
        give(Allowance.of(1, Duration.ofDays(30)));
        send("k1");
        clock.pass(Duration.ofDays(1));
        assertThat(en(ask("k2"))).isEqualTo("""
                Not now. This message may be sent from Tuesday 1 December 2026 at 10:00.
                - You allow at most 1 message in any 30 days; 1 is counted so far: 1 November 2026, 10:00. This decides the time.
                Times are those of Europe/Rome.
                """);
        assertThat(it(ask("k2"))).isEqualTo("""
                Non ora. Questo messaggio può essere inviato a partire da martedì 1º dicembre 2026 alle ore 10:00.
                - Lei consente al massimo 1 messaggio nell'arco di 30 giorni; finora ne è stato contato 1: 1º novembre 2026, ore 10:00. È questo a decidere il momento.
                Gli orari sono quelli di Europe/Rome.
                """);
        assertThat(es(ask("k2"))).isEqualTo("""
                Ahora no. Este mensaje se puede enviar a partir del martes 1 de diciembre de 2026 a las 10:00.
                - Usted permite como máximo 1 mensaje en un periodo de 30 días; hasta ahora se ha contado 1: 1 de noviembre de 2026, 10:00 h. Esto es lo que decide el momento.
                Las horas son las de Europe/Rome.
                """);
        assertThat(en(ask("k1")))
                .startsWith(
                        "This message was already handed over on Sunday 1 November 2026 at 10:00. It is not sent again.\n");
    }

    @Test
    void all_reasons_are_told_and_the_one_that_decides_the_time_is_marked() {
        give();
        clock.pass(Duration.ofMinutes(14 * 60 + 30));
        prefer(Preferences.builder()
                .zone(ROME)
                .addQuietHours(QuietHours.daily(LocalTime.of(22, 0), LocalTime.of(1, 0)))
                .build());
        gate.record(Paused.builder()
                .person(ADA)
                .at(AT)
                .until(Instant.parse("2026-11-08T07:00:00Z"))
                .build());
        assertThat(en(ask("k1"))).isEqualTo("""
                Not now. This message may be sent from Sunday 8 November 2026 at 08:00.
                - You set quiet hours: it is quiet until Monday 2 November 2026 at 01:00.
                - You paused all messages until Sunday 8 November 2026 at 08:00. This decides the time.
                Times are those of Europe/Rome.
                """);
        assertThat(DecisionText.in(ROME).render(ask("k1"))).endsWith("  The time is that of: pause.\n");
        assertThat(it(ask("k1")).lines())
                .contains(
                        "- Lei ha stabilito ore di silenzio, che valgono fino a lunedì 2 novembre 2026 alle ore 01:00.",
                        "- Lei ha sospeso tutti i messaggi fino a domenica 8 novembre 2026 alle ore 08:00. È questo a decidere il"
                                + " momento.");
        assertThat(es(ask("k1")).lines())
                .contains(
                        "- Usted ha fijado horas de silencio, que rigen hasta el lunes 2 de noviembre de 2026 a la 01:00.",
                        "- Usted ha puesto en pausa todos los mensajes hasta el domingo 8 de noviembre de 2026 a las 08:00. Esto es"
                                + " lo que decide el momento.");
    }

    @Test
    void a_time_that_several_rules_make_together_is_explained() {
        give(Allowance.of(1, Duration.ofHours(14)));
        prefer(Preferences.builder()
                .zone(ROME)
                .addQuietHours(QuietHours.daily(LocalTime.of(22, 0), LocalTime.of(8, 0)))
                .build());
        send("k1");
        clock.pass(Duration.ofHours(1));
        assertThat(en(ask("k2"))).isEqualTo("""
                Not now. This message may be sent from Monday 2 November 2026 at 08:00.
                - You allow at most 1 message in any 14 hours; 1 is counted so far: 1 November 2026, 10:00.
                - When all this is over, other limits such as quiet hours still hold until that time.
                Times are those of Europe/Rome.
                """);
        assertThat(DecisionText.in(ROME).render(ask("k2")))
                .endsWith("  The time is that of limits that hold after these, such as quiet hours.\n");
    }

    @Test
    void a_no_that_time_does_not_lift_tells_no_time() {
        assertThat(en(ask("k1"))).isEqualTo("""
                This message is not sent, and the passing of time alone does not change that.
                - You have given this sender no consent for this kind of message on this channel.
                """);
        give(Allowance.of(0, Window.lifetime()).withTopics(Topic.of("bread")));
        assertThat(it(gate.ask(request("k1").topic(Topic.of("bread")).build()))).isEqualTo("""
                Questo messaggio non viene inviato, e il solo passare del tempo non cambia nulla.
                - Lei non consente alcun messaggio (argomento: «bread»).
                """);
        give(Allowance.of(2, Window.calendar(CalendarUnit.WEEK)));
        assertThat(es(ask("k1"))).isEqualTo("""
                Este mensaje no se envía, y el solo paso del tiempo no cambia nada.
                - Usted ha fijado horas de silencio o un límite según el calendario, pero no se conoce su zona horaria. Sin ella no se envía nada.
                """);
    }

    private void prefer(Preferences preferences) {
        gate.record(PreferencesSet.builder()
                .person(ADA)
                .at(AT)
                .preferences(preferences)
                .build());
    }

    @Test
    void numbers_windows_and_scopes_have_their_forms() {
        PersonWords english = PersonWords.throughSender(Language.ENGLISH, ROME);
        PersonWords italian = PersonWords.throughSender(Language.ITALIAN, ROME);
        PersonWords spanish = PersonWords.throughSender(Language.SPANISH, ROME);
        Allowance many = Allowance.of(1_000_000, Duration.ofDays(1)).withChannels(Channel.SMS, Channel.of("telex"));
        assertThat(english.limit(many))
                .isEqualTo("at most 1,000,000 messages in any 24 hours (channels: text message, “telex”)");
        assertThat(italian.limit(many))
                .isEqualTo("al massimo 1.000.000 di messaggi nell'arco di 24 ore (canali: SMS, «telex»)");
        assertThat(spanish.limit(many))
                .isEqualTo(
                        "como máximo 1\u00a0000\u00a0000 de mensajes en un periodo de 24 horas (canales: SMS, «telex»)");
        Allowance one = Allowance.of(1, Window.calendar(CalendarUnit.MONTH)).withPurposes(Purpose.OFFERS);
        assertThat(english.limit(one)).isEqualTo("at most 1 message in a calendar month (purpose: offers)");
        assertThat(italian.limit(one)).isEqualTo("al massimo 1 messaggio per mese di calendario (scopo: offerte)");
        assertThat(spanish.limit(one)).isEqualTo("como máximo 1 mensaje por mes del calendario (finalidad: ofertas)");
        assertThat(english.limit(Allowance.of(12_345, Window.lifetime())))
                .isEqualTo("at most 12,345 messages in total");
        assertThat(english.window(Window.rolling(Duration.ofHours(36)))).isEqualTo("in any 36 hours");
        assertThat(english.window(Window.rolling(Duration.ofSeconds(90)))).isEqualTo("in any 90 seconds");
        assertThat(italian.window(Window.rolling(Duration.ofHours(1)))).isEqualTo("nell'arco di 1 ora");
        assertThat(spanish.window(Window.rolling(Duration.ofMillis(1500))))
                .isEqualTo("en un periodo de 1500 milisegundos");
    }

    @Test
    void a_day_of_a_record_is_told() {
        give(Allowance.of(2, Duration.ofDays(30)));
        send("k1");
        LocalDate day = LocalDate.of(2026, 11, 1);
        assertThat(PersonText.in(Language.ENGLISH, ROME)
                        .render(day, gate.recordOf(ADA).rows())
                        .lines())
                .containsExactly(
                        "What happened on Sunday 1 November 2026:",
                        "- 10:00: “corner-bakery” · newsletter · e-mail · invitation",
                        "  It was sent.",
                        "Times are those of Europe/Rome.");
        assertThat(PersonText.in(Language.ITALIAN, ROME).render(day, List.of()))
                .isEqualTo("Non Le è stato inviato nulla domenica 1º novembre 2026, e nulla è stato trattenuto.\n");
    }
}
