package dev.noncoercive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ncm gate} tells the person, and the record they can take away. */
class GateLanguageTest {
    private static final String CONSENTS = """
            at,event,person,sender,purpose,channels,topics,at_most,per,valid_until,zone,quiet_from,quiet_to
            2026-09-01T09:00:00Z,given,ada,corner-bakery,newsletter,email,bread,2,P30D,,,,
            2026-09-02T09:00:00Z,preferences,ada,,,,,,,,Europe/Rome,22:00,08:00
            2026-09-03T09:00:00Z,pause,ada,,,,,,,2026-09-10T09:00:00Z,,,
            2026-09-04T09:00:00Z,resume,ada,,,,,,,,,,
            2026-09-05T09:00:00Z,given,ada,butcher,offers,sms,,1,P7D,,,,
            2026-09-06T09:00:00Z,withdrawn,ada,butcher,offers,sms,,,,,,,
            2026-09-07T09:00:00Z,answer,ada,corner-bakery,,,,,,,,,
            2026-09-08T09:00:00Z,stop,ada,florist,,,,,,,,,
            2026-09-09T09:00:00Z,complaint,ada,florist,,,,,,,,,
            """;
    private static final String SENDS = """
            id,at,person,sender,purpose,channel,topic
            m1,2026-10-01T09:00:00Z,ada,corner-bakery,newsletter,email,bread
            m2,2026-11-01T09:00:00Z,ada,corner-bakery,newsletter,email,bread
            m3,2026-11-10T09:00:00Z,ada,corner-bakery,newsletter,email,bread
            """;
    private static final int ACTS = 9;
    private static final int SENT = 3;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void import_what_is_known() throws IOException {
        Path consents = Files.writeString(folder.resolve("consents.csv"), CONSENTS);
        Path sends = Files.writeString(folder.resolve("sends.csv"), SENDS);
        Run imported = Run.of(
                "gate", "import", "--store", store(), "--record", consents.toString(), "--sends", sends.toString());
        assertThat(imported.out()).as(imported.err()).isEqualTo("Imported: 9 acts, 3 contacts.\n");
    }

    private String store() {
        return folder.resolve("contacts.db").toString();
    }

    private Run gate(String command, String... more) {
        List<String> args = new ArrayList<>(List.of("gate", command, "--store", store(), "--person", "ada"));
        args.addAll(List.of(more));
        return Run.of(args.toArray(String[]::new));
    }

    private Run request(String key, String... more) {
        List<String> args = new ArrayList<>(List.of("--sender", "corner-bakery", "--topic", "bread", "--key", key));
        args.addAll(List.of(more));
        return gate("request", args.toArray(String[]::new));
    }

    private static long count(String part, String text) {
        return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
    }

    @Test
    void an_answer_is_told_to_the_person_in_their_language() {
        assertThat(request("k", "--language", "it").out()).isEqualTo("""
                Non ora. Questo messaggio può essere inviato a partire da martedì 1º dicembre 2026 alle ore 10:00.
                - Lei consente al massimo 2 messaggi nell'arco di 30 giorni; finora ne sono stati contati 2: 1º novembre 2026, ore 10:00; 10 novembre 2026, ore 10:00. È questo a decidere il momento.
                Gli orari sono quelli di Europe/Rome.
                """);
        Run asked = gate("ask", "--sender", "butcher", "--purpose", "offers", "--channel", "sms", "--language", "es");
        assertThat(asked.code()).isEqualTo(1);
        assertThat(asked.out()).isEqualTo("""
                Este mensaje no se envía, y el solo paso del tiempo no cambia nada.
                - Usted retiró su consentimiento, o dijo que no.
                """);
        assertThat(request("k").out()).startsWith("Later: from Tue 1 Dec 2026 10:00 (Europe/Rome).");
    }

    @Test
    void why_tells_the_person_what_happened_on_a_day() {
        request("k");
        Run why = gate("why", "--language", "en");
        assertThat(why.code()).isZero();
        assertThat(why.out()).isEqualTo("""
                What happened on Sunday 22 November 2026:
                - 10:00: “corner-bakery” · newsletter · e-mail · “bread” · invitation
                  It was held back: limit reached.
                Times are those of Europe/Rome.
                """);
        Run nothing = gate("why", "--at", "2026-11-20T10:00:00Z", "--language", "es");
        assertThat(nothing.code()).isEqualTo(1);
        assertThat(nothing.out())
                .isEqualTo("No se le envió nada el viernes 20 de noviembre de 2026, y no se retuvo nada.\n");
    }

    @Test
    void a_language_without_texts_is_refused_and_reserves_nothing() {
        Run unknown = request("k", "--kind", "reply", "--language", "fr");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).isEqualTo("ncm: --language must be one of en, it, es, but was `fr`\n");
        assertThat(gate("export", "--format", "html", "--language", "Italian").err())
                .isEqualTo("ncm: --language must be one of en, it, es, but was `Italian`\n");
        assertThat(gate("export", "--language", "it").err())
                .isEqualTo("ncm: --language and --ask-at are for the page; add --format html\n");
        assertThat(count("\"state\"", gate("export").out())).isEqualTo(SENT);
    }

    @Test
    void the_record_holds_every_act_and_contact_as_a_page_and_as_json() {
        request("<b>k</b>");
        String json = gate("export").out();
        assertThat(count("\"act\"", json)).isEqualTo(ACTS);
        assertThat(count("\"state\"", json)).isEqualTo(SENT + 1);
        assertThat(json)
                .contains(
                        "give-consent",
                        "set-preferences",
                        "\"pause\"",
                        "\"resume\"",
                        "withdraw-consent",
                        "\"answer\"",
                        "\"stop\"",
                        "corner-bakery/<b>k</b>");
        String html = gate("export", "--format", "html", "--language", "en", "--ask-at", "privacy@bakery.example")
                .out();
        assertThat(count("<article>", html))
                .isEqualTo(ACTS + SENT + 1 + 3); // two consents and the preferences hold now
        assertThat(html)
                .contains(
                        "You agreed to messages from “corner-bakery” (channel: e-mail; purpose: newsletter; topic: “bread”).",
                        "You set your preferences.",
                        "Quiet hours: 22:00 to 08:00, every day.",
                        "You paused all messages until Thursday 10 September 2026 at 11:00.",
                        "You ended the pause.",
                        "You took your consent back from “butcher”, or said no (channel: text message; purpose: offers).",
                        "You answered “corner-bakery”.",
                        "You said stop to “florist”.",
                        "You marked a message as spam. That counts as a stop to “florist”.",
                        "The next message may come from Tuesday 1 December 2026 at 10:00.",
                        "It was sent by other means, and reported here.",
                        "It was held back: limit reached.",
                        "Reference: corner-bakery/&lt;b&gt;k&lt;/b&gt;",
                        "Ask here: privacy@bakery.example")
                .doesNotContain("<b>", "<script", "http");
    }
}
