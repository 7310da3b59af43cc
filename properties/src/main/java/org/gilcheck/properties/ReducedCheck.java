package org.gilcheck.properties;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.model.language.PolicyException;
import org.gilcheck.model.scenario.Reduction;
import org.gilcheck.model.scenario.Scenario;

/**
 * Checks properties in one scenario with any reductions. Where these make runs have other steps than the usual, what there is
 * to show is looked for once more with the usual ones, so that every run can be replayed; the two must agree.
 */
public final class ReducedCheck {
    private final Scenario scenario;
    private final List<Reduction> reductions;
    private final LockFairness locks;
    private final Limits limits;
    private final Progress progress;

    /** @param scenario with the usual reductions; nobody else must use it meanwhile */
    public ReducedCheck(
            Scenario scenario, List<Reduction> reductions, LockFairness locks, Limits limits, Progress progress) {
        this.scenario = scenario;
        this.reductions = List.copyOf(reductions);
        this.locks = locks;
        this.limits = limits;
        this.progress = progress;
    }

    /**
     * Checks them.
     *
     * @return a verdict for each property, in the same order
     * @throws PolicyException if the policy does something meaningless on some run
     * @throws IllegalStateException if the reductions make a difference: a defect of gilcheck
     */
    public List<Verdict> verdicts(List<Property> properties) {
        if (hasUsualSteps()) {
            return check(scenario.reducedBy(reductions), properties);
        }
        List<Verdict> reduced;
        try {
            reduced = check(scenario.reducedBy(reductions), properties);
        } catch (PolicyException mistake) {
            return check(scenario, properties);
        }
        if (reduced.stream()
                .allMatch(each -> each.violation() == null && each.bounds().isEmpty())) {
            return reduced;
        }
        List<Verdict> usual = check(scenario, properties);
        List<Verdict> both = new ArrayList<>();
        for (int i = 0; i < usual.size(); i++) {
            both.add(combined(reduced.get(i), usual.get(i)));
        }
        return both;
    }

    private boolean hasUsualSteps() {
        for (Reduction each : Reduction.values()) {
            if (each.changesSteps()
                    && reductions.contains(each) != Reduction.usual().contains(each)) {
                return false;
            }
        }
        return true;
    }

    private List<Verdict> check(Scenario some, List<Property> properties) {
        return new ScenarioCheck(some, locks, limits, progress).verdicts(properties);
    }

    private static Verdict combined(Verdict reduced, Verdict usual) {
        if (reduced.metLimit() || usual.metLimit()) {
            return usual;
        }
        if (reduced.answer() != usual.answer()
                || reduced.scope() != usual.scope()
                || !texts(reduced).equals(texts(usual))) {
            throw new IllegalStateException(
                    "reduced by " + ids(reduced.savings().reductions()) + ", " + usual.property()
                            + " is " + reduced.answer() + " " + texts(reduced) + "; reduced by "
                            + ids(usual.savings().reductions()) + ", it is " + usual.answer() + " " + texts(usual));
        }
        return new Verdict(
                usual.property(),
                usual.answer(),
                usual.scope(),
                usual.reason(),
                reduced.states(),
                reduced.edges(),
                usual.violation(),
                usual.bounds(),
                reduced.savings());
    }

    private static List<String> texts(Verdict verdict) {
        return verdict.bounds().stream().map(Bound::toString).toList();
    }

    private static String ids(List<Reduction> some) {
        return String.join(",", some.stream().map(Reduction::id).toList());
    }
}
