package org.gilcheck.properties.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.gilcheck.checker.Fraction;
import org.gilcheck.model.language.GilPhase;
import org.gilcheck.model.scenario.Fault;
import org.gilcheck.model.scenario.Label;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.Bound;
import org.gilcheck.properties.LockFairness;
import org.gilcheck.properties.Verdict;
import org.gilcheck.properties.Verdict.Scope;
import org.gilcheck.properties.reference.NaiveGraph.Edge;

/**
 * What the properties mean, said once more over all states and steps of a scenario: plainly, and with nothing of the checker or of
 * the properties themselves.
 */
final class NaiveCheck {
    private static final int NO_VIOLATION = -1;

    private final Scenario scenario;
    private final LockFairness locks;
    private final NaiveGraph plain;
    private final NaiveGraph withPast;
    private final boolean faulty;

    /** @param scenario one that nobody else uses */
    NaiveCheck(Scenario scenario, LockFairness locks) {
        this.scenario = scenario;
        this.locks = locks;
        this.plain = new NaiveGraph(scenario, false);
        this.withPast = new NaiveGraph(scenario, true);
        this.faulty = plain.edges().stream().anyMatch(edge -> Label.has(edge.label(), Event.FAULT));
    }

    /** How many states the exploration has that a verdict comes from. */
    NaiveGraph graph(boolean remembers) {
        return remembers ? withPast : plain;
    }

    /** Compares a verdict, and says so with the policy if it differs. */
    void confirm(Verdict verdict) {
        if (verdict.scope() == Scope.NOT_APPLICABLE) {
            if (verdict.reason().equals(Verdict.DOES_NOT_EXCLUDE)) {
                assertThat(plain.nearest(this::isSharedByTwo)).isNotNegative();
            }
            return;
        }
        switch (verdict.property().id()) {
            case "mutual-exclusion" -> confirm(verdict, plain.nearest(this::isSharedByTwo), isContended());
            case "lock-discipline" -> confirm(verdict, wrongUse(), any(plain, Event.DROP));
            case "deadlock" -> confirm(verdict, stuck(), any(plain, edge -> scenario.isProgramStep(edge.label())));
            case "yield-switches" ->
                confirm(verdict, returns(), withPast.edges().stream().anyMatch(this::yields));
            case "lost-wakeup" -> confirm(verdict, lost(), any(plain, Event.GRANT));
            case "livelock" -> confirm(verdict, idleForEver(), any(plain, Event.WORK));
            case "starvation" -> confirm(verdict, starving(), any(plain, Event.GRANT));
            case "bypass" -> confirmLongest(verdict, "", withPast, false, threads(this::isPassedBy));
            case "wait" -> confirmLongest(verdict, "", plain, true, threads(this::isWaiting));
            case "io-latency" -> {
                confirmLongest(verdict, "per message", plain, true, threads(this::isServing));
                confirmLongest(verdict, "per call", plain, true, threads(this::isServingAndWaiting));
            }
            case "signal-latency" -> confirmLongest(verdict, "", plain, true, threads(this::isToHandle));
            case "priority-inversion" -> confirmLongest(verdict, "", plain, true, inverted());
            case "idle-lock" -> confirmLongest(verdict, "", plain, true, idle());
            case "gil-battle" -> {
                confirmLongest(verdict, "per request", withPast, false, threads(this::isBattling));
                confirmRatio(
                        verdict, "in the long run", withPast, true, List.of(NaiveCheck::inVain), count(Event.GRANT));
            }
            case "switch-rate" -> confirmRatio(verdict, "", withPast, true, List.of(NaiveCheck::handOvers), Edge::work);
            case "efficiency" -> confirmRatio(verdict, "", plain, false, List.of(Edge::work), Edge::time);
            case "fairness-share" -> {
                confirmRatio(verdict, "at least", plain, false, workOfEach(), Edge::work);
                confirmRatio(verdict, "at most", plain, true, workOfEach(), Edge::work);
            }
            default -> throw new IllegalArgumentException("no reference for " + verdict.property());
        }
    }

    // ---- verdicts

