package org.gilcheck.reports.benchmark;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gilcheck.properties.promela.Claim;
import org.gilcheck.properties.spin.PanReport;
import org.gilcheck.properties.spin.Spin;
import org.gilcheck.properties.spin.SpinFailure;
import org.gilcheck.properties.spin.Verifier;

/**
 * Spin at its best: optimised C, nothing built in that is not needed, a hash table with at least one slot for each state, and a
 * stack as deep as the search.
 */
final class SpinContestant implements Contestant {
    private static final Duration TO_COMPILE = Duration.ofMinutes(5);
    private static final long FIRST_DEPTH = 1_000_000;
    private static final long MOST_DEPTH = 1_000_000_000;
    private static final int DEEPER = 4;

    /** Two processes do not go the same ways every time. */
    private static final int FACTOR = 4;

    /** Spin warns before the depth is used up. */
    private static final int MARGIN = 100;

    private final SpinMode mode;
    private final SpinTask task;
    private final Verifier verifier;
    private final Stopwatch stopwatch;
    private final List<String> options;

    private SpinContestant(SpinMode mode, SpinTask task, Verifier verifier, Stopwatch stopwatch, List<String> options) {
        this.mode = mode;
        this.task = task;
        this.verifier = verifier;
        this.stopwatch = stopwatch;
        this.options = options;
    }

    /** Compiles it, and finds out how deep the search goes. */
    static SpinContestant prepare(Spin spin, SpinMode mode, SpinTask task, Stopwatch stopwatch)
            throws ContestantFailure, InterruptedException {
        try {
            List<String> options = task.options(mode);
            if (mode.hasDepth()) {
                options.add("-m" + (mode.isParallel() ? FACTOR : 1) * depth(spin, task));
            }
            Verifier verifier = spin.verifier(task.promela(), task.compiled(mode), TO_COMPILE);
            return new SpinContestant(mode, task, verifier, stopwatch, options);
        } catch (SpinFailure failure) {
            throw new ContestantFailure(String.valueOf(failure.getMessage()));
        }
    }

    /** On one core, since on several a search that is not deep enough may hang. */
    private static long depth(Spin spin, SpinTask task) throws SpinFailure, ContestantFailure, InterruptedException {
        SpinMode mode = SpinMode.DEPTH_FIRST;
        try (Verifier verifier = spin.verifier(task.promela(), task.compiled(mode), TO_COMPILE)) {
            for (long depth = FIRST_DEPTH; depth < MOST_DEPTH; depth *= DEEPER) {
                List<String> trial = task.options(mode);
                trial.addAll(List.of("-b", "-m" + depth)); // gives up at once when that is not enough
                PanReport report = verifier.run(trial, task.limit());
                if (!report.wentTooDeep()) {
                    return complete(report).depth() + MARGIN;
                }
            }
        }
        throw new ContestantFailure("Spin's search goes deeper than " + MOST_DEPTH + " steps");
    }

    private static PanReport complete(PanReport report) throws ContestantFailure {
        if (!report.limit().isEmpty()) {
            throw new ContestantFailure(report.limit());
        }
        return report;
    }

    @Override
    public String name() {
        return mode.text();
    }

    @Override
    public String how() {
        return String.format(
                Locale.ROOT,
                "spin -a -o1 -o2 -o3 model.pml; gcc %s -o pan pan.c; ./pan %s",
                String.join(" ", task.compiled(mode)),
                String.join(" ", options));
    }

    @Override
    public Measurement run() throws ContestantFailure, InterruptedException {
        try {
            PanReport report = complete(verifier.run(stopwatch.command(), options, task.limit(mode)));
            Stopwatch.Reading reading = stopwatch.read();
            return new Measurement(
                    report.states(),
                    report.states(),
                    report.steps(),
                    new Measurement.Search(report.seconds(), report.seconds()),
                    reading.seconds(),
                    reading.peakBytes(),
                    violated(report));
        } catch (SpinFailure failure) {
            throw new ContestantFailure(String.valueOf(failure.getMessage()));
        }
    }

    /** Spin ends at the first error, and has not decided the other claims then. */
    private Map<Claim, Boolean> violated(PanReport report) throws ContestantFailure {
        Map<Claim, Boolean> violated = new EnumMap<>(Claim.class);
        for (Claim claim : task.claims()) {
            if (report.violates(claim) || report.errors().isEmpty()) {
                violated.put(claim, report.violates(claim));
            }
        }
        if (!report.errors().isEmpty() && violated.isEmpty()) {
            throw new ContestantFailure("Spin ended with another error: " + report.errors());
        }
        return violated;
    }

    @Override
    public void close() {
        verifier.close();
    }
}
