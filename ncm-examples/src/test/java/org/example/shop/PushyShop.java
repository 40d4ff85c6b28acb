package org.example.shop;

import java.util.List;

/** Sends without asking, and speaks of people as prey. */
final class PushyShop {
    private final Mailer mailer = new Mailer();
    private final List<String> hotLeads = List.of("ada");

    int blastTargetAudience() {
        hotLeads.forEach(person -> mailer.send("Last chance, " + person));
        mailer.send("Last chance, everybody");
        return mailer.sent();
    }
}
