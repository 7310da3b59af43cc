package org.gilcheck.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gilcheck.checker.Exploration;
import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.checker.Replay;
import org.gilcheck.checker.Run;
import org.gilcheck.checker.StateGraph;
import org.gilcheck.properties.Verdict.Answer;
import org.gilcheck.properties.Verdict.Scope;
import org.jspecify.annotations.Nullable;

/** Properties that share one exploration of a scenario. */
final class PropertyGroup {
    private static final int A_HUNDRED = 100;

    private final Surroundings surroundings;
    private final List<SafetyProperty> safety = new ArrayList<>();
    private final List<GraphProperty> others = new ArrayList<>();
    private final FaultyStep faulty;
    private final GroupSearch search;

    PropertyGroup(Surroundings surroundings, List<Property> properties, Limits limits, Progress progress) {
        this.surroundings = surroundings;
        faulty = new FaultyStep(surroundings.scenario());
        for (Property property : properties) {
            if (property instanceof SafetyProperty each) {
                safety.add(each);
            } else if (property instanceof GraphProperty each) {
                others.add(each);
            }
        }
        search = new GroupSearch(surroundings, safety, !others.isEmpty(), limits, progress);
    }

    void judge(Map<Property, Verdict> verdicts) {
        Exploration exploration = search.explore();
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
                ? unasked(property, Scope.NOT_APPLICABLE, Verdict.DOES_NOT_EXCLUDE, 0, 0)
                : unasked(property, Scope.BOUNDED, limit, exploration.states(), exploration.edges())
                        .with(search.savings());
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
        boolean triggered = exploration.isTriggered(index);
        return verdict(property, new Finding(triggered, violation, List.of()), exploration, fault);
    }

    private Verdict verdict(Property property, Finding finding, Exploration exploration, @Nullable Run fault) {
        Answer answer = finding.violation() == null ? Answer.HOLDS : Answer.VIOLATED;
        Scope scope = Scope.EXHAUSTIVE;
        String reason = "";
        String limit = exploration.limit();
        if (limit != null) {
            scope = Scope.BOUNDED;
            reason = limit
                    + (finding.violation() == null && search.isKnownToBeViolated(property) ? Verdict.NOT_SHOWN : "");
        } else if (exploration.isLossy()) {
            scope = Scope.LOSSY;
            reason = omissions(exploration);
        } else if (finding.violation() == null && fault != null) {
            scope = Scope.BOUNDED;
            reason = Verdict.ENDS_EARLY;
        } else if (finding.violation() == null && !finding.triggered()) {
            scope = Scope.VACUOUS;
            reason = "what it is about never happens in this scenario";
        }
        return new Verdict(
                property,
                answer,
                scope,
                reason,
                search.states(),
                search.edges(),
                finding.violation(),
                finding.bounds(),
                search.savings());
    }

    private static String omissions(Exploration exploration) {
        double expected = exploration.expectedOmissions();
        return String.format(
                Locale.ROOT,
                "beside %,d states, " + (expected < A_HUNDRED ? "%.2g" : "%,.0f")
                        + " are expected to have been taken for known; these and what only they lead to are missing",
                exploration.states(),
                expected);
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

    /** The verdict on a property of which nothing was found out. */
    static Verdict unasked(Property property, Scope scope, String reason, long states, long edges) {
        return new Verdict(property, Answer.HOLDS, scope, reason, states, edges, null, List.of());
    }
}
