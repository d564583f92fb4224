package io.replyledger.job;

/** What the process ends with. */
final class ExitCode {
    /** Done. */
    static final int DONE = 0;
    /** Done, but something must be looked at. */
    static final int LOOK = 1;
    /** Wrong usage or configuration; nothing published. */
    static final int USAGE = 2;
    /** Failed; nothing published. */
    static final int FAILED = 3;

    private ExitCode() {}
}
