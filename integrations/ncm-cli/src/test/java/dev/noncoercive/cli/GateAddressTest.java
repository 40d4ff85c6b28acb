package dev.noncoercive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Channel;
import dev.noncoercive.policies.contact.AddressKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses on the command line: as keys, by a secret of the sender's own, and never in a message or a store. */
class GateAddressTest {
    private static final String ADDRESS = "ada@example.org";

    @TempDir
    private Path folder = Path.of("");

    private Path secret = Path.of("");

    @BeforeEach
    void makeSecret() throws IOException {
        secret = Files.writeString(folder.resolve("address.key"), "sixteen bytes or more\n");
    }

    private Run in(Map<String, String> environment, String input, String command, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "gate", command, "--store", folder.resolve("contacts.db").toString()));
        args.addAll(List.of(more));
        Run run = Run.in(environment, input, args.toArray(String[]::new));
        assertThat(run.out() + run.err()).doesNotContain("example.org").doesNotContain("sixteen bytes");
        return run;
    }

    private Run gate(String command, String... more) {
        return in(Map.of(AddressKeyOption.VARIABLE, "sixteen bytes or more"), "", command, more);
    }

    private void twoPeopleAtOneAddress() {
        gate("consent", "--person", "ada", "--sender", "bakery", "--at-most", "2/P30D", "--address", ADDRESS);
        gate("consent", "--person", "bo", "--sender", "bakery", "--at-most", "1/P30D", "--address", "Ada@example.org");
        gate("request", "--person", "ada", "--sender", "bakery", "--key", "k1", "--address", ADDRESS);
        gate("hand-over", "--person", "ada", "--sender", "bakery", "--key", "k1");
    }

    @Test
    void an_allowance_of_somebody_else_at_the_address_holds() {
        assertThat(gate("consent", "--person", "bo", "--sender", "bakery", "--address", ADDRESS)
                        .out())
                .isEqualTo(
                        "Recorded: bo agrees to the newsletter of bakery by email; known at that address from now on.\n");
        twoPeopleAtOneAddress();
        Run asked = gate("ask", "--person", "ada", "--sender", "bakery", "--address", ADDRESS);
        assertThat(asked.code()).isEqualTo(1);
        assertThat(asked.out())
                .startsWith("Later: from Tue 22 Dec 2026 09:00 (UTC).")
                .contains("shared-address");
        assertThat(gate("ask", "--person", "ada", "--sender", "bakery").out()).startsWith("Allowed.");
        assertThat(gate("request", "--person", "ada", "--sender", "bakery", "--key", "k2", "--address", ADDRESS)
                        .out())
                .contains("shared-address");
    }

    @Test
    void a_stop_at_an_address_holds_for_everybody_there() {
        twoPeopleAtOneAddress();
        gate("stop", "--person", "bo", "--address", ADDRESS);
        assertThat(gate("ask", "--person", "ada", "--sender", "bakery", "--address", ADDRESS)
                        .out())
                .startsWith("Refused:")
                .contains("shared-address");
    }

    @Test
    void who_left_holds_nobody_there_any_more() {
        twoPeopleAtOneAddress();
        gate("stop", "--person", "bo", "--address", ADDRESS);
        Run left = gate("leave", "--person", "bo", "--address", ADDRESS);
        assertThat(left.code()).isZero();
        assertThat(left.out()).isEqualTo("bo is no longer known at that address.\n");
        assertThat(gate("ask", "--person", "ada", "--sender", "bakery", "--address", ADDRESS)
                        .out())
                .startsWith("Allowed.");
        assertThat(gate("ask", "--person", "bo", "--sender", "bakery").out()).contains("stopped");
        assertThat(gate("leave", "--person", "bo", "--address", ADDRESS).code()).isEqualTo(1);
        assertThat(gate("leave", "--person", "bo").err()).isEqualTo("ncm: say which address: --address\n");
    }

    @Test
    void why_tells_what_was_sent_to_an_address_and_to_whom() {
        twoPeopleAtOneAddress();
        Run why = gate("why", "--address", ADDRESS);
        assertThat(why.code()).isZero();
        assertThat(why.out()).isEqualTo("""
                ada, known there since Sun 22 Nov 2026 09:00 (UTC), on Sun 22 Nov 2026 (UTC)
                  09:00  bakery, newsletter, email: handed over; nobody said whether it left
                         on the consent of Sun 22 Nov 2026 09:00 (UTC); 0 of 2 in 30 days used before
                bo, known there since Sun 22 Nov 2026 09:00 (UTC), on Sun 22 Nov 2026 (UTC)
                  nothing sent there, and nothing held back
                """);
        assertThat(gate("why", "--person", "bo").out())
                .as("nothing of what ada was sent but that it counts")
                .contains(
                        "  email: to somebody else at an address of theirs, handed over; nobody said whether it left\n")
                .doesNotContain("newsletter, email: to somebody else");
        assertThat(gate("why", "--address", ADDRESS, "--person", "bo").code()).isEqualTo(1);
        Run nobody = gate("why", "--address", "bo@example.org");
        assertThat(nobody.code()).isEqualTo(1);
        assertThat(nobody.err()).isEqualTo("ncm: nobody is known at that address\n");
        assertThat(gate("why", "--address", ADDRESS, "--language", "it").err())
                .contains("say --person in place of --address");
    }

    @Test
    void an_export_does_not_tell_what_somebody_else_at_the_address_was_sent() {
        gate("consent", "--person", "ada", "--sender", "clinic", "--topic", "health", "--address", ADDRESS);
        gate("consent", "--person", "bo", "--sender", "bakery", "--address", ADDRESS);
        gate(
                "request",
                "--person",
                "ada",
                "--sender",
                "clinic",
                "--topic",
                "health",
                "--key",
                "k1",
                "--address",
                ADDRESS);
        gate("hand-over", "--person", "ada", "--sender", "clinic", "--key", "k1");
        String told = gate("export", "--person", "bo").out();
        assertThat(told.substring(told.indexOf("\"contacts\""))).isEqualToIgnoringWhitespace("""
                "contacts" : [ {
                  "at" : "2026-11-22T09:00:00Z",
                  "state" : "counted",
                  "channel" : "email",
                  "toSomebodyElseAtTheirAddress" : true
                } ] }
                """);
        assertThat(gate("export", "--person", "ada").out())
                .contains("\"sender\" : \"clinic\"", "\"topic\" : \"health\"")
                .doesNotContain("toSomebodyElse");
    }

    @Test
    void what_went_to_another_address_of_theirs_is_not_told_of_this_one() {
        twoPeopleAtOneAddress();
        gate("request", "--person", "ada", "--sender", "bakery", "--key", "k9", "--address", "ada@work.example.org");
        assertThat(gate("why", "--address", "ada@work.example.org").out())
                .contains("reserved")
                .doesNotContain("nobody said");
        assertThat(gate("why", "--address", ADDRESS).out()).doesNotContain("reserved");
    }

    @Test
    void the_export_holds_the_keys_of_addresses_and_since_when() {
        twoPeopleAtOneAddress();
        String key = AddressKeys.with("sixteen bytes or more".getBytes(StandardCharsets.UTF_8))
                .of(Channel.EMAIL, ADDRESS)
                .first()
                .value();
        assertThat(gate("export", "--person", "ada").out())
                .contains("\"addresses\" : [ {\n    \"key\" : \"" + key
                        + "\",\n    \"since\" : \"2026-11-22T09:00:00Z\"\n  } ]")
                .contains("\"addressKeys\" : [ \"" + key + "\" ]");
        gate("leave", "--person", "ada", "--address", ADDRESS);
        assertThat(gate("export", "--person", "ada").out()).contains("\"addresses\" : [ ]");
    }

    @Test
    void export_and_forget_find_one_person_by_the_address_and_never_guess() {
        twoPeopleAtOneAddress();
        assertThat(gate("export", "--address", ADDRESS).err())
                .isEqualTo("ncm: 2 people are known at that address: ada, bo; say which of them by --person\n");
        assertThat(gate("forget", "--address", ADDRESS, "--person", "eve", "--yes")
                        .err())
                .isEqualTo("ncm: whom --person names is not known at that address\n");
        assertThat(gate("forget", "--address", ADDRESS, "--person", "ada", "--yes")
                        .out())
                .startsWith("Forgotten: 1 acts and 1 contacts are erased.\n");
        assertThat(gate("why", "--address", ADDRESS).out())
                .startsWith("Somebody known there was forgotten on Sun 22 Nov 2026 09:00 (UTC);"
                        + " what they were sent is erased.\nbo, ");
        assertThat(gate("export", "--address", ADDRESS).out()).contains("\"person\" : \"bo\"");
        assertThat(gate("export").err()).isEqualTo("ncm: say whom it is about: --person, or --address\n");
    }

    @Test
    void the_secret_comes_from_a_file_or_the_environment_and_is_the_same() {
        assertThat(in(Map.of(), "", "stop", "--person", "ada", "--address", ADDRESS)
                        .err())
                .contains("name its file by --address-key-file, or set NCM_ADDRESS_KEY");
        assertThat(folder.resolve("contacts.db")).doesNotExist();
        Run.beginStore(folder.resolve("contacts.db"));
        assertThat(in(
                                Map.of(),
                                ADDRESS + "\n",
                                "stop",
                                "--person",
                                "ada",
                                "--address",
                                "-",
                                "--address-key-file",
                                secret.toString())
                        .out())
                .startsWith("Recorded:");
        assertThat(gate("export", "--address", ADDRESS).code()).isZero();
    }

    @Test
    void a_secret_that_is_short_or_another_is_refused() throws IOException {
        Run.beginStore(folder.resolve("contacts.db"));
        Path small = Files.writeString(folder.resolve("small.key"), "too short");
        assertThat(gate("stop", "--person", "a", "--address", ADDRESS, "--address-key-file", small.toString())
                        .err())
                .endsWith(
                        "small.key: secret must have 16 bytes or more, but had 9; make one by `openssl rand -base64 32`\n");
        assertThat(in(Map.of(AddressKeyOption.VARIABLE, "short"), "", "stop", "--person", "a", "--address", ADDRESS)
                        .err())
                .startsWith("ncm: NCM_ADDRESS_KEY: secret must have 16 bytes or more, but had 5");
        gate("stop", "--person", "ada", "--address", ADDRESS);
        Path other = Files.writeString(folder.resolve("other.key"), "another secret of 16 bytes");
        for (String command : List.of("stop", "why")) {
            assertThat(gate(command, "--person", "ada", "--address", ADDRESS, "--address-key-file", other.toString())
                            .err())
                    .startsWith("ncm: this secret is not the one by which addresses in this store became keys");
        }
        String[] both = {"--address-key-file", other.toString(), "--address-key-file", secret.toString()};
        assertThat(gate(
                                "answer",
                                "--person",
                                "ada",
                                "--sender",
                                "b",
                                "--address",
                                ADDRESS,
                                both[0],
                                both[1],
                                both[2],
                                both[3])
                        .code())
                .isZero();
        assertThat(gate("export", "--address", ADDRESS, both[0], both[1]).code())
                .isZero();
    }

    @Test
    void what_is_no_address_or_in_the_wrong_place_is_refused_without_repeating_it() {
        Run.beginStore(folder.resolve("contacts.db"));
        assertThat(gate("stop", "--person", "a", "--address", "ada-at-home").err())
                .startsWith("ncm: --address: address must be an e-mail address, a telephone number")
                .doesNotContain("ada-at-home");
        assertThat(gate("request", "--person", "a", "--sender", "b", "--key", "k", "--address", "+39 333 1234567")
                        .err())
                .isEqualTo("ncm: --address: address on the channel `email` must be an e-mail address\n");
        assertThat(gate("why", ADDRESS).err()).contains("Unmatched argument").contains("(an address)");
        assertThat(gate("why", "+39 333 1234567").err()).doesNotContain("333");
        assertThat(gate("stop", "--person", "a", "--address", "push:device-77").code())
                .isZero();
    }

    @Test
    void a_file_does_not_know_who_else_is_at_an_address() throws IOException {
        Path acts = Files.writeString(
                folder.resolve("consents.csv"),
                "at,event,person,sender,purpose,channels\n2026-10-01T09:00:00Z,given,ada,bakery,newsletter,email\n");
        assertThat(Run.of("gate", "ask", "--record", acts.toString(), "--person", "ada", "--address", ADDRESS)
                        .err())
                .isEqualTo("ncm: --address goes with --store: a file does not say who else is known there\n");
    }

    @Test
    void neither_the_address_nor_the_secret_is_in_the_store() throws IOException, SQLException {
        twoPeopleAtOneAddress();
        try (var files = Files.list(folder)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("contacts.db")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(
                                    new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                            .doesNotContainIgnoringCase("example.org")
                            .doesNotContain("sixteen bytes"));
        }
    }
}
