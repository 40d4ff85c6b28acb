package dev.noncoercive.cli;

import java.util.Locale;

/** How far a check of many files has come, on a terminal only. */
final class Progress {
    private static final int MANY = 20;

    private final Terminal terminal;
    private final int all;
    private int done;

    Progress(Terminal terminal, int all) {
        this.terminal = terminal;
        this.all = all;
    }

    void step() {
        done++;
        boolean shown = done == all || done * 100L / all != (done - 1) * 100L / all;
        if (terminal.progress() && all >= MANY && shown) {
            terminal.err().print(String.format(Locale.ROOT, "\r  %,d of %,d files", done, all));
            if (done == all) {
                // the line goes as it came
                terminal.err().print("\r" + " ".repeat(40) + "\r");
            }
            terminal.err().flush();
        }
    }
}
