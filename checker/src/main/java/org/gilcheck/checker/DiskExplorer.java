package org.gilcheck.checker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.gilcheck.checker.disk.Buffers;
import org.gilcheck.checker.disk.VisitedStates;
import org.gilcheck.checker.disk.WorkFolder;
import org.jspecify.annotations.Nullable;

/**
 * Explores a transition system as {@link Explorer} does, with the states in files. Counts, answers and runs are the same;
 * only where a limit is met, the last level may have been covered differently.
 */
final class DiskExplorer {
    private DiskExplorer() {}

    /**
     * Answers questions.
     *
     * @param limits the memory is that of all buffers
     * @param exhaustive true to count all states, whatever is violated
     * @param parent a folder for the files, which are deleted at the end; null for where the system keeps such files
     * @throws org.gilcheck.checker.disk.DiskException if files cannot be written or read
     */
    static Exploration explore(
            Inquiry inquiry, Limits limits, Progress progress, boolean exhaustive, @Nullable Path parent) {
        long deadline = System.nanoTime() + Math.min(limits.time().toNanos(), Long.MAX_VALUE / 4);
        int words = inquiry.system().words();
        try (WorkFolder folder = WorkFolder.in(parent, new Buffers(limits.bytes()));
                DiskSearch search = new DiskSearch(
                        inquiry, limits, deadline, progress, folder, new VisitedStates(folder, words), true)) {
            LevelLoop loop = new LevelLoop(inquiry.questions(), exhaustive, 0);
            search.begin();
            loop.begin(search);
            loop.run(search);
            return new Exploration(
                    search.states(),
                    search.edges(),
                    loop.level(),
                    search.deadEnds(),
                    search.bytes(),
                    search.limit(),
                    runs(inquiry, loop, search, folder),
                    triggered(inquiry.questions()),
                    null);
        }
    }

    private static List<@Nullable Run> runs(Inquiry inquiry, LevelLoop loop, DiskSearch search, WorkFolder folder) {
        List<@Nullable Run> runs = new ArrayList<>();
        for (int i = 0; i < inquiry.questions().size(); i++) {
            Found found = loop.found(i);
            runs.add(
                    found == null
                            ? null
                            : new DiskShortestRun(inquiry.system(), search.levels(), folder)
                                    .to(found, loop.foundIn(i)));
        }
        return runs;
    }

    private static BitSet triggered(List<Question> questions) {
        BitSet triggered = new BitSet();
        for (int i = 0; i < questions.size(); i++) {
            triggered.set(i, questions.get(i).isTriggered());
        }
        return triggered;
    }
}