    /** @param steps how many lead to the nearest violation */
    private void confirm(Verdict verdict, int steps, boolean triggered) {
        String expected = steps != NO_VIOLATION
                ? "violated after " + steps
                : faulty ? "BOUNDED" : triggered ? "EXHAUSTIVE" : "VACUOUS";
        String found = verdict.violation() == null
                ? verdict.scope().name()
                : "violated after " + verdict.violation().loopStart();
        assertThat(found).as("%s", verdict.property()).isEqualTo(expected);
    }

    private static boolean any(NaiveGraph graph, Event event) {
        return any(graph, edge -> Label.has(edge.label(), event));
    }

    private static boolean any(NaiveGraph graph, Predicate<Edge> wanted) {
        return graph.edges().stream().anyMatch(wanted);
    }

    private GilPhase phase(NaiveGraph graph, int state, int thread) {
        return scenario.phase(graph.state(state), 0, thread);
    }

    private boolean isSound(NaiveGraph graph, int state) {
        return scenario.fault(graph.state(state), 0) == Fault.NONE;
    }

    private boolean wants(NaiveGraph graph, int state, int thread) {
        return phase(graph, state, thread) == GilPhase.WANTS && isSound(graph, state);
    }

    private boolean areTogether(int thread, int other) {
        return thread != other && scenario.interpreter(thread) == scenario.interpreter(other);
    }

    private IntStream programThreads() {
        return IntStream.range(0, scenario.programThreadCount());
    }

    private boolean isSharedByTwo(int state) {
        return holds(state, GilPhase.HOLDS);
    }

    private boolean isContended() {
        return IntStream.range(0, plain.size()).anyMatch(state -> holds(state, GilPhase.WANTS));
    }

    /** True if a thread holds the GIL and another of its interpreter is in some phase. */
    private boolean holds(int state, GilPhase others) {
        return programThreads()
                .filter(thread -> phase(plain, state, thread) == GilPhase.HOLDS)
                .anyMatch(thread -> programThreads()
                        .anyMatch(other -> areTogether(thread, other) && phase(plain, state, other) == others));
    }

    private int wrongUse() {
        return nearestStep(
                plain,
                edge -> scenario.fault(plain.state(edge.to()), 0).breaksLockDiscipline()
                        && Label.has(edge.label(), Event.FAULT));
    }

    private static int nearestStep(NaiveGraph graph, Predicate<Edge> wanted) {
        return graph.edges().stream()
                .filter(wanted)
                .mapToInt(edge -> graph.distance(edge.from()) + 1)
                .min()
                .orElse(NO_VIOLATION);
    }

    private static boolean isReliable(Edge edge) {
        return !Label.move(edge.label()).isUnasked();
    }

    private int stuck() {
        int nearest = NO_VIOLATION;
        for (int each = 0; each < scenario.interpreterCount(); each++) {
            int interpreter = each;
            boolean[] moves = plain.leadingTo(
                    edge -> scenario.isProgramStep(edge.label())
                            && scenario.interpreter(Label.thread(edge.label())) == interpreter,
                    NaiveCheck::isReliable);
            nearest = nearer(
                    nearest,
                    plain.nearest(state -> isSound(plain, state)
                            && !moves[state]
                            && programThreads()
                                    .anyMatch(thread -> scenario.interpreter(thread) == interpreter
                                            && !scenario.hasEnded(plain.state(state), 0, thread))));
        }
        return nearest;
    }

    private static int nearer(int one, int other) {
        return one == NO_VIOLATION || other == NO_VIOLATION ? Math.max(one, other) : Math.min(one, other);
    }

    /** True for a step of a thread whose interpreter's last holder was made to yield to a waiter. */
    private boolean yields(Edge edge) {
        int thread = Label.thread(edge.label());
        return thread < scenario.programThreadCount()
                && withPast.past(edge.from()).yielding().contains(scenario.interpreter(thread));
    }

    private int returns() {
        return nearestStep(withPast, edge -> {
            int thread = Label.thread(edge.label());
            return yields(edge)
                    && Label.has(edge.label(), Event.GRANT)
                    && withPast.past(edge.from()).holders().get(scenario.interpreter(thread)) == thread;
        });
    }

