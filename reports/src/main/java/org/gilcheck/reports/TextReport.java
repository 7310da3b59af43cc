package org.gilcheck.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.Verdict.Scope;

/** The report for a terminal: the matrix, then each counterexample with its trace and timeline. */
final class TextReport {
    private static final String HOLDS = "holds: in all states of all scenarios.";
    private static final String HOLDS_AND_VIOLATED =
            "holds: in all states of all scenarios; VIOLATED n/m [k]: in n of m scenarios, shortest counterexample k below.";

    private TextReport() {}

    static String of(CheckReport report) {
        StringBuilder text = new StringBuilder();
        text.append(VerdictMatrix.of(report)).append('\n');
        text.append(summary(report));
        for (Counterexample counterexample : report.counterexamples()) {
            text.append('\n').append(of(counterexample));
        }
        return text.toString();
    }

    private static String summary(CheckReport report) {
        List<String> parts = new ArrayList<>();
        parts.add(String.format(
                Locale.ROOT,
                "%d %s, %,d states. %s",
                report.results().size(),
                report.results().size() == 1 ? "scenario" : "scenarios",
                report.states(),
                report.counterexamples().isEmpty() ? HOLDS : HOLDS_AND_VIOLATED));
        for (JobResult result : report.results()) {
            result.verdicts().stream()
                    .filter(verdict -> verdict.scope() == Scope.BOUNDED)
                    .findFirst()
                    .ifPresent(verdict -> parts.add(String.format(
                            Locale.ROOT,
                            "bounded: %s, %s: %s after %,d states",
                            result.job().row(),
                            result.job().where(),
                            verdict.reason(),
                            verdict.states())));
        }
        return String.join("\n", parts) + "\n";
    }

    /** One counterexample: heading, table, timeline and how to see it again. */
    static String of(Counterexample counterexample) {
        Scenario scenario = counterexample.job().scenario();
        Trace trace = Trace.of(scenario, counterexample.run());
        return heading(counterexample, trace) + "\n" + TraceText.of(trace) + "\n" + TimelineText.of(trace) + "\n  "
                + counterexample.replayCommand() + "\n";
    }

    private static String heading(Counterexample counterexample, Trace trace) {
        Property property = counterexample.property();
        return String.format(
                Locale.ROOT,
                "[%d] %s violates %s (%s)\n    %s: %d steps, %d context switches\n",
                counterexample.number(),
                counterexample.job().row(),
                property.id(),
                property.meaning(),
                counterexample.job().where(),
                trace.steps().size(),
                trace.contextSwitches());
    }
}
