package org.gilcheck.properties.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gilcheck.checker.Endless;
import org.gilcheck.checker.Explorer;
import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.checker.Replay;
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
    private int spotsLeft;
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
            spotsLeft = effort.onLoops();
            shortestInGraph = found == null ? null : throughStatesNearStart(found);
            isGraphKnown = true;
        }
        if (shortestInGraph != null) {
            return better(shortestInGraph, best);
        }
        spotsLeft = effort.onLoops();
        return throughStatesNearStart(throughOwnStates(best));
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
                best = best == null ? lasso : better(best, lasso);
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
        Lasso result = lasso(run.initial(), Shortcuts.labels(run, 0, lasso.loopStart()), loop);
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
        return lasso(prefix.initial(), Arrays.asList(boxed(prefix.labels())), loopLabels(lasso));
    }

    private Lasso throughOwnStates(Lasso lasso) {
        Lasso best = lasso;
        Map<Spot, Way> ways = waysFromStart(lasso.run().length());
        for (int step = lasso.loopStart(); step <= lasso.run().length(); step++) {
            Spot spot = new Spot(lasso.run().state(step));
            Way way = ways.get(spot);
            long initial = way == null ? lasso.run().initial() : numberOf(way.start());
            List<Long> prefix = way == null ? Shortcuts.labels(lasso.run(), 0, step) : way.labels();
            best = better(best, through(spot, initial, prefix, best.run().length() - prefix.size()));
        }
        return best;
    }

    private Lasso throughStatesNearStart(Lasso lasso) {
        Lasso best = lasso;
        for (Map.Entry<Spot, Way> entry : waysFromStart(lasso.run().length()).entrySet()) {
            Way way = entry.getValue();
            if (way.length() > best.run().length() || spotsLeft <= 0) {
                break;
            }
            best = better(
                    best,
                    through(
                            entry.getKey(),
                            numberOf(way.start()),
                            way.labels(),
                            best.run().length() - way.length()));
        }
        return best;
    }

    /** For the states that are near enough the shortest way to each, the nearest first. */
    private Map<Spot, Way> waysFromStart(int mostSteps) {
        Map<Spot, Way> ways = new LinkedHashMap<>();
        List<Spot> starts = new ArrayList<>();
        for (int number = 0; number < Systems.initialStates(system); number++) {
            starts.add(new Spot(Systems.initialState(system, number)));
        }
        LevelSearch.in(system, effort.fromStart()).nearest(starts, mostSteps, way -> {
            ways.putIfAbsent(way.end(), way);
            return false;
        });
        return ways;
    }

    private int numberOf(Spot start) {
        for (int number = 0; number < Systems.initialStates(system); number++) {
            if (start.equals(new Spot(Systems.initialState(system, number)))) {
                return number;
            }
        }
        throw new IllegalStateException("a way begins in no initial state");
    }

    /** The shortest violation that goes round through a state; null if there is none of at most so many steps. */
    private @Nullable Lasso through(Spot spot, long initial, List<Long> prefix, int mostSteps) {
        Lasso best = null;
        for (Endless each : questions.endless()) {
            int most = best == null ? mostSteps : best.loopLength();
            Way loop = most < 0 ? null : fairLoop(each, spot.words(), most);
            if (loop != null) {
                Lasso found = lasso(initial, prefix, loop.labels());
                best = best == null ? found : better(best, found);
            }
        }
        return best;
    }

    private @Nullable Way fairLoop(Endless endless, long[] state, int mostSteps) {
        if (spotsLeft <= 0 || !endless.states().contains(state, 0)) {
            return null;
        }
        int words = state.length;
        long possible = loops.possibleIn(state);
        Spot start = Spot.beside(state, ~possible, 0, possible);
        LevelSearch search =
                new LevelSearch(system, (spot, arrival) -> expand(endless, spot.words(), words, arrival), spotsLeft);
        Way loop = search.nearest(List.of(start), mostSteps, way -> {
            long[] end = way.end().words();
            return Arrays.equals(end, 0, words, state, 0, words)
                    && loops.isFair(end[words] | end[words + 1], end[words + 1], end[words + 2]);
        });
        spotsLeft -= search.spotsSeen();
        return loop;
    }

    private void expand(Endless endless, long[] spot, int words, LevelSearch.Arrival arrival) {
        Map<Long, long[]> targets = new HashMap<>();
        List<Long> labels = new ArrayList<>();
        system.successors(spot, 0, (target, label) -> {
            if (endless.states().contains(target, 0)
                    && endless.steps().test(questions.kinds().of(spot, 0, label))) {
                labels.add(label);
                targets.put(label, Arrays.copyOf(target, words));
            }
        });
        for (long label : labels) {
            long[] target = targets.getOrDefault(label, spot);
            long possible = loops.possibleIn(target);
            arrival.at(
                    Spot.beside(
                            target,
                            spot[words] | ~possible,
                            spot[words + 1] | loops.satisfiedBy(spot, label),
                            spot[words + 2] | possible),
                    label);
        }
    }

    private Lasso lasso(long initial, List<Long> prefix, List<Long> loop) {
        List<Long> labels = new ArrayList<>(prefix);
        labels.addAll(loop);
        Run run = Replay.of(
                system, initial, labels.stream().mapToLong(Long::longValue).toArray());
        return new Lasso(run, prefix.size(), List.of());
    }

    private static List<Long> loopLabels(Lasso lasso) {
        return Shortcuts.labels(lasso.run(), lasso.loopStart(), lasso.run().length());
    }

    private static Long[] boxed(long[] labels) {
        return Arrays.stream(labels).boxed().toArray(Long[]::new);
    }

    private Lasso better(Lasso known, @Nullable Lasso other) {
        if (other == null) {
            return known;
        }
        int length = other.run().length() - known.run().length();
        int switches = Systems.switches(system, other.run()) - Systems.switches(system, known.run());
        return length < 0 || (length == 0 && switches < 0) ? other : known;
    }
}
