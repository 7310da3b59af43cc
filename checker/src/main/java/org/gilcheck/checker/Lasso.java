package org.gilcheck.checker;

import java.util.ArrayList;
import java.util.List;

/**
 * A run that goes on for ever: a prefix, then a loop again and again. An empty loop means that nothing more need happen
 * after the prefix.
 *
 * @param run the prefix and one round of the loop; its last state is the one in which the loop begins
 * @param loopStart how many steps the prefix has
 * @param reasons why the loop is fair, one for each constraint
 */
public record Lasso(Run run, int loopStart, List<Reason> reasons) {

    /** Keeps a list of its own. */
    public Lasso {
        reasons = List.copyOf(reasons);
    }

    /**
     * Why a loop is fair towards a constraint.
     *
     * @param constraint the constraint in words
     * @param step the step of the run that satisfies it, from 0; or, if not {@code satisfied}, the step before which it is
     *     not possible
     * @param satisfied whether the step satisfies the constraint
     */
    public record Reason(String constraint, int step, boolean satisfied) {}

    /** How many steps the loop has. */
    public int loopLength() {
        return run.length() - loopStart;
    }

    /** The steps of the loop as labels. */
    List<Long> loopLabels() {
        List<Long> labels = new ArrayList<>();
        for (int step = loopStart; step < run.length(); step++) {
            labels.add(run.label(step));
        }
        return labels;
    }
}
