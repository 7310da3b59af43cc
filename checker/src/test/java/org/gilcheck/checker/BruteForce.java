package org.gilcheck.checker;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.gilcheck.checker.WeightedSystem.Edge;

/**
 * The reference that the searches in a graph are compared with: it lists all simple cycles and all sets of states. It is
 * meant to be obviously right, and shares nothing with them. Sets of states are bits of a number.
 */
final class BruteForce {
    private final WeightedSystem system;
    /** The edges of all states that can be reached. */
    private final List<Edge> edges;
    /** The states of the window that can be reached. */
    private final int inside;

    BruteForce(WeightedSystem system) {
        this.system = system;
        List<Edge> all = IntStream.range(0, system.states())
                .boxed()
                .flatMap(state -> system.successors(state).stream())
                .toList();
        int reachable = reach((1 << system.initialStates()) - 1, all, system.states());
        edges = all.stream().filter(edge -> contains(reachable, edge.source())).toList();
        inside = reachable & statesWhere(system::isInside);
    }

    static boolean contains(int states, int state) {
        return (states >> state & 1) != 0;
    }

    private int statesWhere(IntPredicate wanted) {
        return IntStream.range(0, system.states())
                .filter(wanted)
                .map(state -> 1 << state)
                .sum();
    }

    /** Some states, and those that so many steps can lead to. */
    private static int reach(int from, List<Edge> edges, int steps) {
        int reached = from;
        for (int step = 0; step < steps; step++) {
            int before = reached;
            for (Edge edge : edges) {
                reached |= contains(before, edge.source()) ? 1 << edge.target() : 0;
            }
            if (reached == before) {
                break;
            }
        }
        return reached;
    }

    /** How many steps lead from the start to the nearest of some states. */
    int distance(int states) {
        int steps = 0;
        while ((reach((1 << system.initialStates()) - 1, edges, steps) & states) == 0) {
            steps++;
        }
        return steps;
    }

    private List<Edge> between(int states, Predicate<Edge> wanted) {
        List<Edge> between = new ArrayList<>();
        for (Edge edge : edges) {
            if (contains(states, edge.source()) && contains(states, edge.target()) && wanted.test(edge)) {
                between.add(edge);
            }
        }
        return between;
    }

    /** How many steps lead from a state inside through some edge, along edges inside that are not barred; 0 if none. */
    int steps(int from, Predicate<Edge> wanted) {
        return steps(from, wanted, between(inside, edge -> !edge.barred()));
    }

    private int steps(int from, Predicate<Edge> wanted, List<Edge> within) {
        for (int steps = 0; steps < system.states(); steps++) {
            int reached = reach(1 << from, within, steps);
            if (within.stream().anyMatch(edge -> contains(reached, edge.source()) && wanted.test(edge))) {
                return steps + 1;
            }
        }
        return 0;
    }

    /** The states inside from which no way along edges that are not barred closes anything. */
    int doomed() {
        List<Edge> reliable = between(-1, edge -> !edge.barred());
        return inside & statesWhere(state -> steps(state, Edge::closes, reliable) == 0);
    }

    // ---- components

    /** For each state inside those that it reaches, and that reach it, along edges that are not barred; else nothing. */
    int[] components() {
        List<Edge> within = between(inside, edge -> !edge.barred());
        int[] reached = IntStream.range(0, system.states())
                .map(state -> reach(1 << state & inside, within, system.states()))
                .toArray();
        return IntStream.range(0, system.states())
                .map(state -> statesWhere(other -> contains(reached[state], other) && contains(reached[other], state)))
                .toArray();
    }

    // ---- cycles

    List<List<Edge>> simpleCycles() {
        return simpleCycles(edges);
    }

    /** All cycles that visit no state twice, from the first of their states. */
    private static List<List<Edge>> simpleCycles(List<Edge> edges) {
        List<List<Edge>> cycles = new ArrayList<>();
        edges.stream()
                .map(Edge::source)
                .distinct()
                .forEach(start -> lengthen(new ArrayList<>(), start, start, 0, edges, cycles));
        return cycles;
    }

