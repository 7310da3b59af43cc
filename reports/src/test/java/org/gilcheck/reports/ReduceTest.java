package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left out of the states can be chosen, makes no difference to what is found, and is told. */
class ReduceTest {
    private static final String USUAL = "local-tests,dead-locals,symmetry";
    private static final String FEWEST = USUAL + ",partial-order";

    private static Outcome check(String... options) {
        String[] all = new String[options.length + 7];
        String[] first = {
            "broken-double-checked",
            "cpython-3.12",
            "--threads",
            "3 cpu",
            "--clock",
            "untimed",
            "--property=mutual-exclusion,deadlock"
        };
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(options, 0, all, first.length, options.length);
        return Outcome.check(all);
    }

    @Test
    void equalThreadsAreTakenForEachOtherUnlessToldOtherwise() {
        assertThat(check().out())
                .isEqualTo(check("--reduce", USUAL).out())
                .contains("2 scenarios, 8,419 states, which stand for 49,688. holds:");
        assertThat(check("--reduce", "local-tests,dead-locals").out()).contains("2 scenarios, 49,688 states. holds:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none",
                "symmetry",
                "local-tests",
                "dead-locals,local-steps",
                "local-tests,dead-locals,local-steps,symmetry",
                "partial-order",
                "local-tests,dead-locals,local-steps,symmetry,partial-order"
            })
    void counterexamplesAndVerdictsAreTheSame(String reductions) {
        String usual = check().out();
        String other = check("--reduce", reductions).out();

        assertThat(withoutCounts(other)).isEqualTo(withoutCounts(usual)).contains("gilcheck replay gil1/");
        assertThat(other).isNotEqualTo(usual);
    }

    private static String withoutCounts(String text) {
        return text.replaceAll("2 scenarios, [^.]*\\.", "");
    }

    @Test
    void statsTellWhichWereOnAndWhyOneWasNot() {
        assertThat(lastLines(check("--stats")))
                .containsExactly(
                        "reductions: local-tests, dead-locals, symmetry",
                        "symmetry, 2 scenarios: 8,419 states, which stand for 49,688");
        assertThat(lastLines(check("--stats", "--reduce=none")))
                .containsExactly("reductions: none", "no symmetry, 2 scenarios: switched off");
        assertThat(lastLines(Outcome.check(
                        "strict-fifo", "--threads=2 cpu", "--clock=untimed", "--property=livelock", "--stats")))
                .containsExactly(
                        "reductions: local-tests, dead-locals",
                        "no symmetry, 1 scenario: liveness and bounds ask what happens to a single thread");
        assertThat(lastLines(Outcome.check(
                        "strict-fifo", "--threads=cpu,io", "--clock=untimed", "--property=deadlock", "--stats")))
                .endsWith("no symmetry, 1 scenario: no two threads have the same workload, priority and interpreter");
    }

    @Test
    void statsTellHowFewOrdersOfStepsWereTakenAndWhyAllWere() {
        Outcome reduced = check("--stats", "--reduce", FEWEST);

        assertThat(reduced.out())
                .contains("reductions: local-tests, dead-locals, symmetry, partial-order\n")
                .containsPattern(
                        "partial-order, 2 scenarios: in [0-9,]+ states some threads wait, [0-9,]+ steps are taken")
                .containsPattern("2 scenarios, [0-9,]+ states\\. holds:")
                .doesNotContain("stand for 49,688");
        assertThat(lastLines(Outcome.check(
                        "strict-fifo",
                        "--threads=2 cpu",
                        "--clock=untimed",
                        "--property=livelock",
                        "--stats",
                        "--reduce=" + FEWEST)))
                .endsWith("no partial-order, 1 scenario: liveness and bounds depend on the order of the steps");
        assertThat(lastLines(Outcome.check(
                        "strict-fifo",
                        "--threads=2 cpu",
                        "--clock=untimed",
                        "--property=yield-switches",
                        "--stats",
                        "--reduce=" + FEWEST)))
                .endsWith(
                        "no partial-order, 1 scenario: what is remembered of the past depends on the order of the steps");
        assertThat(lastLines(Outcome.check(
                        "strict-fifo",
                        "--threads=2 cpu",
                        "--clock=timed",
                        "--cores=2",
                        "--property=deadlock",
                        "--stats",
                        "--reduce=" + FEWEST)))
                .endsWith("no partial-order, 1 scenario: under the timed clock every step can make a difference to when"
                        + " others come");
    }

