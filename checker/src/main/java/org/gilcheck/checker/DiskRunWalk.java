package org.gilcheck.checker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.gilcheck.checker.disk.RunCursor;
import org.gilcheck.checker.disk.SortedRun;
import org.gilcheck.model.TransitionSystem;

/**
 * Goes forward through the entries of {@link DiskShortestRun}, with the fewest switches and then the smallest labels. Several
 * initial states may begin runs with the same labels: these go on side by side, and the first of them wins.
 */
final class DiskRunWalk {
    private final TransitionSystem system;
    private final SwitchCosts costs;
    private final int words;

    DiskRunWalk(TransitionSystem system, SwitchCosts costs) {
        this.system = system;
        this.costs = costs;
        this.words = system.words();
    }

    /** Where a run has come to. */
    private static final class Place {
        private final long initial;
        private final long[] state;

        Place(long initial, long[] state) {
            this.initial = initial;
            this.state = state;
        }
    }

    /** What is left to do of all runs with the same labels so far. */
    private record Rest(List<Place> places, int actor, long switches) {}

    /** @param lastSteps one of which ends the run: each a state and a label; none if it ends with the last entries */
    Run through(List<SortedRun> cone, Collection<long[]> lastSteps) {
        List<Long> labels = new ArrayList<>();
        Rest rest = initial(cone.get(0));
        for (int level = 1; level < cone.size(); level++) {
            rest = step(rest, cone.get(level), labels);
        }
        if (!lastSteps.isEmpty()) {
            rest = lastStep(rest, lastSteps, labels);
        }
        return Replay.of(
                system,
                rest.places().get(0).initial,
                labels.stream().mapToLong(Long::longValue).toArray());
    }

    private Rest initial(SortedRun entries) {
        List<Place> places = new ArrayList<>();
        long[] least = {Long.MAX_VALUE};
        try (RunCursor cursor = entries.cursor(words)) {
            system.initialStates((state, number) -> {
                cursor.restart();
                if (cursor.seek(state, 0)) {
                    long switches = cursor.array()[words];
                    if (switches < least[0]) {
                        places.clear();
                        least[0] = switches;
                    }
                    if (switches == least[0]) {
                        places.add(new Place(number, Arrays.copyOf(state, words)));
                    }
                }
            });
        }
        return rest(places, SwitchCosts.NOBODY, least[0]);
    }

    private Rest step(Rest now, SortedRun entries, List<Long> labels) {
        Best best = new Best();
        try (RunCursor cursor = entries.cursor(words)) {
            for (Place place : now.places()) {
                system.successors(place.state, 0, (state, label) -> {
                    cursor.restart();
                    if (cursor.seek(state, 0)
                            && SwitchCosts.with(
                                            now.actor(),
                                            costs.actor(label),
                                            cursor.array()[words],
                                            cursor.array()[words + 1])
                                    == now.switches()) {
                        best.offer(label, new Place(place.initial, Arrays.copyOf(state, words)));
                    }
                });
            }
        }
        return next(now, best, labels);
    }

    private Rest lastStep(Rest now, Collection<long[]> lastSteps, List<Long> labels) {
        Best best = new Best();
        for (Place place : now.places()) {
            for (long[] step : lastSteps) {
                long label = step[words];
                if (Arrays.equals(step, 0, words, place.state, 0, words)
                        && SwitchCosts.with(now.actor(), costs.actor(label), 0, SwitchCosts.EVERYBODY)
                                == now.switches()) {
                    best.offer(label, place);
                }
            }
        }
        return next(now, best, labels);
    }

    private Rest next(Rest now, Best best, List<Long> labels) {
        labels.add(best.label);
        int actor = costs.actor(best.label);
        boolean isSwitch = actor != SwitchCosts.NOBODY && now.actor() != SwitchCosts.NOBODY && actor != now.actor();
        return rest(
                best.places, actor == SwitchCosts.NOBODY ? now.actor() : actor, now.switches() - (isSwitch ? 1 : 0));
    }

    private static Rest rest(List<Place> places, int actor, long switches) {
        if (places.isEmpty()) {
            throw new IllegalStateException("no run leads to a violation that was found");
        }
        return new Rest(places, actor, switches);
    }

    /** The places that the smallest label leads to. */
    private static final class Best {
        private final List<Place> places = new ArrayList<>();
        private long label;

        void offer(long offered, Place place) {
            if (places.isEmpty() || Long.compareUnsigned(offered, label) < 0) {
                places.clear();
                label = offered;
            }
            if (offered == label) {
                places.add(place);
            }
        }
    }
}
