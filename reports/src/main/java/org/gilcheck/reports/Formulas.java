package org.gilcheck.reports;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gilcheck.checker.Limits;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.jobs.RealTimes;
import org.gilcheck.properties.runs.WorstBound;
import org.gilcheck.properties.thresholds.Quantity;
import org.gilcheck.properties.thresholds.Threshold;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.results.JobResult;

/**
 * Finds out what the times in a report stand for: the worst of each row, and those that must keep within a real time.
 */
final class Formulas {
    private final Limits limits;
    private final int workers;

    Formulas(Limits limits, int workers) {
        this.limits = limits.withBytes(Math.max(1, limits.bytes() / workers));
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
        return added(report.results(), wanted);
    }

    /** The results of a report, with the formulas that were found for any time in any scenario. */
    List<JobResult> addedToAll(CheckReport report) {
        Map<Job, Set<Quantity>> wanted = new LinkedHashMap<>();
        for (JobResult result : report.results()) {
            for (Property property : report.properties()) {
                Quantity.of(property).forEach(quantity -> want(wanted, result.job(), quantity));
            }
        }
        return added(report.results(), wanted);
    }

    private List<JobResult> added(List<JobResult> results, Map<Job, Set<Quantity>> wanted) {
        return new Workers(workers)
                .each(
                        results,
                        results,
                        result -> added(result, wanted.getOrDefault(result.job(), Set.of())),
                        done -> {});
    }

    private static void want(Map<Job, Set<Quantity>> wanted, Job job, Quantity quantity) {
        if (quantity.isTime()) {
            wanted.computeIfAbsent(job, each -> new LinkedHashSet<>()).add(quantity);
        }
    }

    private JobResult added(JobResult result, Set<Quantity> quantities) {
        return new JobResult(
                result.job(),
                result.bits(),
                RealTimes.added(result.job(), result.verdicts(), quantities, limits),
                result.effort());
    }
}
