package dev.noncoercive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A no does not get lost by a typo: of the store, of the person, or of what it ends. */
class GateNothingReachedTest {
    @TempDir
    private Path folder = Path.of("");

    private Path store() {
        return folder.resolve("contacts.db");
    }

    private Run run(String command) {
        List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
        return Run.gate(store(), words.get(0), words.subList(1, words.size()).toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stop --person ada",
                "withdraw --person ada --sender bakery",
                "pause --person ada --until 2026-12-24T00:00:00Z",
                "resume --person ada",
                "prefer --person ada --at-most 1/P30D",
                "answer --person ada --sender bakery",
                "leave --person ada --address push:a --address-key-file KEY",
                "correct --person ada --reference r --why again"
            })
    void where_there_is_no_store_nothing_is_recorded_and_no_file_is_made(String command) throws IOException {
        Path key = Files.writeString(folder.resolve("address.key"), "sixteen bytes or more");
        Run run = run(command.replace("KEY", key.toString()));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo(
                        "ncm: there is no store at " + store() + "; nothing was recorded; check the name, or begin one"
                                + " with `ncm gate import` or `ncm gate consent`\n");
        assertThat(store()).doesNotExist();
    }

    @Test
    void a_file_without_tables_is_left_as_it_is() throws IOException {
        Files.createFile(store());
        Run run = run("stop --person ada");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("ncm: there is no store at " + store()
                        + ", for no ncm tables are there; nothing was recorded;");
        assertThat(store()).isEmptyFile();
    }

    @Test
    void a_question_to_no_store_says_that_nothing_was_allowed_or_read() {
        assertThat(run("ask --person ada --sender bakery").err()).contains("; nothing was allowed; check the name");
        assertThat(run("export --person ada").err()).contains("; nothing was read; check the name");
        assertThat(run("forget --person ada").err()).contains("; nothing was erased; check the name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stop --person Ada",
                "withdraw --person Ada --sender bakery",
                "pause --person Ada --until 2026-12-24T00:00:00Z",
                "resume --person Ada",
                "prefer --person Ada --at-most 1/P30D",
                "answer --person Ada --sender bakery"
            })
    void an_act_of_nobody_known_is_recorded_and_the_id_is_to_be_checked(String command) {
        run("consent --person ada --sender bakery");
        Run first = run(command);
        assertThat(first.code()).isZero();
        assertThat(first.out())
                .startsWith("Recorded: ")
                .endsWith(".\nNobody called Ada was known in this store before: check the id.\n");
        assertThat(run(command).out()).startsWith("Recorded: ").doesNotContain("Nobody called");
    }

    @Test
    void a_first_consent_is_of_somebody_new_and_needs_no_check() {
        assertThat(run("consent --person ada --sender bakery").out()).endsWith("by email.\n");
    }

    @Test
    void a_no_that_ends_no_consent_is_recorded_and_says_what_to_check() {
        run("consent --person ada --sender bakery --purpose news --channel email --at 2026-11-01T09:00:00Z");
        for (String command : List.of(
                "withdraw --person ada --sender bakery",
                "withdraw --person ada --sender bakery --purpose news --channel sms",
                "withdraw --person ada --sender bakery --purpose news --at 2026-10-01T09:00:00Z")) {
            assertThat(run(command).out())
                    .startsWith("Recorded: ")
                    .endsWith(
                            ".\nThey had given bakery no consent that this ends: check the sender, purpose and channel.\n");
        }
        assertThat(run("stop --person ada --sender bakary").out())
                .endsWith(".\nThey had given bakary no consent that this ends: check the sender.\n");
        assertThat(run("stop --person ada --channel sms").out())
                .endsWith(".\nThey had given nobody a consent that this ends: check the channel.\n");
        for (String command : List.of(
                "withdraw --person ada --sender Bakery --purpose news",
                "withdraw --person ada --sender bakery --purpose news --channel email",
                "stop --person ada --sender bakery --channel email",
                "stop --person ada")) {
            assertThat(run(command).out()).startsWith("Recorded: ").doesNotContain("They had");
        }
    }
}
