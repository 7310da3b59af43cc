package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.Replay;
import org.gilcheck.checker.Run;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.PropertyCatalogue;
import org.gilcheck.properties.Verdict;
import org.gilcheck.properties.Verdict.Answer;
import org.gilcheck.properties.Verdict.Scope;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.runs.Counterexample;
import org.gilcheck.reports.results.Asked;
import org.gilcheck.reports.results.Cell;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.results.Effort;
import org.gilcheck.reports.results.ExitCode;
import org.gilcheck.reports.results.JobResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cell of the matrix is as bad as the worst of its scenarios. */
class CheckReportTest {
    private static final Property PROPERTY = PropertyCatalogue.all().get(0);
    private static final Job FIFO = Jobs.of("strict-fifo", "2 cpu", Clock.UNTIMED, 1);
    private static final Job RUBY = Jobs.of("ruby-1.9.2", "2 cpu", Clock.UNTIMED, 1);

    private static final Effort NO_EFFORT = new Effort(Duration.ZERO, 0);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "holds | HOLDS 1/1 | 0",
                "holds holds | HOLDS 2/2 | 0",
                "holds vacuous | HOLDS 1/2 | 0",
                "vacuous holds | HOLDS 1/2 | 0",
                "vacuous vacuous | VACUOUS 0/2 | 3",
                "bounded | BOUNDED 1/1 | 3",
                "holds bounded vacuous bounded | BOUNDED 2/4 | 3",
                "vacuous bounded | BOUNDED 1/2 | 3",
                "violated | VIOLATED 1/1 | 1",
                "bounded violated holds | VIOLATED 1/3 | 1",
                "violated vacuous violated | VIOLATED 2/3 | 1",
            })
    void theWorstVerdictCounts(String verdicts, String cell, int exitCode) {
        List<JobResult> results = new ArrayList<>();
        for (String each : verdicts.split(" ", -1)) {
            results.add(result(FIFO, verdict(each, null)));
        }
        CheckReport report = new CheckReport(asked(PROPERTY), results);

        Cell found = report.cell("strict-fifo @ linux", PROPERTY);
        assertThat(found.status() + " " + found.count() + "/" + found.all()).isEqualTo(cell);
        assertThat(report.exitCode()).isEqualTo(exitCode);
    }

    @Test
    void eachRowIsJudgedByItself() {
        CheckReport report = new CheckReport(
                asked(PROPERTY),
                List.of(
                        result(RUBY, verdict("holds", null)),
                        result(FIFO, verdict("vacuous", null)),
                        result(RUBY, verdict("holds", null))));

        assertThat(report.rows()).containsExactly("ruby-1.9.2 @ linux", "strict-fifo @ linux");
        assertThat(report.cell("ruby-1.9.2 @ linux", PROPERTY).status()).isEqualTo(Cell.Status.HOLDS);
        assertThat(report.cell("strict-fifo @ linux", PROPERTY).status()).isEqualTo(Cell.Status.VACUOUS);
        assertThat(report.exitCode()).isEqualTo(ExitCode.INCOMPLETE);
    }

    @Test
    void theFirstOfTheShortestCounterexamplesOfARowIsShown() {
        CheckReport report = new CheckReport(
                asked(PROPERTY),
                List.of(
                        result(FIFO, verdict("violated", run(FIFO, 5))),
                        result(RUBY, verdict("violated", run(RUBY, 4))),
                        result(FIFO, verdict("violated", run(FIFO, 3))),
                        result(FIFO, verdict("holds", null)),
                        result(FIFO, verdict("violated", run(FIFO, 3)))));

        assertThat(report.counterexamples()).extracting(Counterexample::number).containsExactly(1, 2);
        assertThat(report.counterexamples())
                .extracting(each -> each.witness().length())
                .containsExactly(3, 4);
        assertThat(report.counterexamples().get(0).witness().lasso().run())
                .isSameAs(report.results().get(2).verdicts().get(0).counterexample());
        assertThat(report.counterexampleOf("strict-fifo @ linux", PROPERTY)).isEqualTo(1);
        assertThat(report.counterexampleOf("ruby-1.9.2 @ linux", PROPERTY)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- - | NOT_APPLICABLE 0/0 | 0 | 3",
                "- holds | HOLDS 1/1 | 0 | 0",
                "- vacuous | VACUOUS 0/1 | 3 | 3",
                "bounded - holds | BOUNDED 1/2 | 3 | 3",
                "- violated holds | VIOLATED 1/2 | 1 | 1",
            })
    void scenariosInWhichAPropertyMakesNoSenseDoNotCount(
            String verdicts, String cell, int exitCode, int exitCodeIfNamed) {
        List<JobResult> results = new ArrayList<>();
        for (String each : verdicts.split(" ", -1)) {
            results.add(result(FIFO, verdict(each, null)));
        }
        CheckReport report = new CheckReport(asked(PROPERTY), results);

        Cell found = report.cell("strict-fifo @ linux", PROPERTY);
        assertThat(found.status() + " " + found.count() + "/" + found.all()).isEqualTo(cell);
        assertThat(report.exitCode()).isEqualTo(exitCode);
        assertThat(new CheckReport(new Asked(List.of(PROPERTY), List.of(PROPERTY), List.of()), results).exitCode())
                .isEqualTo(exitCodeIfNamed);
    }

    @Test
    void aPropertyNeedMakeSenseOnlySomewhere() {
        CheckReport report = new CheckReport(
                new Asked(List.of(PROPERTY), List.of(PROPERTY), List.of()),
                List.of(result(RUBY, verdict("holds", null)), result(FIFO, verdict("-", null))));

        assertThat(report.cell("strict-fifo @ linux", PROPERTY).text(0)).isEqualTo("-");
        assertThat(report.exitCode()).isZero();
    }

    @Test
    void statesOfExplorationsThatShareAScenarioCountOnce() {
        List<Property> two = PropertyCatalogue.all().subList(0, 2);
        JobResult result = new JobResult(
                FIFO,
                1,
                List.of(
                        new Verdict(two.get(0), Answer.HOLDS, Scope.EXHAUSTIVE, "", 70, 1, null, List.of()),
                        new Verdict(two.get(1), Answer.HOLDS, Scope.EXHAUSTIVE, "", 50, 1, null, List.of())),
                NO_EFFORT);

        assertThat(new CheckReport(new Asked(two, List.of(), List.of()), List.of(result, result)).states())
                .isEqualTo(140);
    }

    private static Asked asked(Property property) {
        return new Asked(List.of(property), List.of(), List.of());
    }

    private static JobResult result(Job job, Verdict verdict) {
        return new JobResult(job, 1, List.of(verdict), NO_EFFORT);
    }

    private static Verdict verdict(String kind, Run run) {
        return new Verdict(
                PROPERTY,
                kind.equals("violated") ? Answer.VIOLATED : Answer.HOLDS,
                scope(kind),
                "",
                10,
                20,
                run == null ? null : new Lasso(run, run.length(), List.of()),
                List.of());
    }

    private static Scope scope(String kind) {
        return switch (kind) {
            case "bounded" -> Scope.BOUNDED;
            case "vacuous" -> Scope.VACUOUS;
            case "-" -> Scope.NOT_APPLICABLE;
            default -> Scope.EXHAUSTIVE;
        };
    }

    private static Run run(Job job, int steps) {
        Scenario scenario = job.scenario();
        long[][] now = new long[1][];
        scenario.initialStates((state, number) -> now[0] = state.clone());
        long[] labels = new long[steps];
        for (int step = 0; step < steps; step++) {
            int at = step;
            long[] from = now[0];
            scenario.successors(from, 0, (state, label) -> {
                now[0] = state.clone();
                labels[at] = label;
            });
        }
        return Replay.of(scenario, 0, labels);
    }
}
