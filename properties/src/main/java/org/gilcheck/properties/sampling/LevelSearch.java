package org.gilcheck.properties.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gilcheck.model.TransitionSystem;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a shortest way to a goal, level by level, and among the shortest for one with the fewest context switches. Gives up
 * when it has seen too much.
 */
final class LevelSearch {
    private final TransitionSystem system;
    private final Expansion expansion;
    private final int mostSpots;
    private final Set<Spot> seen = new HashSet<>();
    private boolean gaveUp;

    /** Tells where one can go. */
    interface Expansion {
        void from(Spot spot, Arrival arrival);
    }

    /** Is told where one can go. */
    interface Arrival {
        void at(Spot spot, long label);
    }

    /** Tells where one wants to go. */
    interface Goal {
        /** True if the last step of a way leads there; asked also of ways without steps. */
        boolean isReachedBy(Way way);
    }

    LevelSearch(TransitionSystem system, Expansion expansion, int mostSpots) {
        this.system = system;
        this.expansion = expansion;
        this.mostSpots = mostSpots;
    }

    /** Along the steps of a system. */
    static LevelSearch in(TransitionSystem system, int mostSpots) {
        return new LevelSearch(
                system,
                (spot, arrival) -> system.successors(
                        spot.words(),
                        0,
                        (target, label) -> arrival.at(new Spot(Arrays.copyOf(target, system.words())), label)),
                mostSpots);
    }

    /** True if there may be a way that the last search has not found. */
    boolean gaveUp() {
        return gaveUp;
    }

    /** How many spots the last search has seen. */
    int spotsSeen() {
        return seen.size();
    }

    /** The best of the shortest ways from any of some spots; null if none of at most so many steps was found. */
    @Nullable
    Way nearest(List<Spot> starts, int mostSteps, Goal goal) {
        seen.clear();
        gaveUp = false;
        Map<Spot, Map<Integer, Way>> level = new LinkedHashMap<>();
        Way best = null;
        for (Spot start : starts) {
            Way way = Way.startingAt(start);
            best = goal.isReachedBy(way) ? better(best, way) : best;
            offer(level, way);
        }
        for (int steps = 0; steps < mostSteps && best == null && !level.isEmpty() && !gaveUp; steps++) {
            seen.addAll(level.keySet());
            Map<Spot, Map<Integer, Way>> next = new LinkedHashMap<>();
            best = advance(level, next, goal);
            level = next;
            gaveUp = best == null && seen.size() + level.size() > mostSpots;
        }
        return best;
    }

    private @Nullable Way advance(Map<Spot, Map<Integer, Way>> level, Map<Spot, Map<Integer, Way>> next, Goal goal) {
        Way best = null;
        for (Map.Entry<Spot, Map<Integer, Way>> entry : level.entrySet()) {
            List<Way> onward = new ArrayList<>();
            expansion.from(entry.getKey(), (target, label) -> {
                for (Way way : entry.getValue().values()) {
                    onward.add(way.on(target, label, system.actor(label)));
                }
            });
            for (Way way : onward) {
                if (goal.isReachedBy(way)) {
                    best = better(best, way);
                } else if (!seen.contains(way.end())) {
                    offer(next, way);
                }
            }
        }
        return best;
    }

    private static void offer(Map<Spot, Map<Integer, Way>> level, Way way) {
        level.computeIfAbsent(way.end(), spot -> new LinkedHashMap<>()).merge(way.actor(), way, LevelSearch::better);
    }

    private static Way better(@Nullable Way known, Way way) {
        return known == null || way.switches() < known.switches() ? way : known;
    }
}
