package org.gilcheck.checker.disk;

import java.util.ArrayList;
import java.util.List;

/**
 * All states found so far, in few sorted files: when a file comes that is not much smaller than those before it, they are
 * merged (a log-structured merge tree; O'Neil and others, Acta Informatica 33, 1996). So there are about as many files as
 * the number of states has binary digits, at most, and a state is written about as often.
 */
public final class VisitedStates implements KnownStates {
    private final WorkFolder folder;
    private final int words;
    private final List<SortedRun> runs = new ArrayList<>();

    /** No states. */
    public VisitedStates(WorkFolder folder, int words) {
        this.folder = folder;
        this.words = words;
    }

    @Override
    public void add(SortedRun run) {
        if (run.states() == 0) {
            return;
        }
        run.share();
        runs.add(run);
        int first = runs.size() - 1;
        long sum = run.states();
        while (first > 0 && runs.get(first - 1).states() < 2 * sum) {
            first--;
            sum += runs.get(first).states();
        }
        if (first < runs.size() - 1) {
            merge(first);
        }
    }

    private void merge(int first) {
        List<SortedRun> merged = runs.subList(first, runs.size());
        SortedRun one;
        List<StateStream> streams = new ArrayList<>();
        merged.forEach(run -> streams.add(run.cursor()));
        try (StateStream all = new MergedStates(words, streams);
                RunWriter writer = folder.writer(words)) {
            while (all.next()) {
                writer.add(all.array(), all.offset());
            }
            one = writer.finish();
        }
        merged.forEach(SortedRun::delete);
        merged.clear();
        runs.add(one);
    }

    @Override
    public Pass pass() {
        List<RunCursor> cursors = new ArrayList<>();
        runs.forEach(run -> cursors.add(run.cursor()));
        return new SideBySide(cursors.toArray(RunCursor[]::new));
    }

    @Override
    public long memory() {
        return runs.stream().mapToLong(SortedRun::memory).sum();
    }

    /** Reads all files side by side, once. */
    private static final class SideBySide implements Pass {
        private final RunCursor[] cursors;

        SideBySide(RunCursor[] cursors) {
            this.cursors = cursors;
        }

        @Override
        public boolean isNew(long[] states, int offset) {
            for (RunCursor cursor : cursors) {
                if (cursor.seek(states, offset)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void close() {
            for (RunCursor cursor : cursors) {
                cursor.close();
            }
        }
    }
}
