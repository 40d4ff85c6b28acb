package dev.noncoercive.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.examples.Project.Printed;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NaiveSenderTest {
    @Test
    void the_logs_are_what_the_program_writes(@TempDir Path folder) throws IOException {
        NaiveSender.writeTo(folder);
        Path logs = Project.ROOT.resolve("ncm-examples/logs");
        assertThat(folder.resolve("sends.csv")).hasSameTextualContentAs(logs.resolve("sends.csv"));
        assertThat(folder.resolve("consents.csv")).hasSameTextualContentAs(logs.resolve("consents.csv"));
    }

    @Test
    void the_audit_of_the_logs_finds_what_a_sender_did_who_never_asked() {
        Printed audit = Project.ncm(
                "audit",
                "ncm-examples/logs/sends.csv",
                "--consents",
                "ncm-examples/logs/consents.csv",
                "--columns",
                "at=sent_at,person=recipient,message=message_id",
                "--sender",
                "corner-bakery");
        assertThat(audit.code()).isEqualTo(1);
        assertThat(audit.out())
                .contains("3,240 contacts, 120 people")
                .contains("    allowance ")
                .contains("    withdrawn ")
                .contains("    pause ");
    }
}
