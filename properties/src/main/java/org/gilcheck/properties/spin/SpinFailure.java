package org.gilcheck.properties.spin;

/** Spin, the C compiler or the program that they make did not do what they should. */
public final class SpinFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message what happened, in one sentence */
    public SpinFailure(String message) {
        super(message);
    }
}
