package org.gilcheck.checker;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.gilcheck.checker.disk.BloomFilter;
import org.gilcheck.checker.disk.Buffers;
import org.gilcheck.checker.disk.KnownStates;
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
    private final KnownStates known;
    private final DiskSearch search;
    /** The states of each level; if another search has begun, none until they are needed. */
    private List<SortedRun> levels = List.of();

    /** @throws org.gilcheck.checker.disk.DiskException if files cannot be written */
    DiskExplorer(Inquiry inquiry, Limits limits, long deadline, Progress progress) {
        this.inquiry = inquiry;
        this.limits = limits;
        this.progress = progress;
        this.folder = WorkFolder.in(limits.storage().spill(), new Buffers(limits.bytes()));
        this.known = nothing();
        this.search = new DiskSearch(inquiry, limits, deadline, progress, folder, known, false);
    }

    private KnownStates nothing() {
        int words = inquiry.system().words();
        return limits.storage().isLossy()
                ? new BloomFilter(limits.storage().lossyBytes(), words)
                : new VisitedStates(folder, words);
    }

    /** Answers questions, without any search before. */
    static Exploration explore(Inquiry inquiry, boolean exhaustive, Limits limits, long deadline, Progress progress) {
        try (DiskExplorer explorer = new DiskExplorer(inquiry, limits, deadline, progress)) {
            List<@Nullable Found> nothingFound =
                    new ArrayList<>(Collections.nCopies(inquiry.questions().size(), null));
            LevelLoop loop = new LevelLoop(
                    inquiry.questions(),
                    exhaustive,
                    0,
                    nothingFound,
                    Collections.nCopies(nothingFound.size(), 0),
                    null);
            explorer.search.begin();
            loop.begin(explorer.search);
            Exploration exploration = explorer.explore(loop, 0, 0, () -> triggered(inquiry.questions()));
            return explorer.known instanceof BloomFilter filter
                    ? exploration.lossy(filter.expectedOmissions())
                    : exploration;
        }
    }

    private static BitSet triggered(List<Question> questions) {
        BitSet triggered = new BitSet();
        for (int i = 0; i < questions.size(); i++) {
            triggered.set(i, questions.get(i).isTriggered());
        }
        return triggered;
    }

    /** Begins where another search ends; asks it in this order, as {@link DiskSearch#takeOver} does. */
    void takeOver(DiskSearch.States next, DiskSearch.States toExpand, DiskSearch.States all) {
        search.takeOver(next, toExpand, all);
    }

    /** Goes through all levels that are left. */
    Exploration explore(LevelLoop loop, long edgesBefore, long deadEndsBefore, Supplier<BitSet> triggered) {
        loop.run(search);
        List<@Nullable Run> runs = new ArrayList<>();
        for (int i = 0; i < inquiry.questions().size(); i++) {
            Found found = loop.found().get(i);
            runs.add(
                    found == null
                            ? null
                            : run(
                                    found,
                                    loop.foundIn().get(i),
                                    inquiry.questions().get(i)));
        }
        return new Exploration(
                search.states(),
                edgesBefore + search.edges(),
                loop.level(),
                deadEndsBefore + search.deadEnds(),
                search.bytes(),
                search.limit(),
                runs,
                triggered.get(),
                null);
    }

    /** The shortest run to what was found. */
    private Run run(Found found, int level, Question question) {
        if (levels.size() <= level) {
            levels = firstLevels(level + 1);
        }
        return new DiskShortestRun(inquiry.system(), levels, folder).to(found, level, question);
    }

    /** The states of as many levels, explored once more: the same ones, since nothing is left to chance. */
    private List<SortedRun> firstLevels(int count) {
        Inquiry nothing = new Inquiry(inquiry.system(), List.of());
        Limits enough = limits.withStates(Limits.MOST_STATES);
        long never = System.nanoTime() + Long.MAX_VALUE / 4;
        try (DiskSearch again = new DiskSearch(nothing, enough, never, progress, folder, nothing(), true)) {
            again.begin();
            while (again.levels().size() < count) {
                again.expandLevel();
            }
            return again.levels();
        }
    }

    @Override
    public void close() {
        search.close();
        folder.close();
    }
}
