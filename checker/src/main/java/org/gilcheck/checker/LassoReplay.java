package org.gilcheck.checker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongToIntFunction;
import org.gilcheck.model.TransitionSystem;

/** Judges a lasso again from its run alone, with nothing of the search: what must pass before it is shown. */
public final class LassoReplay {
    private final TransitionSystem system;
    private final StepKind kinds;
    private final Lasso lasso;

    /** Prepares for a lasso of a system, which should be a fresh one. */
    public LassoReplay(TransitionSystem system, StepKind kinds, Lasso lasso) {
        this.system = system;
        this.kinds = kinds;
        this.lasso = lasso;
    }

    /**
     * Makes sure that all its steps are possible and that its loop closes.
     *
     * @throws ReplayException if not: a defect of gilcheck
     */
    public void confirm() {
        Run run = lasso.run();
        Replay.confirm(system, run);
        if (!Arrays.equals(run.state(lasso.loopStart()), run.state(run.length()))) {
            throw new ReplayException(run.length(), "the loop does not end in the state in which it begins");
        }
    }

    /**
     * Makes sure that its loop is a fair way of staying for ever where it should not.
     *
     * @throws ReplayException if not: a defect of gilcheck
     */
    public void confirm(Endless endless, Fairness fairness) {
        confirm();
        Run run = lasso.run();
        long satisfied = 0;
        long alwaysPossible = fairness.all();
        long everPossible = 0;
        for (int step = lasso.loopStart(); step <= run.length(); step++) {
            if (!endless.states().contains(run.state(step), 0)) {
                throw new ReplayException(step, "the loop leaves the states in which it should stay");
            }
            long possible = possibleIn(fairness, run.state(step));
            alwaysPossible &= possible;
            everPossible |= possible;
        }
        for (int step = lasso.loopStart(); step < run.length(); step++) {
            long kind = kinds.of(run.state(step), 0, run.label(step));
            if (!endless.steps().test(kind)) {
                throw new ReplayException(step + 1, "the loop takes a step that it should not");
            }
            satisfied |= fairness.satisfiedBy(kind);
        }
        long needed = fairness.demands()
                | (fairness.strong() & everPossible)
                | (alwaysPossible & ~fairness.strong() & ~fairness.demands());
        if ((needed & ~satisfied) != 0) {
            throw new ReplayException(
                    run.length(),
                    "the loop is not fair: " + fairness.name(Long.numberOfTrailingZeros(needed & ~satisfied)));
        }
        if (fairness.constraints() == 0 && lasso.loopLength() == 0 && !isDeadEnd(run.state(run.length()))) {
            throw new ReplayException(run.length(), "the run does not end there");
        }
    }

    /** Why its loop is fair: for each constraint the first step that satisfies it, or else the first before which it is not possible. */
    public List<Lasso.Reason> reasons(Fairness fairness) {
        List<Lasso.Reason> reasons = new ArrayList<>();
        for (int constraint = 0; constraint < fairness.constraints(); constraint++) {
            reasons.add(reason(fairness, constraint));
        }
        return reasons;
    }

    private Lasso.Reason reason(Fairness fairness, int constraint) {
        Run run = lasso.run();
        for (int step = lasso.loopStart(); step < run.length(); step++) {
            if ((fairness.satisfiedBy(kinds.of(run.state(step), 0, run.label(step))) >> constraint & 1) != 0) {
                return new Lasso.Reason(fairness.name(constraint), step, true);
            }
        }
        int step = lasso.loopStart();
        while (step < run.length() && (possibleIn(fairness, run.state(step)) >> constraint & 1) != 0) {
            step++;
        }
        return new Lasso.Reason(fairness.name(constraint), step, false);
    }

    /** True if its loop is a fair way of staying for ever where it should not. */
    public boolean shows(Endless endless, Fairness fairness) {
        try {
            confirm(endless, fairness);
            return true;
        } catch (ReplayException itIsAnother) {
            return false;
        }
    }

    private long possibleIn(Fairness fairness, long[] state) {
        long[] possible = {fairness.alsoPossible(state, 0)};
        system.successors(state, 0, (target, label) -> possible[0] |= fairness.satisfiedBy(kinds.of(state, 0, label)));
        return possible[0];
    }

    private boolean isDeadEnd(long[] state) {
        boolean[] goesOn = {false};
        system.successors(state, 0, (target, label) -> goesOn[0] = true);
        return !goesOn[0];
    }

    /** What one round of the loop costs. */
    public long inLoop(LongToIntFunction cost) {
        Run run = lasso.run();
        long sum = 0;
        for (int step = lasso.loopStart(); step < run.length(); step++) {
            sum += cost.applyAsInt(kinds.of(run.state(step), 0, run.label(step)));
        }
        return sum;
    }

    /**
     * The greatest cost of a way through a window on the run; on a loop in which the window stays open, what one round
     * costs, which then has no bound.
     *
     * @return {@link Supremum#UNBOUNDED} if a round of the loop costs anything within one way through the window
     */
    public long cost(Window window) {
        Run run = lasso.run();
        long most = -1;
        long open = -1;
        boolean wholeLoop = lasso.loopLength() > 0;
        long inLoop = 0;
        for (int step = 0; step < run.length(); step++) {
            long[] state = run.state(step);
            long kind = kinds.of(state, 0, run.label(step));
            boolean inside = window.inside().contains(state, 0);
            int cost =
                    inside && window.costly().contains(state, 0) ? window.cost().applyAsInt(kind) : 0;
            open = inside ? Math.max(open, 0) + cost : -1;
            most = Math.max(most, open);
            if (step >= lasso.loopStart()) {
                wholeLoop &= inside && !window.closes().test(kind);
                inLoop += cost;
            }
            open = window.closes().test(kind) ? -1 : open;
        }
        if (window.inside().contains(run.state(run.length()), 0)) {
            most = Math.max(most, 0);
        }
        return wholeLoop && inLoop > 0 ? Supremum.UNBOUNDED : most;
    }
}
