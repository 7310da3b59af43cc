package org.gilcheck.reports;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gilcheck.checker.Limits;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.ThreadMix;
import org.gilcheck.properties.Verdict;
import org.gilcheck.properties.jobs.CheckPlan;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.reports.results.Asked;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.results.Effort;
import org.gilcheck.reports.results.EngineName;
import org.gilcheck.reports.results.JobResult;

/** Checks scenarios side by side; the results come in the order of the jobs, whatever is done first. */
final class CheckRunner {
    private final ScenarioJudge judge;
    private final EngineName engine;
    private final Limits limits;
    private final int workers;
    private final ProgressLine progress;
    private final Formulas formulas;
    private final HeapPeak heap = new HeapPeak();

    /** @param limits for each scenario; the memory is shared by the scenarios that run at a time */
    CheckRunner(Limits limits, int workers, ProgressLine progress) {
        this(ScenarioJudge.NATIVE, EngineName.NATIVE, limits, workers, progress);
    }

    CheckRunner(ScenarioJudge judge, EngineName engine, Limits limits, int workers, ProgressLine progress) {
        this.judge = judge;
        this.engine = engine;
        this.limits = limits;
        this.workers = workers;
        this.progress = progress;
        this.formulas = new Formulas(limits.withStorage(limits.storage().withCheckpoint(null)), workers);
    }

    /** What is found, with the formulas of the times. */
    CheckReport report(Asked asked, CheckPlan plan) {
        CheckReport found = new CheckReport(asked, run(plan.jobs()), engine);
        return new CheckReport(asked, formulas.added(found, asked.thresholds()), engine);
    }

    /** The same with the formulas of the times in all scenarios, not only of the worst. */
    CheckReport detailedReport(Asked asked, CheckPlan plan) {
        CheckReport found = new CheckReport(asked, run(plan.jobs()), engine);
        return new CheckReport(asked, formulas.addedToAll(found), engine);
    }

    private List<JobResult> run(List<Job> jobs) {
        int atATime = Math.max(1, Math.min(workers, jobs.size()));
        Limits each = limits.withBytes(Math.max(1, limits.bytes() / atATime)).withWorkers(workers / atATime);
        try {
            return new Workers(atATime)
                    .each(
                            jobs,
                            largestFirst(jobs),
                            job -> check(job, each, jobs.indexOf(job) + 1),
                            done -> progress.finished(done, jobs.size()));
        } finally {
            progress.clear();
        }
    }

    /** A large scenario that is begun last would keep one worker busy when the others are done. */
    private static List<Job> largestFirst(List<Job> jobs) {
        List<Job> ordered = new ArrayList<>(jobs);
        ordered.sort(
                Comparator.comparingInt(job -> -ThreadMix.parse(job.threads()).size()));
        return ordered;
    }

    private JobResult check(Job job, Limits most, int number) {
        long begin = System.nanoTime();
        heap.begin(job);
        try {
            Scenario scenario = job.scenario();
            List<Verdict> verdicts = judge.verdicts(job, scenario, of(number, most), progress.of(job));
            Duration time = Duration.ofNanos(System.nanoTime() - begin);
            return new JobResult(job, scenario.bits(), verdicts, new Effort(time, heap.end(job)));
        } finally {
            heap.end(job);
        }
    }

    /** Each scenario has its own part of a checkpoint. */
    private static Limits of(int number, Limits most) {
        return most.withStorage(most.storage().part("scenario-" + number));
    }
}
