package org.example.shop;

/** Lets a message leave. */
public final class Mailer {
    private int sent;

    void send(String message) {
        sent += message.isEmpty() ? 0 : 1;
    }

    int sent() {
        return sent;
    }
}
