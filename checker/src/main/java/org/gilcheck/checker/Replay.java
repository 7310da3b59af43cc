package org.gilcheck.checker;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.gilcheck.model.TransitionSystem;
import org.jspecify.annotations.Nullable;

/**
 * Walks one run, step by step, and knows nothing of searching: what every counterexample must pass before it is shown,
 * and what reads a saved one.
 */
public final class Replay {
    private final TransitionSystem system;
    private long[] now;

    private Replay(TransitionSystem system, long[] now) {
        this.system = system;
        this.now = now;
    }

    /**
     * Replays labels from an initial state.
     *
     * @return the run with all its states
     * @throws ReplayException if a step is not possible, telling which and what is possible instead
     */
    public static Run of(TransitionSystem system, long initial, long[] labels) {
        long[] start = pick(null, system, initial);
        if (start == null) {
            throw new ReplayException(0, "there is no initial state number " + initial);
        }
        Replay replay = new Replay(system, start);
        int words = system.words();
        long[] states = new long[(labels.length + 1) * words];
        System.arraycopy(start, 0, states, 0, words);
        for (int step = 0; step < labels.length; step++) {
            replay.step(step, labels[step]);
            System.arraycopy(replay.now, 0, states, (step + 1) * words, words);
        }
        return new Run(words, initial, labels.clone(), states);
    }

    /**
     * Makes sure that a run which a search has found is one.
     *
     * @throws ReplayException if it is not: a defect of the search or of the model
     */
    public static void confirm(TransitionSystem system, Run run) {
        Run again = of(system, run.initial(), run.labels());
        for (int step = 0; step <= run.length(); step++) {
            if (!Arrays.equals(run.state(step), again.state(step))) {
                throw new ReplayException(step, "the state is not the one that the search went through");
            }
        }
    }

    /**
     * Tells whether a run ends by violating a question, judged from the run alone.
     *
     * @param question one that no exploration has used
     */
    public static boolean violates(TransitionSystem system, Question question, Run run) {
        int last = run.length();
        if (question.isViolatedBy(run.state(last), 0)) {
            return true;
        }
        if (last > 0 && question.isViolatedBy(run.state(last - 1), 0, run.label(last - 1), run.state(last), 0)) {
            return true;
        }
        for (int part = 0; part < question.parts(); part++) {
            if (question.mustNotBeStuck(part, run.state(last), 0) && isStuck(system, question, part, run.state(last))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStuck(TransitionSystem system, Question question, int part, long[] from) {
        Deque<long[]> open = new ArrayDeque<>();
        Set<String> seen = new HashSet<>();
        boolean[] progress = {false};
        open.add(from);
        while (!open.isEmpty() && !progress[0]) {
            system.successors(open.remove(), 0, (state, label) -> {
                if (!question.canBeReliedOn(label)) {
                    return;
                }
                progress[0] |= question.isProgress(part, label);
                if (seen.add(Arrays.toString(state))) {
                    open.add(state.clone());
                }
            });
        }
        return !progress[0];
    }

    private void step(int number, long label) {
        long[] next = pick(now, system, label);
        if (next == null) {
            throw new ReplayException(number + 1, "this step is not possible in " + system.describeState(now, 0));
        }
        now = next;
    }

    /** The successor (of nothing: the initial state) with a label, or null. */
    private static long @Nullable [] pick(long @Nullable [] from, TransitionSystem system, long label) {
        Picked picked = new Picked(label);
        if (from == null) {
            system.initialStates(picked::offer);
        } else {
            system.successors(from, 0, picked::offer);
        }
        return picked.state;
    }

    /** Keeps the state that comes with one label. */
    private static final class Picked {
        private final long label;
        private long @Nullable [] state;

        Picked(long label) {
            this.label = label;
        }

        void offer(long[] words, long offered) {
            if (offered == label) {
                state = words.clone();
            }
        }
    }
}
