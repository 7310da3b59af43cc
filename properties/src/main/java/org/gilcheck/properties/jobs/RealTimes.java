package org.gilcheck.properties.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gilcheck.checker.Limits;
import org.gilcheck.properties.Bound;
import org.gilcheck.properties.FormulaSearch;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.Verdict;
import org.gilcheck.properties.thresholds.Quantity;

/** Finds out what the times of a scenario stand for, by exploring it some fifteen times more, with longer times. */
public final class RealTimes {
    /** Larger scenarios take too long fifteen times over. */
    public static final long MOST_STATES = 20_000;

    private static final long MOST_STATES_WITH_LONGER_TIMES = 400_000;

    private RealTimes() {}

    /**
     * Verdicts with the formulas that were found; without any for a scenario of more than {@link #MOST_STATES} states.
     *
     * @param verdicts what was found in the scenario
     * @param quantities the times to explain
     * @param limits for each exploration
     */
    public static List<Verdict> added(Job job, List<Verdict> verdicts, Set<Quantity> quantities, Limits limits) {
        if (quantities.isEmpty() || verdicts.stream().anyMatch(verdict -> verdict.states() > MOST_STATES)) {
            return verdicts;
        }
        List<Property> properties =
                quantities.stream().map(Quantity::property).distinct().toList();
        FormulaSearch search = new FormulaSearch(
                scale -> job.with(scale).scenario(),
                job.scale(),
                properties,
                limits.withStates(Math.min(limits.states(), MOST_STATES_WITH_LONGER_TIMES)));
        List<Verdict> explained = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            List<Bound> bounds = new ArrayList<>();
            for (Bound bound : verdict.bounds()) {
                boolean asked = quantities.contains(new Quantity(verdict.property(), bound.aspect()));
                bounds.add(
                        asked && !bound.isUnbounded()
                                ? bound.with(search.of(verdict.property(), bound.aspect()))
                                : bound);
            }
            explained.add(verdict.withBounds(bounds));
        }
        return explained;
    }
}
