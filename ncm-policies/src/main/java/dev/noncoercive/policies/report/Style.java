package dev.noncoercive.policies.report;

/** How a terminal emphasises: with colours, or not at all. */
enum Style {
    STRONG("1"),
    ERROR("1;31"),
    WARNING("1;33"),
    INFO("1;36"),
    FAINT("2");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    String on(String text, boolean colour) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
