package org.gilcheck.checker.pathfinder;

/**
 * How much JPF has searched.
 *
 * @param newStates different states
 * @param visited times that it came to a state again; with {@code newStates} one more than the transitions
 * @param backtracked times that it went back
 * @param endStates states in which the program has ended
 * @param maxDepth longest path, in transitions
 * @param constraints times that a limit cut it short
 */
public record Statistics(
        long newStates, long visited, long backtracked, long endStates, long maxDepth, long constraints) {}
