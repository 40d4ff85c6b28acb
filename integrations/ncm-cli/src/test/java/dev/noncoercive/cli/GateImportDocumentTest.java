package dev.noncoercive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record in one document, and the addresses of its people in a file beside it. */
class GateImportDocumentTest {
    private static final Map<String, String> SECRET =
            Map.of(AddressKeyOption.VARIABLE, "a secret of sixteen bytes or more");

    @TempDir
    private Path folder = Path.of("");

    private Path record = Path.of("");

    @BeforeEach
    void a_record() throws IOException {
        record = Files.writeString(folder.resolve("record.yaml"), """
                schema: ncm/contact-record/1
                acts:
                  - act: give-consent
                    person: ada
                    at: 2026-10-01T09:00:00Z
                    sender: bakery
                    purpose: newsletter
                    channels: [email]
                    allowances:
                      - {atMost: 1, per: P30D}
                  - act: stop
                    person: bo
                    at: 2026-10-02T09:00:00Z
                    cause: word
                contacts:
                  - person: ada
                    at: 2026-11-03T09:00:00Z
                    sender: bakery
                    purpose: newsletter
                    channel: email
                """);
    }

    private Run imported(Map<String, String> environment, String addresses) throws IOException {
        Path file = Files.writeString(folder.resolve("addresses.csv"), addresses);
        Run run = run(environment, "import", "--record", record.toString(), "--addresses", file.toString());
        assertThat(run.out() + run.err()).doesNotContain("example.org").doesNotContain("1234567");
        return run;
    }

    private Run run(Map<String, String> environment, String command, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "gate", command, "--store", folder.resolve("contacts.db").toString()));
        args.addAll(List.of(more));
        return Run.in(environment, "", args.toArray(String[]::new));
    }

    private Run why(String address) {
        return run(SECRET, "why", "--address", address, "--at", "2026-11-03T12:00:00Z");
    }

    @Test
    void acts_and_contacts_belong_to_the_addresses_on_their_channels() throws IOException {
        String addresses = """
                person,channel,address
                ada,,ada@example.org
                ada,call,+39 333 1234567
                bo,,ada@example.org
                bo,,push:device-77
                """;
        assertThat(imported(SECRET, addresses).out())
                .as("bo, who is known there too, had stopped everybody")
                .startsWith(
                        "Imported: 2 acts, 1 contacts.\nNot as people allowed: 1 of the contacts that are new, the first to ada");
        assertThat(why("ada@example.org").out())
                .contains("ada, known there", "bo, known there", "email: sent elsewhere, and reported");
        assertThat(why("push:device-77").out()).startsWith("bo, known there");
        assertThat(why("+393331234567").out())
                .as("nothing was said or sent there")
                .doesNotContain("ada");
        assertThat(imported(SECRET, addresses).out())
                .isEqualTo("Imported: 0 acts (2 known already), 0 contacts (1 known already).\n");
        assertThat(run(
                                SECRET,
                                "ask",
                                "--person",
                                "eve",
                                "--sender",
                                "bakery",
                                "--kind",
                                "reply",
                                "--address",
                                "ada@example.org")
                        .out())
                .as("a stop of anybody there holds")
                .startsWith("Refused");
    }

    @Test
    void a_contact_to_one_of_two_addresses_is_refused_and_nothing_is_applied() throws IOException {
        Run run = imported(SECRET, "person,address\nada,ada@example.org\nada,ada@work.example.org\n");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("`ada` has 2 addresses on the channel `email`", "contact at 2026-11-03T09:00:00Z");
        assertThat(folder.resolve("contacts.db")).doesNotExist();
    }

    @Test
    void an_address_that_is_none_or_has_no_secret_is_refused_with_its_line() throws IOException {
        String addresses = "person,address\nada,ada@example.org\nbo,at home\n";
        assertThat(imported(SECRET, addresses).err())
                .contains("addresses.csv: line 3: column `address`: address must be an e-mail address")
                .doesNotContain("at home");
        assertThat(imported(Map.of(), addresses).err())
                .contains("addresses.csv: line 2: column `address`: an address needs the secret");
        assertThat(imported(SECRET, "person,address\nada,\n").err())
                .contains("addresses.csv: line 2: `address` is empty");
        assertThat(folder.resolve("contacts.db")).doesNotExist();
    }

    @Test
    void csv_files_say_their_addresses_themselves() throws IOException {
        record = Files.writeString(folder.resolve("consents.csv"), "at,event,person\n");
        assertThat(imported(SECRET, "person,address\n").err())
                .contains("--addresses goes with a document as --record")
                .contains("can say each address in a column `address`");
    }

    private Run importedSince(String completeSince, String... more) throws IOException {
        String text = Files.readString(record);
        Path known = Files.writeString(
                folder.resolve("known.yaml"),
                completeSince.isEmpty()
                        ? text
                        : text.replaceFirst("acts:", "completeSince: " + completeSince + "\nacts:"));
        List<String> args = new ArrayList<>(List.of("--record", known.toString()));
        args.addAll(List.of(more));
        return run(Map.of(), "import", args.toArray(String[]::new));
    }

    private String ask() {
        return run(Map.of(), "ask", "--person", "ada", "--sender", "bakery").out();
    }

    @Test
    void a_gate_waits_until_the_windows_lie_behind_since_when_the_record_is_complete() throws IOException {
        assertThat(importedSince("2026-11-10T09:00:00Z").out())
                .contains("Nothing is missing since 2026-11-10T09:00:00Z");
        assertThat(ask()).startsWith("Later: from Thu 10 Dec 2026 09:00 (UTC).").contains("history");
        assertThat(importedSince("2026-10-01T09:00:00Z").out())
                .as("another record cannot fill what the first one lacks")
                .contains("Nothing is missing since 2026-11-10T09:00:00Z");
        assertThat(importedSince("", "--complete-since", "2026-10-01T09:00:00Z").out())
                .contains("Nothing is missing since 2026-10-01T09:00:00Z");
        assertThat(ask()).startsWith("Later: from Thu 3 Dec 2026 09:00 (UTC).").doesNotContain("history");
    }

    @Test
    void without_a_word_about_it_everything_counts_as_known() throws IOException {
        assertThat(importedSince("").out()).isEqualTo("Imported: 2 acts, 1 contacts.\n");
    }
}
