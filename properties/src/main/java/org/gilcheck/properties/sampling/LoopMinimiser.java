package org.gilcheck.properties.sampling;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gilcheck.checker.Endless;
import org.gilcheck.checker.Explorer;
import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.checker.Run;
import org.gilcheck.checker.StateGraph;
import org.gilcheck.model.TransitionSystem;
import org.gilcheck.properties.RunQuestions;
import org.jspecify.annotations.Nullable;

/**
 * Makes lassos short: looks for the shortest fair loop through a state and the shortest way to it, for the states of the loop
 * that is known, then for all near the start.
 */
final class LoopMinimiser {
    private final RunQuestions questions;
    private final TransitionSystem system;
    private final FairLoops loops;
    private final Shortcuts shortcuts;
    private final Effort effort;
    private boolean isGraphKnown;
    private @Nullable Lasso shortestInGraph;

    LoopMinimiser(RunQuestions questions, Effort effort) {
        this.questions = questions;
        this.system = questions.system();
        this.loops = new FairLoops(system, questions.kinds(), questions.fairness());
        this.shortcuts = new Shortcuts(system, effort.nearby());
        this.effort = effort;
    }

    Lasso minimise(Lasso violation) {
        Lasso best = withShortLoop(withShortPrefix(violation));
        if (!isGraphKnown) {
            Lasso found = fromGraph();
            shortestInGraph = found == null ? null : search().throughStatesNearStart(found);
            isGraphKnown = true;
        }
        if (shortestInGraph != null) {
            return Systems.better(system, shortestInGraph, best);
        }
        LoopSearch search = search();
        return search.throughStatesNearStart(search.throughOwnStates(best));
    }

    private LoopSearch search() {
        return new LoopSearch(questions, loops, effort);
    }

    /** What the explorer finds, if the system is small enough; null if it is not. */
    private @Nullable Lasso fromGraph() {
        Limits limits = Limits.defaults().withStates(Math.max(1, effort.fromStart()));
        StateGraph graph = Explorer.graph(system, questions.kinds(), List.of(), limits, Progress.SILENT)
                .graph();
        Lasso best = null;
        if (graph != null) {
            for (Endless each : questions.endless()) {
                Lasso lasso = each.find(graph, questions.fairness());
                best = best == null ? lasso : Systems.better(system, best, lasso);
            }
        }
        return best;
    }

    /** The same without what can be left out of the loop, or done in fewer steps, while it stays fair. */
    private Lasso withShortLoop(Lasso lasso) {
        Lasso best = lasso;
        Lasso before;
        do {
            before = best;
            for (int from = best.loopStart(); from < best.run().length(); from++) {
                Lasso shorter = shortcut(best, from);
                while (shorter != null) {
                    best = shorter;
                    shorter = from < best.run().length() ? shortcut(best, from) : null;
                }
            }
        } while (best.run().length() < before.run().length());
        return best;
    }

    private @Nullable Lasso shortcut(Lasso lasso, int from) {
        Run run = lasso.run();
        Map<Spot, Integer> last = new HashMap<>();
        for (int step = from + 1; step <= run.length(); step++) {
            last.put(new Spot(run.state(step)), step);
        }
        @Nullable Lasso[] found = {null};
        LevelSearch.in(system, effort.nearby())
                .nearest(List.of(new Spot(run.state(from))), run.length() - from - 1, way -> {
                    int to = last.getOrDefault(way.end(), -1);
                    if (to - from > way.length()) {
                        found[0] = spliced(lasso, from, way, to);
                    }
                    return found[0] != null;
                });
        return found[0];
    }

    /** The lasso with a way in place of some steps of its loop; null if it then does not show the violation. */
    private @Nullable Lasso spliced(Lasso lasso, int from, Way way, int to) {
        Run run = lasso.run();
        List<Long> loop = Shortcuts.labels(run, lasso.loopStart(), from);
        loop.addAll(way.labels());
        loop.addAll(Shortcuts.labels(run, to, run.length()));
        Lasso result = Systems.lasso(system, run.initial(), Shortcuts.labels(run, 0, lasso.loopStart()), loop);
        for (Endless each : questions.endless()) {
            if (staysIn(each, result)
                    && loops.isFair(
                            result.run(), result.loopStart(), result.run().length())) {
                return result;
            }
        }
        return null;
    }

    private boolean staysIn(Endless each, Lasso lasso) {
        Run run = lasso.run();
        boolean stays = each.states().contains(run.state(run.length()), 0);
        for (int step = lasso.loopStart(); step < run.length() && stays; step++) {
            long[] state = run.state(step);
            stays = each.states().contains(state, 0)
                    && each.steps().test(questions.kinds().of(state, 0, run.label(step)));
        }
        return stays;
    }

    /** The same loop, reached sooner, where a search of small parts finds how. */
    private Lasso withShortPrefix(Lasso lasso) {
        Run run = lasso.run();
        Run prefix = shortcuts.withShortcuts(Systems.prefix(run, lasso.loopStart()));
        return Systems.lasso(system, prefix.initial(), Arrays.asList(boxed(prefix.labels())), loopLabels(lasso));
    }

    private static List<Long> loopLabels(Lasso lasso) {
        return Shortcuts.labels(lasso.run(), lasso.loopStart(), lasso.run().length());
    }

    private static Long[] boxed(long[] labels) {
        return Arrays.stream(labels).boxed().toArray(Long[]::new);
    }
}
