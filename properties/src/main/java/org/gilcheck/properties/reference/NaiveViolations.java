package org.gilcheck.properties.reference;

import java.util.BitSet;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.gilcheck.model.scenario.Label;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.properties.LockFairness;
import org.gilcheck.properties.reference.NaiveGraph.Edge;

/** The nearest violations of the properties that hold or are violated: how many steps lead to them, or to their loops. */
final class NaiveViolations {
    private static final int NONE = ReferenceAnswer.NONE;

    private final NaiveView view;
    private final NaiveGraph graph;
    private final LockFairness locks;
    private final Patience patience;

    NaiveViolations(NaiveView view, LockFairness locks, Patience patience) {
        this.view = view;
        this.graph = view.graph();
        this.locks = locks;
        this.patience = patience;
    }

    int sharing() {
        return graph.nearest(view::doTwoHold);
    }

    int wrongUse() {
        return nearestStep(
                edge -> view.scenario().fault(graph.state(edge.to()), 0).breaksLockDiscipline()
                        && Label.has(edge.label(), Event.FAULT));
    }

    private int nearestStep(Predicate<Edge> wanted) {
        return graph.edges().stream()
                .filter(wanted)
                .mapToInt(edge -> graph.distance(edge.from()) + 1)
                .min()
                .orElse(NONE);
    }

    private int nearestOfInterpreters(IntFunction<Integer> nearest) {
        return IntStream.range(0, view.scenario().interpreterCount())
                .map(nearest::apply)
                .filter(steps -> steps != NONE)
                .min()
                .orElse(NONE);
    }

    private static boolean isReliable(Edge edge) {
        return !Label.move(edge.label()).isUnasked();
    }

    /** Threads of an interpreter are alive, and none of them can ever move again. */
    int stuck() {
        return nearestOfInterpreters(interpreter -> {
            boolean[] moves = graph.leadingTo(
                    edge -> view.scenario().isProgramStep(edge.label())
                            && view.scenario().interpreter(Label.thread(edge.label())) == interpreter,
                    NaiveViolations::isReliable);
            return graph.nearest(state -> view.isSound(state)
                    && !moves[state]
                    && view.programThreadsOf(interpreter)
                            .anyMatch(thread -> !view.scenario().hasEnded(graph.state(state), 0, thread)));
        });
    }

    /** True for a step of a thread whose interpreter's last holder was made to yield to a waiter. */
    boolean comesAfterAYield(Edge edge) {
        int thread = Label.thread(edge.label());
        return thread < view.scenario().programThreadCount()
                && graph.past(edge.from()).yielding().contains(view.scenario().interpreter(thread));
    }

    /** Who was made to yield gets the GIL next. */
    int returns() {
        return nearestStep(edge -> {
            int thread = Label.thread(edge.label());
            return comesAfterAYield(edge)
                    && Label.has(edge.label(), Event.GRANT)
                    && graph.past(edge.from()).hadGilLast(view.scenario(), thread);
        });
    }

    /** The GIL is free and wanted, and nothing grants it any more. */
    int lost() {
        return nearestOfInterpreters(interpreter -> {
            boolean[] granted = graph.leadingTo(
                    edge -> view.isGrant(edge, interpreter),
                    edge -> isReliable(edge) && !Label.has(edge.label(), Event.IO_READY));
            return graph.nearest(state -> view.isFreeAndWanted(state, interpreter) && !granted[state]);
        });
    }

    /** Threads step for ever without work. */
    int idleForEver() {
        BitSet idle = new NaiveFairRuns(graph, locks, true, patience)
                .in(
                        view::isSound,
                        edge -> !Label.has(edge.label(), Event.WORK) && !Label.has(edge.label(), Event.IO_DONE));
        return graph.nearest(idle::get);
    }

    /** A thread wants the GIL for ever. */
    int starving() {
        BitSet starving = new BitSet();
        view.programThreads()
                .forEach(thread -> starving.or(new NaiveFairRuns(graph, locks, false, patience)
                        .in(state -> view.wants(state, thread), edge -> true)));
        return graph.nearest(starving::get);
    }
}
