package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gilcheck.checker.Lasso;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.properties.Bound;
import org.gilcheck.properties.Bound.Measure;
import org.gilcheck.properties.Formula;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.Verdict;
import org.gilcheck.properties.Verdict.Answer;
import org.gilcheck.properties.Verdict.Scope;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.runs.LassoNotation;
import org.gilcheck.properties.thresholds.Amount;
import org.gilcheck.properties.thresholds.PropertyChoice;
import org.gilcheck.reports.results.Asked;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.results.Effort;
import org.gilcheck.reports.results.JobResult;
import org.gilcheck.reports.results.Ranking;
import org.gilcheck.reports.results.Subject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The best is what nothing beats, if it beats something and all can be compared. */
class RankingTest {
    private static final List<String> POLICIES = List.of("strict-fifo", "ticket-fifo", "strict-hand-off");

    @ParameterizedTest(name = "of {1}: {2}")
    @CsvSource({
        "bypass, 3 1 2, 1",
        "bypass, 1 2 1, 0 2",
        "bypass, 2 2 2, ''",
        "bypass, unbounded 7 unbounded, 1",
        "bypass, unbounded unbounded unbounded, ''",
        "bypass, 3 1 bounded, ''",
        "bypass, 3 - 1, 2",
        "bypass, - - 1, ''",
        "efficiency, 1/3 1/2 2/5, 1",
        "wait, 3 4 5, ''",
        "wait, 3:900 4:700 5:800, 1",
        "wait, 3:900 4:700 5, ''",
        "wait, unbounded 3:900 4:700, 2",
        "wait, unbounded 3 unbounded, 1",
    })
    void theBestIsMarked(String property, String values, String best) {
        Property asked = PropertyChoice.of(property);
        List<JobResult> results = new ArrayList<>();
        for (String value : values.split(" ", -1)) {
            Job job = Jobs.of(POLICIES.get(results.size()), "2 cpu", Clock.TIMED, 2);
            results.add(new JobResult(job, 1, List.of(verdict(asked, job, value)), new Effort(Duration.ZERO, 0)));
        }
        CheckReport report = new CheckReport(new Asked(List.of(asked), List.of(), List.of()), results);

        List<String> expected = new ArrayList<>();
        for (String index : best.isEmpty() ? new String[0] : best.split(" ", -1)) {
            expected.add(report.rows().get(Integer.parseInt(index)));
        }
        assertThat(Ranking.best(report, Subject.of(List.of(asked)).get(0))).containsExactlyElementsOf(expected);
    }

    /** A number, perhaps with the ticks that its formula has. */
    private static Verdict verdict(Property property, Job job, String value) {
        if (value.equals("-") || value.equals("bounded")) {
            Scope scope = value.equals("-") ? Scope.NOT_APPLICABLE : Scope.BOUNDED;
            return new Verdict(property, Answer.HOLDS, scope, "", 1, 1, null, List.of());
        }
        String[] parts = value.split(":", -1);
        Measure measure = switch (property.id()) {
            case "wait" -> Measure.TIME;
            case "efficiency" -> Measure.LEAST_RATIO;
            default -> Measure.COUNT;
        };
        Lasso witness = LassoNotation.read(job.scenario(), 0, "0");
        Bound bound = new Bound(
                "",
                measure,
                parts[0].equals("unbounded") ? null : Amount.parse("", parts[0]).number(),
                witness,
                parts.length == 1 ? null : new Formula(List.of(), Long.parseLong(parts[1])));
        return new Verdict(property, Answer.HOLDS, Scope.EXHAUSTIVE, "", 1, 1, null, List.of(bound));
    }
}
