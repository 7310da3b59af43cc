package org.gilcheck.properties.pathfinder;

import java.time.Duration;

/**
 * What Java PathFinder may use for one scenario.
 *
 * @param heapBytes of the Java that runs it
 * @param time for all its runs together
 */
public record PathFinderBudget(long heapBytes, Duration time) {}
