package dev.noncoercive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** It is Sunday, ten o'clock in Rome: no hour for calls by the profile of Italy. */
class GateProfileTest {
    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void ada_agrees_to_calls() {
        assertThat(gate("consent", "--sender", "florist", "--channel", "call").code())
                .isZero();
        assertThat(gate("prefer", "--zone", "Europe/Rome").code()).isZero();
    }

    private Run gate(String command, String... more) {
        List<String> args = new ArrayList<>(List.of("gate", command, "--store", store(), "--person", "ada"));
        args.addAll(List.of(more));
        return Run.of(args.toArray(String[]::new));
    }

    private String store() {
        return folder.resolve("contacts.db").toString();
    }

    @Test
    void a_profile_holds_what_the_person_alone_would_allow() {
        assertThat(gate("ask", "--sender", "florist", "--channel", "call").code())
                .isZero();
        Run asked = gate("ask", "--sender", "florist", "--channel", "call", "--profile", "it,ncm-default");
        assertThat(asked.code()).isEqualTo(1);
        assertThat(asked.out())
                .startsWith("Later: from Mon 23 Nov 2026 9:00 (Europe/Rome).".replace(" 9:00", " 09:00"))
                .contains("quiet-hours")
                .contains("law");
        Run requested = gate("request", "--sender", "florist", "--channel", "call", "--key", "k", "--profile", "it");
        assertThat(requested.code()).isEqualTo(1);
    }

    @Test
    void a_hand_over_under_a_profile_asks_again_by_it() {
        assertThat(gate("request", "--sender", "florist", "--channel", "call", "--key", "k")
                        .code())
                .isZero();
        Run voided = gate("hand-over", "--sender", "florist", "--key", "k", "--profile", "it");
        assertThat(voided.code()).isEqualTo(1);
        assertThat(voided.out()).startsWith("Void: do not send.").contains("quiet-hours");
    }

    @Test
    void who_said_no_number_gets_what_the_defaults_of_ncm_say_and_reads_that_it_is_one() {
        assertThat(toBo("consent", "--at", "2026-11-01T09:00:00Z").code()).isZero();
        assertThat(toBo("request", "--key", "first", "--profile", "ncm-default,eu")
                        .out())
                .contains("0 of 4 in 30 days used")
                .contains("the sender's default, nobody asked the person");
        assertThat(toBo("hand-over", "--key", "first", "--profile", "ncm-default,eu")
                        .code())
                .isZero();
        Run second = toBo("request", "--key", "second", "--profile", "ncm-default,eu");
        assertThat(second.code()).isEqualTo(1);
        assertThat(second.out())
                .startsWith("Later: from Sun 29 Nov 2026 09:00 (UTC).")
                .contains("silence");
        // without a profile it is the person's word alone
        assertThat(toBo("request", "--key", "third").code()).isZero();
    }

    private Run toBo(String command, String... more) {
        List<String> args =
                new ArrayList<>(List.of("gate", command, "--store", store(), "--person", "bo", "--sender", "bakery"));
        args.addAll(List.of(more));
        return Run.of(args.toArray(String[]::new));
    }

    @Test
    void an_unknown_profile_is_refused_with_the_nearest() {
        Run asked = gate("ask", "--sender", "florist", "--channel", "call", "--profile", "itt");
        assertThat(asked.code()).isEqualTo(2);
        assertThat(asked.err()).contains("`itt`").contains("`it`");
    }
}
