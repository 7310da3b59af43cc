package org.gilcheck.checker;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.checker.disk.Candidates;
import org.gilcheck.checker.disk.KnownStates;
import org.gilcheck.checker.disk.RunWriter;
import org.gilcheck.checker.disk.SortedRun;
import org.gilcheck.checker.disk.StateStream;
import org.gilcheck.checker.disk.WorkFolder;
import org.gilcheck.model.TransitionSystem;
import org.jspecify.annotations.Nullable;

/**
 * Explores level by level with the states in files: what a level leads to is collected in a bounded buffer, sorted, and
 * compared with all states known in one pass (delayed duplicate detection; Stern and Dill, CAV 1998).
 */
final class DiskSearch implements Levels {
    private static final int STATES_PER_LOOK_AT_THE_CLOCK = 1 << 8;
    private static final int STATES_PER_REPORT = 1 << 17;

    private final int words;
    private final TransitionSystem system;
    private final Asking asking;
    private final Limits limits;
    /** The limit, unless it is that of tables in memory. */
    private final long mostStates;

    private final long deadline;
    private final Progress progress;
    private final WorkFolder folder;
    private final KnownStates known;
    private final LevelFiles files;
    private final Candidates candidates;
    private final Expansion expansion;
    private final boolean keepsLevels;

    private final List<SortedRun> levels = new ArrayList<>();
    private SortedRun level;
    /** What is known already of the next level. */
    private @Nullable SortedRun begun;

    private final long[] state;
    private long states;
    private long expanded;
    private @Nullable String limit;

    /**
     * @param known no states
     * @param keepsLevels true if the states of each level are to be had in the end
     */
    DiskSearch(
            Inquiry inquiry,
            Limits limits,
            long deadline,
            Progress progress,
            WorkFolder folder,
            KnownStates known,
            boolean keepsLevels) {
        this.system = inquiry.system();
        this.words = system.words();
        this.asking = new Asking(inquiry);
        this.limits = limits;
        this.mostStates = limits.states() < Limits.MOST_STATES ? limits.states() : Long.MAX_VALUE;
        this.deadline = deadline;
        this.progress = progress;
        this.folder = folder;
        this.known = known;
        this.keepsLevels = keepsLevels;
        this.state = new long[words];
        this.files = new LevelFiles(folder, words);
        this.candidates = new Candidates(folder, words, folder.buffers());
        this.expansion = new Expansion(system.specialised(), asking, candidates);
        this.level = files.nothing();
    }

    /** Begins with the initial states, and asks of them. */
    void begin() {
        system.initialStates((state, label) -> candidates.add(state, 0));
        nextLevel();
    }

    /** Hands states to a receiver. */
    @FunctionalInterface
    interface States {
        void handTo(Receiver receiver);
    }

    /**
     * Begins where another search ends; asks it in this order.
     *
     * @param next for those of the next level that are known already
     * @param toExpand for those of the level that are still to be expanded
     * @param all for all states that are known
     */
    void takeOver(States next, States toExpand, States all) {
        level.delete();
        begun = files.sorted(next);
        level = files.sorted(toExpand);
        SortedRun everything = files.sorted(all);
        states = everything.states();
        known.add(everything);
        everything.delete();
    }

    /** The states of each level from the initial states on, those of the last one included, if they are kept. */
    List<SortedRun> levels() {
        return levels;
    }

    @Override
    public boolean hasLevel() {
        return level.states() > 0;
    }

    @Override
    public void expandLevel() {
        long left = level.states();
        try (StateStream stream = level.cursor()) {
            while (limit == null && stream.next()) {
                expansion.expand(stream.array(), stream.offset());
                left--;
                if ((++expanded & (STATES_PER_LOOK_AT_THE_CLOCK - 1)) == 0) {
                    lookAtTheClock(left);
                }
            }
        }
        if (limit == null) {
            nextLevel();
        }
    }

    private void lookAtTheClock(long left) {
        if (System.nanoTime() - deadline > 0) {
            limit = "limit of " + limits.time().toMillis() / 1000.0 + " s";
        }
        if ((expanded & (STATES_PER_REPORT - 1)) == 0) {
            progress.report(states, left, bytes());
        }
    }

    /** Makes the states that are new the next level. */
    private void nextLevel() {
        SortedRun fresh;
        try (StateStream found = candidates.sorted();
                KnownStates.Pass pass = known.pass();
                RunWriter writer = folder.writer(words)) {
            while (limit == null && found.next()) {
                if (pass.isNew(found.array(), found.offset())) {
                    writer.add(found.array(), found.offset());
                    states++;
                    System.arraycopy(found.array(), found.offset(), state, 0, words);
                    asking.askOfState(state);
                    if (states >= mostStates) {
                        limit = "limit of " + limits.states() + " states";
                    }
                }
            }
            fresh = writer.finish();
        }
        candidates.clear();
        known.add(fresh);
        if (keepsLevels) {
            levels.add(fresh);
        } else {
            level.delete();
        }
        level = begun == null ? fresh : files.both(fresh, begun);
        begun = null;
    }

    @Override
    public void forEachInLevel(Receiver receiver) {
        try (StateStream stream = level.cursor()) {
            while (stream.next()) {
                receiver.accept(stream.array(), stream.offset());
            }
        }
    }

    @Override
    public Found found(int question) {
        return asking.take(question);
    }

    @Override
    public void close(int question) {
        asking.close(question);
    }

    @Override
    public long states() {
        return states;
    }

    @Override
    public long edges() {
        return expansion.edges();
    }

    @Override
    public long deadEnds() {
        return expansion.deadEnds();
    }

    @Override
    public long bytes() {
        return candidates.memory() + known.memory();
    }

    @Override
    public @Nullable String limit() {
        return limit;
    }

    @Override
    public void close() {
        candidates.close();
    }
}
