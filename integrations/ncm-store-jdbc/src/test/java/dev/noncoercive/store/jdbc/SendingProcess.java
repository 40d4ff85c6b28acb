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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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

    /** Arguments: address of the store, a name for the keys, how many requests, by how many threads, to people from which number on. */
    public static void main(String[] args) throws Exception {
        int threads = Integer.parseInt(args[3]);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (JdbcContactStore store = JdbcContactStore.open(args[0])) {
            List<Future<?>> senders = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                String name = args[1] + "-" + thread;
                senders.add(pool.submit(() -> send(store, name, Integer.parseInt(args[2]), Integer.parseInt(args[4]))));
            }
            for (Future<?> sender : senders) {
                sender.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static void send(JdbcContactStore store, String name, int requests, int firstPerson) {
        ContactGate gate = ContactGate.on(store);
        GateByKey byKey = GateByKey.of(gate);
        Random random = new Random(name.hashCode());
        for (int i = 0; i < requests; i++) {
            ContactKey key = Ada.request(person(firstPerson + random.nextInt(PEOPLE)), name + "-" + i)
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

    static Process start(String url, String name, int requests, Path output) throws IOException {
        return start(url, name, requests, 1, 0, output);
    }

    static Process start(String url, String name, int requests, int threads, int firstPerson, Path output)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SendingProcess.class.getName(),
                url,
                name,
                String.valueOf(requests),
                String.valueOf(threads),
                String.valueOf(firstPerson)));
        return new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
