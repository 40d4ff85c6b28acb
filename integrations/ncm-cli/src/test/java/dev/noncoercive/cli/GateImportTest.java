package dev.noncoercive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Going live: what people said and were sent before, stops, and the kinds of contacts. */
class GateImportTest {
    private static final String SECRET = "sixteen bytes or more";

    @TempDir
    private Path folder = Path.of("");

    private Run gate(String command, String... more) {
        return Run.gate(folder.resolve("contacts.db"), command, more);
    }

    private Run imported() throws IOException {
        Path consents = Files.writeString(folder.resolve("consents.csv"), """
                at,event,person,sender,purpose,channels,topics,at_most,per,valid_until,zone,quiet_from,quiet_to
                2026-10-01T09:00:00Z,given,ada,bakery,newsletter,email,,2,P30D,,,,
                2026-10-02T09:00:00Z,complaint,bob,bakery,,,,,,,,,
                2026-10-03T09:00:00Z,answer,ada,bakery,,,,,,,,,
                """);
        Path sends = Files.writeString(folder.resolve("sends.csv"), """
                at,person,sender,purpose,channel
                2026-11-03T09:00:00Z,ada,bakery,newsletter,email
                2026-11-03T09:00:00Z,ada,bakery,newsletter,email
                """);
        return gate("import", "--record", consents.toString(), "--sends", sends.toString());
    }

    @Test
    void an_import_counts_and_may_run_again() throws IOException {
        assertThat(imported().out()).isEqualTo("Imported: 3 acts, 2 contacts.\n");
        assertThat(imported().out()).isEqualTo("Imported: 0 acts (3 known already), 0 contacts (2 known already).\n");
        assertThat(gate("ask", "--person", "ada", "--sender", "bakery").out())
                .startsWith("Later: from Thu 3 Dec 2026 09:00 (UTC).");
        assertThat(gate("ask", "--person", "bob", "--sender", "bakery").out()).contains("marked as spam");
    }

    @Test
    void what_was_sent_though_it_was_not_allowed_is_told() throws IOException {
        Path consents = Files.writeString(folder.resolve("consents.csv"), """
                at,event,person,sender,purpose,channels,at_most,per
                2026-10-01T09:00:00Z,given,ada,bakery,newsletter,email,1,P30D
                """);
        Path sends = Files.writeString(folder.resolve("sends.csv"), """
                at,person,sender,purpose,channel
                2026-11-05T09:00:00Z,cy,bakery,newsletter,email
                2026-11-04T09:00:00Z,ada,bakery,newsletter,email
                2026-11-03T09:00:00Z,ada,bakery,newsletter,email
                """);
        Run first = gate("import", "--record", consents.toString(), "--sends", sends.toString());
        assertThat(first.out())
                .isEqualTo("Imported: 1 acts, 3 contacts.\n"
                        + "Not as people allowed: 2 of the contacts that are new, the first to ada at 2026-11-04T09:00:00Z."
                        + " What was sent counts all the same; `ncm audit` names each with its reason.\n");
        assertThat(gate("import", "--record", consents.toString(), "--sends", sends.toString())
                        .out())
                .isEqualTo("Imported: 0 acts (1 known already), 0 contacts (3 known already).\n");
        assertThat(gate("why", "--person", "ada", "--at", "2026-11-04T12:00:00Z")
                        .out())
                .contains("sent elsewhere, and reported; not as people allowed (allowance)");
        assertThat(gate("why", "--person", "ada", "--at", "2026-11-03T12:00:00Z")
                        .out())
                .endsWith("sent elsewhere, and reported\n");
        assertThat(gate("export", "--person", "cy").out()).contains("\"bypassed\" : [ \"no-consent\" ]");
        assertThat(gate("export", "--person", "cy", "--format", "html").out())
                .contains("It was not as you had allowed: ");
        assertThat(gate("why", "--person", "cy", "--at", "2026-11-05T12:00:00Z", "--language", "it")
                        .out())
                .contains("Non era come Lei aveva permesso: ");
        assertThat(gate("why", "--person", "cy", "--at", "2026-11-05T12:00:00Z", "--language", "es")
                        .out())
                .contains("No era lo que usted había permitido: ");
    }

    private Run importedWithIds(String sends) throws IOException {
        Path consents = Files.writeString(folder.resolve("consents.csv"), """
                at,event,person,sender,purpose,channels,at_most,per
                2026-04-01T09:00:00Z,given,ada,bakery,newsletter,email,,
                2026-04-01T09:00:00Z,given,ada,shop,newsletter,email,,
                2026-04-01T09:00:00Z,preferences,ada,,,,2,P30D
                """);
        Path sent =
                Files.writeString(folder.resolve("sends.csv"), "at,person,sender,purpose,channel,message\n" + sends);
        return gate("import", "--record", consents.toString(), "--sends", sent.toString());
    }

