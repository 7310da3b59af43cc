package org.gilcheck.properties.pathfinder;

/** Java PathFinder could not do its work, or has found something else than gilcheck's own explorer; the message says what. */
public final class PathFinderFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PathFinderFailure(String message) {
        super(message);
    }
}
