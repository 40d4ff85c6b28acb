package dev.noncoercive.cli;

import java.util.Locale;

/** How far long work has come, on a terminal only. */
final class Progress {
    private static final int MANY = 20;

    private final Terminal terminal;
    private final int all;
    private final String what;
    private int done;

    Progress(Terminal terminal, int all, String what) {
        this.terminal = terminal;
        this.all = all;
        this.what = what;
    }

    void step() {
        done++;
        boolean shown = done == all || done * 100L / all != (done - 1) * 100L / all;
        if (terminal.progress() && all >= MANY && shown) {
            terminal.err().print(String.format(Locale.ROOT, "\r  %,d of %,d %s", done, all, what));
            if (done == all) {
                clear(terminal);
            }
            terminal.err().flush();
        }
    }

    /** How far work of unknown length has come. */
    static void tell(Terminal terminal, long done, String what) {
        if (terminal.progress() && done >= MANY) {
            terminal.err().print(String.format(Locale.ROOT, "\r  %,d %s", done, what));
            terminal.err().flush();
        }
    }

    /** The line goes as it came. */
    static void clear(Terminal terminal) {
        if (terminal.progress()) {
            terminal.err().print("\r" + " ".repeat(40) + "\r");
            terminal.err().flush();
        }
    }
}
