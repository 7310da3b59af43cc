package org.gilcheck.reports.benchmark;

/**
 * One run of one contestant, in a process of its own.
 *
 * @param states how many states it has found
 * @param steps how many steps lead from state to state
 * @param searchSeconds how long the search took, as it says itself
 * @param seconds from the start of the process to its end
 * @param peakBytes the most memory that the process had (its largest resident set)
 */
public record Measurement(long states, long steps, double searchSeconds, double seconds, long peakBytes) {}
