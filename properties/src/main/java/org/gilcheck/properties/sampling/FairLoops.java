package org.gilcheck.properties.sampling;

import java.util.HashMap;
import java.util.Map;
import org.gilcheck.checker.Fairness;
import org.gilcheck.checker.Run;
import org.gilcheck.checker.StepKind;
import org.gilcheck.model.TransitionSystem;

/** Tells which loops are fair: sums up what happens on them, and what could. */
final class FairLoops {
    private final TransitionSystem system;
    private final StepKind kinds;
    private final Fairness fairness;
    private final long all;
    private final Map<Spot, Long> possible = new HashMap<>();

    FairLoops(TransitionSystem system, StepKind kinds, Fairness fairness) {
        this.system = system;
        this.kinds = kinds;
        this.fairness = fairness;
        this.all = (1L << fairness.constraints()) - 1;
    }

    /** The constraints that a step satisfies. */
    long satisfiedBy(long[] before, long label) {
        return fairness.satisfiedBy(kinds.of(before, 0, label));
    }

    /** The constraints that can be satisfied in a state. */
    long possibleIn(long[] state) {
        return possible.computeIfAbsent(new Spot(state), spot -> {
            long[] found = {fairness.alsoPossible(state, 0)};
            system.successors(state, 0, (target, label) -> found[0] |= satisfiedBy(state, label));
            return found[0];
        });
    }

    /**
     * True if a loop is fair.
     *
     * @param met the constraints that a step satisfies, and those that some state makes impossible
     * @param satisfied the constraints that a step satisfies
     * @param ever the constraints that are possible in some state
     */
    boolean isFair(long met, long satisfied, long ever) {
        long weak = all & ~fairness.strong() & ~fairness.demands();
        long missing = (weak & ~met) | (fairness.demands() & ~satisfied) | (fairness.strong() & ever & ~satisfied);
        return missing == 0;
    }

    /** True if a run may go on for ever as it does from one step to another; its states are the same there. */
    boolean isFair(Run run, int from, int to) {
        long met = 0;
        long satisfied = 0;
        long ever = 0;
        for (int step = from; step <= to; step++) {
            long[] state = run.state(step);
            long possibleHere = possibleIn(state);
            met |= ~possibleHere;
            ever |= possibleHere;
            satisfied |= step < to ? satisfiedBy(state, run.label(step)) : 0;
        }
        return isFair(met | satisfied, satisfied, ever);
    }

    /** True if shorter loops may be fair although longer ones through the same state are not. */
    boolean hasStrongConstraints() {
        return fairness.strong() != 0;
    }
}
