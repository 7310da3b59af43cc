package org.gilcheck.checker;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gilcheck.model.Quotient;
import org.gilcheck.model.TransitionSystem;
import org.jspecify.annotations.Nullable;

/**
 * Rebuilds a shortest run: finds the states from which the targets can still be reached in time, level by level
 * backwards, then goes forward through these and takes the run with the fewest context switches. Among equals the one
 * with the smallest labels wins, so that the answer does not depend on anything but the system.
 */
final class ShortestRun {
    private final TransitionSystem system;
    private final StateStore store;
    private final List<Integer> levelEnds;
    private final SuccessorBuffer buffer;
    private @Nullable StateGraph graph;

    ShortestRun(TransitionSystem system, StateStore store, List<Integer> levelEnds) {
        this.system = system;
        this.store = store;
        this.levelEnds = levelEnds;
        this.buffer = new SuccessorBuffer(system.words());
    }

    /** Takes the steps backwards from a graph, which saves expanding every state again. */
    ShortestRun within(StateGraph known) {
        graph = known;
        return this;
    }

    /** @param question what the targets violate */
    Run to(Targets targets, Question question) {
        return system instanceof Quotient quotient
                ? new LiftedRun(quotient, LiftedRun.Cone.of(store, coneOf(targets)))
                        .to(!targets.states().isEmpty(), question)
                : to(targets);
    }

    private List<BitSet> coneOf(Targets targets) {
        boolean byState = !targets.states().isEmpty();
        int lastLevel = byState ? targets.length() : targets.length() - 1;
        return cone(byState ? targets.states() : targets.sources(), lastLevel);
    }

    Run to(Targets targets) {
        boolean byState = !targets.states().isEmpty();
        List<BitSet> cone = coneOf(targets);
        int lastLevel = cone.size() - 1;
        Map<Long, Way> ways = initialWays(cone.get(0));
        for (int level = 0; level < lastLevel; level++) {
            ways = advance(ways, cone.get(level + 1));
        }
        Way best = byState ? Way.best(ways.values()) : Way.best(lastSteps(ways, targets));
        return run(best);
    }

    /** For each level the states from which some of {@code last}, in {@code lastLevel}, can be reached in time. */
    private List<BitSet> cone(List<Integer> last, int lastLevel) {
        List<BitSet> cone = new ArrayList<>();
        BitSet reached = new BitSet();
        last.forEach(reached::set);
        cone.add(reached);
        for (int level = lastLevel - 1; level >= 0; level--) {
            BitSet earlier = new BitSet();
            int first = level == 0 ? 0 : levelEnds.get(level - 1);
            for (int state = first; state < levelEnds.get(level); state++) {
                if (graph == null ? leadsInto(state, reached) : leadsInto(graph, state, reached)) {
                    earlier.set(state);
                }
            }
            cone.add(0, earlier);
            reached = earlier;
        }
        return cone;
    }

    private boolean leadsInto(int state, BitSet reached) {
        buffer.expand(system, store, state, state + 1);
        for (int index = 0; index < buffer.size(); index++) {
            int number = store.numberOf(buffer.states(), buffer.offset(index));
            if (number >= 0 && reached.get(number)) {
                return true;
            }
        }
        return false;
    }

    private static boolean leadsInto(StateGraph known, int state, BitSet reached) {
        for (int edge = known.firstEdge(state); edge < known.firstEdge(state + 1); edge++) {
            if (reached.get(known.target(edge))) {
                return true;
            }
        }
        return false;
    }

    private static Map<Long, Way> initialWays(BitSet within) {
        Map<Long, Way> ways = new HashMap<>();
        within.stream().forEach(state -> Way.offer(ways, new Way(state, 0, Way.NOBODY, 0, null)));
        return ways;
    }

    private Map<Long, Way> advance(Map<Long, Way> ways, BitSet within) {
        Map<Long, Way> next = new HashMap<>();
        for (Way way : ways.values()) {
            buffer.expand(system, store, way.state(), way.state() + 1);
            for (int index = 0; index < buffer.size(); index++) {
                int number = store.numberOf(buffer.states(), buffer.offset(index));
                if (number >= 0 && within.get(number)) {
                    Way.offer(next, extended(way, number, buffer.label(index)));
                }
            }
        }
        return next;
    }

    private Way extended(Way way, int state, long label) {
        return way.extended(state, label, system.actor(label));
    }

    private List<Way> lastSteps(Map<Long, Way> ways, Targets targets) {
        List<Way> last = new ArrayList<>();
        for (Way way : ways.values()) {
            for (int i = 0; i < targets.sources().size(); i++) {
                if (targets.sources().get(i) == way.state()) {
                    last.add(extended(way, way.state(), targets.labels().get(i)));
                }
            }
        }
        return last;
    }

    private Run run(Way best) {
        List<Long> labels = best.labels();
        int words = system.words();
        Way first = best;
        while (first.before() != null) {
            first = first.before();
        }
        long[] states = new long[(labels.size() + 1) * words];
        System.arraycopy(store.array(first.state()), store.offset(first.state()), states, 0, words);
        for (int step = 0; step < labels.size(); step++) {
            long label = labels.get(step);
            int at = (step + 1) * words;
            system.successors(states, step * words, (target, other) -> {
                if (other == label) {
                    System.arraycopy(target, 0, states, at, words);
                }
            });
        }
        return new Run(words, initialNumber(states), toArray(labels), states);
    }

    private long initialNumber(long[] states) {
        long[] number = {-1};
        int words = system.words();
        system.initialStates((candidate, label) -> {
            boolean same = true;
            for (int word = 0; word < words; word++) {
                same &= candidate[word] == states[word];
            }
            if (same && number[0] < 0) {
                number[0] = label;
            }
        });
        return number[0];
    }

    private static long[] toArray(List<Long> labels) {
        long[] result = new long[labels.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = labels.get(i);
        }
        return result;
    }
}
