package org.gilcheck.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.gilcheck.properties.Formula;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.runs.WorstBound;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.results.JobResult;
import org.gilcheck.reports.results.Ranking;
import org.gilcheck.reports.results.Subject;
import org.gilcheck.reports.text.CoreScalingText;
import org.gilcheck.reports.text.Legend;
import org.gilcheck.reports.text.Table;
import org.jspecify.annotations.Nullable;

/** Policies side by side: a line for each property that holds or not and for each number, a column for each policy. */
final class ComparisonText {
    private static final int WIDEST = 150;
    private static final String BEST = " *";

    private ComparisonText() {}

    static String of(CheckReport report) {
        Table table = new Table();
        List<String> head = new ArrayList<>(List.of(""));
        head.addAll(report.rows());
        table.line(head);
        List<Subject> subjects = Subject.of(report.shown());
        for (Subject subject : subjects) {
            Set<String> best = Ranking.best(report, subject);
            List<String> line = new ArrayList<>(List.of(subject.toString()));
            for (String row : report.rows()) {
                line.add(subject.text(report, row)
                        + realTime(subject.worst(report, row))
                        + (best.contains(row) ? BEST : ""));
            }
            table.line(line);
        }
        List<Integer> columns =
                IntStream.rangeClosed(1, report.rows().size()).boxed().toList();
        return String.join("\n", table.blocks(columns, WIDEST)) + "\n" + summary(report)
                + (report.isDetailed() ? CoreScalingText.of(report) : "");
    }

    private static String realTime(@Nullable WorstBound worst) {
        Formula formula = worst == null ? null : worst.bound().formula();
        return formula == null ? "" : " (" + formula.realTime() + ")";
    }

    private static String summary(CheckReport report) {
        List<String> lines = new ArrayList<>(List.of(scenarios(report)));
        lines.addAll(legend(report));
        return String.join("\n", lines) + "\n";
    }

    /** In which scenarios the policies were compared. */
    static String scenarios(CheckReport report) {
        List<Job> jobs = report.results().stream().map(JobResult::job).toList();
        int each = jobs.size() / report.rows().size();
        return String.format(
                Locale.ROOT,
                "%d %s each: %s. %,d states.",
                each,
                each == 1 ? "scenario" : "scenarios",
                ScenariosText.of(jobs),
                report.states());
    }

    /** What the cells say, a line for each kind. */
    static List<String> legend(CheckReport report) {
        List<Subject> subjects = Subject.of(report.shown());
        List<String> lines = new ArrayList<>();
        if (subjects.stream().anyMatch(subject -> subject.quantity() == null)) {
            lines.add(
                    "holds: in all states of all scenarios; VIOLATED n/m: in n of m scenarios, which 'gilcheck check' shows.");
        }
        if (subjects.stream().anyMatch(subject -> subject.quantity() != null)) {
            lines.add("numbers: the worst over all runs, fair or not, however often messages come; exact;"
                    + " in parentheses what that is in real time, where a formula was recognised.");
            lines.add("*: the best of its line, where all can be compared: times only as real ones, for units differ.");
        }
        lines.addAll(Legend.of(report, "this policy"));
        return lines;
    }
}
