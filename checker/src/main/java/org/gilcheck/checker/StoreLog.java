package org.gilcheck.checker;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the checkpoint of an exploration up to date that numbers its states, and fills its store and graph from one. */
final class StoreLog {
    private final ExplorationLog log;
    private final StateStore store;
    private int edgesSavedOf;

    StoreLog(ExplorationLog log, StateStore store) {
        this.log = log;
        this.store = store;
    }

    boolean isDue() {
        return log.isDue();
    }

    /** Fills a store, and a graph if edges were kept. */
    void restore(Snapshot from, @Nullable StateGraph graph) {
        log.forEachState(0, store::add);
        if (graph != null) {
            log.forEachEdgeNumber(graph.recorder(from.kinds()));
            edgesSavedOf = graph.recordedStates();
        }
    }

    /**
     * Adds the states that the log has not yet.
     *
     * @param levelEnds for each level how many states there are up to its end; that of the last may be missing
     * @param end this one
     */
    List<Long> add(List<Integer> levelEnds, int end) {
        for (int number = (int) log.states(); number < end; number++) {
            log.addState(store.array(number), store.offset(number));
        }
        List<Long> ends = new ArrayList<>();
        levelEnds.forEach(each -> ends.add((long) each));
        if (ends.isEmpty() || ends.get(ends.size() - 1) < end) {
            ends.add((long) end);
        }
        return ends;
    }

    /** Saves all. */
    void save(
            List<Long> levelEnds,
            @Nullable StateGraph graph,
            long edges,
            long deadEnds,
            BitSet triggered,
            List<Long> tallies,
            List<@Nullable Found> found,
            List<Integer> foundIn) {
        log.save(snapshot(levelEnds, graph, edges, deadEnds, triggered, tallies, found, foundIn, null));
    }

    Snapshot snapshot(
            List<Long> levelEnds,
            @Nullable StateGraph graph,
            long edges,
            long deadEnds,
            BitSet triggered,
            List<Long> tallies,
            List<@Nullable Found> found,
            List<Integer> foundIn,
            Snapshot.@Nullable Result finished) {
        if (graph != null) {
            graph.forEachRecorded(edgesSavedOf, log::addEdgeNumber);
            edgesSavedOf = graph.recordedStates();
        }
        return new Snapshot(
                log.words(),
                log.fingerprint(),
                levelEnds,
                edges,
                deadEnds,
                graph != null,
                graph == null ? List.of() : graph.allKinds(),
                triggered,
                tallies,
                found,
                foundIn,
                finished);
    }
}
