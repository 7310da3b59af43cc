package org.gilcheck.checker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gilcheck.checker.disk.Buffers;
import org.gilcheck.checker.disk.Candidates;
import org.gilcheck.checker.disk.RunWriter;
import org.gilcheck.checker.disk.SortedRun;
import org.gilcheck.checker.disk.StateStream;
import org.gilcheck.checker.disk.VisitedStates;
import org.gilcheck.checker.disk.WorkFolder;
import org.gilcheck.model.TransitionSystem;
import org.jspecify.annotations.Nullable;

/**
 * Explores a transition system as {@link Explorer} does, with the states in files: a level is expanded into a bounded
 * buffer, sorted, and compared with all states known in one pass (delayed duplicate detection; Stern and Dill, CAV 1998).
 * Counts, answers and runs are the same; only where a limit is met, the last level may have been covered differently.
 */
final class DiskExplorer {
    private static final int BLOCK = 256;
    private static final int BLOCKS_PER_REPORT = 1 << 9;

    private final TransitionSystem system;
    private final List<Question> questions;
    private final Limits limits;
    private final Progress progress;
    private final boolean exhaustive;
    private final WorkFolder folder;
    private final int words;

    private final List<SortedRun> levels = new ArrayList<>();
    private final VisitedStates visited;
    private final Candidates candidates;
    private final StateStore block;
    private final SuccessorBuffer buffer;
    private final StuckSearch stuck;
    private final DiskTargets[] targets;
    private final long deadline;

    private int open;
    private int blocks;
    private int level;
    private long states;
    private long edges;
    private long deadEnds;
    private @Nullable String limit;

    private DiskExplorer(
            TransitionSystem system,
            List<Question> questions,
            Limits limits,
            Progress progress,
            boolean exhaustive,
            WorkFolder folder) {
        this.system = system;
        this.questions = questions;
        this.limits = limits;
        this.progress = progress;
        this.exhaustive = exhaustive;
        this.folder = folder;
        this.words = system.words();
        this.visited = new VisitedStates(folder, words);
        this.candidates = new Candidates(folder, words);
        this.block = new StateStore(words);
        this.buffer = new SuccessorBuffer(words);
        this.stuck = new StuckSearch(system);
        this.targets = new DiskTargets[questions.size()];
        this.open =
                (int) questions.stream().filter(question -> !question.isAside()).count();
        this.deadline = System.nanoTime() + Math.min(limits.time().toNanos(), Long.MAX_VALUE / 4);
    }

    /**
     * Answers questions.
     *
     * @param limits the memory is that of all buffers
     * @param exhaustive true to count all states, whatever is violated
     * @param parent a folder for the files, which are deleted at the end; null for where the system keeps such files
     * @throws org.gilcheck.checker.disk.DiskException if files cannot be written or read
     */
    static Exploration explore(
            TransitionSystem system,
            List<Question> questions,
            Limits limits,
            Progress progress,
            boolean exhaustive,
            @Nullable Path parent) {
        try (WorkFolder folder = WorkFolder.in(parent, new Buffers(limits.bytes()))) {
            return new DiskExplorer(system, questions, limits, progress, exhaustive, folder).explore();
        }
    }

    private Exploration explore() {
        try {
            system.initialStates((state, label) -> candidates.add(state, 0));
            SortedRun frontier = nextLevel();
            closeLevel();
            while (frontier.states() > 0 && goOn()) {
                expandLevel(frontier);
                if (limit == null) {
                    frontier = nextLevel();
                }
                closeLevel();
                level++;
            }
        } finally {
            candidates.close();
        }
        List<@Nullable Run> runs = new ArrayList<>();
        for (DiskTargets found : targets) {
            runs.add(found == null ? null : new DiskShortestRun(system, levels, folder).to(found));
        }
        return new Exploration(states, edges, level, deadEnds, bytes(), limit, runs, null);
    }

    private long bytes() {
        return candidates.memory() + visited.memory() + block.bytes();
    }

