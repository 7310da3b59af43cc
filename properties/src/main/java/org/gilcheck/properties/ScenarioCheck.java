package org.gilcheck.properties;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.checker.Exploration;
import org.gilcheck.checker.Explorer;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Monitor;
import org.gilcheck.checker.Monitored;
import org.gilcheck.checker.Progress;
import org.gilcheck.checker.Question;
import org.gilcheck.checker.Replay;
import org.gilcheck.checker.Run;
import org.gilcheck.model.TransitionSystem;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.Verdict.Answer;
import org.gilcheck.properties.Verdict.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Checks properties in one scenario. Properties that remember nothing share one exploration; each of the others gets its
 * own, of the scenario beside its monitor.
 */
public final class ScenarioCheck {
    private final Scenario scenario;
    private final Limits limits;
    private final Progress progress;

    /** Prepares the check; the scenario must not be used by anybody else meanwhile. */
    public ScenarioCheck(Scenario scenario, Limits limits, Progress progress) {
        this.scenario = scenario;
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
        List<Property> plain = new ArrayList<>();
        for (Property property : properties) {
            if (property.monitor(scenario) == null) {
                plain.add(property);
            }
        }
        List<Verdict> plainVerdicts = plain.isEmpty() ? List.of() : check(scenario, plain);
        List<Verdict> verdicts = new ArrayList<>();
        for (Property property : properties) {
            Monitor monitor = property.monitor(scenario);
            verdicts.add(
                    monitor == null
                            ? plainVerdicts.get(plain.indexOf(property))
                            : check(new Monitored(scenario, monitor), List.of(property))
                                    .get(0));
        }
        return verdicts;
    }

    private List<Verdict> check(TransitionSystem system, List<Property> properties) {
        List<Question> questions = new ArrayList<>();
        for (Property property : properties) {
            questions.add(property.question(scenario));
        }
        FaultyStep faulty = new FaultyStep(scenario);
        questions.add(faulty);
        Exploration exploration = Explorer.answer(system, questions, limits, progress);
        Run fault = exploration.violation(properties.size());
        if (fault != null && faulty.isMistakeOfTheModel(fault) && isShortest(fault, exploration, properties.size())) {
            throw faulty.mistake(fault);
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < properties.size(); i++) {
            verdicts.add(verdict(properties.get(i), questions.get(i), exploration, i, fault));
        }
        return verdicts;
    }

    /** A violation that is shorter than the first mistake is genuine, and more worth telling. */
    private static boolean isShortest(Run fault, Exploration exploration, int properties) {
        for (int i = 0; i < properties; i++) {
            Run violation = exploration.violation(i);
            if (violation != null && violation.length() < fault.length()) {
                return false;
            }
        }
        return true;
    }

    private Verdict verdict(
            Property property, Question question, Exploration exploration, int index, @Nullable Run fault) {
        Run violation = exploration.violation(index);
        Answer answer = violation == null ? Answer.HOLDS : Answer.VIOLATED;
        Scope scope = Scope.EXHAUSTIVE;
        String reason = "";
        if (violation != null) {
            confirm(property, violation);
        } else if (exploration.limit() != null) {
            scope = Scope.BOUNDED;
            reason = exploration.limit();
        } else if (fault != null) {
            scope = Scope.BOUNDED;
            reason = "some runs end early, in a faulty step";
        } else if (!question.isTriggered()) {
            scope = Scope.VACUOUS;
            reason = "what it is about never happens in this scenario";
        }
        return new Verdict(property, answer, scope, reason, exploration.states(), exploration.edges(), violation);
    }

    /** Replays a counterexample on a scenario of its own, and judges it again there. */
    private void confirm(Property property, Run run) {
        Scenario fresh = (Scenario) scenario.fork();
        Replay.confirm(beside(fresh, property), run);
        if (!violates(fresh, property, run)) {
            throw new IllegalStateException(
                    "the run that was found against " + property + " does not violate it when it is replayed");
        }
    }

    /** Tells whether a run of a scenario, as it is explored for a property, ends by violating the property. */
    public static boolean violates(Scenario scenario, Property property, Run run) {
        return Replay.violates(beside(scenario, property), property.question(scenario), run);
    }

    /** What is explored for a property: the scenario, beside the property's monitor if it has one. */
    public static TransitionSystem beside(Scenario scenario, Property property) {
        Monitor monitor = property.monitor(scenario);
        return monitor == null ? scenario : new Monitored(scenario, monitor);
    }
}
