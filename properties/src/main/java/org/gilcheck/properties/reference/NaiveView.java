package org.gilcheck.properties.reference;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.gilcheck.model.language.GilPhase;
import org.gilcheck.model.scenario.Fault;
import org.gilcheck.model.scenario.Label;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.reference.NaiveGraph.Edge;

/** What is true in the states and steps of a graph. */
final class NaiveView {
    private final Scenario scenario;
    private final NaiveGraph graph;

    NaiveView(NaiveGraph graph) {
        this.scenario = graph.scenario();
        this.graph = graph;
    }

    NaiveGraph graph() {
        return graph;
    }

    Scenario scenario() {
        return scenario;
    }

    GilPhase phase(int state, int thread) {
        return scenario.phase(graph.state(state), 0, thread);
    }

    /** False behind a faulty step. */
    boolean isSound(int state) {
        return scenario.fault(graph.state(state), 0) == Fault.NONE;
    }

    boolean wants(int state, int thread) {
        return phase(state, thread) == GilPhase.WANTS && isSound(state);
    }

    boolean isServing(int state, int thread) {
        return scenario.isServing(graph.state(state), 0, thread) && isSound(state);
    }

    boolean isSignalPending(int state, int thread) {
        return scenario.isSignalPending(graph.state(state), 0, thread) && isSound(state);
    }

    /** True if a thread has taken a step since it began to want the GIL, or has no step of its own to take. */
    boolean hasTried(int state, int thread) {
        return graph.past(state).tried().contains(thread) || scenario.isAttempting(graph.state(state), 0, thread);
    }

    boolean areTogether(int thread, int other) {
        return thread != other && scenario.interpreter(thread) == scenario.interpreter(other);
    }

    IntStream programThreads() {
        return IntStream.range(0, scenario.programThreadCount());
    }

    IntStream programThreadsOf(int interpreter) {
        return programThreads().filter(thread -> scenario.interpreter(thread) == interpreter);
    }

    /** The threads that share an interpreter with one of higher priority. */
    List<Integer> lowerThan(int thread) {
        return programThreads()
                .filter(other -> areTogether(thread, other) && priority(other) < priority(thread))
                .boxed()
                .toList();
    }

    private int priority(int thread) {
        return scenario.program().get(thread).priority();
    }

    boolean doTwoHold(int state) {
        return isHeldWhileAnotherIs(state, GilPhase.HOLDS);
    }

    /** True if a thread holds the GIL and another of its interpreter is in some phase. */
    boolean isHeldWhileAnotherIs(int state, GilPhase others) {
        return programThreads()
                .filter(thread -> phase(state, thread) == GilPhase.HOLDS)
                .anyMatch(thread -> programThreads()
                        .anyMatch(other -> areTogether(thread, other) && phase(state, other) == others));
    }

    boolean isFreeAndWanted(int state, int interpreter) {
        return programThreadsOf(interpreter).noneMatch(thread -> phase(state, thread) == GilPhase.HOLDS)
                && programThreadsOf(interpreter).anyMatch(thread -> wants(state, thread));
    }

    boolean isGrant(Edge edge, int interpreter) {
        return Label.has(edge.label(), Event.GRANT) && scenario.interpreter(Label.thread(edge.label())) == interpreter;
    }

    /** True if a step grants the GIL to another thread than the one that had it last. */
    boolean isHandOver(Edge edge) {
        return graph.past(edge.from()).isHandOver(scenario, edge.label());
    }

    /** True if in a step a thread that was woken for the GIL goes back to sleep. */
    boolean isInVain(Edge edge) {
        return graph.past(edge.from()).isInVain(scenario, graph.state(edge.from()), edge.label());
    }

    /** True if in a step a thread's wait becomes a full interval. */
    boolean waitBecomesAnInterval(Edge edge, int thread) {
        return graph.waits(edge.from()).becomeAnInterval(scenario, graph.state(edge.from()), edge.label(), thread);
    }

    boolean happens(Event event) {
        return happens(edge -> Label.has(edge.label(), event));
    }

    boolean happens(Predicate<Edge> wanted) {
        return graph.edges().stream().anyMatch(wanted);
    }
}
