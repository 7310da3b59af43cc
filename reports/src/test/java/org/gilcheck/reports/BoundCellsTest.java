package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gilcheck.checker.Fraction;
import org.gilcheck.checker.Lasso;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.properties.Bound;
import org.gilcheck.properties.Bound.Measure;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.Verdict;
import org.gilcheck.properties.Verdict.Answer;
import org.gilcheck.properties.Verdict.Scope;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.runs.Counterexample;
import org.gilcheck.properties.runs.LassoNotation;
import org.gilcheck.properties.runs.WitnessText;
import org.gilcheck.properties.runs.WorstBound;
import org.gilcheck.properties.thresholds.Amount;
import org.gilcheck.properties.thresholds.PropertyChoice;
import org.gilcheck.properties.thresholds.Threshold;
import org.gilcheck.properties.thresholds.Threshold.Side;
import org.gilcheck.reports.results.Asked;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.results.Effort;
import org.gilcheck.reports.results.ExitCode;
import org.gilcheck.reports.results.JobResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cell of a number shows the worst of its scenarios, and fails only where a threshold is set. */
class BoundCellsTest {
    private static final String ROW = "strict-fifo @ linux";
    private static final Property WAIT = PropertyChoice.of("wait");
    private static final Property EFFICIENCY = PropertyChoice.of("efficiency");
    private static final Property IO_LATENCY = PropertyChoice.of("io-latency");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 3 | 7 units | 0 | 0",
                "1 - 0 | 1 unit | 0 | 0",
                "3 unbounded 7 | unbounded | 0 | 0",
                "3 vacuous | 3 units | 0 | 0",
                "vacuous - | vacuous | 0 | 3",
                "- - | - | 0 | 3",
                "3 bounded - unbounded | bounded 1/3 | 3 | 3",
            })
    void theWorstValueIsShown(String values, String cell, int exitCode, int exitCodeIfNamed) {
        List<JobResult> results = results(WAIT, Measure.TIME, values);
        CheckReport report = new CheckReport(new Asked(List.of(WAIT), List.of(), List.of()), results);

        assertThat(report.cell(ROW, WAIT).text(0)).isEqualTo(cell);
        assertThat(report.exitCode()).isEqualTo(exitCode);
        assertThat(new CheckReport(new Asked(List.of(WAIT), List.of(WAIT), List.of()), results).exitCode())
                .isEqualTo(exitCodeIfNamed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 3 | 7 | 7 units | 0",
                "7 3 9 8 | 7 | VIOLATED 9 > 7 2/4 [1] | 1",
                "7 - unbounded | 1000 | VIOLATED unbounded > 1000 1/2 [1] | 1",
                "7 bounded | 6 | VIOLATED 7 > 6 1/2 [1] | 1",
                "5 bounded | 6 | bounded 1/2 | 3",
                "vacuous | 6 | vacuous | 3",
                "- | 6 | - | 3",
            })
    void aThresholdMakesItPassOrFail(String values, String most, String cell, int exitCode) {
        CheckReport report =
                report(WAIT, Measure.TIME, values, Threshold.parse("--at-most", Side.AT_MOST, List.of("wait=" + most)));

        assertThat(report.cell(ROW, WAIT).text(report.counterexampleOf(ROW, WAIT)))
                .isEqualTo(cell);
        assertThat(report.exitCode()).isEqualTo(exitCode);
        assertThat(report.counterexamples()).hasSize(exitCode == ExitCode.VIOLATED ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1/2 2/3 | 0.5 | 1/2 | 0",
                "1/2 1/3 2/5 | 1/2 | VIOLATED 1/3 < 1/2 2/3 [1] | 1",
                "unbounded | 3 | unbounded | 0",
            })
    void lessMayBeWorse(String values, String least, String cell, int exitCode) {
        CheckReport report = report(
                EFFICIENCY,
                Measure.LEAST_RATIO,
                values,
                Threshold.parse("--at-least", Side.AT_LEAST, List.of("efficiency=" + least)));

        assertThat(report.cell(ROW, EFFICIENCY).text(1)).isEqualTo(cell);
        assertThat(report.exitCode()).isEqualTo(exitCode);
    }

    @Test
    void theRunOfTheFirstOfTheWorstScenariosIsShown() {
        CheckReport report = report(
                WAIT, Measure.TIME, "3 9 9 5", Threshold.parse("--at-most", Side.AT_MOST, List.of("wait = 4 units")));
        WorstBound worst = report.bounds(ROW).get(0);
        Counterexample counterexample = report.counterexamples().get(0);

        assertThat(worst.bound())
                .isSameAs(report.results().get(1).verdicts().get(0).bounds().get(0));
        assertThat(counterexample.witness()).isEqualTo(worst.witness());
        assertThat(WitnessText.of(counterexample))
                .startsWith(
                        "[1] strict-fifo @ linux violates wait at most 4 (the longest time from a request for the GIL"
                                + " to its grant)\n    2 cpu, timed, 2 cores: 9 units, 1 step, 0 context switches\n");
    }

    @Test
    void aspectsStandBesideEachOther() {
        Verdict both =
                verdict(IO_LATENCY, bound("per message", Measure.TIME, "7"), bound("per call", Measure.TIME, "3"));
        Verdict one = verdict(IO_LATENCY, bound("per call", Measure.TIME, "unbounded"));

        assertThat(cell(IO_LATENCY, both, one)).isEqualTo("7 units / unbounded");
        assertThat(cell(IO_LATENCY, one)).isEqualTo("- / unbounded");
    }

    @Test
    void aThresholdForOneAspectLeavesTheOtherAlone() {
        Verdict verdict =
                verdict(IO_LATENCY, bound("per message", Measure.TIME, "7"), bound("per call", Measure.TIME, "3"));

        assertThat(cell(IO_LATENCY, "io-latency:per-call=3", verdict)).isEqualTo("7 units / 3 units");
        assertThat(cell(IO_LATENCY, "io-latency:per call=2", verdict)).isEqualTo("VIOLATED 3 > 2 1/1 [1]");
        assertThat(cell(IO_LATENCY, "io-latency=3", verdict)).isEqualTo("VIOLATED 7 > 3 1/1 [1]");
    }

    @Test
    void aThresholdForAnAspectThatIsNowhereMeasuredIsNotMet() {
        JobResult result = result(verdict(IO_LATENCY, bound("per call", Measure.TIME, "3")));
        List<Threshold> thresholds = Threshold.parse("--at-most", Side.AT_MOST, List.of("io-latency:per-message=9"));

        assertThat(new CheckReport(Asked.of(List.of("io-latency"), thresholds), List.of(result)).exitCode())
                .isEqualTo(ExitCode.INCOMPLETE);
    }

    private static String cell(Property property, Verdict... verdicts) {
        Asked asked = new Asked(List.of(property), List.of(), List.of());
        List<JobResult> results =
                Arrays.stream(verdicts).map(BoundCellsTest::result).toList();
        return new CheckReport(asked, results).cell(ROW, property).text(0);
    }

    private static String cell(Property property, String atMost, Verdict verdict) {
        Asked asked = Asked.of(List.of(property.id()), Threshold.parse("--at-most", Side.AT_MOST, List.of(atMost)));
        CheckReport report = new CheckReport(asked, List.of(result(verdict)));
        return report.cell(ROW, property).text(report.counterexampleOf(ROW, property));
    }

    private static CheckReport report(Property property, Measure measure, String values, List<Threshold> thresholds) {
        return new CheckReport(Asked.of(List.of(property.id()), thresholds), results(property, measure, values));
    }

    private static List<JobResult> results(Property property, Measure measure, String values) {
        List<JobResult> results = new ArrayList<>();
        for (String value : values.split(" ", -1)) {
            results.add(result(
                    switch (value) {
                        case "-" -> unasked(property, Scope.NOT_APPLICABLE);
                        case "vacuous" -> unasked(property, Scope.VACUOUS);
                        case "bounded" -> unasked(property, Scope.BOUNDED);
                        default -> verdict(property, bound("", measure, value));
                    }));
        }
        return results;
    }

    private static JobResult result(Verdict verdict) {
        Job job = Jobs.of("strict-fifo", "2 cpu", Clock.TIMED, 2);
        return new JobResult(job, 1, List.of(verdict), new Effort(Duration.ZERO, 0));
    }

    private static Verdict unasked(Property property, Scope scope) {
        return new Verdict(property, Answer.HOLDS, scope, "", 1, 1, null, List.of());
    }

    private static Verdict verdict(Property property, Bound... bounds) {
        return new Verdict(property, Answer.HOLDS, Scope.EXHAUSTIVE, "", 1, 1, null, List.of(bounds));
    }

    private static Bound bound(String aspect, Measure measure, String value) {
        Fraction number =
                value.equals("unbounded") ? null : Amount.parse("", value).number();
        Job job = Jobs.of("strict-fifo", "2 cpu", Clock.TIMED, 2);
        Lasso witness = LassoNotation.read(job.scenario(), 0, "0");
        return new Bound(aspect, measure, number, witness);
    }
}
