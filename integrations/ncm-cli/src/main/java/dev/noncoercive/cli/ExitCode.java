package dev.noncoercive.cli;

/** What the process answers. */
final class ExitCode {
    static final int CLEAN = 0;
    static final int FINDINGS = 1;
    static final int UNREADABLE = 2;

    private ExitCode() {}
}
