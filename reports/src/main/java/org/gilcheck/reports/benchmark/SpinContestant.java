package org.gilcheck.reports.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    private static final List<String> OPTIONS = List.of("-O3", "-DNOREDUCE", "-DSAFETY", "-DNOFAIR", "-DNOBOUNDCHECK");

    private final SpinMode mode;
    private final Verifier verifier;
    private final Stopwatch stopwatch;
    private final Duration limit;
    private final List<String> compiled;
    private final List<String> options;

    private SpinContestant(
            SpinMode mode,
            Verifier verifier,
            Stopwatch stopwatch,
            Duration limit,
            List<String> compiled,
            List<String> options) {
        this.mode = mode;
        this.verifier = verifier;
        this.stopwatch = stopwatch;
        this.limit = limit;
        this.compiled = compiled;
        this.options = options;
    }

    /**
     * Compiles it, and finds out how deep the search goes.
     *
     * @param states how many states there will be
     * @param megabytes the most memory for it
     */
    static SpinContestant prepare(
            Spin spin, SpinMode mode, Model model, long states, long megabytes, Stopwatch stopwatch, Duration limit)
            throws SpinFailure, InterruptedException {
        List<String> compiled = new ArrayList<>(OPTIONS);
        compiled.addAll(mode.options());
        compiled.add("-DMEMLIM=" + megabytes);
        Verifier verifier = spin.verifier(model.promela(), compiled, TO_COMPILE);
        boolean done = false;
        try {
            List<String> options = new ArrayList<>(List.of("-n", "-E", "-w" + bits(states)));
            if (mode.hasDepth()) {
                long depth = depth(verifier, options, limit);
                options.add("-m" + (mode.isParallel() ? FACTOR * depth : depth));
            }
            done = true;
            return new SpinContestant(mode, verifier, stopwatch, limit, compiled, options);
        } finally {
            if (!done) {
                verifier.close();
            }
        }
    }

    /** How many bits of the hash make a table with a slot for each state. */
    static int bits(long states) {
        return Math.max(10, Long.SIZE - Long.numberOfLeadingZeros(Math.max(1, states - 1)));
    }

    private static long depth(Verifier verifier, List<String> options, Duration limit)
            throws SpinFailure, InterruptedException {
        for (long depth = FIRST_DEPTH; depth < MOST_DEPTH; depth *= DEEPER) {
            List<String> trial = new ArrayList<>(options);
            trial.addAll(List.of("-b", "-m" + depth)); // gives up at once when that is not enough
            PanReport report = verifier.run(trial, limit);
            if (report.limit().isEmpty() && report.errors().isEmpty()) {
                return report.depth() + MARGIN;
            }
            if (!report.limit().isEmpty() && !report.wentTooDeep()) {
                throw new SpinFailure(report.limit());
            }
        }
        throw new SpinFailure("Spin's search goes deeper than " + MOST_DEPTH + " steps");
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
                String.join(" ", compiled),
                String.join(" ", options));
    }

    @Override
    public Measurement run() throws SpinFailure, InterruptedException {
        PanReport report = verifier.run(stopwatch.command(), options, limit);
        if (!report.limit().isEmpty()) {
            throw new SpinFailure(report.limit());
        }
        Stopwatch.Reading reading = stopwatch.read();
        return new Measurement(
                report.states(), report.steps(), report.seconds(), reading.seconds(), reading.peakBytes());
    }

    @Override
    public void close() {
        verifier.close();
    }
}
