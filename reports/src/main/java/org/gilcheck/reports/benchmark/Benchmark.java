package org.gilcheck.reports.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.gilcheck.model.scenario.Reduction;
import org.gilcheck.properties.promela.Claim;
import org.gilcheck.properties.spin.Spin;

/**
 * Contestants do the same with the same models in turn, each time in a fresh process, several times.
 *
 * @param contest what they do
 * @param runs how many times each; at least 1
 * @param workers how many cores each may use: 1, or 2
 * @param spin what gilcheck is compared with
 * @param megabytes the most memory for Spin
 * @param limit the longest time for a run
 */
public record Benchmark(Contest contest, int runs, int workers, Spin spin, long megabytes, Duration limit) {
    /** How many times longer than gilcheck a search on several cores may take, and how many seconds more, before it hangs. */
    private static final int PATIENCE = 20;

    private static final long MORE_PATIENCE = 60;

    /**
     * Measures one model.
     *
     * @param progress is told what begins
     * @throws InterruptedException if this thread is interrupted; all processes are gone then
     */
    public Result of(Model model, Consumer<String> progress) throws InterruptedException {
        Set<Claim> claims = model.decidable(contest.claims());
        if (claims.isEmpty() && !contest.isExploring()) {
            return new Result(model.name(), contest.claims(), List.of(), "Spin can decide nothing of what is asked");
        }
        try (Stopwatch stopwatch = Stopwatch.create(spin.compiler())) {
            Contestant own = own(model, claims, Reduction.usual(), stopwatch);
            progress.accept(model.name() + ": gilcheck, for the first time");
            Measurement first;
            try {
                first = own.run(); // to warm up files, and to size Spin's hash table
            } catch (ContestantFailure failure) {
                return new Result(model.name(), claims, List.of(failed(own.name(), own.how(), failure.reason())), "");
            }
            if (contest.isLiveness() && first.violatesSomething()) {
                return new Result(
                        model.name(),
                        claims,
                        List.of(),
                        "starvation is violated: each ends at the first cycle that it meets, and times say nothing");
            }
            Contestant best = own(model, claims, reductions(claims), stopwatch);
            return new Result(model.name(), claims, scores(model, claims, best, first, stopwatch, progress), "");
        }
    }

    /** All those that save states, where they are of use. */
    private List<Reduction> reductions(Set<Claim> claims) {
        List<Reduction> all = new ArrayList<>(Reduction.usual());
        if (!claims.isEmpty() && !contest.isLiveness()) {
            all.add(Reduction.PARTIAL_ORDER);
        }
        return all;
    }

    private Contestant own(Model model, Set<Claim> claims, List<Reduction> reductions, Stopwatch stopwatch) {
        List<String> options = List.of("--workers", Integer.toString(workers));
        GilcheckProcess process = new GilcheckProcess(stopwatch, limit);
        return contest.isExploring()
                ? new CountContestant(model, process, options)
                : new CheckContestant(model, claims, reductions, process, options);
    }

    private List<Score> scores(
            Model model,
            Set<Claim> claims,
            Contestant own,
            Measurement first,
            Stopwatch stopwatch,
            Consumer<String> progress)
            throws InterruptedException {
        Duration patience = Duration.ofSeconds(MORE_PATIENCE + PATIENCE * (long) Math.ceil(first.seconds()));
        SpinTask task = new SpinTask(model.promela(claims), claims, first.represented(), megabytes, limit, patience);
        Map<String, String> failures = new LinkedHashMap<>();
        List<Contestant> contestants = new ArrayList<>(List.of(own));
        try {
            for (SpinMode mode : contest.modes(workers)) {
                progress.accept(model.name() + ": compiling " + mode.text());
                try {
                    contestants.add(SpinContestant.prepare(spin, mode, task, stopwatch));
                } catch (ContestantFailure failure) {
                    failures.put(mode.text(), failure.reason());
                }
            }
            Map<String, List<Measurement>> measured = measure(model, contestants, failures, progress);
            return scores(contestants, measured, failures);
        } finally {
            contestants.forEach(Contestant::close);
        }
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
                } catch (ContestantFailure failure) {
                    failures.put(contestant.name(), failure.reason());
                    measured.remove(contestant.name());
                }
            }
        }
        return measured;
    }

    private List<Score> scores(
            List<Contestant> contestants, Map<String, List<Measurement>> measured, Map<String, String> failures) {
        List<Score> scores = new ArrayList<>();
        for (Contestant contestant : contestants) {
            String name = contestant.name();
            boolean isExact = contest.modes(workers).stream()
                    .filter(mode -> mode.text().equals(name))
                    .allMatch(SpinMode::isExact);
            List<Measurement> runs = measured.getOrDefault(name, List.of());
            scores.add(new Score(name, contestant.how(), isExact, runs, failures.getOrDefault(name, "")));
        }
        failures.forEach((name, reason) -> {
            if (contestants.stream().noneMatch(each -> each.name().equals(name))) {
                scores.add(failed(name, "", reason));
            }
        });
        return scores;
    }

    private static Score failed(String name, String how, String reason) {
        return new Score(name, how, true, List.of(), reason);
    }
}
