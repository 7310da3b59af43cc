package org.gilcheck.reports.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gilcheck.properties.spin.Spin;
import org.gilcheck.properties.spin.SpinFailure;

/**
 * Contestants explore the same models in turn, each time in a fresh process, several times.
 *
 * @param runs how many times each; at least 1
 * @param workers how many cores each may use: 1, or 2
 * @param spin what gilcheck is compared with
 * @param megabytes the most memory for Spin
 * @param limit the longest time for a run
 */
public record Benchmark(int runs, int workers, Spin spin, long megabytes, Duration limit) {

    /**
     * Measures one model.
     *
     * @param progress is told what begins
     * @throws InterruptedException if this thread is interrupted; all processes are gone then
     */
    public Result of(Model model, Consumer<String> progress) throws InterruptedException {
        try (Stopwatch stopwatch = Stopwatch.create(spin.compiler())) {
            List<String> options = List.of("--workers", Integer.toString(workers));
            OwnContestant own = new OwnContestant(model, stopwatch, options, limit);
            progress.accept(model.name() + ": counting");
            long states = own.run().states(); // to warm up files, and to size Spin's hash table
            Map<String, String> how = new LinkedHashMap<>(Map.of(own.name(), own.how()));
            Map<String, String> failures = new LinkedHashMap<>();
            List<Contestant> contestants = new ArrayList<>(List.of(own));
            try {
                for (SpinMode mode : modes()) {
                    progress.accept(model.name() + ": compiling " + mode.text());
                    how.put(mode.text(), "");
                    try {
                        Contestant contestant =
                                SpinContestant.prepare(spin, mode, model, states, megabytes, stopwatch, limit);
                        how.put(mode.text(), contestant.how());
                        contestants.add(contestant);
                    } catch (SpinFailure failure) {
                        failures.put(mode.text(), String.valueOf(failure.getMessage()));
                    }
                }
                return result(model, measure(model, contestants, failures, progress), how, failures);
            } finally {
                contestants.forEach(Contestant::close);
            }
        }
    }

    private List<SpinMode> modes() {
        return workers == 1
                ? List.of(SpinMode.DEPTH_FIRST, SpinMode.BREADTH_FIRST)
                : List.of(SpinMode.TWO_CORES_DEPTH_FIRST, SpinMode.TWO_CORES_BREADTH_FIRST);
    }

    /** In turn, so that whatever else the machine does meets all of them. */
    private Map<String, List<Measurement>> measure(
            Model model, List<Contestant> contestants, Map<String, String> failures, Consumer<String> progress)
            throws InterruptedException {
        Map<String, List<Measurement>> measured = new LinkedHashMap<>();
        for (int run = 1; run <= runs; run++) {
            for (Contestant contestant : contestants) {
                if (failures.containsKey(contestant.name())) {
                    continue;
                }
                progress.accept(model.name() + ": " + contestant.name() + ", run " + run + " of " + runs);
                try {
                    measured.computeIfAbsent(contestant.name(), name -> new ArrayList<>())
                            .add(contestant.run());
                } catch (SpinFailure failure) {
                    failures.put(contestant.name(), String.valueOf(failure.getMessage()));
                    measured.remove(contestant.name());
                }
            }
        }
        return measured;
    }

    private static Result result(
            Model model,
            Map<String, List<Measurement>> measured,
            Map<String, String> how,
            Map<String, String> failures) {
        List<Score> scores = new ArrayList<>();
        how.forEach((name, line) -> scores.add(
                new Score(name, line, measured.getOrDefault(name, List.of()), failures.getOrDefault(name, ""))));
        return new Result(model.name(), scores);
    }
}
