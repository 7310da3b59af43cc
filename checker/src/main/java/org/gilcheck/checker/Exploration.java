package org.gilcheck.checker;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an exploration has found. Unmodifiable. */
public final class Exploration {
    private final long states;
    private final long edges;
    private final int levels;
    private final long deadEnds;
    private final long bytes;
    private final @Nullable String limit;
    private final List<@Nullable Run> violations;
    private final BitSet triggered;
    private final @Nullable StateGraph graph;
    private double expectedOmissions = Double.NaN;

    Exploration(
            long states,
            long edges,
            int levels,
            long deadEnds,
            long bytes,
            @Nullable String limit,
            List<@Nullable Run> violations,
            BitSet triggered,
            @Nullable StateGraph graph) {
        this.states = states;
        this.edges = edges;
        this.levels = levels;
        this.deadEnds = deadEnds;
        this.bytes = bytes;
        this.limit = limit;
        this.violations = new ArrayList<>(violations);
        this.triggered = triggered;
        this.graph = graph;
    }

    /** How many different states were found. */
    public long states() {
        return states;
    }

    /** How many steps were taken from them, each enabled action counted. */
    public long edges() {
        return edges;
    }

    /** How many breadth-first levels there are, the initial states being the first. */
    public int levels() {
        return levels;
    }

    /** How many states have no successor at all. */
    public long deadEnds() {
        return deadEnds;
    }

    /** The memory that the states took, in bytes. */
    public long bytes() {
        return bytes;
    }

    /** Why the exploration ended early, such as {@code 1000 states}; null if it did not, or if nothing was left to ask. */
    public @Nullable String limit() {
        return limit;
    }

    /** The shortest run that violates a question, by its place in the list of questions; null if none was found. */
    public @Nullable Run violation(int question) {
        return violations.get(question);
    }

    /** True if a question has met what it is about, by its place in the list of questions. */
    public boolean isTriggered(int question) {
        return triggered.get(question);
    }

    /** The same, of a search that may have taken states for known by mistake. */
    Exploration lossy(double omissions) {
        expectedOmissions = omissions;
        return this;
    }

    /** True if states may have been taken for known by mistake, so that they and what only they lead to are missing. */
    public boolean isLossy() {
        return !Double.isNaN(expectedOmissions);
    }

    /** How many states are expected to have been taken for known by mistake; 0 if that cannot be. */
    public double expectedOmissions() {
        return isLossy() ? expectedOmissions : 0;
    }

    /** All states and steps; null if they were not wanted, a limit was met, or a question was violated
     * that spoils the graph. */
    public @Nullable StateGraph graph() {
        return graph;
    }
}
