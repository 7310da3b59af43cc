package org.gilcheck.checker.pathfinder;

import java.io.Serial;

/** Nobody said where Java PathFinder is, and it is in none of the usual places: not an error where it is optional. */
public final class PathFinderNotFoundException extends PathFinderException {
    @Serial
    private static final long serialVersionUID = 1;

    PathFinderNotFoundException(String message) {
        super(message);
    }
}
