package org.gilcheck.properties.engines;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gilcheck.checker.Exploration;
import org.gilcheck.checker.Explorer;
import org.gilcheck.checker.Fraction;
import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.Bound;
import org.gilcheck.properties.Bound.Measure;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.ScenarioCheck;
import org.gilcheck.properties.Verdict;
import org.gilcheck.properties.engines.Opinion.Kind;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.runs.Witness;

/** The explorer that {@code check} uses, with the scenario's reductions or without. */
public final class NativeEngine implements Engine {
    private final String name;
    private final Reach reach;

    private NativeEngine(String name, Reach reach) {
        this.name = name;
        this.reach = reach;
    }

    /** With the reductions, as usual. */
    public static NativeEngine usual() {
        return new NativeEngine("native", Reach.NEAREST_FIRST);
    }

    /** Without them. */
    public static NativeEngine unreduced() {
        return new NativeEngine("unreduced", Reach.UNREDUCED);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public EngineAnswer check(Job job, Limits limits) {
        Exploration all = Explorer.exhaust(scenario(job), List.of(), limits);
        String limit = all.limit();
        if (limit != null) {
            return EngineAnswer.tooLarge(limit);
        }
        Map<Property, Opinion> opinions = new LinkedHashMap<>();
        List<Witness> witnesses = new ArrayList<>();
        for (Verdict verdict : verdicts(job, limits)) {
            opinions.put(verdict.property(), opinion(verdict));
            if (reach != Reach.UNREDUCED) { // its runs are those of another scenario
                addWitnesses(job, verdict, witnesses);
            }
        }
        return EngineAnswer.of(reach, all.states(), all.edges(), opinions, witnesses);
    }

    /** The others are not asked together with those that need the past: beside it their violations need not be the shortest. */
    private List<Verdict> verdicts(Job job, Limits limits) {
        List<Verdict> verdicts = new ArrayList<>();
        for (boolean needsPast : List.of(false, true)) {
            List<Property> asked = job.properties().stream()
                    .filter(property -> ScenarioCheck.needsPast(property) == needsPast)
                    .toList();
            verdicts.addAll(
                    new ScenarioCheck(scenario(job), job.locks().fairness(), limits, Progress.SILENT).verdicts(asked));
        }
        return verdicts;
    }

    private Scenario scenario(Job job) {
        Scenario scenario = job.scenario();
        return reach == Reach.UNREDUCED ? scenario.reducedBy(List.of()) : scenario;
    }

    private static void addWitnesses(Job job, Verdict verdict, List<Witness> witnesses) {
        Lasso violation = verdict.violation();
        if (violation != null) {
            witnesses.add(new Witness(job, verdict.property(), violation));
        }
        verdict.bounds().forEach(bound -> witnesses.add(new Witness(job, verdict.property(), bound.witness())));
    }

    private static Opinion opinion(Verdict verdict) {
        Lasso violation = verdict.violation();
        if (violation != null) {
            return Opinion.violated(violation.loopStart());
        }
        if (verdict.metLimit()) {
            return Opinion.of(Kind.UNKNOWN, verdict.reason());
        }
        return switch (verdict.scope()) {
            case NOT_APPLICABLE -> Opinion.of(Kind.NOT_ASKED, verdict.reason());
            case VACUOUS -> Opinion.of(Kind.VACUOUS, "");
            case BOUNDED -> Opinion.of(Kind.ENDS_EARLY, extremes(verdict.bounds()));
            case EXHAUSTIVE -> Opinion.of(Kind.HOLDS, extremes(verdict.bounds()));
        };
    }

    /** Bounds as other engines tell them. */
    static List<Extreme> extremes(List<Bound> bounds) {
        return bounds.stream().map(NativeEngine::extreme).toList();
    }

    private static Extreme extreme(Bound bound) {
        boolean isLeast = bound.measure() == Measure.LEAST_RATIO;
        Fraction value = bound.value();
        return value == null
                ? Extreme.unbounded(bound.aspect(), isLeast)
                : new Extreme(bound.aspect(), isLeast, value.numerator(), value.denominator());
    }
}
