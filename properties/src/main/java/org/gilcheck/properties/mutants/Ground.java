package org.gilcheck.properties.mutants;

import java.util.List;
import java.util.function.Supplier;
import org.gilcheck.checker.Bisimulation;
import org.gilcheck.checker.Explorer;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.checker.SameRuns;
import org.gilcheck.checker.StateGraph;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/** What is known of the original in one trial: found out when it is first asked for, for all mutants. */
final class Ground {
    /** A larger scenario takes too long to be tried with every mutant. */
    private static final long MOST_STATES = 60_000;

    private static final int MOST_PAIRS = 30_000;
    private static final int TIMES_LARGER = 8;
    private static final long LARGER = 20_000;

    private final Trial trial;
    private final Supplier<GilPolicy> original;
    private final Limits limits;
    private @Nullable Outcome outcome;
    private @Nullable StateGraph graph;

    Ground(Trial trial, Supplier<GilPolicy> original, Limits limits) {
        this.trial = trial;
        this.original = original;
        this.limits = limits;
    }

    Trial trial() {
        return trial;
    }

    /** All that a contract can say of the original. */
    synchronized Outcome outcome() {
        if (outcome == null) {
            outcome = Outcome.of(original.get(), trial, limits.withStates(Math.min(limits.states(), MOST_STATES)));
        }
        return outcome;
    }

    /** True if the original is known in all states. */
    boolean isKnown() {
        return outcome().complete();
    }

    /** How far a mutant is followed: some have many more states. */
    private Limits forMutants() {
        return limits.withStates(
                Math.min(limits.states(), TIMES_LARGER * outcome().states() + LARGER));
    }

    Outcome outcomeOf(GilPolicy mutant) {
        return Outcome.of(mutant, trial, forMutants());
    }

    /** True if nobody who sees what threads do to the GIL, and the time, can tell a mutant from the original. */
    boolean looksTheSame(GilPolicy mutant) {
        StateGraph other = graph(mutant, forMutants());
        StateGraph own = graph();
        return own != null
                && other != null
                && (Bisimulation.holds(own, other, kind -> kind)
                        || SameRuns.holds(own, other, kind -> kind, MOST_PAIRS));
    }

    private synchronized @Nullable StateGraph graph() {
        if (graph == null) {
            graph = graph(original.get(), limits);
        }
        return graph;
    }

    private @Nullable StateGraph graph(GilPolicy policy, Limits most) {
        Scenario scenario = trial.scenario(policy);
        return Explorer.graph(scenario, new Visible(scenario), List.of(), most, Progress.SILENT)
                .graph();
    }
}
