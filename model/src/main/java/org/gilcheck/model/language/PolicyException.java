package org.gilcheck.model.language;

/** A mistake in a policy or a workload. The message is one line that names where it is and what to do. */
public final class PolicyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message one line: what is wrong, where, and what to do */
    public PolicyException(String message) {
        super(message);
    }
}
