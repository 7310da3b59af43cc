package org.gilcheck.reports.results;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gilcheck.properties.Bound;
import org.gilcheck.properties.Bound.Measure;
import org.gilcheck.properties.Formula;
import org.gilcheck.properties.runs.WorstBound;

/** Finds the rows of a report that have the best of the worst values of a number. */
public final class Ranking {
    private Ranking() {}

    /**
     * Those that are better than some other and worse than none.
     *
     * <p>There are none if a row is not explored to its end, or if of several times some are known in units only: a unit is
     * not the same time for all policies.
     */
    public static Set<String> best(CheckReport report, Subject subject) {
        Map<String, Bound> bounds = new LinkedHashMap<>();
        for (String row : report.rows()) {
            WorstBound worst = subject.worst(report, row);
            if (worst != null) {
                bounds.put(row, worst.bound());
            } else if (report.cell(row, subject.property()).status() == Cell.Status.BOUNDED
                    || report.cell(row, subject.property()).status() == Cell.Status.LOSSY) {
                return Set.of();
            }
        }
        Set<String> best = new LinkedHashSet<>();
        if (areComparable(List.copyOf(bounds.values()))) {
            bounds.forEach((row, bound) -> {
                boolean isBetter = bounds.values().stream().anyMatch(other -> isBetter(bound, other));
                boolean isWorse = bounds.values().stream().anyMatch(other -> isBetter(other, bound));
                if (isBetter && !isWorse) {
                    best.add(row);
                }
            });
        }
        return best;
    }

    private static boolean areComparable(List<Bound> all) {
        List<Bound> bounded = all.stream().filter(bound -> !bound.isUnbounded()).toList();
        return bounded.size() < 2
                || bounded.stream().allMatch(bound -> bound.measure() != Measure.TIME || bound.formula() != null);
    }

    private static boolean isBetter(Bound bound, Bound other) {
        Formula formula = bound.formula();
        Formula otherFormula = other.formula();
        if (formula == null || otherFormula == null) {
            return other.isWorseThan(bound);
        }
        return formula.nanoseconds() < otherFormula.nanoseconds();
    }
}
