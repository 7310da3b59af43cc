package org.gilcheck.properties.pathfinder;

/** Java PathFinder could not do its work, or has found something else than gilcheck's own explorer; the message says what. */
public final class PathFinderFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what went wrong, without a full stop */
    PathFinderFailure(String message) {
        super(message
                + ". Java PathFinder does not know all of Java: records, String.join or formatted, or a switch over an enum"
                + " beside lambdas in a policy may be why");
    }
}
