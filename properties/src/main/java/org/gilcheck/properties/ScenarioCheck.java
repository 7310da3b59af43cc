package org.gilcheck.properties;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.model.TransitionSystem;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.Bound.Measure;
import org.gilcheck.properties.Property.MemoryKind;
import org.gilcheck.properties.Verdict.Scope;

/**
 * Checks properties in one scenario. Properties that must remember the same of the past, or nothing, share one
 * exploration.
 */
public final class ScenarioCheck {
    private final Scenario scenario;
    private final TransitionSystem steps;
    private final LockFairness locks;
    private final Limits limits;
    private final Progress progress;

    /** Prepares the check with nothing assumed of locks but what the operating system profile says. */
    public ScenarioCheck(Scenario scenario, Limits limits, Progress progress) {
        this(scenario, LockFairness.WEAK, limits, progress);
    }

    /** Prepares the check; the scenario must not be used by anybody else meanwhile. */
    public ScenarioCheck(Scenario scenario, LockFairness locks, Limits limits, Progress progress) {
        this(scenario, scenario, locks, limits, progress);
    }

    /**
     * Prepares the check of states and steps that somebody else says are the scenario's. Counterexamples and witnesses must
     * replay on the scenario itself all the same.
     */
    public ScenarioCheck(
            Scenario scenario, TransitionSystem steps, LockFairness locks, Limits limits, Progress progress) {
        this.scenario = scenario;
        this.steps = steps;
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
            String whyNot = whyNot(scenario, property);
            if (whyNot.isEmpty() && limits.storage().isLossy() && property instanceof GraphProperty) {
                verdicts.put(property, PropertyGroup.unasked(property, Scope.LOSSY, Verdict.KEEPS_NO_GRAPH, 0, 0));
            } else if (whyNot.isEmpty()) {
                MemoryKind memory = property.memory() == MemoryKind.NOTHING ? usual : property.memory();
                groups.computeIfAbsent(memory, kind -> new ArrayList<>()).add(property);
            } else {
                verdicts.put(property, PropertyGroup.unasked(property, Scope.NOT_APPLICABLE, whyNot, 0, 0));
            }
        }
        groups.forEach((memory, group) -> new PropertyGroup(
                        new Surroundings(scenario, steps, memory, locks),
                        group,
                        limits.withStorage(limits.storage().part(memory.name().toLowerCase(Locale.ROOT))),
                        progress)
                .judge(verdicts));
        return properties.stream()
                .map(property -> Objects.requireNonNull(verdicts.get(property)))
                .toList();
    }

    /** Properties that need no memory are asked where one is kept anyway. */
    private MemoryKind usualMemory(List<Property> properties) {
        for (Property property : properties) {
            if (property.memory() == MemoryKind.HISTORY
                    && whyNot(scenario, property).isEmpty()) {
                return MemoryKind.HISTORY;
            }
        }
        return MemoryKind.NOTHING;
    }

    /** True if a property is asked beside what it must remember of the past, where there are more states and loops are longer. */
    public static boolean needsPast(Property property) {
        return property.memory() != MemoryKind.NOTHING;
    }

    /** Why it makes no sense to ask for a property in a scenario; empty if it does. */
    public static String whyNot(Scenario scenario, Property property) {
        return property.needsLock() && !scenario.hasLock() ? Verdict.DOES_NOT_EXCLUDE : property.whyNot(scenario);
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
}
