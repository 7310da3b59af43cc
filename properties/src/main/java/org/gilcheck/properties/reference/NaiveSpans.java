package org.gilcheck.properties.reference;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gilcheck.model.language.GilPhase;
import org.gilcheck.model.scenario.Label;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.properties.LockFairness;
import org.gilcheck.properties.reference.NaiveGraph.Edge;

/** The longest times and greatest counts, from when something begins until it ends. */
final class NaiveSpans {
    private final NaiveView view;
    private final LockFairness locks;
    private final Patience patience;

    NaiveSpans(NaiveView view, LockFairness locks, Patience patience) {
        this.view = view;
        this.locks = locks;
        this.patience = patience;
    }

    /** The states in which something goes on, the steps that end it, and what is summed over all steps. */
    private record Span(IntPredicate inside, Predicate<Edge> ends, ToLongFunction<Edge> cost) {
        Span(IntPredicate inside, ToLongFunction<Edge> cost) {
            this(inside, edge -> false, cost);
        }
    }

    long bypass() {
        return mostOfThreads(
                false,
                thread -> new Span(
                        state -> view.wants(state, thread) && view.hasTried(state, thread),
                        edge -> Label.has(edge.label(), Event.GRANT)
                                        && view.areTogether(thread, Label.thread(edge.label()))
                                ? 1
                                : 0));
    }

    long waiting() {
        return mostOfThreads(true, thread -> new Span(state -> view.wants(state, thread), Edge::time));
    }

    long perMessage() {
        return mostOfThreads(true, thread -> new Span(state -> view.isServing(state, thread), Edge::time));
    }

    long perCall() {
        return mostOfThreads(
                true,
                thread -> new Span(state -> view.isServing(state, thread) && view.wants(state, thread), Edge::time));
    }

    long toHandler() {
        return mostOfThreads(true, thread -> new Span(state -> view.isSignalPending(state, thread), Edge::time));
    }

    long battle() {
        return mostOfThreads(
                false,
                thread -> new Span(
                        state -> view.wants(state, thread),
                        edge -> view.isInVain(edge) && Label.thread(edge.label()) == thread ? 1 : 0));
    }

    long convoy() {
        return mostOfThreads(
                false,
                thread -> new Span(
                        state -> view.isServing(state, thread),
                        edge -> view.waitBecomesAnInterval(edge, thread) ? 1 : 0));
    }

    long inversion() {
        return most(
                true,
                view.programThreads()
                        .filter(thread -> !view.lowerThan(thread).isEmpty())
                        .mapToObj(thread -> new Span(
                                state -> view.wants(state, thread),
                                edge -> isHeldByAny(edge.from(), view.lowerThan(thread)) ? edge.time() : 0)));
    }

    private boolean isHeldByAny(int state, List<Integer> threads) {
        return threads.stream().anyMatch(thread -> view.phase(state, thread) == GilPhase.HOLDS);
    }

    long idle() {
        return most(
                true,
                IntStream.range(0, view.scenario().interpreterCount())
                        .mapToObj(interpreter -> new Span(
                                state -> view.isFreeAndWanted(state, interpreter),
                                edge -> view.isGrant(edge, interpreter),
                                Edge::time)));
    }

    private long mostOfThreads(boolean isTime, IntFunction<Span> ofThread) {
        return most(isTime, view.programThreads().mapToObj(ofThread));
    }

    private long most(boolean isTime, Stream<Span> spans) {
        return spans.mapToLong(span -> most(isTime, span)).max().orElse(NaiveBounds.NEVER);
    }

    private long most(boolean isTime, Span span) {
        if (isTime
                && !new NaiveFairRuns(view.graph(), locks, false, patience)
                        .ends(span.inside)
                        .isEmpty()) {
            return NaiveBounds.UNBOUNDED; // the span never ends, and nothing says how much time passes
        }
        return new NaiveBounds(view.graph(), patience).supremum(span.inside, span.ends, span.cost);
    }
}
