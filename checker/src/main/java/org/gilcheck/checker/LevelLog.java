package org.gilcheck.checker;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps the checkpoint of an exploration up to date that goes through levels, whoever goes through them. */
final class LevelLog {
    private final ExplorationLog log;
    private final List<Long> levelEnds;
    private final Supplier<BitSet> triggered;
    private final Supplier<List<Long>> tallies;
    private long edgesBefore;
    private long deadEndsBefore;

    /** @param levelEnds how many states the log has up to the end of each level */
    LevelLog(ExplorationLog log, List<Long> levelEnds, Supplier<BitSet> triggered, Supplier<List<Long>> tallies) {
        this.log = log;
        this.levelEnds = new ArrayList<>(levelEnds);
        this.triggered = triggered;
        this.tallies = tallies;
    }

    /** The search that is added next has not counted these. */
    void setCountedBefore(long edges, long deadEnds) {
        edgesBefore = edges;
        deadEndsBefore = deadEnds;
    }

    /** Adds the level that a search has reached. */
    void add(Levels search, List<@Nullable Found> found, List<Integer> foundIn) {
        search.forEachInLevel(log::addState);
        levelEnds.add(log.states());
        if (log.isDue()) {
            log.save(new Snapshot(
                    log.words(),
                    log.fingerprint(),
                    List.copyOf(levelEnds),
                    edgesBefore + search.edges(),
                    deadEndsBefore + search.deadEnds(),
                    false,
                    List.of(),
                    triggered.get(),
                    tallies.get(),
                    found,
                    foundIn,
                    null));
        }
    }
}
