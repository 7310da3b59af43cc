package org.gilcheck.reports;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gilcheck.checker.Limits;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.ScenarioCheck;
import org.gilcheck.properties.Verdict;

/** Checks scenarios side by side; the results come in the order of the jobs, whatever is done first. */
final class CheckRunner {
    private final Limits limits;
    private final int workers;
    private final ProgressLine progress;
    private final HeapPeak heap = new HeapPeak();

    /** @param limits for each scenario; the memory is shared by the scenarios that run at a time */
    CheckRunner(Limits limits, int workers, ProgressLine progress) {
        this.limits = limits.withBytes(Math.max(1, limits.bytes() / workers));
        this.workers = workers;
        this.progress = progress;
    }

    List<JobResult> run(List<Job> jobs) {
        ExecutorService pool = Executors.newFixedThreadPool(workers, work -> {
            Thread thread = new Thread(work, "gilcheck worker");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Map<Job, Future<JobResult>> futures = new HashMap<>();
            for (Job job : largestFirst(jobs)) {
                futures.put(job, pool.submit(() -> check(job)));
            }
            List<JobResult> results = new ArrayList<>();
            for (Job job : jobs) {
                results.add(Objects.requireNonNull(futures.get(job)).get());
                progress.finished(results.size(), jobs.size());
            }
            return results;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (failed.getCause() instanceof OutOfMemoryError) {
                throw new UsageException("out of memory. Give the virtual machine more (java -Xmx8g -jar ...), or set"
                        + " --max-memory or --workers lower");
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UsageException("stopped before the check was done");
        } finally {
            pool.shutdownNow();
            progress.clear();
        }
    }

    /** A large scenario that is begun last would keep one worker busy when the others are done. */
    private static List<Job> largestFirst(List<Job> jobs) {
        List<Job> ordered = new ArrayList<>(jobs);
        ordered.sort(Comparator.comparingInt(
                job -> -ThreadSyntax.parse(job.threads()).size()));
        return ordered;
    }

    private JobResult check(Job job) {
        long begin = System.nanoTime();
        heap.begin(job);
        try {
            Scenario scenario = job.scenario();
            ScenarioCheck check = new ScenarioCheck(scenario, job.locks().fairness(), limits, progress.of(job));
            List<Verdict> verdicts = check.verdicts(job.properties());
            Duration time = Duration.ofNanos(System.nanoTime() - begin);
            return new JobResult(job, scenario.bits(), verdicts, new Effort(time, heap.end(job)));
        } finally {
            heap.end(job);
        }
    }
}