    @Test
    void two_senders_that_number_their_mails_alike_sent_two() throws IOException {
        String sends = """
                2026-11-05T09:00:00Z,ada,bakery,newsletter,email,1
                2026-11-12T09:00:00Z,ada,shop,newsletter,email,1
                """;
        assertThat(importedWithIds(sends).out())
                .startsWith("Imported: 3 acts, 2 contacts.\n")
                .contains(
                        "With the id of another message to the same person: 1 of the contacts, the first to ada at"
                                + " 2026-11-12T09:00:00Z (`1`). By its sender, channel or time each is a message of its own, and counts.\n");
        assertThat(importedWithIds(sends).out())
                .startsWith("Imported: 0 acts (3 known already), 0 contacts (2 known already).\n");
        assertThat(gate("ask", "--person", "ada", "--sender", "bakery").out())
                .startsWith("Later: from Sat 5 Dec 2026 09:00 (UTC).");
    }

    @Test
    void a_campaign_name_in_place_of_an_id_hides_no_send() throws IOException {
        String sends = """
                2026-05-05T09:00:00Z,ada,bakery,newsletter,email,weekly
                2026-11-06T09:00:00Z,ada,bakery,newsletter,email,weekly
                2026-11-13T09:00:00Z,ada,bakery,newsletter,email,weekly
                2026-11-20T09:00:00Z,ada,bakery,newsletter,email,weekly
                """;
        Run run = importedWithIds(sends);
        assertThat(run.out())
                .startsWith("Imported: 3 acts, 4 contacts.\nNot as people allowed: 1 ")
                .contains("With the id of another message to the same person: 3 of the contacts");
        Run audit = Run.of(
                "audit",
                folder.resolve("sends.csv").toString(),
                "--consents",
                folder.resolve("consents.csv").toString());
        assertThat(audit.code()).isEqualTo(1);
        assertThat(audit.out())
                .contains("1 contact against what people had said")
                .contains(
                        "3 rows with the message id of another message to the same person, each counted (the first in line 3)");
    }