    private boolean isFreeAndWanted(NaiveGraph graph, int state, int interpreter) {
        return programThreads()
                        .filter(thread -> scenario.interpreter(thread) == interpreter)
                        .noneMatch(thread -> phase(graph, state, thread) == GilPhase.HOLDS)
                && programThreads()
                        .filter(thread -> scenario.interpreter(thread) == interpreter)
                        .anyMatch(thread -> wants(graph, state, thread));
    }

    private int lost() {
        int nearest = NO_VIOLATION;
        for (int each = 0; each < scenario.interpreterCount(); each++) {
            int interpreter = each;
            boolean[] granted = plain.leadingTo(
                    edge -> isGrant(edge, interpreter),
                    edge -> isReliable(edge) && !Label.has(edge.label(), Event.IO_READY));
            nearest = nearer(
                    nearest, plain.nearest(state -> isFreeAndWanted(plain, state, interpreter) && !granted[state]));
        }
        return nearest;
    }

    private boolean isGrant(Edge edge, int interpreter) {
        return Label.has(edge.label(), Event.GRANT) && scenario.interpreter(Label.thread(edge.label())) == interpreter;
    }

    private int idleForEver() {
        BitSet idle = new NaiveFairRuns(plain, locks, true)
                .in(
                        state -> isSound(plain, state),
                        edge -> !Label.has(edge.label(), Event.WORK) && !Label.has(edge.label(), Event.IO_DONE));
        return plain.nearest(idle::get);
    }

    private int starving() {
        BitSet starving = new BitSet();
        programThreads()
                .forEach(thread -> starving.or(
                        new NaiveFairRuns(plain, locks, false).in(state -> wants(plain, state, thread), edge -> true)));
        return plain.nearest(starving::get);
    }

    // ---- longest ways

    /** What one longest way is sought in. */
    private record Span(IntPredicate inside, Predicate<Edge> ends, ToLongFunction<Edge> cost) {
        Span(IntPredicate inside, ToLongFunction<Edge> cost) {
            this(inside, edge -> false, cost);
        }
    }

    private interface OfThread {
        Span span(int thread);
    }

    private List<Span> threads(OfThread span) {
        return programThreads().mapToObj(span::span).toList();
    }

    private Span isPassedBy(int thread) {
        return new Span(
                state -> wants(withPast, state, thread)
                        && (withPast.past(state).tried().contains(thread)
                                || scenario.isAttempting(withPast.state(state), 0, thread)),
                edge -> Label.has(edge.label(), Event.GRANT) && areTogether(thread, Label.thread(edge.label()))
                        ? 1
                        : 0);
    }

    private Span isWaiting(int thread) {
        return new Span(state -> wants(plain, state, thread), Edge::time);
    }

    private Span isServing(int thread) {
        return new Span(
                state -> scenario.isServing(plain.state(state), 0, thread) && isSound(plain, state), Edge::time);
    }

    private Span isServingAndWaiting(int thread) {
        return new Span(
                state -> scenario.isServing(plain.state(state), 0, thread) && wants(plain, state, thread), Edge::time);
    }

    private Span isToHandle(int thread) {
        return new Span(
                state -> scenario.isSignalPending(plain.state(state), 0, thread) && isSound(plain, state), Edge::time);
    }

    private Span isBattling(int thread) {
        return new Span(
                state -> wants(withPast, state, thread),
                edge -> edge.inVain() && Label.thread(edge.label()) == thread ? 1 : 0);
    }

    private List<Span> inverted() {
        List<Span> spans = new ArrayList<>();
        programThreads().forEach(thread -> {
            List<Integer> lower = programThreads()
                    .filter(other -> areTogether(thread, other) && priority(other) < priority(thread))
                    .boxed()
                    .toList();
            if (!lower.isEmpty()) {
                spans.add(new Span(
                        state -> wants(plain, state, thread),
                        edge -> lower.stream().anyMatch(other -> phase(plain, edge.from(), other) == GilPhase.HOLDS)
                                ? edge.time()
                                : 0));
            }
        });
        return spans;
    }

