package dev.noncoercive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NcmTest {
    private static final String HEADER =
            "at,event,person,sender,purpose,channels,topics,at_most,per,valid_until,zone,quiet_from,quiet_to\n";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String mail(String subject) {
        return "From: Bakery <hello@bakery.example>\nSubject: " + subject
                + "\nList-Unsubscribe: <https://bakery.example/u>\n"
                + "List-Unsubscribe-Post: List-Unsubscribe=One-Click\n\nBread.\n\nUnsubscribe: https://bakery.example/u\n";
    }

    private static String campaign(String more) {
        return "schema: ncm/campaign/1\nname: x\nsender: bakery\npurpose: newsletter\n" + more;
    }

    @Test
    void a_clean_mail_exits_with_0_and_a_pressing_one_with_1() throws IOException {
        Run clean = Run.of("check", file("a.eml", mail("Our bread")).toString());
        assertThat(clean.code()).isZero();
        assertThat(clean.out()).contains("judged 7 of 80: nothing to mend");
        Run pressing = Run.of("check", file("b.eml", mail("Last chance")).toString());
        assertThat(pressing.code()).isEqualTo(1);
        assertThat(pressing.out())
                .contains("WARN   A deadline without a reason")
                .contains("Subject, 1-11");
    }

    @Test
    void a_policy_is_found_and_explained_and_an_unknown_name_gets_the_nearest() {
        Run found = Run.of("policies", "deadline", "reason");
        assertThat(found.out()).contains("I03  error    ncm.invitation.deadline-has-reason");
        Run explained = Run.of("check", "--explain", "I03");
        assertThat(explained.code()).isZero();
        assertThat(explained.out())
                .contains("I03  ncm.invitation.deadline-has-reason")
                .contains("Related: UCPD Annex I 7 (as of 2026-11-22)")
                .contains("FAIL at /invitations/0/deadline");
        assertThat(Run.of("check", "--explain", "I03", "--language", "it").out())
                .contains("Una scadenza senza motivo");
        Run unknown = Run.of("check", "--explain", "ncm.invitation.dead-line");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("did you mean `ncm.invitation.");
    }

    @Test
    void a_profile_is_named_in_the_report_and_an_unknown_one_is_refused() throws IOException {
        String file = file("c.yaml", campaign("")).toString();
        Run italian = Run.of("check", "--profile", "it,gmail-yahoo", "--format", "json", file);
        assertThat(italian.out()).contains("gmail-yahoo (2026-11-22), it (2026-11-22), ncm-default (2026-11-22)");
        Run unknown = Run.of("check", "--profile", "gmail", file);
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("did you mean `gmail-yahoo`?");
    }

    @Test
    void business_days_are_those_of_a_known_place() throws IOException {
        String file = file("c.yaml", campaign("")).toString();
        Run plain = Run.of("check", "--profile", "ca", file);
        Run canadian = Run.of("check", "--profile", "ca", "--holidays", "ca-on", file);
        assertThat(canadian.out()).isEqualTo(plain.out()).isNotEmpty();
        Run unknown = Run.of("check", "--holidays", "atlantis", file);
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("but was `atlantis`; known: ad, ");
    }

    @Test
    void the_threshold_is_the_readers_choice() throws IOException {
        String file = file("b.eml", mail("Last chance")).toString();
        assertThat(Run.of("check", "--fail-on", "error", file).code()).isZero();
        assertThat(Run.of(
                                "check",
                                "--fail-on",
                                "unknown",
                                file("a.eml", mail("Our bread")).toString())
                        .code())
                .isEqualTo(1);
    }

    @Test
    void findings_as_json_have_the_place_and_the_words() throws IOException {
        Run run = Run.of(
                "check", "--format", "json", file("b.eml", mail("Last chance")).toString());
        assertThat(run.out())
                .contains("\"schema\" : \"ncm/check-output/2\"")
                .contains("\"location\" : \"/invitations/0/messages/0/subject\"")
                .contains("\"words\" : \"Last chance\"");
    }

    @Test
    void a_fault_in_a_document_names_file_line_and_pointer_and_the_others_are_still_checked() throws IOException {
        Path bad = file("bad.yaml", campaign("invitation: []\n"));
        Path good = file("good.yaml", campaign("invitations: []\n"));
        Run run = Run.of("check", bad.toString(), good.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("good.yaml\n");
        assertThat(run.err())
                .startsWith("ncm: " + bad + ": line 5, column 1, /invitation: unknown field `invitation`; known: ")
                .hasLineCount(2);
    }

    @Test
    void every_unreadable_input_has_one_clear_error() throws IOException {
        assertUnreadable(folder.resolve("none.yaml"), "no such file");
        assertUnreadable(folder, "holds no campaign document");
        assertUnreadable(file("empty.json", ""), "is empty");
        assertUnreadable(file("blank.json", "  \n"), "the document is empty");
        assertUnreadable(file("x.doc", "x"), "must end in .eml, .json, .yaml, .yml, .txt or .md, so that it is known");
        assertUnreadable(file("broken.json", "{\"schema\": \n"), "line 2, column 1, not valid JSON: ");
        assertUnreadable(file("broken.yaml", "schema: [\n"), "not valid YAML: ");
        assertUnreadable(file("twice.yaml", campaign("name: y\n")), "the field \"name\" stands there twice");
        assertUnreadable(file("null.yaml", campaign("record:\n")), "/record: must not be null; leave the field out");
        assertUnreadable(
                file("type.yaml", campaign("invitations: 5\n")), "/invitations: must be a list, but was a number");
        assertUnreadable(
                file("anchor.yaml", campaign("enough: &a {measure: own}\n")), "must not use YAML anchors or aliases");
        assertUnreadable(file("tag.yaml", campaign("enough: !x {measure: own}\n")), "must not use YAML tags");
        assertUnreadable(
                file("schema.yaml", "schema: ncm/campaign/9\nname: x\nsender: b\npurpose: p\n"),
                "schema must be `ncm/campaign/1`");
        assertUnreadable(file("words.eml", "only words\n"), "not an e-mail: it must begin with header fields");
        Path binary = Files.write(folder.resolve("binary.yaml"), new byte[] {1, 0, 2});
        assertUnreadable(binary, "is not text: it holds zero bytes");
        Path latin = Files.write(folder.resolve("latin.yaml"), "name: perché".getBytes(StandardCharsets.ISO_8859_1));
        assertUnreadable(latin, "is not text in UTF-8");
        byte[] tooLong = new byte[25_000_001];
        Arrays.fill(tooLong, (byte) ' ');
        assertUnreadable(
                Files.write(folder.resolve("long.json"), tooLong),
                "must have 25000000 bytes or less, but has 25000001");
    }

    private static void assertUnreadable(Path file, String problem) {
        Run run = Run.of("check", file.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("ncm: " + file + ": ")
                .contains(problem)
                .hasLineCount(1);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void bare_words_and_texts_are_checked_too() throws IOException {
        Run words = Run.of("check", "--text", "Hurry, only 3 left in stock!");
        assertThat(words.code()).isEqualTo(1);
        assertThat(words.out())
                .contains("only 3 left in stock!\n")
                .contains("~~~~")
                .contains("Text, 8-27");
        Run text = Run.of(
                "check",
                file("note.md", "# Bread\n\nThe *oven* is booked until Friday.\n")
                        .toString());
        assertThat(text.code()).isZero();
        assertThat(text.out()).contains("nothing to mend");
        Run html = Run.of("check", "--text", "Only 3 left in stock", "--format", "html");
        assertThat(html.out()).contains("<mark>Only 3 left in stock</mark>");
    }

    @Test
    void lines_have_a_level_and_a_score() throws IOException {
        Path lines = file("lines.txt", "Only 3 left in stock\nThe oven is booked until Friday.\n");
        Run run = Run.of("check", "--lines", lines.toString(), "--format", "json");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("\"level\" : \"warning\"")
                .contains("\"level\" : \"none\"")
                .contains("\"score\" : ");
        assertThat(Run.of("check", "--lines", lines.toString()).out()).contains("2 lines, 1 press");
    }

    @Test
    void the_gate_says_when_with_all_reasons() throws IOException {
        Path record = file("record.yaml", """
                schema: ncm/contact-record/1
                acts:
                  - {act: give-consent, person: ada, at: 2026-11-01T09:00:00Z, sender: bakery, purpose: newsletter, channels: [email], allowances: [{atMost: 1, per: P30D}]}
                  - {act: set-preferences, person: ada, at: 2026-11-01T09:00:00Z, preferences: {zone: Europe/Rome, quietHours: [{from: "09:00", to: "11:00"}]}}
                contacts:
                  - {person: ada, at: 2026-11-17T09:05:00Z, sender: bakery, purpose: newsletter, channel: email}
                """);
        Run run = Run.of("gate", "ask", "--record", record.toString(), "--person", "ada");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("Later: from Thu 17 Dec 2026 11:00 (Europe/Rome).\n")
                .contains("  allowance      1 of 1 in 30 days used, 17 Nov 10:05")
                .contains("  quiet-hours    quiet until 22 Nov 11:00");
        assertThat(Run.of(
                                "gate",
                                "ask",
                                "--record",
                                record.toString(),
                                "--person",
                                "ada",
                                "--at",
                                "2026-12-17T10:00:00Z")
                        .code())
                .isZero();
        assertThat(Run.of("gate", "ask", "--record", record.toString(), "--person", "bo")
                        .out())
                .contains("no-consent");
    }

    @Test
    void the_gate_reads_the_files_of_the_audit_too() throws IOException {
        Path consents =
                file("consents.csv", HEADER + "2026-11-01T09:00:00Z,given,ada,bakery,newsletter,email,,2,P30D,,,,\n");
        Path sends = file("sends.csv", "at,person,sender\n2026-11-17T09:05:00Z,ada,bakery\n");
        Run run =
                Run.of("gate", "ask", "--record", consents.toString(), "--sends", sends.toString(), "--person", "ada");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("allowance      1 of 2 in 30 days used");
    }

    @Test
    void a_replay_names_each_step_that_differs() throws IOException {
        String timeline = """
                [{"name": "t", "steps": [
                  {"at": "2026-03-02T09:00:00Z", "do": "request", "key": "k", "person": "ada", "sender": "s", "purpose": "p", "channel": "email", "topic": "t", "expect": {"decision": "allowed"}}
                ]}]
                """;
        Run run = Run.of("gate", "replay", file("t.json", timeline).toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "t, step 1 (request at 2026-03-02T09:00:00Z): expected allowed, but was refused [no-consent]");
        Run wrong = Run.of(
                "gate",
                "replay",
                file("w.json", timeline.replace("\"request\"", "\"wave\"")).toString());
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("t, step 1: unknown step `wave`; known: confirm, give-consent");
        assertThat(Run.of("gate", "replay", file("e.json", "[]").toString()).err())
                .contains("holds no timeline");
    }

    @Test
    void an_audit_lists_every_broken_promise_with_its_line() throws IOException {
        Path consents = file(
                "consents.csv",
                HEADER
                        + "2026-11-01T09:00:00Z,given,ada,bakery,newsletter,email,,1,P7D,,,,\n"
                        + "2026-11-01T09:00:00Z,given,bo,bakery,newsletter,email,,,,,,,\n"
                        + "2026-11-10T09:00:00Z,withdrawn,bo,bakery,newsletter,,,,,,,,\n");
        Path sends = file("sends.csv", """
                Sent At,Recipient,id
                2026-11-02T09:00:00Z,ada,m1
                1793869200,ada,m2
                1793869200000,bo,m2
                2026-11-11 09:00,bo,m3
                2026-11-11 09:00,bo,m3
                """);
        Run run = Run.of(
                "audit",
                sends.toString(),
                "--consents",
                consents.toString(),
                "--columns",
                "at=Sent At,person=Recipient,message=id",
                "--sender",
                "bakery",
                "--zone",
                "UTC");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "ada\n  2026-11-05 09:00  bakery newsletter email  (line 3)\n      allowance      1 of 1 in 7 days used, 2 Nov 09:00\n")
                .contains(
                        "bo\n  2026-11-11 09:00  bakery newsletter email  (line 5)\n      withdrawn      the consent was withdrawn\n")
                .contains("4 contacts, 2 people")
                .contains("2 contacts against what people had said (50.00 %), 2 people; the gate would have held 2")
                .contains("1 row with message id, sender, channel and time of a row before, counted once");
        Run json = Run.of(
                "audit",
                sends.toString(),
                "--consents",
                consents.toString(),
                "--columns",
                "at=Sent At,person=Recipient,message=id",
                "--sender",
                "bakery",
                "--zone",
                "UTC",
                "--format",
                "json");
        assertThat(json.out())
                .contains("\"violations\" : 2")
                .contains("\"heldByGate\" : 2")
                .contains("\"line\" : 5");
    }

    @Test
    void rows_that_cannot_be_read_are_named_and_left_out() throws IOException {
        Path consents = file(
                "consents.csv",
                HEADER + "yesterday,given,ada,bakery,newsletter,email,,1,P7D,,,,\n"
                        + "2026-11-01T09:00:00Z,waved,ada,bakery,newsletter,email,,,,,,,\n"
                        + "2026-11-01T09:00:00Z,given,ada,bakery,newsletter,email,,two,P7D,,,,\n"
                        + "2026-11-01T09:00:00Z,given,ada,bakery,newsletter,email,,1,weekly,,,,\n"
                        + "2026-11-01T09:00:00Z,given,ada,bakery,newsletter,,,1,P7D,,,,\n");
        Path sends = file("sends.csv", "at,person,sender\n2026-11-02 09:00,ada,bakery\n2026-11-02T09:00:00Z,,bakery\n");
        Run run = Run.of("audit", sends.toString(), "--consents", consents.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("7 rows could not be read, left out of all figures");
        assertThat(run.err())
                .contains("consents.csv: line 2: time must be ISO 8601 such as `2026-11-01T09:00:00Z`")
                .contains("line 3: unknown event `waved`; known: given")
                .contains("line 4: `at_most` must be a whole number, but was `two`")
                .contains("line 5: window must be an ISO 8601 duration")
                .contains("line 6: channels must not be empty")
                .contains(
                        "sends.csv: line 2: time has no zone: `2026-11-02 09:00`; add one, such as the Z in `2026-11-01T09:00:00Z`; an audit also takes --zone")
                .contains("sends.csv: line 3: `person` is empty")
                .hasLineCount(7);
    }

    @Test
    void a_column_that_is_not_there_is_named_with_those_that_are() throws IOException {
        Path consents = file("consents.csv", HEADER);
        Path sends = file("sends.csv", "when,who\n");
        Run run = Run.of("audit", sends.toString(), "--consents", consents.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "line 1: no column `at`; there are: when, who. If it has another name, say --columns at=NAME");
        Run wrong = Run.of("audit", sends.toString(), "--consents", consents.toString(), "--columns", "wer=who");
        assertThat(wrong.err()).contains("--columns must be pairs such as `person=email,at=sent_at`");
    }

    @Test
    void an_odd_csv_has_one_clear_error_and_an_odd_row_is_left_out() throws IOException {
        String consents = file("consents.csv", HEADER).toString();
        assertThat(audit(file("blank.csv", "\n\n"), consents).err()).contains("blank.csv: has no header row");
        Run cut = audit(file("open.csv", "at,person,sender\n2026-01-01,ada,\"bak"), consents);
        assertThat(cut.code()).isEqualTo(2);
        assertThat(cut.err()).contains("open.csv: is not a readable CSV file:").contains("line 2");
        Path latin = Files.write(
                folder.resolve("latin.csv"), "at,person,sender\nperché,a,b\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(audit(latin, consents).err()).contains("latin.csv: is not text in UTF-8");
        assertThat(audit(file("twice.csv", "at,at,person\n"), consents).err())
                .contains("the column `at` stands there twice");
        Run ragged = audit(
                file(
                        "ragged.csv",
                        "\ufeff\"at\",person,sender\r\n2026-11-02T09:00:00Z,ada\r\n2026-11-02T09:00:00Z,ada,bakery,x\r\n"),
                consents);
        assertThat(ragged.err())
                .contains("line 2: has 2 fields, but the header names 3")
                .contains("line 3: has 4 fields, but the header names 3");
        Run dates = audit(file("dates.csv", "at,person,sender\n20261102,ada,bakery\n"), consents);
        assertThat(dates.err()).contains("time must be in the years 1990 to 2099, but `20261102` is 1970-08-23");
        assertThat(dates.out()).contains("no contact could be judged, which counts as a failure");
        assertThat(audit(file("none.csv", "at,person,sender\n"), consents).code())
                .isEqualTo(1);
    }

    private static Run audit(Path sends, String consents) {
        return Run.of("audit", sends.toString(), "--consents", consents);
    }

    @Test
    void no_word_of_a_person_is_dropped_in_silence() throws IOException {
        String sends = file("s.csv", "at,person,sender\n2026-11-02T09:00:00Z,ada,bakery\n")
                .toString();
        Path unknown = file("typo.csv", "at,event,person,sender,purpose,channels,maximum\n");
        assertThat(Run.of("audit", sends, "--consents", unknown.toString()).err())
                .contains("line 1: unknown column `maximum`; known: at, event");
        Path unused = file(
                "unused.csv", HEADER + "2026-11-01T09:00:00Z,given,ada,bakery,newsletter,email,,1,P7D,,,21:00,08:00\n");
        assertThat(Run.of("audit", sends, "--consents", unused.toString()).err())
                .contains("line 2: `quiet_from` does not belong to the event `given`; it uses sender, purpose");
    }

    @Test
    void wrong_options_are_told_what_is_right() throws IOException {
        assertThat(Run.of("check", "--at", "garbage", "a.eml").err())
                .contains("must be an instant such as 2026-11-22T09:00:00Z, but was `garbage`")
                .contains("`ncm check --help` shows how it is used")
                .doesNotContain("java.");
        assertThat(Run.of("audit", "a.csv", "--consents", "b.csv", "--zone", "Rome")
                        .err())
                .contains("must be a zone such as Europe/Rome, but was `Rome`");
        String lines = file("l.txt", "x\n").toString();
        assertThat(Run.of("check", "--lines", lines, "other.eml").err()).contains("--lines judges one file by itself");
        assertThat(Run.of("check", "--lines", lines, "--baseline", "known.txt").err())
                .contains("--lines looks at pressure alone, without --baseline");
    }

    @Test
    void a_wrong_timeline_names_its_step() throws IOException {
        assertThat(replay("[{\"name\": \"t\"}]").err())
                .contains("a timeline must have a `name` and one or more `steps`");
        assertThat(replay("[{\"name\": \"t\", \"steps\": [{\"do\": \"resume\"}]}]")
                        .err())
                .contains("a step must have `at`, `do` and `person`");
        String request =
                "[{\"name\": \"t\", \"steps\": [{\"at\": \"2026-03-02T09:00:00Z\", \"do\": \"request\", \"person\": \"ada\"%s}]}]";
        assertThat(replay(request.formatted("")).err()).contains("t, step 1: `expect` is missing");
        assertThat(replay(request.formatted(", \"expect\": {\"decision\": \"later\", \"next\": 1}"))
                        .err())
                .contains("expect must be a word or an object with `decision`");
        assertThat(replay(request.formatted(", \"expect\": {\"decision\": \"allowed\"}"))
                        .err())
                .contains("t, step 1: `sender` is missing");
    }

    private Run replay(String timelines) throws IOException {
        Run run = Run.of("gate", "replay", file("timelines.json", timelines).toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).doesNotContain("\tat ");
        return run;
    }

    @Test
    void addresses_in_a_log_never_reach_the_report() throws IOException {
        Path consents = file("consents.csv", HEADER);
        Path sends = file("sends.csv", "at;person;sender\n2026-11-02T09:00:00Z;Ada@people.example;bakery\n");
        Run run = Run.of("audit", sends.toString(), "--consents", consents.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("no-consent")
                .doesNotContain("people.example")
                .contains("address-");
    }

    @Test
    void help_and_mistakes_of_usage() {
        assertThat(Run.of("--help").code()).isZero();
        assertThat(Run.of("--help").out()).contains("check").contains("gate").contains("audit");
        assertThat(Run.of().code()).isEqualTo(2);
        assertThat(Run.of("check").err()).contains("say which files to check");
        assertThat(Run.of("chek").code()).isEqualTo(2);
        assertThat(Run.of("check", "--format", "xml", "a.eml").code()).isEqualTo(2);
    }
}
