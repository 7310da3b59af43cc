package org.gilcheck.properties.runs;

import org.gilcheck.properties.UsageException;

/** The steps of a token cannot be taken, or do not lead where they should: the policy or gilcheck is another one now. */
public final class NotReplayableException extends UsageException {
    private static final long serialVersionUID = 1L;

    /** Tells why, in a sentence that goes on after a colon and has its own full stop. */
    public NotReplayableException(String message) {
        super("the run cannot be replayed: " + message
                + " Was it recorded with another version of the policy or of gilcheck?");
    }
}
