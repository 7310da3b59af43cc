package org.gilcheck.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gilcheck.checker.Limits;
import org.gilcheck.properties.Bound;
import org.gilcheck.properties.FormulaSearch;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.Verdict;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.runs.WorstBound;
import org.gilcheck.properties.thresholds.Quantity;
import org.gilcheck.properties.thresholds.Threshold;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what the times in a report stand for: the worst of each row, and those that must keep within a real time. The
 * scenario is explored some fifteen times for that, with longer times.
 */
final class Formulas {
    /** Larger scenarios take too long fifteen times over. */
    static final long MOST_STATES = 20_000;

    private static final long MOST_STATES_WITH_LONGER_TIMES = 400_000;

    private final Limits limits;
    private final int workers;

    Formulas(Limits limits, int workers) {
        this.limits = limits.withStates(Math.min(limits.states(), MOST_STATES_WITH_LONGER_TIMES))
                .withBytes(Math.max(1, limits.bytes() / workers));
        this.workers = workers;
    }

    /** The results of a report, with the formulas that were found. */
    List<JobResult> added(CheckReport report, List<Threshold> thresholds) {
        Map<Job, Set<Quantity>> wanted = new LinkedHashMap<>();
        for (String row : report.rows()) {
            for (WorstBound worst : report.bounds(row)) {
                want(wanted, worst.job(), worst.quantity());
            }
        }
        for (Threshold threshold : thresholds) {
            if (threshold.isRealTime()) {
                report.results().forEach(result -> want(wanted, result.job(), threshold.quantity()));
            }
        }
        List<JobResult> results = report.results();
        return new Workers(workers)
                .each(results, results, result -> added(result, wanted.get(result.job())), done -> {});
    }

    private static void want(Map<Job, Set<Quantity>> wanted, Job job, Quantity quantity) {
        if (quantity.isTime()) {
            wanted.computeIfAbsent(job, each -> new LinkedHashSet<>()).add(quantity);
        }
    }

    private JobResult added(JobResult result, @Nullable Set<Quantity> quantities) {
        if (quantities == null || result.states() > MOST_STATES) {
            return result;
        }
        List<Property> properties =
                quantities.stream().map(Quantity::property).distinct().toList();
        Job job = result.job();
        FormulaSearch search = new FormulaSearch(scale -> job.with(scale).scenario(), job.scale(), properties, limits);
        List<Verdict> verdicts = new ArrayList<>();
        for (Verdict verdict : result.verdicts()) {
            List<Bound> bounds = new ArrayList<>();
            for (Bound bound : verdict.bounds()) {
                boolean asked = quantities.contains(new Quantity(verdict.property(), bound.aspect()));
                bounds.add(
                        asked && !bound.isUnbounded()
                                ? bound.with(search.of(verdict.property(), bound.aspect()))
                                : bound);
            }
            verdicts.add(verdict.withBounds(bounds));
        }
        return new JobResult(job, result.bits(), verdicts, result.effort());
    }
}
