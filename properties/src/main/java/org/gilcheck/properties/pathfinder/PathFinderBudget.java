package org.gilcheck.properties.pathfinder;

import java.time.Duration;

/**
 * What Java PathFinder may use for one scenario.
 *
 * @param heapBytes of the Java that runs it
 * @param time for all its runs together
 */
public record PathFinderBudget(long heapBytes, Duration time) {
    private static final Duration LEAST = Duration.ofMillis(1);

    /** What is left when some time of it has passed. */
    PathFinderBudget after(Duration passed) {
        Duration left = time.minus(passed);
        return new PathFinderBudget(heapBytes, left.compareTo(LEAST) < 0 ? LEAST : left);
    }
}
