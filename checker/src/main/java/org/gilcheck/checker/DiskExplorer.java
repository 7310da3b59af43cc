package org.gilcheck.checker;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.gilcheck.checker.disk.Buffers;
import org.gilcheck.checker.disk.SortedRun;
import org.gilcheck.checker.disk.VisitedStates;
import org.gilcheck.checker.disk.WorkFolder;
import org.jspecify.annotations.Nullable;

/**
 * Explores a transition system as {@link Explorer} does, with the states in files. Counts, answers and runs are the same;
 * only where a limit is met, the last level may have been covered differently.
 */
final class DiskExplorer implements AutoCloseable {
    private final Inquiry inquiry;
    private final Limits limits;
    private final Progress progress;
    private final WorkFolder folder;
    private final DiskSearch search;
    /** The states of each level; if another search has begun, none until they are needed. */
    private List<SortedRun> levels = List.of();

    /** @throws org.gilcheck.checker.disk.DiskException if files cannot be written */
    DiskExplorer(Inquiry inquiry, Limits limits, long deadline, Progress progress) {
        this.inquiry = inquiry;
        this.limits = limits;
        this.progress = progress;
        this.folder = WorkFolder.in(limits.storage().spill(), new Buffers(limits.bytes()));
        this.search = new DiskSearch(inquiry, limits, deadline, progress, folder, visited(), true);
    }

    private VisitedStates visited() {
        return new VisitedStates(folder, inquiry.system().words());
    }

    /**
     * Answers questions.
     *
     * @param limits the memory is that of all buffers
     * @param exhaustive true to count all states, whatever is violated
     */
    static Exploration explore(
            Inquiry inquiry, Limits limits, long deadline, Progress progress, boolean exhaustive) {
        try (DiskExplorer explorer = new DiskExplorer(inquiry, limits, deadline, progress)) {
            LevelLoop loop = new LevelLoop(inquiry.questions(), exhaustive, 0);
            explorer.search.begin();
            loop.begin(explorer.search);
            loop.run(explorer.search);
            explorer.levels = explorer.search.levels();
            List<@Nullable Run> runs = new ArrayList<>();
            BitSet triggered = new BitSet();
            for (int i = 0; i < inquiry.questions().size(); i++) {
                Found found = loop.found(i);
                runs.add(found == null ? null : explorer.run(found, loop.foundIn(i)));
                triggered.set(i, inquiry.questions().get(i).isTriggered());
            }
            return explorer.exploration(loop, 0, 0, runs, triggered);
        }
    }

    /** Goes on where a search in memory has run out of it. */
    void goOn(LevelSearch other, LevelLoop loop) {
        search.takeOver(other::takeNext, other::forEachLeft, other::takeAll);
        loop.goOnWith(search);
        loop.run(search);
    }

    /** The shortest run to what was found. */
    Run run(Found found, int level) {
        if (levels.size() <= level) {
            levels = firstLevels(level + 1);
        }
        return new DiskShortestRun(inquiry.system(), levels, folder).to(found, level);
    }

    /** The states of as many levels, explored once more. */
    private List<SortedRun> firstLevels(int count) {
        Inquiry nothing = new Inquiry(inquiry.system(), List.of());
        Limits enough = limits.withStates(Limits.MOST_STATES);
        long never = System.nanoTime() + Long.MAX_VALUE / 4;
        try (DiskSearch again = new DiskSearch(nothing, enough, never, progress, folder, visited(), true)) {
            again.begin();
            while (again.levels().size() < count) {
                again.expandLevel();
            }
            return again.levels();
        }
    }

    /** All that was found out. */
    Exploration exploration(
            LevelLoop loop, long edgesBefore, long deadEndsBefore, List<@Nullable Run> runs, BitSet triggered) {
        return new Exploration(
                search.states(),
                edgesBefore + search.edges(),
                loop.level(),
                deadEndsBefore + search.deadEnds(),
                search.bytes(),
                search.limit(),
                runs,
                triggered,
                null);
    }

    @Override
    public void close() {
        search.close();
        folder.close();
    }
}
