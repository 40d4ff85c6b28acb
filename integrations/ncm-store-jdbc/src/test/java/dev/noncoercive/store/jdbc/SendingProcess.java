package dev.noncoercive.store.jdbc;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.policies.contact.Allowed;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactKey;
import dev.noncoercive.policies.contact.GateByKey;
import dev.noncoercive.policies.contact.HandOver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A sender in a process of its own, to be killed: it contacts people one after the other and says what it did, each time after
 * the store answered.
 */
final class SendingProcess {
    static final int PEOPLE = 20;
    static final int AT_MOST = 2;

    private SendingProcess() {}

    static PersonId person(int number) {
        return PersonId.of("person-" + number);
    }

    /** Arguments: address of the store, a name for the keys, how many requests. */
    public static void main(String[] args) {
        try (JdbcContactStore store = JdbcContactStore.open(args[0])) {
            ContactGate gate = ContactGate.on(store);
            GateByKey byKey = GateByKey.of(gate);
            Random random = new Random(args[1].hashCode());
            for (int i = 0; i < Integer.parseInt(args[2]); i++) {
                ContactKey key = Ada.request(person(random.nextInt(PEOPLE)), args[1] + "-" + i)
                        .contactKey();
                boolean allowed = gate.request(Ada.request(key.person(), key.key())) instanceof Allowed;
                if (allowed && byKey.handOver(key) instanceof HandOver.Go) {
                    System.out.println("go " + key.person() + " " + key.key());
                    if (byKey.confirm(key)) {
                        System.out.println("confirmed " + key.person() + " " + key.key());
                    }
                } else {
                    System.out.println("held");
                }
            }
        }
    }

    static Process start(String url, String name, int requests, Path output) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SendingProcess.class.getName(),
                url,
                name,
                String.valueOf(requests)));
        return new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
