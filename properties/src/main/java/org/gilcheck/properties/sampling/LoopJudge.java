package org.gilcheck.properties.sampling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gilcheck.checker.Endless;
import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.Run;
import org.gilcheck.checker.StepKind;
import org.gilcheck.properties.RunQuestions;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a place where a run comes back to a state in which it has been, or in which nothing more need happen, and could go
 * on so for ever, fairly, without ever leaving the states in which no fair run may stay.
 */
final class LoopJudge implements Judge {
    private final List<Endless> endless;
    private final StepKind kinds;
    private final FairLoops loops;

    LoopJudge(RunQuestions questions) {
        this.endless = questions.endless();
        this.kinds = questions.kinds();
        this.loops = new FairLoops(questions.system(), kinds, questions.fairness());
    }

    @Override
    public @Nullable Lasso firstViolation(Run run) {
        Lasso first = null;
        for (Endless each : endless) {
            Lasso lasso = firstOn(
                    run, each, first == null ? run.length() : first.run().length() - 1);
            first = lasso == null ? first : lasso;
        }
        return first;
    }

    private @Nullable Lasso firstOn(Run run, Endless each, int last) {
        Map<Spot, List<Integer>> seen = new HashMap<>();
        for (int step = 0; step <= last; step++) {
            long[] state = run.state(step);
            if (step > 0 && !each.steps().test(kinds.of(run.state(step - 1), 0, run.label(step - 1)))) {
                seen.clear();
            }
            if (!each.states().contains(state, 0)) {
                seen.clear();
                continue;
            }
            List<Integer> before = seen.computeIfAbsent(new Spot(state), spot -> new ArrayList<>());
            before.add(step);
            int from = fairLoop(run, before, step);
            if (from >= 0) {
                return new Lasso(Systems.prefix(run, step), from, List.of());
            }
        }
        return null;
    }

    /** Where a fair loop that ends at a step begins, of some places; -1 if at none. */
    private int fairLoop(Run run, List<Integer> places, int to) {
        if (loops.isFair(run, to, to)) {
            return to;
        }
        // Under weak fairness the longest loop is the fairest.
        int candidates = loops.hasStrongConstraints() ? places.size() - 1 : Math.min(1, places.size() - 1);
        for (int i = 0; i < candidates; i++) {
            if (loops.isFair(run, places.get(i), to)) {
                return places.get(i);
            }
        }
        return -1;
    }
}
