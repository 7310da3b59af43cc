package org.gilcheck.properties.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gilcheck.properties.reference.NaiveGraph.Edge;

/**
 * The heaviest ways along some weighted steps, found by lengthening all ways again and again until nothing changes any more. If the ways
 * bite their own tails, they have found a loop that is worth going round for ever.
 */
final class NaiveLoops {
    private static final int NO_STEP = -1;

    /**
     * A step with a weight.
     *
     * @param to where it leads; {@link #NOWHERE} if ways end with it
     */
    record Weighted(Edge edge, int from, int to, long weight) {
        static final int NOWHERE = -1;
    }

    private final List<Weighted> steps;
    private final long[] heaviest;
    private final int[] next;

    /** The loop that makes ways heavier without end; empty if there is none. */
    private List<Edge> loop = List.of();

    /** @throws TooLargeException if patience ends */
    NaiveLoops(int states, List<Weighted> steps, Patience patience) {
        this.steps = steps;
        this.heaviest = new long[states];
        this.next = new int[states];
        Arrays.fill(next, NO_STEP);
        while (loop.isEmpty() && lengthen()) {
            patience.checkTime();
            loop = loopOfNext();
        }
    }

    /** The greatest weight of any way, also of one without steps; means nothing if there is a loop. */
    long greatestWeight() {
        return Arrays.stream(heaviest).max().orElse(0);
    }

    /** The steps of a loop whose weights sum to more than nothing; empty if there is none. */
    List<Edge> loop() {
        return loop;
    }

    /** Tries every step once at the beginning of a way; false if that makes none heavier. */
    private boolean lengthen() {
        boolean changed = false;
        for (int i = 0; i < steps.size(); i++) {
            Weighted step = steps.get(i);
            long weight = step.weight + (step.to == Weighted.NOWHERE ? 0 : heaviest[step.to]);
            if (weight > heaviest[step.from]) {
                heaviest[step.from] = weight;
                next[step.from] = i;
                changed = true;
            }
        }
        return changed;
    }

    /** A loop of the steps with which the ways go on; empty if all of them end. */
    private List<Edge> loopOfNext() {
        int[] seenFrom = new int[next.length];
        Arrays.fill(seenFrom, NO_STEP);
        for (int start = 0; start < next.length; start++) {
            int state = start;
            while (state != Weighted.NOWHERE && seenFrom[state] == NO_STEP && next[state] != NO_STEP) {
                seenFrom[state] = start;
                state = steps.get(next[state]).to;
            }
            if (state != Weighted.NOWHERE && seenFrom[state] == start && next[state] != NO_STEP) {
                return loopThrough(state);
            }
        }
        return List.of();
    }

    private List<Edge> loopThrough(int state) {
        List<Edge> around = new ArrayList<>();
        long weight = 0;
        int here = state;
        do {
            Weighted step = steps.get(next[here]);
            around.add(step.edge);
            weight += step.weight;
            here = step.to;
        } while (here != state);
        if (weight <= 0) {
            throw new IllegalStateException("a loop of weight " + weight + " that makes ways heavier");
        }
        return around;
    }
}
