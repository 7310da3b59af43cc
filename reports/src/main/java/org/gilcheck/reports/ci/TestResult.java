package org.gilcheck.reports.ci;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gilcheck.checker.Lasso;
import org.gilcheck.properties.Bound;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.Verdict;
import org.gilcheck.properties.Verdict.Scope;
import org.gilcheck.properties.runs.Witness;
import org.gilcheck.properties.runs.WitnessText;
import org.gilcheck.properties.thresholds.Quantity;
import org.gilcheck.properties.thresholds.Threshold;
import org.gilcheck.reports.results.JobResult;

/**
 * What one property in one scenario is as a test. Only a pass is a success: what was not explored to its end is an error,
 * since it was tried and failed; what has never happened or makes no sense is skipped.
 *
 * @param message in one line; of a success the numbers, if there are any
 * @param text at length; empty if there is nothing more to say
 */
record TestResult(Kind kind, String message, String text) {

    enum Kind {
        SUCCESS,
        FAILURE,
        ERROR,
        SKIPPED
    }

    static TestResult of(JobResult result, Property property, List<Threshold> thresholds) {
        Verdict verdict = result.verdict(property);
        for (Threshold threshold : thresholds) {
            Bound bound = threshold.quantity().among(verdict.bounds());
            if (bound != null && threshold.isMissedBy(bound)) {
                Witness witness = new Witness(result.job(), property, bound.witness());
                String message = threshold + " is missed: " + threshold.comparison(bound);
                return new TestResult(Kind.FAILURE, message, story(witness, threshold.toString(), bound.toString()));
            }
            if (bound != null && threshold.isUndecidedBy(bound)) {
                return new TestResult(
                        Kind.ERROR, threshold + " is not decided: no formula was recognised for " + bound, "");
            }
        }
        Lasso violation = verdict.violation();
        if (violation != null) {
            String message = property.id() + " is violated: " + property.meaning();
            return new TestResult(
                    Kind.FAILURE, message, story(new Witness(result.job(), property, violation), property.id(), ""));
        }
        return unviolated(verdict);
    }

    private static TestResult unviolated(Verdict verdict) {
        if (verdict.scope() == Scope.LOSSY) {
            return new TestResult(Kind.ERROR, "not explored exactly: " + verdict.reason(), "");
        }
        if (verdict.scope() == Scope.BOUNDED) {
            return new TestResult(Kind.ERROR, "not explored to its end: " + verdict.reason(), "");
        }
        if (!verdict.isPass()) {
            return new TestResult(
                    Kind.SKIPPED,
                    verdict.scope() == Scope.VACUOUS
                            ? "never put to the test: " + verdict.reason()
                            : "makes no sense here: " + verdict.reason(),
                    "");
        }
        return new TestResult(Kind.SUCCESS, numbers(verdict), "");
    }

    private static String numbers(Verdict verdict) {
        List<String> numbers = new ArrayList<>();
        for (Bound bound : verdict.bounds()) {
            numbers.add(new Quantity(verdict.property(), bound.aspect()) + " " + bound);
        }
        return numbers.stream().collect(Collectors.joining("\n"));
    }

    private static String story(Witness witness, String violated, String amount) {
        return WitnessText.story(witness, witness.job().row() + " violates " + violated, amount) + "\n  "
                + witness.command() + "\n";
    }
}
