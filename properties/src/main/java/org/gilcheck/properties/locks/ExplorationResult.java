package org.gilcheck.properties.locks;

import java.time.Duration;
import org.gilcheck.checker.pathfinder.Ending;
import org.jspecify.annotations.Nullable;

/**
 * What Java PathFinder has found.
 *
 * @param ending how its run came out
 * @param states how many states it has seen
 * @param time how long that took
 * @param property the property that is violated; null if nothing was found
 * @param what what happened, beginning with the property; or why nothing is known; or, if all was explored, "nothing" and
 *     what that leaves out
 */
public record ExplorationResult(
        Ending ending, long states, Duration time, @Nullable String property, String what) {
    /** True if all interleavings were explored, and in none was anything found. */
    public boolean isComplete() {
        return ending == Ending.NO_ERRORS;
    }
}
