package org.gilcheck.properties.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gilcheck.checker.Endless;
import org.gilcheck.checker.Lasso;
import org.gilcheck.model.TransitionSystem;
import org.gilcheck.properties.RunQuestions;
import org.jspecify.annotations.Nullable;

/** Looks for the shortest fair loop through a state and the shortest way to it, until it has looked at so many states. */
final class LoopSearch {
    private final RunQuestions questions;
    private final TransitionSystem system;
    private final FairLoops loops;
    private final Effort effort;
    private int spotsLeft;

    LoopSearch(RunQuestions questions, FairLoops loops, Effort effort) {
        this.questions = questions;
        this.system = questions.system();
        this.loops = loops;
        this.effort = effort;
        this.spotsLeft = effort.onLoops();
    }

    /** The shortest violation through a state of the lasso's own loop, or the lasso. */
    Lasso throughOwnStates(Lasso lasso) {
        Lasso best = lasso;
        Map<Spot, Way> ways = waysFromStart(lasso.run().length());
        for (int step = lasso.loopStart(); step <= lasso.run().length(); step++) {
            Spot spot = new Spot(lasso.run().state(step));
            Way way = ways.get(spot);
            long initial = way == null ? lasso.run().initial() : numberOf(way.start());
            List<Long> prefix = way == null ? Shortcuts.labels(lasso.run(), 0, step) : way.labels();
            best = Systems.better(
                    system, best, through(spot, initial, prefix, best.run().length() - prefix.size()));
        }
        return best;
    }

    /** The shortest violation through any state that is near enough the start, or the lasso. */
    Lasso throughStatesNearStart(Lasso lasso) {
        Lasso best = lasso;
        for (Map.Entry<Spot, Way> entry : waysFromStart(lasso.run().length()).entrySet()) {
            Way way = entry.getValue();
            if (way.length() > best.run().length() || spotsLeft <= 0) {
                break;
            }
            best = Systems.better(
                    system,
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
                Lasso found = Systems.lasso(system, initial, prefix, loop.labels());
                best = best == null ? found : Systems.better(system, best, found);
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
}
