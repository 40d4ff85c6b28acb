package dev.noncoercive.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A sender who never asked: it writes to everybody every week, and more often before a sale. Its log, and what people had
 * said, are the files in {@code logs}, for {@code ncm audit}.
 */
final class NaiveSender {
    private static final Instant START = Instant.parse("2026-03-03T00:00:00Z");
    private static final int PEOPLE = 120;
    private static final int WEEKS = 24;

    private final Random random = new Random(20_261_122);
    private final List<String> consents = new ArrayList<>(
            List.of("at,event,person,sender,purpose,channels,topics,at_most,per,valid_until,zone,quiet_from,quiet_to"));
    private final List<String> sends = new ArrayList<>(List.of("sent_at,recipient,topic,message_id"));

    private NaiveSender() {}

    /** Writes the logs into the folder that is named. */
    public static void main(String[] args) throws IOException {
        writeTo(Path.of(args[0]));
    }

    /** Writes {@code consents.csv} and {@code sends.csv} into a folder. */
    static void writeTo(Path folder) throws IOException {
        NaiveSender sender = new NaiveSender();
        for (int number = 1; number <= PEOPLE; number++) {
            sender.listen(String.format(Locale.ROOT, "person-%03d", number));
        }
        sender.speak();
        Files.write(folder.resolve("consents.csv"), sender.consents);
        Files.write(folder.resolve("sends.csv"), sender.sends);
    }

    /** What one person said: always a yes, mostly with "how often", sometimes with quiet hours, a pause or a no. */
    private void listen(String person) {
        int atMost = 2 + random.nextInt(5);
        boolean stated = random.nextInt(4) > 0;
        consents.add(START.minus(Duration.ofDays(1 + random.nextInt(60))) + ",given," + person
                + ",corner-bakery,newsletter,email,," + (stated ? atMost + ",P30D" : ",") + ",,,,");
        if (random.nextInt(3) == 0) {
            consents.add(
                    START.minus(Duration.ofHours(1)) + ",preferences," + person + ",,,,,,,,Europe/Rome,21:00,08:00");
        }
        Instant change = START.plus(Duration.ofDays(random.nextInt(WEEKS * 7)));
        switch (random.nextInt(10)) {
            case 0 -> consents.add(change + ",withdrawn," + person + ",corner-bakery,newsletter,,,,,,,,");
            case 1 -> consents.add(change + ",pause," + person + ",,,,,,," + change.plus(Duration.ofDays(21)) + ",,,");
            default -> {
                // most people change nothing
            }
        }
    }

    private void speak() {
        for (int week = 0; week < WEEKS; week++) {
            Instant tuesday = START.plus(Duration.ofDays(7L * week));
            send(tuesday.plus(Duration.ofHours(9)), "bread", week);
            if (week % 8 == 7) {
                send(tuesday.plus(Duration.ofHours(70)), "offers", week);
            }
        }
    }

    private void send(Instant at, String topic, int week) {
        for (int number = 1; number <= PEOPLE; number++) {
            Instant left = at.plusSeconds(number * 7L);
            sends.add(left + String.format(Locale.ROOT, ",person-%03d,%s,%s-%02d", number, topic, topic, week));
        }
    }
}
