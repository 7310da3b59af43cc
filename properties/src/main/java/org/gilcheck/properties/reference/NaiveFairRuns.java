package org.gilcheck.properties.reference;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Dispatch;
import org.gilcheck.model.scenario.Label;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.model.scenario.Label.Move;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.LockFairness;
import org.gilcheck.properties.reference.NaiveGraph.Edge;

/**
 * The states of a part of a graph in which a fair run can be for ever, by the definition: the run visits some states again and
 * again, which all reach one another; each thread that can step in all of them steps, time passes if it can in all of
 * them, and with strong locks a thread that can take a lock in one of them takes one.
 *
 * <p>Which locks cannot be taken is guessed: all possibilities are gone through.
 */
final class NaiveFairRuns {
    private final NaiveGraph graph;
    private final Scenario scenario;
    private final LockFairness locks;
    private final boolean somebodySteps;
    private final Patience patience;

    /** @param somebodySteps whether only runs count on which the program's threads step again and again */
    NaiveFairRuns(NaiveGraph graph, LockFairness locks, boolean somebodySteps, Patience patience) {
        this.graph = graph;
        this.scenario = graph.scenario();
        this.locks = locks;
        this.somebodySteps = somebodySteps;
        this.patience = patience;
    }

    /** The states of the part in which a fair run can be again and again, or end because nothing need happen any more. */
    BitSet in(IntPredicate part, Predicate<Edge> allowed) {
        BitSet fair = new BitSet();
        int threads = scenario.threadCount();
        int guesses = locks == LockFairness.STRONG ? 1 << threads : 1;
        for (int guess = 0; guess < guesses; guess++) {
            BitSet states = new BitSet();
            for (int state = 0; state < graph.size(); state++) {
                states.set(state, part.test(state) && (locksThatCanBeTaken(state) & guess) == 0);
            }
            removeThoseThatLeadNowhere(states, allowed);
            while (!states.isEmpty()) {
                patience.checkTime();
                BitSet component = component(states.nextSetBit(0), states, allowed);
                states.andNot(component);
                if (isFair(component, allowed, guess)) {
                    fair.or(component);
                }
            }
        }
        if (!somebodySteps) {
            fair.or(ends(part));
        }
        return fair;
    }

    /** The states of the part in which nothing need happen. */
    BitSet ends(IntPredicate part) {
        BitSet ends = new BitSet();
        for (int state = 0; state < graph.size(); state++) {
            ends.set(state, part.test(state) && possible(state).isEmpty());
        }
        return ends;
    }

    /** Leaves out states from which no step leads to another of the states, again and again: nobody can be there for ever. */
    private void removeThoseThatLeadNowhere(BitSet states, Predicate<Edge> allowed) {
        boolean changed = true;
        while (changed) {
            changed = false;
            patience.checkTime();
            for (int state = states.length() - 1; state >= 0; state = states.previousSetBit(state - 1)) {
                if (states.get(state)
                        && graph.edges(state).stream().noneMatch(edge -> allowed.test(edge) && states.get(edge.to()))) {
                    states.clear(state);
                    changed = true;
                }
            }
        }
    }

    /** The states that a state reaches and that reach it, within some. */
    private BitSet component(int start, BitSet within, Predicate<Edge> allowed) {
        BitSet component = new BitSet();
        BitSet reached = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        reached.set(start);
        while (!open.isEmpty()) {
            for (Edge edge : graph.edges(open.remove())) {
                if (allowed.test(edge) && within.get(edge.to()) && !reached.get(edge.to())) {
                    reached.set(edge.to());
                    open.add(edge.to());
                }
            }
        }
        component.set(start);
        open.add(start);
        while (!open.isEmpty()) {
            for (Edge edge : graph.edgesTo(open.remove())) {
                if (allowed.test(edge) && reached.get(edge.from()) && !component.get(edge.from())) {
                    component.set(edge.from());
                    open.add(edge.from());
                }
            }
        }
        return component;
    }

    private boolean isFair(BitSet component, Predicate<Edge> allowed, int untakenLocks) {
        Set<Integer> done = new HashSet<>();
        Set<Integer> alwaysPossible = null;
        int locksTaken = 0;
        boolean cyclic = false;
        boolean somebody = false;
        for (int state = component.nextSetBit(0); state >= 0; state = component.nextSetBit(state + 1)) {
            Set<Integer> here = possible(state);
            if (alwaysPossible == null) {
                alwaysPossible = here;
            } else {
                alwaysPossible.retainAll(here);
            }
            for (Edge edge : graph.edges(state)) {
                if (allowed.test(edge) && component.get(edge.to())) {
                    cyclic = true;
                    done.addAll(who(edge));
                    locksTaken |= lockTaken(edge);
                    somebody |= !who(edge).isEmpty() && scenario.isProgramStep(edge.label());
                }
            }
        }
        int mustTake = locks == LockFairness.STRONG ? ((1 << scenario.threadCount()) - 1) & ~untakenLocks : 0;
        return cyclic
                && alwaysPossible != null
                && done.containsAll(alwaysPossible)
                && (mustTake & ~locksTaken) == 0
                && (somebody || !somebodySteps);
    }

    /** Whose step it is: a thread, or {@link Label#NOBODY} for time; none for what need not happen. */
    private static Set<Integer> who(Edge edge) {
        Move move = Label.move(edge.label());
        boolean counts = move == Move.TIME || !(move.isUnasked() || Label.has(edge.label(), Event.IO_READY));
        return counts ? Set.of(Label.thread(edge.label())) : Set.of();
    }

    private static int lockTaken(Edge edge) {
        return !who(edge).isEmpty() && Label.has(edge.label(), Event.LOCK_TAKEN) ? 1 << Label.thread(edge.label()) : 0;
    }

    private int locksThatCanBeTaken(int state) {
        int locksHere = 0;
        for (Edge edge : graph.edges(state)) {
            locksHere |= lockTaken(edge);
        }
        return locksHere;
    }

    /** Who can step, be it as soon as there is a core. */
    private Set<Integer> possible(int state) {
        Set<Integer> possible = new HashSet<>();
        for (Edge edge : graph.edges(state)) {
            possible.addAll(who(edge));
        }
        if (scenario.clock() == Clock.TIMED && scenario.machine().os().dispatch() != Dispatch.PRIORITY) {
            for (int thread = 0; thread < scenario.threadCount(); thread++) {
                if (scenario.isRunnable(graph.state(state), 0, thread)) {
                    possible.add(thread);
                }
            }
        }
        return possible;
    }
}
