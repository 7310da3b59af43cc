package org.gilcheck.properties.sampling;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gilcheck.checker.Run;

/**
 * What random runs have covered, and an estimate of what they have not.
 *
 * <p>The estimates are those that ecologists use for species. The states of one run depend on each other, so a state is counted
 * once for each run that visits it, however often it does: the runs are drawn independently, by their seeds, and with m runs, Q1
 * states that exactly one run has visited and Q2 states that exactly two have,
 *
 * <ul>
 *   <li>the next run is expected to visit Q1 / m states that no run has visited (Good and Turing);
 *   <li>a state that the next run visits is new with probability Q1 / V, where V is the sum over all runs of the states that each
 *       has visited;
 *   <li>at least (m - 1) / m * Q1 (Q1 - 1) / (2 (Q2 + 1)) states that runs of this kind can visit have not been visited (Chao 2, bias
 *       corrected).
 * </ul>
 *
 * <p>The last is a lower bound, and a weak one where many states are visited very seldom, as they are in large scenarios: it can be
 * too small by orders of magnitude. None of the three says anything of states that no such walk would reach, for instance because it
 * is too short. An estimate of 0 is no proof.
 */
public final class Coverage {
    private final Map<String, Integer> scenarios = new HashMap<>();
    private final Map<Spot, Integer> runsThatVisited = new HashMap<>();
    private long runs;
    private long steps;
    private long visits;

    /** For no runs yet. */
    public Coverage() {}

    /**
     * Adds a run.
     *
     * @param scenario the name of its scenario; equal states of scenarios with different names count as different
     */
    public void add(String scenario, Run run) {
        int number = scenarios.computeIfAbsent(scenario, name -> scenarios.size());
        Set<Spot> visited = new HashSet<>();
        for (int step = 0; step <= run.length(); step++) {
            visited.add(Spot.beside(run.state(step), number));
        }
        visited.forEach(spot -> runsThatVisited.merge(spot, 1, Integer::sum));
        runs++;
        steps += run.length();
        visits += visited.size();
    }

    /** How many runs there were. */
    public long runs() {
        return runs;
    }

    /** How many steps they took together. */
    public long steps() {
        return steps;
    }

    /** How many scenarios they were runs of. */
    public int scenarios() {
        return scenarios.size();
    }

    /** How many different states they visited, the initial states included. */
    public long states() {
        return runsThatVisited.size();
    }

    /** How likely a state that the next run visits is new, from 0 to 1; 1 if there was no run. */
    public double chanceOfNewState() {
        return visits == 0 ? 1 : (double) visitedBy(1) / visits;
    }

    /** How many new states the next run is expected to visit. */
    public double newStatesInNextRun() {
        return runs == 0 ? Double.NaN : (double) visitedBy(1) / runs;
    }

    /** How many states at least such runs can visit, but have not. */
    public double statesNotVisited() {
        if (runs == 0) {
            return Double.NaN;
        }
        double once = visitedBy(1);
        return (runs - 1.0) / runs * once * (once - 1) / (2 * (visitedBy(2) + 1.0));
    }

    private long visitedBy(int number) {
        return runsThatVisited.values().stream()
                .filter(count -> count == number)
                .count();
    }

    /** All of it in two sentences. */
    @Override
    public String toString() {
        String covered = count(runs, "run") + " of " + count(scenarios(), "scenario") + " took " + count(steps, "step")
                + " through " + count(states(), "distinct state") + ".";
        return runs < 2
                ? covered + " Of what was not visited nothing is known."
                : covered
                        + String.format(
                                Locale.ROOT,
                                " Not visited: an estimated %.0f states or more; a state that the next run visits is new with"
                                        + " probability %.4f.",
                                statesNotVisited(),
                                chanceOfNewState());
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
