package org.gilcheck.properties.reference;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gilcheck.model.language.GilPhase;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.LockFairness;
import org.gilcheck.properties.reference.ReferenceAnswer.Kind;
import org.gilcheck.properties.reference.ReferenceAnswer.Worst;
import org.jspecify.annotations.Nullable;

/** What the properties mean, judged over all states and steps of one small scenario. */
public final class Reference {
    private final Scenario scenario;
    private final LockFairness locks;
    private final Patience patience;
    private final NaiveView plain;
    private final boolean faulty;
    private @Nullable NaiveView withPast;

    /**
     * Explores a scenario.
     *
     * @param scenario one that nobody else uses
     * @param patience how far to go, also for the questions that are asked later
     * @throws TooLargeException if patience ends
     */
    public Reference(Scenario scenario, LockFairness locks, Patience patience) {
        this.scenario = scenario;
        this.locks = locks;
        this.patience = patience;
        this.plain = new NaiveView(new NaiveGraph(scenario, false, patience));
        this.faulty = plain.happens(Event.FAULT);
    }

    /** How many states the scenario has. */
    public long states() {
        return plain.graph().size();
    }

    /** How many steps lead from state to state. */
    public long steps() {
        return plain.graph().edges().size();
    }

    /** The states and steps that an exploration has if it remembers the past, or if it does not. */
    NaiveGraph graph(boolean remembers) {
        return (remembers ? withPast() : plain).graph();
    }

    private NaiveView withPast() {
        NaiveView known = withPast;
        if (known == null) {
            known = new NaiveView(new NaiveGraph(scenario, true, patience));
            withPast = known;
        }
        return known;
    }

    /**
     * What it says of a property.
     *
     * @param property the property's name, such as {@code starvation}
     * @throws TooLargeException if patience ends
     */
    public ReferenceAnswer answer(String property) {
        return new NaiveSense(plain).makesSense(property) ? judged(property) : ReferenceAnswer.of(Kind.NO_SENSE);
    }

    private ReferenceAnswer judged(String property) {
        return switch (property) {
            case "mutual-exclusion" -> verdict(violations(plain).sharing(), isContended());
            case "lock-discipline" -> verdict(violations(plain).wrongUse(), plain.happens(Event.DROP));
            case "deadlock" ->
                verdict(violations(plain).stuck(), plain.happens(edge -> scenario.isProgramStep(edge.label())));
            case "yield-switches" ->
                verdict(violations(withPast()).returns(), withPast().happens(violations(withPast())::comesAfterAYield));
            case "lost-wakeup" -> verdict(violations(plain).lost(), plain.happens(Event.GRANT));
            case "livelock" -> verdict(violations(plain).idleForEver(), plain.happens(Event.WORK));
            case "starvation" -> verdict(violations(plain).starving(), plain.happens(Event.GRANT));
            case "bypass" -> numbers(most("", spans(withPast()).bypass()));
            case "wait" -> numbers(most("", spans(plain).waiting()));
            case "io-latency" ->
                numbers(
                        most("per message", spans(plain).perMessage()),
                        most("per call", spans(plain).perCall()));
            case "signal-latency" -> numbers(most("", spans(plain).toHandler()));
            case "priority-inversion" -> numbers(most("", spans(plain).inversion()));
            case "idle-lock" -> numbers(most("", spans(plain).idle()));
            case "gil-battle" ->
                numbers(
                        most("per request", spans(withPast()).battle()),
                        ratios(withPast()).inVainPerGrant());
            case "switch-rate" -> numbers(ratios(withPast()).switchRate());
            case "efficiency" -> numbers(ratios(plain).efficiency());
            case "fairness-share" ->
                numbers(ratios(plain).share(true), ratios(plain).share(false));
            default -> ReferenceAnswer.of(Kind.UNKNOWN);
        };
    }

    private NaiveViolations violations(NaiveView view) {
        return new NaiveViolations(view, locks, patience);
    }

    private NaiveSpans spans(NaiveView view) {
        return new NaiveSpans(view, locks, patience);
    }

    private NaiveRatios ratios(NaiveView view) {
        return new NaiveRatios(view, patience);
    }

    private boolean isContended() {
        return IntStream.range(0, plain.graph().size())
                .anyMatch(state -> plain.isHeldWhileAnotherIs(state, GilPhase.WANTS));
    }

    /** @param steps how many lead to the nearest violation */
    private ReferenceAnswer verdict(int steps, boolean isAboutSomething) {
        return steps == ReferenceAnswer.NONE
                ? ReferenceAnswer.of(kind(isAboutSomething))
                : new ReferenceAnswer(Kind.VIOLATED, steps, List.of());
    }

    private Kind kind(boolean isAboutSomething) {
        return faulty ? Kind.ENDS_EARLY : isAboutSomething ? Kind.HOLDS : Kind.VACUOUS;
    }

    /** @param numbers those that have a value */
    private ReferenceAnswer numbers(List<Worst> numbers) {
        return new ReferenceAnswer(kind(!numbers.isEmpty()), ReferenceAnswer.NONE, numbers);
    }

    private ReferenceAnswer numbers(List<Worst> one, List<Worst> other) {
        return numbers(Stream.concat(one.stream(), other.stream()).toList());
    }

    private static List<Worst> most(String aspect, long most) {
        return most == NaiveBounds.NEVER
                ? List.of()
                : List.of(
                        most == NaiveBounds.UNBOUNDED
                                ? new Worst(aspect, false, 1, 0)
                                : new Worst(aspect, false, most, 1));
    }
}
