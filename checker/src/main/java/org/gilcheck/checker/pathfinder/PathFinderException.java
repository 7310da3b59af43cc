package org.gilcheck.checker.pathfinder;

import java.io.Serial;

/** Java PathFinder cannot be used; the message says why and what to do. */
public class PathFinderException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    /** With what was wrong, where, and what to do. */
    public PathFinderException(String message) {
        super(message);
    }
}
