package org.gilcheck.reports.results;

import java.time.Duration;

/**
 * What it took to check a scenario.
 *
 * @param time on the clock of the wall
 * @param heapBytes the largest heap meanwhile, with what other scenarios took that were checked at the same time
 */
public record Effort(Duration time, long heapBytes) {}
