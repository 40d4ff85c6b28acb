package dev.noncoercive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lists of a segment: who may be contacted now, and who is held until when and why. */
class GateSegmentTest {
    private static final String SECRET = "sixteen bytes or more";

    @TempDir
    private Path folder = Path.of("");

    private Run gate(String command, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "gate", command, "--store", folder.resolve("contacts.db").toString()));
        args.addAll(List.of(more));
        return Run.in(Map.of(AddressKeyOption.VARIABLE, SECRET), "", args.toArray(String[]::new));
    }

    private Path people(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Run segment(Path people, String... more) {
        List<String> args = new ArrayList<>(List.of(people.toString(), "--sender", "Bakery"));
        args.addAll(List.of(more));
        return gate("segment", args.toArray(String[]::new));
    }

    @BeforeEach
    void adaMayBeWrittenToAndBoWasAndEveStopped() {
        for (String person : List.of("ada", "bo", "eve")) {
            gate("consent", "--person", person, "--sender", "bakery", "--at-most", "1/P30D");
        }
        gate("request", "--person", "bo", "--sender", "bakery", "--key", "k1");
        gate("hand-over", "--person", "bo", "--sender", "bakery", "--key", "k1");
        gate("stop", "--person", "eve", "--at", "2026-11-22T09:00:00Z");
    }

    @Test
    void everybody_is_in_one_list_with_counts_and_days() throws IOException {
        Run run = segment(people("people.txt", "ada\nbo\n\neve\nzoe\nada\n"));
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("""
                newsletter of bakery by email, asked on Sun 22 Nov 2026 09:00 (UTC)
                  people 4: allowed now 1, later 1, refused 2
                  rows with a person who stands there before, left out: 1
                  later, by day (UTC)
                    2026-12-22 ██████████████████████████████ 1
                  refused for
                    no-consent ██████████████████████████████ 1
                    stopped    ██████████████████████████████ 1
                allowed now
                  ada
                held
                  bo: until Tue 22 Dec 2026 09:00 (UTC), allowance
                  eve: refused, stopped
                  zoe: refused, no-consent
                Nothing was reserved and nothing recorded.
                """);
        assertThat(gate("export", "--person", "ada").out()).contains("\"contacts\" : [ ]");
        assertThat(gate("export", "--person", "zoe").out()).contains("\"contacts\" : [ ]");
    }

    @Test
    void the_lists_are_tables_too_and_one_document() throws IOException {
        Path people = people("people.csv", "name,customer\nA,ada\nB,bo\nE,eve\n");
        assertThat(segment(people, "--columns", "person=customer", "--format", "csv")
                        .out())
                .isEqualTo("""
                        person,answer,until,reasons
                        ada,allowed,,
                        bo,later,2026-12-22T09:00:00Z,allowance
                        eve,refused,,stopped
                        """);
        assertThat(segment(people, "--columns", "person=customer", "--format", "json")
                        .out())
                .contains("\"schema\" : \"ncm/segment-output/1\"", "\"allowedNow\" : [ \"ada\" ]")
                .contains("\"2026-12-22\" : 1", "\"until\" : \"2026-12-22T09:00:00Z\"");
        Path allowed = folder.resolve("allowed.csv");
        Path held = folder.resolve("held.csv");
        Run run = segment(
                people, "--columns", "person=customer", "--allowed", allowed.toString(), "--held", held.toString());
        assertThat(allowed).hasContent("person\nada\n");
        assertThat(held).hasContent("""
                person,answer,until,reasons
                bo,later,2026-12-22T09:00:00Z,allowance
                eve,refused,,stopped
                """);
        assertThat(run.out()).contains("people 3").doesNotContain("\nallowed now\n");
    }

    @Test
    void an_id_with_a_comma_or_a_quote_is_the_same_person_in_every_list() throws IOException {
        String allowedId = "\"al\"pha,1;#";
        gate("consent", "--person", allowedId, "--sender", "bakery", "--at-most", "1/P30D");
        Path people = people("people.txt", allowedId + "\nbo,2\n");
        Path allowed = folder.resolve("allowed.csv");
        Path held = folder.resolve("held.csv");
        segment(people, "--allowed", allowed.toString(), "--held", held.toString());
        assertThat(allowed).hasContent("person\n\"\"\"al\"\"pha,1;#\"\n");
        assertThat(held).hasContent("person,answer,until,reasons\n\"bo,2\",refused,,no-consent\n");
        Path everybody =
                people("everybody.csv", segment(people, "--format", "csv").out());
        assertThat(segment(everybody).out()).contains("allowed now\n  " + allowedId + "\n", "  bo,2: refused");
        assertThat(segment(allowed).out()).contains("people 1: allowed now 1,");
        assertThat(segment(held).out()).contains("  bo,2: refused");
    }

    @Test
    void two_lists_are_not_written_into_one_file_and_none_over_what_is_read() throws IOException {
        Path people = people("people.csv", "person\nada\n");
        Path secret = people("address.key", SECRET);
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), people);
        String list = folder.resolve("list.csv").toString();
        String again = folder + "/./list.csv";
        assertRefused(segment(people, "--allowed", list, "--held", again), again + ": is also the file of --allowed");
        assertRefused(segment(people, "--allowed", people.toString()), people + ": is also the file of PEOPLE");
        assertRefused(segment(people, "--held", link.toString()), link + ": is also the file of PEOPLE");
        String store = folder.resolve("contacts.db").toString();
        assertRefused(segment(people, "--held", store), store + ": is also the file of --store");
        assertRefused(
                segment(people, "--address-key-file", secret.toString(), "--held", secret.toString()),
                secret + ": is also the file of --address-key-file");
        assertThat(people).hasContent("person\nada\n");
        assertThat(folder.resolve("list.csv")).doesNotExist();
    }

    private static void assertRefused(Run run, String why) {
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("ncm: " + why + "; name another\n");
    }

    @Test
    void who_had_it_under_this_key_is_told_apart_and_nobody_left_is_one() throws IOException {
        Run run = segment(people("people.txt", "bo\n"), "--key", "k1");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("handed over before 1", "handed over before, under this key\n  bo\n");
    }

    @Test
    void an_address_brings_in_what_others_there_said() throws IOException {
        gate("stop", "--person", "zoe", "--address", "family@example.org");
        Run run = segment(people("people.csv", "person,address\nada,Family@example.org\n"));
        assertThat(run.out()).contains("ada: refused, shared-address").doesNotContain("example.org");
        assertThat(segment(people("wrong.csv", "person,address\nada,family\n")).err())
                .endsWith(
                        "wrong.csv: line 2: column `address`: address on the channel `email` must be an e-mail address\n");
        assertThat(segment(people("two.csv", "person,address\nada,a@example.org\nada,b@example.org\n"))
                        .err())
                .contains("line 3: this person stands there before, with another address");
    }

    @Test
    void a_long_list_is_cut_on_the_screen_only() throws IOException {
        String many = IntStream.range(0, 60).mapToObj(i -> "person-" + i).collect(Collectors.joining("\n"));
        Run run = segment(people("people.txt", many));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("person-19: refused, no-consent", "… and 40 more: --format csv lists everybody");
        assertThat(run.err()).contains("60 of 60 people");
        assertThat(segment(people("people.txt", many), "--format", "csv").out())
                .contains("person-59,refused,,no-consent");
    }

    @Test
    void a_file_without_people_or_with_others_is_refused() throws IOException {
        assertThat(segment(people("none.csv", "person\n")).err()).endsWith("none.csv: names nobody\n");
        assertThat(segment(people("other.csv", "who\nada\n")).err()).contains("no column `person`");
        Run bad = segment(people("bad.txt", "ada\n" + "x".repeat(1000) + "\n"));
        assertThat(bad.code()).isEqualTo(2);
        assertThat(bad.err()).contains("bad.txt: line 2");
        assertThat(segment(folder.resolve("missing.txt")).err()).contains("no such file");
    }
}
