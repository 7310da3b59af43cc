package org.gilcheck.reports.benchmark;

/** A contestant did not finish what it had to do. */
final class ContestantFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message what happened, in one line */
    ContestantFailure(String message) {
        super(message);
    }

    /** What happened. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
