package org.gilcheck.checker;

/** A run that cannot be replayed. */
public final class ReplayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int step;

    ReplayException(int step, String message) {
        super("step " + step + ": " + message);
        this.step = step;
    }

    /** The first step that does not fit, from 1; 0 for the initial state. */
    public int step() {
        return step;
    }
}
