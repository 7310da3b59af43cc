package org.gilcheck.reports;

import java.util.List;
import org.gilcheck.checker.Limits;
import org.gilcheck.properties.engines.Crosscheck;
import org.gilcheck.properties.engines.Engine;
import org.gilcheck.properties.jobs.Job;

/** Asks engines about scenarios side by side; the results come in the order of the scenarios. */
final class CrosscheckRunner {
    private final Limits limits;
    private final Workers workers;
    private final ProgressLine progress;

    /** @param limits for each engine in each scenario; the memory is shared by the scenarios that run at a time */
    CrosscheckRunner(Limits limits, int workers, ProgressLine progress) {
        this.limits = limits.withBytes(Math.max(1, limits.bytes() / workers));
        this.workers = new Workers(workers);
        this.progress = progress;
    }

    List<Crosscheck> run(List<Job> jobs, List<Engine> engines) {
        try {
            return workers.each(
                    jobs,
                    jobs,
                    job -> Crosscheck.of(job, engines, limits),
                    done -> progress.crosschecked(done, jobs.size()));
        } finally {
            progress.clear();
        }
    }
}
