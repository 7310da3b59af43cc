package org.gilcheck.reports;

import java.io.PrintWriter;
import java.util.Locale;
import org.gilcheck.checker.Progress;
import org.gilcheck.properties.jobs.Job;
import org.jspecify.annotations.Nullable;

/** Tells on standard error, at most once a second, what a long check is doing. */
final class ProgressLine {
    private static final long INTERVAL = 1_000_000_000L;

    private final @Nullable PrintWriter err;
    private long next = System.nanoTime() + INTERVAL;
    private int finished;
    private int all;

    private ProgressLine(@Nullable PrintWriter err) {
        this.err = err;
    }

    /** A line on standard error, or none if the user wants it quiet. */
    static ProgressLine to(PrintWriter err, boolean quiet) {
        return quiet ? silent() : new ProgressLine(err);
    }

    static ProgressLine silent() {
        return new ProgressLine(null);
    }

    /** Receives the reports of one scenario's exploration. */
    Progress of(Job job) {
        long[] begin = {System.nanoTime()};
        long[] before = {0};
        return (states, frontier, bytes) -> {
            if (states < before[0]) {
                begin[0] = System.nanoTime(); // the next exploration of the same scenario
            }
            before[0] = states;
            double seconds = (System.nanoTime() - begin[0]) / 1e9;
            tell(String.format(
                    Locale.ROOT,
                    "%s, %s: %,d states, %,.0f states/s, frontier %,d, %,d MiB",
                    job.row(),
                    job.where(),
                    states,
                    states / Math.max(seconds, 1e-3),
                    frontier,
                    bytes >> 20));
        };
    }

    synchronized void finished(int done, int of) {
        finished = done;
        all = of;
    }

    /** Says how many mutants are done. */
    synchronized void judged(int done, int of) {
        print("[" + done + "/" + of + " mutants judged]");
    }

    /** Says how many scenarios are crosschecked. */
    synchronized void crosschecked(int done, int of) {
        print("[" + done + "/" + of + " scenarios crosschecked]");
    }

    /** Says how many runs are simulated. */
    synchronized void simulated(int done, int of) {
        print("[" + done + "/" + of + " runs simulated]");
    }

    synchronized void clear() {
        if (err != null) {
            err.flush();
        }
    }

    private synchronized void tell(String what) {
        print("[" + finished + (all == 0 ? "" : "/" + all) + " scenarios done] " + what);
    }

    private void print(String line) {
        long now = System.nanoTime();
        if (err == null || now - next < 0) {
            return;
        }
        next = now + INTERVAL;
        err.println(line);
        err.flush();
    }
}
