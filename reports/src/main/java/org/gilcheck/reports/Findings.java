package org.gilcheck.reports;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.checker.Limits;
import org.gilcheck.model.language.PolicyException;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.jobs.CheckPlan;
import org.gilcheck.properties.jobs.Locks;
import org.gilcheck.properties.jobs.PolicySource;
import org.gilcheck.properties.runs.WorstBound;
import org.gilcheck.properties.runs.Wrap;
import org.gilcheck.reports.results.Asked;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.results.Subject;
import org.gilcheck.reports.text.BoundsText;
import org.gilcheck.reports.text.Legend;
import org.gilcheck.reports.text.Section;
import org.gilcheck.reports.text.Table;

/** What holds of a policy, and how much, in a few small scenarios that take some seconds. */
final class Findings {
    private static final List<String> THREADS = List.of("2 cpu", "1 cpu, 1 io");
    private static final List<Integer> CORES = List.of(2);

    private final PolicySource policy;
    private final Limits limits;
    private final int width;

    private Findings(PolicySource policy, Limits limits, int width) {
        this.policy = policy;
        this.limits = limits;
        this.width = width;
    }

    /**
     * A line for each property and number.
     *
     * @param mostStates for each scenario
     */
    static Section of(PolicySource policy, long mostStates, int width) {
        return new Findings(policy, Limits.defaults().withStates(mostStates), width).section();
    }

    private Section section() {
        Asked asked = Asked.of(List.of(), List.of());
        CheckPlan plan = new CheckPlan(
                List.of(policy),
                policy.systems(),
                List.of(Locks.WEAK),
                THREADS,
                CORES,
                List.of(Clock.values()),
                Scale.defaults(),
                asked.properties());
        return new Section("Verdicts and bounds with " + ScenariosText.of(plan.jobs()), lines(asked, plan));
    }

    private List<String> lines(Asked asked, CheckPlan plan) {
        int workers = Runtime.getRuntime().availableProcessors();
        try {
            return lines(new CheckRunner(limits, workers, ProgressLine.silent()).report(asked, plan));
        } catch (PolicyException | UsageException mistake) {
            return Wrap.at("It cannot be checked: " + mistake.getMessage(), width);
        }
    }

    private List<String> lines(CheckReport report) {
        List<String> lines = new ArrayList<>();
        for (String row : report.rows()) {
            List<String> table = table(report, row).lines();
            if (report.rows().size() == 1) {
                lines.addAll(table);
            } else {
                lines.add(row);
                table.forEach(line -> lines.add(Section.INDENT + line));
            }
            lines.add("");
        }
        lines.add("VIOLATED n/m: in n of m scenarios; numbers: the worst over all runs, exact.");
        Legend.of(report, "this policy").forEach(line -> lines.addAll(Wrap.at(line, width)));
        lines.add("'gilcheck check' has more scenarios, and shows the runs.");
        return lines;
    }

    private static Table table(CheckReport report, String row) {
        Table table = new Table();
        for (Subject subject : Subject.of(report.shown())) {
            WorstBound worst = subject.worst(report, row);
            String realTime = worst == null ? "" : BoundsText.realProportions(worst, report.results(row));
            table.line(List.of(subject.toString(), subject.text(report, row), realTime));
        }
        return table;
    }
}
