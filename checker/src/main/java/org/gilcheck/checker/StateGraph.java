package org.gilcheck.checker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import org.gilcheck.model.TransitionSystem;

/**
 * The states of a transition system and the steps between them, all in memory: what longest paths and cycles are looked
 * for in. States are numbered from 0 in the order of their discovery, so that a smaller number is never farther from the
 * start. An edge is four bytes for its target and two for its kind; its label is found again by expanding its source.
 */
public final class StateGraph {
    private static final int MOST_KINDS = 1 << Short.SIZE;

    private final TransitionSystem system;
    private final StateStore store;
    private final List<Integer> levelEnds;
    private final StepKind stepKind;
    private final IntSequence firstEdges = new IntSequence();
    private final IntSequence targets = new IntSequence();
    private final IntSequence kindPairs = new IntSequence();
    private final Map<Long, Integer> kindNumbers = new HashMap<>();
    private final List<Long> kinds = new ArrayList<>();
    private final SuccessorBuffer buffer;

    private long lastKind;
    private int lastNumber = -1;
    private int halfPair;

    StateGraph(TransitionSystem system, StateStore store, List<Integer> levelEnds, StepKind stepKind) {
        this.system = system;
        this.store = store;
        this.levelEnds = levelEnds;
        this.stepKind = stepKind;
        this.buffer = new SuccessorBuffer(system.words());
    }

    // ---- recording, state after state

    void beginState() {
        firstEdges.add(targets.size());
    }

    void addEdge(int source, int target, long label) {
        int number = numberOf(stepKind.of(store.array(source), store.offset(source), label));
        if ((targets.size() & 1) == 0) {
            halfPair = number;
        } else {
            kindPairs.add(halfPair | (number << Short.SIZE));
        }
        targets.add(target);
    }

    void complete() {
        firstEdges.add(targets.size());
        kindPairs.add(halfPair);
    }

    private int numberOf(long kind) {
        if (kind == lastKind && lastNumber >= 0) {
            return lastNumber;
        }
        Integer known = kindNumbers.get(kind);
        if (known == null) {
            known = kinds.size();
            if (known == MOST_KINDS) {
                throw new IllegalStateException("more than " + MOST_KINDS + " kinds of steps");
            }
            kindNumbers.put(kind, known);
            kinds.add(kind);
        }
        lastKind = kind;
        lastNumber = known;
        return known;
    }

    long recordedBytes() {
        return firstEdges.bytes() + targets.bytes() + kindPairs.bytes();
    }

    // ---- reading

    /** How many states there are. */
    public int states() {
        return firstEdges.size() - 1;
    }

    /** How many edges there are. */
    public int edges() {
        return targets.size();
    }

    /** Memory of states and edges, in bytes. */
    public long bytes() {
        return store.bytes() + recordedBytes();
    }

    /** The first edge of a state; its last is the one before {@code firstEdge(state + 1)}. */
    int firstEdge(int state) {
        return firstEdges.get(state);
    }

    int target(int edge) {
        return targets.get(edge);
    }

    /** The number of the edge's kind. */
    int kindOf(int edge) {
        int pair = kindPairs.get(edge >>> 1);
        return (edge & 1) == 0 ? pair & (MOST_KINDS - 1) : pair >>> Short.SIZE;
    }

    /** How many kinds of edges there are. */
    int kinds() {
        return kinds.size();
    }

    /** True if some edge is of a kind that is wanted. */
    public boolean hasKind(LongPredicate wanted) {
        return kinds.stream().anyMatch(wanted::test);
    }

    /** A kind as {@link StepKind} made it. */
    long kind(int number) {
        return kinds.get(number);
    }

    /** An array in which a state lies. */
    long[] array(int state) {
        return store.array(state);
    }

    int offset(int state) {
        return store.offset(state);
    }

    TransitionSystem system() {
        return system;
    }

    /** The label of an edge of a state. */
    long label(int state, int edge) {
        buffer.expand(system, store, state, state + 1);
        return buffer.label(edge - firstEdge(state));
    }

    /** The shortest run to the nearest of some states, and among these with the fewest context switches. */
    Run shortestRunTo(int state) {
        Targets one = new Targets();
        one.addState(state, levelOf(state));
        return new ShortestRun(system, store, levelEnds).within(this).to(one);
    }

    private int levelOf(int state) {
        int level = 0;
        while (levelEnds.get(level) <= state) {
            level++;
        }
        return level;
    }
}