    private boolean goOn() {
        return limit == null && (exhaustive || open > 0 || questions.isEmpty());
    }

    private void expandLevel(SortedRun frontier) {
        long left = frontier.states();
        try (StateStream states = frontier.cursor()) {
            while (left > 0 && limit == null) {
                block.clear();
                while (block.size() < BLOCK && states.next()) {
                    block.add(states.array(), states.offset());
                }
                left -= block.size();
                expandBlock();
                if (System.nanoTime() - deadline > 0) {
                    limit = "limit of " + limits.time().toMillis() / 1000.0 + " s";
                }
                if (++blocks % BLOCKS_PER_REPORT == 0) {
                    progress.report(this.states, left, bytes());
                }
            }
        }
    }

    private void expandBlock() {
        buffer.expand(system, block, 0, block.size());
        edges += buffer.size();
        int index = 0;
        for (int source = 0; source < block.size(); source++) {
            int first = index;
            while (index < buffer.size() && buffer.source(index) == source) {
                index++;
            }
            if (index == first) {
                deadEnds++;
            }
            askWhetherStuck(source, first, index);
            askOfSteps(source, first, index);
        }
        for (int successor = 0; successor < buffer.size(); successor++) {
            candidates.add(buffer.states(), buffer.offset(successor));
        }
    }

    /** The states that are new, which are the next level. */
    private SortedRun nextLevel() {
        SortedRun next;
        try (StateStream found = candidates.sorted();
                VisitedStates.Pass known = visited.pass();
                RunWriter writer = folder.writer(words)) {
            while (found.next() && limit == null) {
                if (!known.contains(found.array(), found.offset())) {
                    writer.add(found.array(), found.offset());
                    states++;
                    askOfState(found.array(), found.offset());
                    if (states >= limits.states()) {
                        limit = "limit of " + limits.states() + " states";
                    }
                }
            }
            next = writer.finish();
        }
        candidates.clear();
        levels.add(next);
        visited.add(next);
        return next;
    }

    private void askOfSteps(int source, int first, int last) {
        for (int i = 0; i < targets.length; i++) {
            if (isOpen(i)) {
                Question question = questions.get(i);
                for (int successor = first; successor < last; successor++) {
                    if (question.isViolatedBy(
                            block.array(source),
                            block.offset(source),
                            buffer.label(successor),
                            buffer.states(),
                            buffer.offset(successor))) {
                        found(i).addStep(block.array(source), block.offset(source), buffer.label(successor), level + 1);
                    }
                }
            }
        }
    }

    private void askOfState(long[] array, int offset) {
        for (int i = 0; i < targets.length; i++) {
            if (isOpen(i) && questions.get(i).isViolatedBy(array, offset)) {
                found(i).addState(array, offset, levels.size());
            }
        }
    }

    private void askWhetherStuck(int source, int first, int last) {
        for (int i = 0; i < targets.length; i++) {
            Question question = questions.get(i);
            for (int part = 0; part < question.parts(); part++) {
                if (isOpen(i)
                        && !makesProgress(question, part, first, last)
                        && question.mustNotBeStuck(part, block.array(source), block.offset(source))
                        && stuck.isStuck(question, part, buffer, first, last)) {
                    found(i).addState(block.array(source), block.offset(source), level);
                }
            }
        }
    }

    private boolean makesProgress(Question question, int part, int first, int last) {
        for (int index = first; index < last; index++) {
            if (question.isProgress(part, buffer.label(index)) && question.canBeReliedOn(buffer.label(index))) {
                return true;
            }
        }
        return false;
    }

    private boolean isOpen(int question) {
        return targets[question] == null || !targets[question].closed();
    }

    private DiskTargets found(int question) {
        if (targets[question] == null) {
            targets[question] = new DiskTargets(words);
        }
        return targets[question];
    }

    private void closeLevel() {
        for (int i = 0; i < targets.length; i++) {
            if (targets[i] != null && !targets[i].closed()) {
                targets[i].close();
                open -= questions.get(i).isAside() ? 0 : 1;
            }
        }
    }
}
