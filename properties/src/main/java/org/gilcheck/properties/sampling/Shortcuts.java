package org.gilcheck.properties.sampling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gilcheck.checker.Replay;
import org.gilcheck.checker.Run;
import org.gilcheck.model.TransitionSystem;
import org.jspecify.annotations.Nullable;

/** Makes a run shorter by shorter ways between its own states. It still takes the same last step, into the same state. */
final class Shortcuts {
    private final TransitionSystem system;
    private final int mostSpots;

    /**
     * Prepares.
     *
     * @param mostSpots how many states to look at from each state of the run, at most
     */
    Shortcuts(TransitionSystem system, int mostSpots) {
        this.system = system;
        this.mostSpots = mostSpots;
    }

    /** The run without what lies between two visits to one state. */
    Run withoutDetours(Run run) {
        List<Long> labels = new ArrayList<>();
        int step = 0;
        Map<Spot, Integer> last = lastPlaces(run);
        while (step < run.length()) {
            step = Math.max(step, last.getOrDefault(new Spot(run.state(step)), step));
            labels.add(run.label(step));
            step++;
        }
        return labels.size() == run.length() ? run : replayed(run.initial(), labels);
    }

    /** Where each state stands for the last time, the final state left out. */
    private static Map<Spot, Integer> lastPlaces(Run run) {
        Map<Spot, Integer> last = new HashMap<>();
        for (int step = 0; step < run.length(); step++) {
            last.put(new Spot(run.state(step)), step);
        }
        return last;
    }

    /** The run with a shorter way wherever a small search finds one. */
    Run withShortcuts(Run run) {
        Run now = withoutDetours(run);
        for (int from = 0; from < now.length() - 2; from++) {
            Run shorter = shortcut(now, from);
            while (shorter != null) {
                now = shorter;
                shorter = shortcut(now, from);
            }
        }
        return now;
    }

    private @Nullable Run shortcut(Run run, int from) {
        Map<Spot, Integer> last = lastPlaces(run);
        Way way = LevelSearch.in(system, mostSpots)
                .nearest(
                        List.of(new Spot(run.state(from))),
                        run.length() - from - 2,
                        found -> last.getOrDefault(found.end(), -1) - from > found.length());
        if (way == null) {
            return null;
        }
        List<Long> labels = labels(run, 0, from);
        labels.addAll(way.labels());
        labels.addAll(labels(run, last.getOrDefault(way.end(), run.length()), run.length()));
        return replayed(run.initial(), labels);
    }

    private Run replayed(long initial, List<Long> labels) {
        return Replay.of(
                system, initial, labels.stream().mapToLong(Long::longValue).toArray());
    }

    static List<Long> labels(Run run, int from, int to) {
        List<Long> labels = new ArrayList<>();
        for (int step = from; step < to; step++) {
            labels.add(run.label(step));
        }
        return labels;
    }
}
