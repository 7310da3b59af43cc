package org.gilcheck.properties;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gilcheck.checker.Exploration;
import org.gilcheck.checker.Explorer;
import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.LassoReplay;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.checker.Question;
import org.gilcheck.checker.Replay;
import org.gilcheck.checker.Run;
import org.gilcheck.checker.StateGraph;
import org.gilcheck.model.TransitionSystem;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.Bound.Measure;
import org.gilcheck.properties.Property.MemoryKind;
import org.gilcheck.properties.Verdict.Answer;
import org.gilcheck.properties.Verdict.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Checks properties in one scenario. Properties that must remember the same of the past, or nothing, share one
 * exploration.
 */
public final class ScenarioCheck {
    private final Scenario scenario;
    private final LockFairness locks;
    private final Limits limits;
    private final Progress progress;

    /** Prepares the check with nothing assumed of locks but what the operating system profile says. */
    public ScenarioCheck(Scenario scenario, Limits limits, Progress progress) {
        this(scenario, LockFairness.WEAK, limits, progress);
    }

    /** Prepares the check; the scenario must not be used by anybody else meanwhile. */
    public ScenarioCheck(Scenario scenario, LockFairness locks, Limits limits, Progress progress) {
        this.scenario = scenario;
        this.locks = locks;
        this.limits = limits;
        this.progress = progress;
    }

    /**
     * Checks them.
     *
     * @return a verdict for each property, in the same order
     * @throws org.gilcheck.model.language.PolicyException if the policy does something meaningless on some run
     * @throws org.gilcheck.checker.ReplayException if a counterexample does not replay: a defect of gilcheck
     */
    public List<Verdict> verdicts(List<Property> properties) {
        Map<Property, Verdict> verdicts = new HashMap<>();
        Map<MemoryKind, List<Property>> groups = new EnumMap<>(MemoryKind.class);
        MemoryKind usual = usualMemory(properties);
        for (Property property : properties) {
            String whyNot = property.whyNot(scenario);
            if (whyNot.isEmpty()) {
                MemoryKind memory = property.memory() == MemoryKind.NOTHING ? usual : property.memory();
                groups.computeIfAbsent(memory, kind -> new ArrayList<>()).add(property);
            } else {
                verdicts.put(property, unasked(property, Scope.NOT_APPLICABLE, whyNot, 0, 0));
            }
        }
        groups.forEach((memory, group) -> new Group(memory, group).judge(verdicts));
        return properties.stream()
                .map(property -> Objects.requireNonNull(verdicts.get(property)))
                .toList();
    }

    /** Properties that need no memory are asked where one is kept anyway. */
    private MemoryKind usualMemory(List<Property> properties) {
        for (Property property : properties) {
            if (property.memory() == MemoryKind.HISTORY
                    && property.whyNot(scenario).isEmpty()) {
                return MemoryKind.HISTORY;
            }
        }
        return MemoryKind.NOTHING;
    }

    private static Verdict unasked(Property property, Scope scope, String reason, long states, long edges) {
        return new Verdict(property, Answer.HOLDS, scope, reason, states, edges, null, List.of());
    }

    /** Properties that share an exploration. */
    private final class Group {
        private final Surroundings surroundings;
        private final List<SafetyProperty> safety = new ArrayList<>();
        private final List<GraphProperty> others = new ArrayList<>();
        private final List<Question> questions = new ArrayList<>();
        private final FaultyStep faulty = new FaultyStep(scenario);

        Group(MemoryKind memory, List<Property> properties) {
            surroundings = new Surroundings(scenario, memory, locks);
            for (Property property : properties) {
                if (property instanceof SafetyProperty each) {
                    safety.add(each);
                    questions.add(each.question(scenario));
                } else if (property instanceof GraphProperty each) {
                    others.add(each);
                }
            }
            questions.add(faulty);
            questions.add(new MutualExclusion().question(scenario));
        }

        void judge(Map<Property, Verdict> verdicts) {
            TransitionSystem system = surroundings.system();
            Exploration exploration = others.isEmpty()
                    ? Explorer.answer(system, questions, limits, progress)
                    : Explorer.graph(system, surroundings.kinds(), questions, limits, progress);
            Run fault = exploration.violation(safety.size());
            if (fault != null && faulty.isMistakeOfTheModel(fault) && isShortest(fault, exploration)) {
                throw faulty.mistake(fault);
            }
            for (int i = 0; i < safety.size(); i++) {
                verdicts.put(safety.get(i), verdict(i, exploration, fault));
            }
            StateGraph graph = exploration.graph();
            Explored explored = graph == null ? null : new Explored(surroundings, graph);
            for (GraphProperty property : others) {
                verdicts.put(
                        property,
                        explored == null
                                ? withoutGraph(property, exploration)
                                : verdict(property, property.judge(explored), exploration, fault));
            }
        }