    @Test
    void a_file_that_cannot_be_read_changes_nothing() throws IOException {
        Path consents = Files.writeString(folder.resolve("consents.csv"), """
                at,event,person,sender,purpose
                2026-10-01T09:00:00Z,given,ada,bakery,newsletter
                2026-10-01T09:00:00Z,waved,ada,bakery,newsletter
                """);
        Run run = gate("import", "--record", consents.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("line 3").contains("unknown event `waved`");
        assertThat(folder.resolve("contacts.db")).doesNotExist();
    }

    @Test
    void a_stop_holds_for_everything_but_what_the_person_needs() throws IOException {
        imported();
        assertThat(gate("stop", "--person", "ada").out()).isEqualTo("Recorded: nothing more to ada from anybody.\n");
        assertThat(gate("ask", "--person", "ada", "--sender", "bakery").out())
                .contains("everything was stopped, from this sender or from everybody");
        assertThat(gate("ask", "--person", "ada", "--sender", "bakery", "--kind", "reply")
                        .code())
                .isEqualTo(1);
        Run service =
                gate("ask", "--person", "ada", "--sender", "bakery", "--kind", "service", "--basis", "order 1177");
        assertThat(service.out()).isEqualTo("Allowed. It stands on: order 1177.\n");
    }

    @Test
    void kinds_and_bases_that_are_none_are_named() throws IOException {
        imported();
        assertThat(gate("ask", "--person", "ada", "--sender", "bakery", "--kind", "nudge")
                        .err())
                .contains("unknown kind `nudge`; known: invitation, reminder, gift, consent-request, service, reply");
        assertThat(gate("ask", "--person", "ada", "--sender", "bakery", "--kind", "service")
                        .err())
                .contains("basis must be stated for a service message and for no other kind, but was missing");
    }

    private Run withAddresses(String secret, String consents, String sends) throws IOException {
        Path said = Files.writeString(folder.resolve("addressed.csv"), consents);
        Path sent = Files.writeString(folder.resolve("addressed-sends.csv"), sends);
        Run run = Run.in(
                secret.isEmpty() ? Map.of() : Map.of(AddressKeyOption.VARIABLE, secret),
                "",
                "gate",
                "import",
                "--store",
                folder.resolve("contacts.db").toString(),
                "--record",
                said.toString(),
                "--sends",
                sent.toString());
        assertThat(run.out() + run.err()).doesNotContain("example.org").doesNotContain("1234567");
        return run;
    }

    private Run why(String address) {
        return Run.in(
                Map.of(AddressKeyOption.VARIABLE, SECRET),
                "",
                "gate",
                "why",
                "--store",
                folder.resolve("contacts.db").toString(),
                "--address",
                address,
                "--at",
                "2026-11-03T12:00:00Z");
    }

    @Test
    void an_address_in_a_log_is_where_the_act_or_the_contact_belongs() throws IOException {
        String consents = """
                at,event,person,sender,purpose,channels,at_most,per,address
                2026-10-01T09:00:00Z,given,ada,bakery,newsletter,email,2,P30D,family@example.org
                2026-10-01T09:00:00Z,given,ada,bakery,newsletter,email,1,P7D,
                2026-10-01T09:00:00Z,given,bo,bakery,newsletter,email sms,1,P30D,Family@example.org
                2026-10-02T09:00:00Z,stop,eve,,,,,,+39 333 1234567
                2026-10-02T09:00:00Z,pause,zoe,,,,,,
                """.replace("pause,zoe,,,,,,", "resume,zoe,,,,,,push:device-77");
        String sends = """
                at,person,sender,purpose,channel,address
                2026-11-03T09:00:00Z,ada,bakery,newsletter,email,family@example.org
                2026-11-03T10:00:00Z,zoe,bakery,newsletter,push,device-77
                """;
        assertThat(withAddresses(SECRET, consents, sends).out())
                .startsWith(
                        "Imported: 4 acts, 2 contacts.\nNot as people allowed: 1 of the contacts that are new, the first to zoe at");
        assertThat(withAddresses(SECRET, consents, sends).out())
                .isEqualTo("Imported: 0 acts (4 known already), 0 contacts (2 known already).\n");
        assertThat(why("family@example.org").out())
                .contains("ada, known there", "bo, known there", "email: sent elsewhere, and reported");
        assertThat(why("+393331234567").out()).startsWith("eve, known there since");
        assertThat(why("push:device-77").code()).isZero();
        assertThat(gate("why", "--person", "bo", "--at", "2026-11-03T12:00:00Z").out())
                .contains("to somebody else at an address of theirs");
        assertThat(withAddresses("another secret of 16 bytes", consents, sends).err())
                .startsWith("ncm: this secret is not the one");
    }

    @Test
    void a_log_read_before_without_addresses_takes_them_up() throws IOException {
        String without = """
                at,event,person,sender,purpose,channels
                2026-10-01T09:00:00Z,given,ada,bakery,newsletter,email
                """;
        String with = without.replace("channels\n", "channels,address\n").replace("email\n", "email,ada@example.org\n");
        String sends = "at,person,sender,purpose,channel\n2026-11-03T09:00:00Z,ada,bakery,newsletter,email\n";
        withAddresses("", without, sends);
        assertThat(withAddresses(SECRET, with, sends).out())
                .isEqualTo("Imported: 0 acts (1 known already), 0 contacts (1 known already).\n");
        assertThat(why("ada@example.org").out()).startsWith("ada, known there");
    }

    @Test
    void an_address_that_is_none_is_refused_with_its_line_and_nothing_is_applied() throws IOException {
        String consents = """
                at,event,person,sender,purpose,channels,address
                2026-10-01T09:00:00Z,given,ada,bakery,newsletter,email,ada@example.org
                2026-10-01T09:00:00Z,given,bo,bakery,newsletter,email,bo-at-home
                2026-10-01T09:00:00Z,given,eve,bakery,newsletter,sms,333 1234567
                """;
        String sends = "at,person,sender\n2026-11-03T09:00:00Z,ada,bakery\n";
        Run run = withAddresses(SECRET, consents, sends);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "addressed.csv: line 3: column `address`: address on the channel `email` must be an e-mail address")
                .contains("addressed.csv: line 4: column `address`: address on the channels `sms` and `call` must be a")
                .doesNotContain("bo-at-home");
        assertThat(folder.resolve("contacts.db")).doesNotExist();
        assertThat(withAddresses("", consents, sends).err())
                .contains("addressed.csv: line 2: column `address`: an address needs the secret", "--address-key-file");
        assertThat(folder.resolve("contacts.db")).doesNotExist();
    }

    @Test
    void one_act_in_two_rows_is_at_one_address() throws IOException {
        String consents = """
                at,event,person,sender,purpose,channels,at_most,per,address
                2026-10-01T09:00:00Z,given,ada,bakery,newsletter,email,2,P30D,ada@example.org
                2026-10-01T09:00:00Z,given,ada,bakery,newsletter,email,1,P7D,ada@work.example.org
                """;
        assertThat(withAddresses(SECRET, consents, "at,person,sender\n").err())
                .contains(
                        "line 3: column `address`: this is one act with another row, so the address must be the same");
        assertThat(withAddresses(SECRET, consents.replace("1,P7D", "2,P30D"), "at,person,sender\n")
                        .out())
                .isEqualTo("Imported: 2 acts, 0 contacts.\n");
        assertThat(why("ada@work.example.org").out()).startsWith("ada, known there");
    }
}
