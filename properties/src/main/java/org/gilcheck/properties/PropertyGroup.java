package org.gilcheck.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gilcheck.checker.Exploration;
import org.gilcheck.checker.Explorer;
import org.gilcheck.checker.Inquiry;
import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.checker.Question;
import org.gilcheck.checker.Replay;
import org.gilcheck.checker.Run;
import org.gilcheck.checker.StateGraph;
import org.gilcheck.model.Quotient;
import org.gilcheck.model.scenario.Reduction;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.Verdict.Answer;
import org.gilcheck.properties.Verdict.Scope;
import org.jspecify.annotations.Nullable;

/** Properties that share one exploration of a scenario. */
final class PropertyGroup {
    private static final int A_HUNDRED = 100;

    private final Surroundings surroundings;
    private final List<SafetyProperty> safety = new ArrayList<>();
    private final List<GraphProperty> others = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final FaultyStep faulty;
    private final Limits limits;
    private final Progress progress;
    private Savings savings = Savings.NONE;
    private int inquiries;

    PropertyGroup(Surroundings surroundings, List<Property> properties, Limits limits, Progress progress) {
        this.surroundings = surroundings;
        this.limits = limits;
        this.progress = progress;
        Scenario scenario = surroundings.scenario();
        faulty = new FaultyStep(scenario);
        for (Property property : properties) {
            if (property instanceof SafetyProperty each) {
                safety.add(each);
            } else if (property instanceof GraphProperty each) {
                others.add(each);
            }
        }
        questions.addAll(questions(scenario, faulty));
    }

    private List<Question> questions(Scenario scenario, FaultyStep faults) {
        List<Question> all = new ArrayList<>();
        for (SafetyProperty property : safety) {
            all.add(property.question(scenario));
        }
        all.add(faults);
        if (!others.isEmpty() && safety.stream().noneMatch(MutualExclusion.class::isInstance)) {
            all.add(new MutualExclusion().question(scenario));
        }
        return all;
    }

    void judge(Map<Property, Verdict> verdicts) {
        Exploration exploration = explore();
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

    private Exploration explore() {
        String whyNot = whyNotSymmetric();
        if (!whyNot.isEmpty()) {
            Exploration exploration = others.isEmpty()
                    ? Explorer.answer(this::inquiry, workers(), limits, progress)
                    : Explorer.graph(surroundings.system(), surroundings.kinds(), questions, limits, progress);
            savings = new Savings(stepReductions(), exploration.states(), true, whyNot);
            return exploration;
        }
        List<OrbitCount> counts = new ArrayList<>();
        Exploration exploration = Explorer.answer(() -> symmetricInquiry(counts), workers(), limits, progress);
        Scenario scenario = surroundings.scenario();
        savings = new Savings(
                scenario.reductions(),
                counts.stream().mapToLong(OrbitCount::states).sum(),
                scenario.symmetric().isClosed(),
                "");
        return exploration;
    }

    private int workers() {
        return surroundings.canFork() ? limits.workers() : 1;
    }

    private Inquiry inquiry() {
        Surroundings own = forWorker();
        return new Inquiry(own.system(), questionsFor(own));
    }

    private Inquiry symmetricInquiry(List<OrbitCount> counts) {
        Surroundings own = forWorker();
        Quotient quotient = own.scenario().symmetric();
        OrbitCount count = new OrbitCount(own.scenario().symmetric());
        counts.add(count);
        List<Question> all = new ArrayList<>(questionsFor(own));
        all.add(count);
        return new Inquiry(quotient, all);
    }

    /** The first worker has what this group has; each of the others gets its own. */
    private Surroundings forWorker() {
        return inquiries++ == 0 ? surroundings : surroundings.fork();
    }

    private List<Question> questionsFor(Surroundings own) {
        return own == surroundings ? questions : questions(own.scenario(), new FaultyStep(own.scenario()));
    }

    private String whyNotSymmetric() {
        String whyNot = surroundings.whyNotSymmetric();
        return whyNot.isEmpty() && !others.isEmpty() ? Savings.ABOUT_SINGLE_THREADS : whyNot;
    }

    private List<Reduction> stepReductions() {
        return surroundings.scenario().reductions().stream()
                .filter(each -> each != Reduction.THREAD_SYMMETRY)
                .toList();
    }

    /** Who waits for whom, and how long, means nothing where two threads have the GIL at once. */
    private Verdict withoutGraph(Property property, Exploration exploration) {
        String limit = exploration.limit();
        return limit == null
                ? unasked(property, Scope.NOT_APPLICABLE, Verdict.DOES_NOT_EXCLUDE, 0, 0)
                : unasked(property, Scope.BOUNDED, limit, exploration.states(), exploration.edges())
                        .with(savings);
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
            reason = limit;
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
                exploration.states(),
                exploration.edges(),
                finding.violation(),
                finding.bounds(),
                savings);
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