        /** Who waits for whom, and how long, means nothing where two threads have the GIL at once. */
        private Verdict withoutGraph(Property property, Exploration exploration) {
            String limit = exploration.limit();
            return limit == null
                    ? unasked(property, Scope.NOT_APPLICABLE, "the policy does not exclude", 0, 0)
                    : unasked(property, Scope.BOUNDED, limit, exploration.states(), exploration.edges());
        }

        /** A violation that is shorter than the first mistake is genuine, and more worth telling. */
        private boolean isShortest(Run fault, Exploration exploration) {
            for (int i = 0; i < safety.size(); i++) {
                Run violation = exploration.violation(i);
                if (violation != null && violation.length() < fault.length()) {
                    return false;
                }
            }
            return true;
        }

        private Verdict verdict(int index, Exploration exploration, @Nullable Run fault) {
            SafetyProperty property = safety.get(index);
            Run run = exploration.violation(index);
            if (run != null) {
                confirm(property, run);
            }
            Lasso violation = run == null ? null : new Lasso(run, run.length(), List.of());
            boolean triggered = questions.get(index).isTriggered();
            if (violation == null && exploration.limit() != null) {
                return unasked(property, Scope.BOUNDED, exploration.limit(), exploration.states(), exploration.edges());
            }
            return verdict(property, new Finding(triggered, violation, List.of()), exploration, fault);
        }

        private Verdict verdict(Property property, Finding finding, Exploration exploration, @Nullable Run fault) {
            Answer answer = finding.violation() == null ? Answer.HOLDS : Answer.VIOLATED;
            Scope scope = Scope.EXHAUSTIVE;
            String reason = "";
            if (finding.violation() == null && fault != null) {
                scope = Scope.BOUNDED;
                reason = "some runs end early, in a faulty step";
            } else if (finding.violation() == null && !finding.triggered()) {
                scope = Scope.VACUOUS;
                reason = "what it is about never happens in this scenario";
            }
            return new Verdict(
                    property,
                    answer,
                    scope,
                    reason,
                    exploration.states(),
                    exploration.edges(),
                    finding.violation(),
                    finding.bounds());
        }

        /** Replays a counterexample on a scenario of its own, and judges it again there. */
        private void confirm(SafetyProperty property, Run run) {
            Surroundings fresh = surroundings.fork();
            Replay.confirm(fresh.system(), run);
            if (!Replay.violates(fresh.system(), property.question(fresh.scenario()), run)) {
                throw new IllegalStateException(
                        "the run that was found against " + property + " does not violate it when it is replayed");
            }
        }
    }

    /** Tells whether a run of a scenario, as it is explored for a property, ends by violating the property. */
    public static boolean violates(Scenario scenario, LockFairness locks, Property property, Lasso lasso) {
        Surroundings surroundings = new Surroundings(scenario, property.memory(), locks);
        if (property instanceof SafetyProperty safety) {
            return Replay.violates(surroundings.system(), safety.question(scenario), lasso.run());
        }
        return !(property instanceof BoundProperty)
                && property instanceof GraphProperty other
                && other.isShownBy(lasso, surroundings);
    }

    /** The numbers that a property asks for, on one run of what is explored for it; empty for other properties. */
    public static List<Bound> bounds(Scenario scenario, Property property, Lasso lasso) {
        return property instanceof BoundProperty bound
                ? bound.on(lasso, new Surroundings(scenario, property.memory(), LockFairness.WEAK))
                : List.of();
    }

    /** Why it makes no sense to ask for a property in a scenario; empty if it does. */
    public static String whyNot(Scenario scenario, Property property) {
        return property.whyNot(scenario);
    }

    /** The names of the numbers that a property asks for in a scenario; one empty name if it is but one; none for others. */
    public static List<String> aspects(Scenario scenario, Property property) {
        return property instanceof BoundProperty bound
                ? bound.aspects(new Surroundings(scenario, property.memory(), LockFairness.WEAK)).stream()
                        .map(Aspect::name)
                        .toList()
                : List.of();
    }

    /** True if a number that a property asks for in a scenario is a time. */
    public static boolean isTime(Scenario scenario, Property property, String aspect) {
        return property instanceof BoundProperty bound
                && bound.aspects(new Surroundings(scenario, property.memory(), LockFairness.WEAK)).stream()
                        .anyMatch(each -> each.name().equals(aspect) && each.measure() == Measure.TIME);
    }

    /** Why the loop of a run that violates a property is fair, found from the run alone; empty if it need not be. */
    public static List<Lasso.Reason> reasons(Scenario scenario, LockFairness locks, Property property, Lasso lasso) {
        if (property instanceof LivenessProperty liveness) {
            Surroundings surroundings = new Surroundings(scenario, property.memory(), locks);
            return new LassoReplay(surroundings.system(), surroundings.kinds(), lasso)
                    .reasons(liveness.fairness(surroundings));
        }
        return List.of();
    }

    /** What is explored for a property: the scenario, beside what the property must remember. */
    public static TransitionSystem beside(Scenario scenario, Property property) {
        return new Surroundings(scenario, property.memory(), LockFairness.WEAK).system();
    }
}
