package org.gilcheck.checker;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.LongPredicate;
import org.gilcheck.checker.disk.AppendedFile;
import org.gilcheck.model.TransitionSystem;

/**
 * The states of a transition system and the steps between them, all in memory: what longest paths and cycles are looked
 * for in. States are numbered from 0 in the order of their discovery, so that a smaller number is never farther from the
 * start. An edge keeps its target and its kind; its label is found again by expanding its source.
 */
public final class StateGraph {
    private static final int KIND = KindNumbers.MOST - 1;

    private final TransitionSystem system;
    private final StateStore store;
    private final List<Integer> levelEnds;
    private final StepKind stepKind;
    private final LongSequence recordedEdges = new LongSequence();
    private final KindNumbers kinds = new KindNumbers();
    private final SuccessorBuffer buffer;
    private final KnownComponents components = new KnownComponents();

    private int[] firstEdges = new int[1 << 10];
    private int recordedStates;
    /** The target and the number of the kind of each edge. */
    private long[] edges = new long[0];

    StateGraph(TransitionSystem system, StateStore store, List<Integer> levelEnds, StepKind stepKind) {
        this.system = system;
        this.store = store;
        this.levelEnds = levelEnds;
        this.stepKind = stepKind;
        this.buffer = new SuccessorBuffer(system.words());
    }

    // ---- recording, state after state

    void beginState() {
        if (recordedStates == firstEdges.length) {
            firstEdges = Arrays.copyOf(firstEdges, 2 * recordedStates);
        }
        firstEdges[recordedStates++] = recordedEdges.size();
    }

    void addEdge(int source, int target, long label) {
        int number = kinds.numberOf(stepKind.of(store.array(source), store.offset(source), label));
        recordedEdges.add(((long) target << Short.SIZE) | number);
    }

    /** How many states have been begun. */
    int recordedStates() {
        return recordedStates;
    }

    /** Hands over, for each of these states from one on, how many edges it has, and then its edges. */
    void forEachRecorded(int from, AppendedFile.NumberSink sink) {
        boolean isComplete = recordedEdges.size() == 0;
        int all = isComplete ? edges.length : recordedEdges.size();
        for (int state = from; state < recordedStates; state++) {
            int end = state + 1 < recordedStates ? firstEdges[state + 1] : all;
            sink.accept(end - firstEdges[state]);
            for (int edge = firstEdges[state]; edge < end; edge++) {
                sink.accept(isComplete ? edges[edge] : recordedEdges.get(edge));
            }
        }
    }

    /** Records what {@link #forEachRecorded} has handed over, number after number. */
    AppendedFile.NumberSink recorder(List<Long> knownKinds) {
        knownKinds.forEach(kinds::numberOf);
        long[] left = {0};
        return number -> {
            if (left[0] == 0) {
                beginState();
                left[0] = number;
            } else {
                recordedEdges.add(number);
                left[0]--;
            }
        };
    }

    /** All kinds, in the order of their numbers. */
    List<Long> allKinds() {
        return kinds.all();
    }

    void complete() {
        firstEdges = Arrays.copyOf(firstEdges, recordedStates + 1);
        firstEdges[recordedStates] = recordedEdges.size();
        edges = recordedEdges.takeAll();
    }

    /** Memory of the edges in bytes, and of the copy that {@link #complete} makes of them. */
    long recordedBytes() {
        return 2 * recordedEdges.bytes() + (long) firstEdges.length * Integer.BYTES + (long) edges.length * Long.BYTES;
    }

    // ---- reading

    /** How many states there are. */
    public int states() {
        return firstEdges.length - 1;
    }

    /** How many initial states there are; they have the smallest numbers. */
    int initialStates() {
        return levelEnds.get(0);
    }

    /** How many edges there are. */
    public int edges() {
        return edges.length;
    }

    /** Memory of states and edges, in bytes. */
    public long bytes() {
        return store.bytes() + recordedBytes();
    }

    /** The first edge of a state; its last is the one before {@code firstEdge(state + 1)}. */
    int firstEdge(int state) {
        return firstEdges[state];
    }

    int target(int edge) {
        return (int) (edges[edge] >>> Short.SIZE);
    }

    /** The number of the edge's kind. */
    int kindOf(int edge) {
        return (int) edges[edge] & KIND;
    }

    /** How many kinds of edges there are. */
    int kinds() {
        return kinds.size();
    }

    /** True if some edge is of a kind that is wanted. */
    public boolean hasKind(LongPredicate wanted) {
        return kinds.all().stream().anyMatch(wanted::test);
    }

    /** A kind as {@link StepKind} made it. */
    long kind(int number) {
        return kinds.get(number);
    }

    /** For each kind whether it is wanted. */
    boolean[] kindsThat(LongPredicate wanted) {
        boolean[] those = new boolean[kinds.size()];
        for (int number = 0; number < those.length; number++) {
            those[number] = wanted.test(kind(number));
        }
        return those;
    }

    /** The states that are in a set. */
    BitSet statesIn(Window.StateSet set) {
        BitSet those = new BitSet(states());
        for (int state = 0; state < states(); state++) {
            if (set.contains(array(state), offset(state))) {
                those.set(state);
            }
        }
        return those;
    }

    /** An array in which a state lies. */
    long[] array(int state) {
        return store.array(state);
    }

    int offset(int state) {
        return store.offset(state);
    }

    /** The components of a part. */
    Components componentsOf(Part part) {
        return components.of(part);
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
