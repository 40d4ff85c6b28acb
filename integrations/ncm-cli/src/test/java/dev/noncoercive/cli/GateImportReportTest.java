package dev.noncoercive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.contact.Signal;
import dev.noncoercive.model.contact.SignalKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A complaint or a dead address in a log ends what the report of a provider ends, whatever else the row says. */
class GateImportReportTest {
    @TempDir
    private Path folder = Path.of("");

    private Path log(String row) throws IOException {
        return Files.writeString(folder.resolve("consents.csv"), "at,event,person,sender,channels,address\n" + row);
    }

    private List<PersonAct> read(String row) throws IOException, InputException {
        ConsentLog log = ConsentLog.read(log(row), Optional.empty());
        assertThat(log.problems()).isEmpty();
        return log.acts();
    }

    @ParameterizedTest
    @CsvSource({"stop, STOP", "complaint, COMPLAINT", "dead-address, HARD_BOUNCE"})
    void a_row_with_all_columns_is_the_act_of_the_report(String event, SignalKind kind)
            throws IOException, InputException {
        Signal signal = Signal.builder()
                .person(PersonId.of("ada"))
                .at(Instant.parse("2026-11-01T09:00:00Z"))
                .sender(SenderId.of("bakery"))
                .channel(Channel.SMS)
                .kind(kind)
                .build();
        assertThat(read("2026-11-01T09:00:00Z," + event + ",ada,bakery,sms,"))
                .containsExactly(signal.asAct().orElseThrow());
    }

    @Test
    void a_complaint_stops_every_channel_and_a_dead_address_every_sender() throws IOException {
        Path record = Files.writeString(folder.resolve("acts.csv"), """
                at,event,person,sender,purpose,channels
                2026-10-01T09:00:00Z,given,ada,bakery,newsletter,email sms
                2026-10-01T09:00:00Z,given,bo,shop,newsletter,email sms
                2026-11-01T09:00:00Z,complaint,ada,bakery,,email
                2026-11-01T09:00:00Z,dead-address,bo,bakery,,email
                """);
        assertThat(asked(record, "ada", "bakery", "sms").out()).contains("marked as spam");
        assertThat(asked(record, "bo", "shop", "email").out()).startsWith("Refused");
        assertThat(asked(record, "bo", "shop", "sms").out()).startsWith("Allowed");
    }

    private static Run asked(Path record, String person, String sender, String channel) {
        return Run.of(
                "gate",
                "ask",
                "--record",
                record.toString(),
                "--person",
                person,
                "--sender",
                sender,
                "--channel",
                channel);
    }

    @Test
    void the_address_of_a_complaint_is_read_on_the_channel_of_its_row() throws IOException {
        Path record = log("2026-11-01T09:00:00Z,complaint,ada,bakery,push,device-77\n");
        Run run = Run.in(
                Map.of(AddressKeyOption.VARIABLE, "sixteen bytes or more"),
                "",
                "gate",
                "import",
                "--store",
                folder.resolve("contacts.db").toString(),
                "--record",
                record.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("Imported: 1 acts, 0 contacts.\n");
    }
}