    private static void lengthen(
            List<Edge> way, int start, int end, int visited, List<Edge> edges, List<List<Edge>> cycles) {
        for (Edge edge : edges) {
            if (edge.source() == end && edge.target() >= start && !contains(visited, edge.target())) {
                way.add(edge);
                if (edge.target() == start) {
                    cycles.add(List.copyOf(way));
                } else {
                    lengthen(way, start, edge.target(), visited | 1 << edge.target(), edges, cycles);
                }
                way.remove(way.size() - 1);
            }
        }
    }

    /** A ratio in lowest terms. */
    record Ratio(long above, long below) implements Comparable<Ratio> {
        static Ratio of(long above, long below) {
            long divisor =
                    BigInteger.valueOf(above).gcd(BigInteger.valueOf(below)).longValueExact();
            return new Ratio(above / divisor, below / divisor);
        }

        @Override
        public int compareTo(Ratio other) {
            return Long.compare(above * other.below, other.above * below);
        }
    }

    // ---- the window

    /** Whether the cost of ways through the window has no bound. */
    boolean isUnbounded() {
        return simpleCycles(between(inside, edge -> !edge.closes())).stream()
                .flatMap(List::stream)
                .anyMatch(edge -> system.cost(edge) > 0);
    }

    /** The greatest cost of a way through the window, where it has a bound; -1 if it is never entered. */
    long supremum() {
        long[] longest = new long[system.states()];
        for (int round = 0; round < system.states(); round++) {
            for (Edge edge : edges) {
                boolean goesOn = contains(inside, edge.target()) && !edge.closes();
                long cost = system.cost(edge) + (goesOn ? longest[edge.target()] : 0);
                longest[edge.source()] = Math.max(longest[edge.source()], contains(inside, edge.source()) ? cost : 0);
            }
        }
        return IntStream.range(0, system.states())
                .mapToLong(state -> contains(inside, state) ? longest[state] : -1)
                .max()
                .orElseThrow();
    }

    /** Whether the window can close, now or later, once a run is in a state of it. */
    boolean canLeave(int state) {
        int reached = reach(1 << state, between(inside, edge -> !edge.closes()), system.states());
        return edges.stream()
                .filter(edge -> contains(reached, edge.source()))
                .anyMatch(edge -> edge.closes() || !contains(inside, edge.target()));
    }

    // ---- fairness

    /** The constraints that are possible in a state. */
    int possible(int state) {
        int possible = system.alsoPossible(state);
        for (Edge edge : system.successors(state)) {
            possible |= edge.satisfied();
        }
        return possible;
    }

    /** Whether a run is fair that visits these states, and takes these edges, again and again. */
    boolean isFair(int states, List<Edge> taken) {
        int satisfied = 0;
        for (Edge edge : taken) {
            satisfied |= edge.satisfied();
        }
        int somewhere = 0;
        int everywhere = -1;
        for (int state = 0; state < system.states(); state++) {
            if (contains(states, state)) {
                somewhere |= possible(state);
                everywhere &= possible(state);
            }
        }
        int weak = system.constraints() & ~system.strong() & ~system.demands();
        int required = system.demands() | (system.strong() & somewhere) | (weak & everywhere);
        return (required & ~satisfied) == 0;
    }

    /** The states inside that a fair run can visit again and again. */
    int fairForEver() {
        int fair = 0;
        for (int states = inside; states > 0; states = states - 1 & inside) {
            List<Edge> within = between(states, edge -> !edge.barred());
            if (!within.isEmpty() && isConnected(states, within) && isFair(states, within)) {
                fair |= states;
            }
        }
        return fair;
    }

    private boolean isConnected(int states, List<Edge> within) {
        for (int state = 0; state < system.states(); state++) {
            if (contains(states, state) && reach(1 << state, within, system.states()) != states) {
                return false;
            }
        }
        return true;
    }

    /** The states inside in which a run may end, since nothing that must happen can happen. */
    int mayEnd() {
        boolean any = system.constraints() != 0;
        return system.demands() != 0
                ? 0
                : inside
                        & statesWhere(state -> any
                                ? possible(state) == 0
                                : system.successors(state).isEmpty());
    }
}
