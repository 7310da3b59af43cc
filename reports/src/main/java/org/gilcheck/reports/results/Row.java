package org.gilcheck.reports.results;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.gilcheck.checker.Lasso;
import org.gilcheck.properties.Bound;
import org.gilcheck.properties.CoreScaling;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.Verdict;
import org.gilcheck.properties.Verdict.Scope;
import org.gilcheck.properties.runs.Witness;
import org.gilcheck.properties.runs.WorstBound;
import org.gilcheck.properties.thresholds.Quantity;
import org.gilcheck.properties.thresholds.Threshold;
import org.gilcheck.reports.results.Cell.Status;
import org.jspecify.annotations.Nullable;

/** The scenarios of one policy, operating system and kind of locks: a row of the matrix. */
public record Row(String name, List<JobResult> results) {

    /** True if a property makes sense in some scenario. */
    public boolean isAbout(Property property) {
        return property instanceof CoreScaling
                ? !CoreComparison.of(results).isEmpty()
                        || CoreComparison.compared(results).stream().anyMatch(CoreComparison::isUnfinished)
                : isAsked(property);
    }

    private boolean isAsked(Property property) {
        return results.stream().anyMatch(result -> result.isAbout(property));
    }

    /**
     * What all scenarios together say of a property.
     *
     * @param isNamed whether the user has named it
     */
    public Cell cell(Property property, boolean isNamed, List<Threshold> thresholds) {
        if (property instanceof CoreScaling) {
            return compared(isNamed);
        }
        List<Verdict> verdicts = results.stream()
                .filter(result -> result.isAbout(property))
                .map(result -> result.verdict(property))
                .toList();
        int all = verdicts.size();
        if (all == 0) {
            return new Cell(Status.NOT_APPLICABLE, 0, 0, "");
        }
        for (Threshold threshold : thresholds) {
            WorstBound missed = farthestFrom(threshold);
            if (missed != null) {
                int misses = count(verdicts, verdict -> misses(verdict, threshold));
                return new Cell(Status.VIOLATED, misses, all, threshold.comparison(missed.bound()));
            }
        }
        int undecided = count(verdicts, verdict -> thresholds.stream().anyMatch(each -> isUndecided(verdict, each)));
        if (undecided > 0) {
            return new Cell(Status.BOUNDED, undecided, all, "");
        }
        int violated = count(verdicts, Verdict::isViolation);
        if (violated > 0) {
            return new Cell(Status.VIOLATED, violated, all, "");
        }
        int bounded = count(verdicts, verdict -> verdict.scope() == Scope.BOUNDED);
        if (bounded > 0) {
            return new Cell(Status.BOUNDED, bounded, all, "");
        }
        int lossy = count(verdicts, verdict -> verdict.scope() == Scope.LOSSY);
        if (lossy > 0) {
            return new Cell(Status.LOSSY, lossy, all, "");
        }
        int exhaustive = count(verdicts, Verdict::isPass);
        if (exhaustive == 0) {
            return new Cell(Status.VACUOUS, 0, all, "");
        }
        return property.isBound()
                ? new Cell(Status.BOUND, exhaustive, all, worstOf(property))
                : new Cell(Status.HOLDS, exhaustive, all, "");
    }

    private Cell compared(boolean isNamed) {
        List<CoreComparison> comparisons = CoreComparison.of(results);
        int all = comparisons.size();
        int worse = (int) comparisons.stream()
                .filter(comparison -> !comparison.worsenings().isEmpty())
                .count();
        if (worse > 0) {
            return new Cell(isNamed ? Status.VIOLATED : Status.WORSE, worse, all, "");
        }
        List<JobResult> compared = CoreComparison.compared(results);
        int unfinished =
                (int) compared.stream().filter(CoreComparison::isUnfinished).count();
        if (unfinished > 0) {
            return new Cell(Status.BOUNDED, unfinished, compared.size(), "");
        }
        return new Cell(all == 0 ? Status.NOT_APPLICABLE : Status.HOLDS, all, all, "");
    }

    private static int count(List<Verdict> verdicts, Predicate<Verdict> kind) {
        return (int) verdicts.stream().filter(kind).count();
    }

    private static boolean misses(Verdict verdict, Threshold threshold) {
        Bound bound = threshold.quantity().among(verdict.bounds());
        return bound != null && threshold.isMissedBy(bound);
    }

    private static boolean isUndecided(Verdict verdict, Threshold threshold) {
        Bound bound = threshold.quantity().among(verdict.bounds());
        return bound != null && threshold.isUndecidedBy(bound);
    }

    private String worstOf(Property property) {
        List<String> values = Quantity.of(property).stream()
                .map(this::worst)
                .map(worst -> worst == null
                        ? Status.NOT_APPLICABLE.text()
                        : worst.bound().toString())
                .toList();
        return String.join(" / ", values);
    }

    /** The first of the shortest runs that violate a property; null if none does. */
    @Nullable
    public Witness shortestViolation(Property property) {
        Witness shortest = null;
        for (JobResult result : results) {
            Lasso violation = result.verdict(property).violation();
            if (violation != null && (shortest == null || violation.run().length() < shortest.length())) {
                shortest = new Witness(result.job(), property, violation);
            }
        }
        return shortest;
    }

    /** The first of the worst values; null if there is none. */
    @Nullable
    public WorstBound worst(Quantity quantity) {
        return extreme(quantity, bound -> true, Bound::isWorseThan);
    }

    /** The first of the values that miss a threshold most; null if none does. */
    @Nullable
    public WorstBound farthestFrom(Threshold threshold) {
        return extreme(threshold.quantity(), threshold::isMissedBy, threshold::isMissedMore);
    }

    private @Nullable WorstBound extreme(
            Quantity quantity, Predicate<Bound> counts, BiPredicate<Bound, Bound> isWorse) {
        WorstBound worst = null;
        for (JobResult result : results) {
            Bound bound = quantity.among(result.verdict(quantity.property()).bounds());
            if (bound != null && counts.test(bound) && (worst == null || isWorse.test(bound, worst.bound()))) {
                worst = new WorstBound(result.job(), quantity, bound);
            }
        }
        return worst;
    }
}
