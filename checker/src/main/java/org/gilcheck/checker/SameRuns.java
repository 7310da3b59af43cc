package org.gilcheck.checker;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether two graphs have the same runs to whoever sees only some of their steps, and after each run can refuse the
 * same and go on unseen alike: the equality of failures and divergences of CSP (A. W. Roscoe, "The Theory and Practice of
 * Concurrency", 1997). Coarser than {@link Bisimulation}, which also asks when a choice is made.
 *
 * <p>By walking through both at once, each time with all states in which a graph may be after what was seen.
 */
public final class SameRuns {
    private final Seen one;
    private final Seen other;

    private SameRuns(StateGraph one, StateGraph other, LongUnaryOperator visible) {
        this.one = new Seen(one, visible);
        this.other = new Seen(other, visible);
    }

    /**
     * Compares two graphs.
     *
     * @param visible what can be seen of a step of a kind, as {@link StepKind} made it; 0 if nothing
     * @param most how many pairs of sets of states to look at before giving up
     * @return false also when it was given up
     */
    public static boolean holds(StateGraph one, StateGraph other, LongUnaryOperator visible, int most) {
        return new SameRuns(one, other, visible).holds(most);
    }

    private boolean holds(int most) {
        Set<Long> known = new HashSet<>();
        Deque<int[][]> open = new ArrayDeque<>();
        visit(one.start(), other.start(), known, open);
        while (!open.isEmpty()) {
            int[][] pair = open.remove();
            SortedMap<Long, int[]> left = one.after(pair[0]);
            SortedMap<Long, int[]> right = other.after(pair[1]);
            if (known.size() > most
                    || !left.keySet().equals(right.keySet())
                    || one.mayGoOnUnseen(pair[0]) != other.mayGoOnUnseen(pair[1])
                    || !one.acceptances(pair[0]).equals(other.acceptances(pair[1]))) {
                return false;
            }
            left.forEach((step, states) -> visit(states, right.getOrDefault(step, states), known, open));
        }
        return true;
    }

    private void visit(int[] left, int[] right, Set<Long> known, Deque<int[][]> open) {
        if (known.add(((long) one.number(left) << Integer.SIZE) | other.number(right))) {
            open.add(new int[][] {left, right});
        }
    }

    /** One graph, as it is seen. */
    private static final class Seen {
        private final StateGraph graph;
        private final long[] seen;
        private final Components unseen;
        private final BitSet cyclic = new BitSet();
        private final Map<Key, Integer> numbers = new HashMap<>();

        Seen(StateGraph graph, LongUnaryOperator visible) {
            this.graph = graph;
            seen = new long[graph.kinds()];
            for (int kind = 0; kind < seen.length; kind++) {
                seen[kind] = visible.applyAsLong(graph.kind(kind));
            }
            unseen = new Components(Part.ofKinds(graph, graph.kindsThat(kind -> visible.applyAsLong(kind) == 0)));
            for (int state = 0; state < graph.states(); state++) {
                for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
                    if (seen[graph.kindOf(edge)] == 0 && unseen.of(graph.target(edge)) == unseen.of(state)) {
                        cyclic.set(state);
                    }
                }
            }
        }

        int number(int[] states) {
            Integer known = numbers.putIfAbsent(new Key(states), numbers.size());
            return known == null ? numbers.size() - 1 : known;
        }

        int[] start() {
            BitSet first = new BitSet();
            first.set(0, graph.initialStates());
            return closed(first);
        }

        /** The states and those that can be reached from them unseen. */
        private int[] closed(BitSet states) {
            Deque<Integer> open = new ArrayDeque<>();
            states.stream().forEach(open::add);
            while (!open.isEmpty()) {
                int state = open.remove();
                for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
                    int target = graph.target(edge);
                    if (seen[graph.kindOf(edge)] == 0 && !states.get(target)) {
                        states.set(target);
                        open.add(target);
                    }
                }
            }
            return states.stream().toArray();
        }

        /** For each step that can be seen next, where the graph may be after it. */
        SortedMap<Long, int[]> after(int[] states) {
            SortedMap<Long, BitSet> targets = new TreeMap<>();
            for (int state : states) {
                for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
                    long step = seen[graph.kindOf(edge)];
                    if (step != 0) {
                        targets.computeIfAbsent(step, key -> new BitSet()).set(graph.target(edge));
                    }
                }
            }
            SortedMap<Long, int[]> after = new TreeMap<>();
            targets.forEach((step, reached) -> after.put(step, closed(reached)));
            return after;
        }

        boolean mayGoOnUnseen(int[] states) {
            return Arrays.stream(states).anyMatch(cyclic::get);
        }

        /** The smallest sets of steps that it may offer where it does nothing unseen. */
        Set<Set<Long>> acceptances(int[] states) {
            Set<Set<Long>> all = new HashSet<>();
            for (int state : states) {
                Set<Long> offered = offered(state);
                if (offered != null) {
                    all.add(offered);
                }
            }
            List<Set<Long>> smallest = new ArrayList<>();
            for (Set<Long> each : all) {
                if (all.stream().noneMatch(less -> less.size() < each.size() && each.containsAll(less))) {
                    smallest.add(each);
                }
            }
            return new HashSet<>(smallest);
        }

        /** What can be seen next from a state; null if it may do something unseen. */
        private @Nullable Set<Long> offered(int state) {
            Set<Long> offered = new HashSet<>();
            for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
                offered.add(seen[graph.kindOf(edge)]);
            }
            return offered.contains(0L) ? null : offered;
        }
    }

    /** States, to be found by their numbers. */
    private static final class Key {
        private final int[] states;

        Key(int[] states) {
            this.states = states;
        }

        @Override
        public boolean equals(Object object) {
            return object instanceof Key that && Arrays.equals(states, that.states);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(states);
        }
    }
}