    @Test
    void programsAreToldOfOrdersAsWell() {
        assertThat(check("--format", "json", "--stats", "--reduce", FEWEST).out())
                .contains("\"partial-order\"", "\"putOff\" : ", "\"furtherSteps\" : ")
                .doesNotContain("standsFor", "standFor");
        assertThat(Outcome.check(
                                "strict-fifo",
                                "--threads=2 cpu",
                                "--clock=untimed",
                                "--property=livelock",
                                "--format=json",
                                "--reduce",
                                FEWEST)
                        .out())
                .contains("\"whyNotPartialOrder\" : \"liveness");
    }

    @Test
    void ordersAreLeftOutOnDiskAndFromACheckpointAsWell(@TempDir Path folder) {
        String usual = check("--reduce", FEWEST).out();
        String place = folder.resolve("place").toString();

        assertThat(check("--reduce", FEWEST, "--spill", folder.resolve("spill").toString(), "--max-memory", "20k")
                        .out())
                .isEqualTo(usual);
        assertThat(check("--reduce", FEWEST, "--checkpoint", place).out()).isEqualTo(usual);
        assertThat(check("--reduce", FEWEST, "--resume", place).out()).isEqualTo(usual);
    }

    @Test
    @Tag("long")
    void twoWorkersLeaveOutTheSameOrders() {
        String[] options = {
            "cpython-3.2",
            "--threads=2 cpu, 2 io",
            "--clock=untimed",
            "--property=mutual-exclusion,deadlock",
            "--reduce=" + FEWEST,
            "--format=json",
            "--stats",
            "--workers=1"
        };
        String one = withoutTimes(Outcome.check(options).out());
        options[options.length - 1] = "--workers=2";

        assertThat(withoutTimes(Outcome.check(options).out()))
                .contains("putOff")
                .isEqualTo(one);
    }

    private static String withoutTimes(String json) {
        return json.replaceAll("\"(seconds|peakHeapMiB)\" : [0-9.E-]+", "");
    }

    private static List<String> lastLines(Outcome outcome) {
        List<String> lines = outcome.out().lines().toList();
        return lines.subList(lines.size() - 2, lines.size());
    }

    @Test
    void underTheTimedClockTheFirstToRunAreNotAllThatThereMightBe() {
        assertThat(Outcome.check("strict-fifo", "--threads=3 cpu", "--clock=timed", "--cores=2", "--property=deadlock")
                        .out())
                .contains("1 scenario, 84 states, which stand for at most 501.");
    }

    @Test
    void programsAreToldAsWell() {
        assertThat(check("--format", "json").out())
                .contains("\"standsFor\" : 44942", "\"standsForExactly\" : true", "\"symmetry\"")
                .doesNotContain("whyNotSymmetric");
        assertThat(check("--format", "json", "--reduce", "none").out())
                .contains("\"whyNotSymmetric\" : \"switched off\"");
        assertThat(check("--format", "markdown", "--stats").out())
                .contains("which stand for 49,688", "reductions: local-tests, dead-locals, symmetry");
        assertThat(check("--format", "html").out()).contains("which stand for 49,688");
    }

    @Test
    void runsAreFoundOnDiskAsWell(@TempDir Path folder) {
        Outcome spilled = check("--spill", folder.toString(), "--max-memory", "20k");

        assertThat(spilled.out()).isEqualTo(check().out()).contains("which stand for 49,688");
    }

    @Test
    void whatStatesStandForIsKeptInACheckpoint(@TempDir Path folder) {
        String place = folder.resolve("place").toString();
        assertThat(check("--checkpoint", place).out()).isEqualTo(check().out());
        assertThat(check("--resume", place).out()).isEqualTo(check().out()).contains("which stand for 49,688");
    }

    @Test
    void mistakesAreExplained() {
        assertThat(check("--reduce", "symetry").err())
                .contains("Unknown reduction \"symetry\". Did you mean \"symmetry\"?");
        assertThat(check("--reduce", "none,symmetry").err()).contains("none goes with no other");
        assertThat(check("--reduce", "none", "--engine", "jpf").err())
                .contains("only --engine native knows reductions");
        assertThat(check("--reduce", "none,symmetry").code()).isEqualTo(2);
    }
}
