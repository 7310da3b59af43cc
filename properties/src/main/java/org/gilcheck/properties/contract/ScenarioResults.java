package org.gilcheck.properties.contract;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.ScenarioCheck;
import org.gilcheck.properties.Verdict;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.jobs.RealTimes;
import org.gilcheck.properties.thresholds.Quantity;
import org.gilcheck.properties.thresholds.Threshold;
import org.jspecify.annotations.Nullable;

/** Explores each scenario when it is first asked for, once for all properties, and keeps what was found. */
final class ScenarioResults {
    private final Limits limits;
    private final Set<Quantity> realTimes = new LinkedHashSet<>();
    private final Map<Job, Result> results = new HashMap<>();

    ScenarioResults(Limits limits, List<Threshold> thresholds) {
        this.limits = limits;
        for (Threshold threshold : thresholds) {
            if (threshold.isRealTime()) {
                realTimes.add(threshold.quantity());
            }
        }
    }

    /** What an exploration has led to: verdicts, or a mistake in the policy. */
    private record Result(List<Verdict> verdicts, @Nullable RuntimeException mistake) {}

    /**
     * The verdict on one of the job's properties.
     *
     * @throws org.gilcheck.model.language.PolicyException if the policy does something meaningless on some run
     */
    synchronized Verdict verdict(Job job, Property property) {
        Result result = results.computeIfAbsent(job, this::explored);
        if (result.mistake() != null) {
            throw result.mistake();
        }
        return result.verdicts().get(job.properties().indexOf(property));
    }

    private Result explored(Job job) {
        try {
            List<Verdict> verdicts = new ScenarioCheck(
                            job.scenario(), job.locks().fairness(), limits, Progress.SILENT)
                    .verdicts(job.properties());
            return new Result(RealTimes.added(job, verdicts, realTimes, limits), null);
        } catch (RuntimeException mistake) {
            return new Result(List.of(), mistake);
        }
    }
}