    private int priority(int thread) {
        return scenario.program().get(thread).priority();
    }

    private List<Span> idle() {
        return IntStream.range(0, scenario.interpreterCount())
                .mapToObj(interpreter -> new Span(
                        state -> isFreeAndWanted(plain, state, interpreter),
                        edge -> isGrant(edge, interpreter),
                        Edge::time))
                .toList();
    }

    private void confirmLongest(Verdict verdict, String aspect, NaiveGraph graph, boolean isTime, List<Span> spans) {
        NaiveBounds bounds = new NaiveBounds(graph);
        long most = NaiveBounds.NEVER;
        for (Span span : spans) {
            most = Math.max(most, bounds.supremum(span.inside(), span.ends(), span.cost()));
            if (isTime
                    && !new NaiveFairRuns(graph, locks, false)
                            .ends(span.inside())
                            .isEmpty()) {
                most = NaiveBounds.UNBOUNDED; // the span never ends, and nothing says how much time passes
            }
        }
        Bound found = bound(verdict, aspect);
        String text = found == null
                ? "none"
                : found.value() == null ? "unbounded" : found.value().toString();
        assertThat(text)
                .as("%s %s", verdict.property(), aspect)
                .isEqualTo(
                        most == NaiveBounds.NEVER
                                ? "none"
                                : most == NaiveBounds.UNBOUNDED ? "unbounded" : Long.toString(most));
    }

    private static Bound bound(Verdict verdict, String aspect) {
        return verdict.bounds().stream()
                .filter(each -> each.aspect().equals(aspect))
                .findFirst()
                .orElse(null);
    }

    // ---- ratios

    private static ToLongFunction<Edge> count(Event event) {
        return edge -> Label.has(edge.label(), event) ? 1 : 0;
    }

    private static long inVain(Edge edge) {
        return edge.inVain() ? 1 : 0;
    }

    private static long handOvers(Edge edge) {
        return edge.handOver() ? 1 : 0;
    }

    private List<ToLongFunction<Edge>> workOfEach() {
        List<ToLongFunction<Edge>> work = new ArrayList<>();
        programThreads()
                .filter(thread -> !scenario.servesMessages(thread))
                .forEach(thread -> work.add(edge -> Label.thread(edge.label()) == thread ? edge.work() : 0));
        return work;
    }

    /** No loop has a worse ratio than was found, and one has the same. */
    private void confirmRatio(
            Verdict verdict,
            String aspect,
            NaiveGraph graph,
            boolean greatest,
            List<ToLongFunction<Edge>> above,
            ToLongFunction<Edge> below) {
        NaiveBounds bounds = new NaiveBounds(graph);
        String what = verdict.property() + " " + aspect;
        long many = bounds.total(below) + 1;
        boolean infinite = greatest
                && above.stream()
                        .anyMatch(each -> bounds.hasPositiveLoop(
                                edge -> each.applyAsLong(edge) - below.applyAsLong(edge) * (bounds.total(each) + 1)));
        boolean counted = bounds.hasPositiveLoop(below) && !above.isEmpty();
        Bound found = bound(verdict, aspect);
        assertThat(found != null).as("%s has a value", what).isEqualTo(infinite || counted);
        if (found == null) {
            return;
        }
        Fraction ratio = found.value();
        assertThat(ratio == null).as("%s is unbounded", what).isEqualTo(infinite);
        if (ratio == null) {
            return;
        }
        int sign = greatest ? 1 : -1;
        boolean reached = false;
        for (ToLongFunction<Edge> each : above) {
            ToLongFunction<Edge> excess = edge ->
                    sign * (ratio.denominator() * each.applyAsLong(edge) - ratio.numerator() * below.applyAsLong(edge));
            assertThat(bounds.hasPositiveLoop(excess))
                    .as("%s is worse than %s", what, ratio)
                    .isFalse();
            reached |= bounds.hasPositiveLoop(edge -> excess.applyAsLong(edge) * many + below.applyAsLong(edge));
        }
        assertThat(reached).as("%s is %s on some loop", what, ratio).isTrue();
    }
}
