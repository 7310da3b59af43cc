package org.gilcheck.reports.json;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.gilcheck.checker.Fraction;
import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.Lasso.Reason;
import org.gilcheck.model.scenario.Reduction;
import org.gilcheck.properties.Bound;
import org.gilcheck.properties.Formula;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.Savings;
import org.gilcheck.properties.Verdict;
import org.gilcheck.properties.jobs.ClockChoice;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.jobs.ScaleText;
import org.gilcheck.properties.runs.Counterexample;
import org.gilcheck.properties.runs.Witness;
import org.gilcheck.properties.runs.WorstBound;
import org.gilcheck.reports.traces.Exhibit;
import org.gilcheck.reports.traces.JsonTrace;

/** Scenarios, what is found in them and the runs that show it, as objects of JSON. Steps are counted from 1. */
public final class JsonRun {
    private JsonRun() {}

    public static Map<String, Object> job(Job job) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("policy", job.policy().name());
        object.put("os", job.os().name());
        object.put("locks", job.locks().text());
        object.put("threads", job.threads());
        object.put("clock", ClockChoice.name(job.clock()));
        object.put("cores", job.cores());
        object.put("scale", ScaleText.texts(job.scale()));
        return object;
    }

    public static Map<String, Object> verdict(Job job, Verdict verdict) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("property", verdict.property().id());
        object.put("answer", lower(verdict.answer()));
        object.put("scope", lower(verdict.scope()));
        if (!verdict.reason().isEmpty()) {
            object.put("reason", verdict.reason());
        }
        object.put("states", verdict.states());
        object.put("edges", verdict.edges());
        savings(verdict.savings(), object);
        Lasso violation = verdict.violation();
        if (violation != null) {
            object.putAll(lasso(new Witness(job, verdict.property(), violation)));
        }
        if (verdict.property().isBound()) {
            object.put(
                    "bounds",
                    verdict.bounds().stream()
                            .map(bound -> bound(job, verdict.property(), bound))
                            .toList());
        }
        return object;
    }

    private static void savings(Savings savings, Map<String, Object> object) {
        if (savings.standsFor() == 0) {
            return;
        }
        object.put(
                "reductions", savings.reductions().stream().map(Reduction::id).toList());
        if (savings.isPartialOrder()) {
            object.put("putOff", savings.putOff());
            object.put("furtherSteps", savings.furtherSteps());
        } else {
            object.put("standsFor", savings.standsFor());
            object.put("standsForExactly", savings.isExact());
        }
        if (savings.refusesPartialOrder()) {
            object.put("whyNotPartialOrder", savings.whyNotPartialOrder());
        }
        if (!savings.whyNotSymmetric().isEmpty()) {
            object.put("whyNotSymmetric", savings.whyNotSymmetric());
        }
    }

    private static Map<String, Object> bound(Job job, Property property, Bound bound) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("aspect", bound.aspect());
        object.put("measure", lower(bound.measure()));
        object.put("value", bound.toString());
        object.put("unbounded", bound.isUnbounded());
        Fraction value = bound.value();
        if (value != null) {
            object.put("numerator", value.numerator());
            object.put("denominator", value.denominator());
        }
        Formula formula = bound.formula();
        if (formula != null) {
            object.put("formula", formula.toString());
            object.put("nanoseconds", formula.nanoseconds());
            object.put("ticks", formula.realTicks());
        }
        object.putAll(lasso(new Witness(job, property, bound.witness())));
        return object;
    }

    private static Map<String, Object> lasso(Witness witness) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("steps", witness.length());
        object.putAll(loop(witness.lasso()));
        object.put("token", witness.token());
        return object;
    }

    /** The step with which the loop begins, if there is one; why the run is fair, if it must be. */
    private static Map<String, Object> loop(Lasso lasso) {
        Map<String, Object> object = new LinkedHashMap<>();
        if (lasso.loopLength() > 0) {
            object.put("loopStart", lasso.loopStart() + 1);
        }
        if (!lasso.reasons().isEmpty()) {
            object.put("fairness", lasso.reasons().stream().map(JsonRun::reason).toList());
        }
        return object;
    }

    private static Map<String, Object> reason(Reason reason) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("constraint", reason.constraint());
        object.put(reason.satisfied() ? "satisfiedByStep" : "impossibleBeforeStep", reason.step() + 1);
        return object;
    }

    public static Map<String, Object> counterexample(Counterexample counterexample) {
        Witness witness = counterexample.witness();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("number", counterexample.number());
        object.put("property", witness.property().id());
        if (!counterexample.amount().isEmpty()) {
            object.put("threshold", counterexample.violated());
            object.put("value", counterexample.amount());
        }
        object.putAll(run(witness, Exhibit.of(counterexample)));
        return object;
    }

    public static Map<String, Object> witness(WorstBound worst) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("property", worst.quantity().property().id());
        object.put("aspect", worst.quantity().aspect());
        object.put("value", worst.bound().toString());
        object.putAll(run(worst.witness(), Exhibit.of(worst)));
        return object;
    }

    private static Map<String, Object> run(Witness witness, Exhibit exhibit) {
        Map<String, Object> object = job(witness.job());
        object.put("token", exhibit.token());
        object.put("trace", JsonTrace.object(exhibit));
        return object;
    }

    public static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
