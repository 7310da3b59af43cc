package org.gilcheck.properties.sampling;

/**
 * How hard to try to make a run shorter.
 *
 * @param fromStart how many states to look at in a search from the start; if that is all within reach, nothing shorter exists
 * @param nearby how many states to look at from each state of a run
 * @param onLoops how many states to look at in searches for fair loops, together
 */
record Effort(int fromStart, int nearby, int onLoops) {
    static final Effort USUAL = new Effort(20_000, 1_000, 20_000);
}
