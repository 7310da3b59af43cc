package org.gilcheck.properties.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gilcheck.model.language.GilPhase;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.LockFairness;
import org.gilcheck.properties.reference.ReferenceAnswer.Kind;
import org.gilcheck.properties.reference.ReferenceAnswer.Worst;

/** What the properties mean, judged over all states and steps of one small scenario. */
public final class Reference {
    private final Scenario scenario;
    private final LockFairness locks;
    private final Patience patience;
    private final NaiveView plain;
    private final boolean faulty;
    private final Map<Past, NaiveView> views = new HashMap<>();

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
        this.plain = view(Past.FORGOTTEN);
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

    /** The states and steps over which a property is judged. */
    NaiveGraph graph(String property) {
        return view(property).graph();
    }

    private NaiveView view(String property) {
        return switch (property) {
            case "yield-switches", "bypass", "gil-battle", "switch-rate" -> view(NaivePast.NOTHING);
            case "convoy" -> view(NaiveWaits.NOTHING);
            default -> plain;
        };
    }

    private NaiveView view(Past first) {
        NaiveView known = views.get(first);
        if (known == null) {
            known = new NaiveView(new NaiveGraph(scenario, first, patience));
            views.put(first, known);
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
        NaiveView view = view(property);
        NaiveViolations violations = new NaiveViolations(view, locks, patience);
        NaiveSpans spans = new NaiveSpans(view, locks, patience);
        NaiveRatios ratios = new NaiveRatios(view, patience);
        return switch (property) {
            case "mutual-exclusion" -> verdict(violations.sharing(), isContended());
            case "lock-discipline" -> verdict(violations.wrongUse(), view.happens(Event.DROP));
            case "deadlock" -> verdict(violations.stuck(), view.happens(edge -> scenario.isProgramStep(edge.label())));
            case "yield-switches" -> verdict(violations.returns(), view.happens(violations::comesAfterAYield));
            case "lost-wakeup" -> verdict(violations.lost(), view.happens(Event.GRANT));
            case "livelock" -> verdict(violations.idleForEver(), view.happens(Event.WORK));
            case "starvation" -> verdict(violations.starving(), view.happens(Event.GRANT));
            case "bypass" -> numbers(most("", spans.bypass()));
            case "wait" -> numbers(most("", spans.waiting()));
            case "io-latency" -> numbers(most("per message", spans.perMessage()), most("per call", spans.perCall()));
            case "convoy" -> numbers(most("", spans.convoy()));
            case "signal-latency" -> numbers(most("", spans.toHandler()));
            case "priority-inversion" -> numbers(most("", spans.inversion()));
            case "idle-lock" -> numbers(most("", spans.idle()));
            case "gil-battle" -> numbers(most("per request", spans.battle()), ratios.inVainPerGrant());
            case "switch-rate" -> numbers(ratios.switchRate());
            case "efficiency" -> numbers(ratios.efficiency());
            case "fairness-share" -> numbers(ratios.share(true), ratios.share(false));
            default -> ReferenceAnswer.of(Kind.UNKNOWN);
        };
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
