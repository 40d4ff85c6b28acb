package dev.noncoercive.model.ledger;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.SenderId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The hash chain of a ledger. The seal of an entry is the SHA-256 of the seal before it and of the entry in its canonical
 * form; the first one follows the seal of the head line, which names sender and person.
 *
 * <p>The canonical form never changes for what it already covers: a line for each attribute that is there, in the order below,
 * each as name, length of the value in bytes of UTF-8, and value. An attribute added later gets a line only where it is there,
 * so that old seals stay right.
 */
final class Chain {
    private Chain() {}

    /** The seal that the first entry follows. */
    static String start(SenderId sender, PersonId person) {
        return sha256(new Lines("ncm-ledger/1")
                .line("sender", sender)
                .line("person", person)
                .text());
    }

    static String next(String before, Exchange exchange) {
        return sha256(before + "\n" + canonical(exchange));
    }

    static List<String> sealsOf(ReciprocityLedger ledger) {
        List<String> seals = new ArrayList<>();
        String last = start(ledger.sender(), ledger.person());
        for (Exchange exchange : ledger.exchanges()) {
            last = next(last, exchange);
            seals.add(last);
        }
        return seals;
    }

    static String canonical(Exchange exchange) {
        Lines lines = new Lines("ncm-ledger-entry/1")
                .line("id", exchange.id())
                .line("at", exchange.at())
                .line("kind", exchange.kind().text())
                .line("initiatedBy", exchange.initiatedBy().text())
                .line("note", exchange.note())
                .line("cost.attention", exchange.cost().flatMap(Cost::attention))
                .line("cost.commitment", exchange.cost().flatMap(Cost::commitment))
                .line("cost.money", exchange.cost().flatMap(Cost::money))
                .line("worth", exchange.worth());
        exchange.conditions().forEach(condition -> lines.line("condition", condition));
        return lines.line("statusOfPerson", exchange.statusOfPerson().map(StatusEffect::text))
                .line("statusOfSender", exchange.statusOfSender().map(StatusEffect::text))
                .line("due", exchange.due())
                .line("promise", exchange.promise())
                .line("answeredAt", exchange.answeredAt())
                .text();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The lines of a canonical form. */
    private static final class Lines {
        private final StringBuilder text;

        Lines(String kind) {
            text = new StringBuilder(kind).append('\n');
        }

        Lines line(String name, Object value) {
            String written = value.toString();
            int bytes = written.getBytes(StandardCharsets.UTF_8).length;
            text.append(name)
                    .append(' ')
                    .append(bytes)
                    .append(' ')
                    .append(written)
                    .append('\n');
            return this;
        }

        Lines line(String name, Optional<?> value) {
            value.ifPresent(present -> line(name, present));
            return this;
        }

        String text() {
            return text.toString();
        }
    }
}
