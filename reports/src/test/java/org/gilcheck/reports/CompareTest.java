package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gilcheck.reports.results.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policies stand side by side in the same scenarios, a column each. */
class CompareTest {
    @TempDir
    private Path folder;

    @Test
    void propertiesAreLinesAndPoliciesAreColumns() {
        Outcome comparison = onTwoCores(
                "--property",
                "deadlock,yield-switches,bypass,io-latency,efficiency",
                "cpython-2-windows",
                "strict-fifo",
                "ruby-1.9.2");

        assertThat(comparison.code()).isZero();
        assertThat(comparison.err()).isEmpty();
        assertThat(comparison.out()).isEqualTo("""
                                        cpython-2-windows @ windows  strict-fifo @ linux    ruby-1.9.2 @ linux
                deadlock                holds                        holds                  holds
                yield-switches          holds                        holds                  VIOLATED 1/1
                bypass                  1 *                          1 *                    unbounded
                io-latency per message  7 units (205.05 us) *        7 units (205.05 us) *  unbounded
                io-latency per call     5 units (155 us) *           5 units (155 us) *     unbounded
                efficiency              1/3                          3/7 *                  1/3

                1 scenario each: "1 cpu, 1 io"; timed on 2 cores. 5,015 states.
                holds: in all states of all scenarios; VIOLATED n/m: in n of m scenarios, which 'gilcheck check' shows.
                numbers: the worst over all runs, fair or not, however often messages come; exact; in parentheses what that is in real time, where a formula was recognised.
                *: the best of its line, where all can be compared: times only as real ones, for units differ.
                """);
    }

    @Test
    void theFirstOperatingSystemOfEachIsTakenUnlessOthersAreNamed() {
        String[] small = {
            "ruby-1.9.2", "strict-fifo", "--threads", "2 cpu", "--clock", "untimed", "--property", "bypass"
        };

        assertThat(compare(small).out()).startsWith("        ruby-1.9.2 @ linux  strict-fifo @ linux\n");
        assertThat(compare(with(small, "--os", "macos-2011,linux")).out())
                .startsWith("        ruby-1.9.2 @ macos-2011  ruby-1.9.2 @ linux  strict-fifo @ macos-2011"
                        + "  strict-fifo @ linux\n"
                        + "bypass  1 *                      unbounded           1 *                       1 *\n");
    }

    @Test
    void fewThreadsOnOneAndTwoCoresUnderBothClocksAreUsual() {
        assertThat(compare("strict-fifo", "strict-hand-off", "--property", "mutual-exclusion", "--max-states", "5")
                        .out())
                .contains("\n9 scenarios each: \"2 cpu\", \"1 cpu, 1 io(4)\" and \"2 cpu, 1 io\";"
                        + " untimed, timed on 1 and 2 cores. ");
    }

    @Test
    void aComparisonDoesNotJudgeButSaysWhetherItIsComplete() {
        String[] small = {
            "broken-double-checked",
            "no-gil",
            "--threads",
            "2 cpu",
            "--clock",
            "untimed",
            "--property",
            "yield-switches"
        };

        Outcome complete = compare(small);
        Outcome bounded = compare(with(small, "--max-states", "5"));

        assertThat(complete.code()).isZero();
        assertThat(complete.out())
                .containsPattern("\nyield-switches  VIOLATED 1/1 +vacuous\n")
                .contains("\nvacuous: never put to the test in the scenarios of this policy.\n");
        assertThat(bounded.code()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(bounded.out())
                .containsPattern("\nyield-switches  bounded 1/1 +bounded 1/1\n")
                .contains("\nbounded: no-gil @ linux, 2 cpu, untimed: limit of 5 states\n");
    }

    @Test
    void whatIsTooWideStandsInSeveralBlocks() {
        Outcome comparison = compare(
                "--threads",
                "1 cpu",
                "--clock",
                "untimed",
                "--property",
                "deadlock",
                "regression-gh-96387-broken",
                "regression-gh-96387-published",
                "regression-gh-96387-fixed",
                "regression-micropython-hog-broken",
                "regression-micropython-hog-fixed");
        List<String> heads =
                comparison.out().lines().filter(line -> line.startsWith("  ")).toList();

        assertThat(heads)
                .hasSize(2)
                .allSatisfy(
                        line -> assertThat(line).hasSizeLessThanOrEqualTo(150).contains("  regression-"));
        assertThat(comparison.out().lines().filter(line -> line.startsWith("deadlock  holds  ")))
                .hasSize(2);
    }

    @Test
    void aFileMayBeComparedWithThePolicyItChanges() throws IOException {
        Path file = Path.of(FlagGil.write(folder));
        Path patient = Files.createDirectory(folder.resolve("patient")).resolve("FlagGil.java");
        Files.writeString(
                patient,
                Files.readString(file)
                        .replace("\"flag-gil\"", "\"patient\"")
                        .replace("release();\n        acquire();", ""));

        assertThat(compare(
                                file.toString(),
                                patient.toString(),
                                "--threads",
                                "2 cpu",
                                "--clock",
                                "untimed",
                                "--property",
                                "yield-switches")
                        .out())
                .startsWith("""
                                        flag-gil @ linux  patient @ linux
                        yield-switches  VIOLATED 1/1      vacuous
                        """);
    }

    @Test
    void twoPoliciesOfOneNameCannotBeToldApart() throws IOException {
        String file = FlagGil.write(folder);
        String other = FlagGil.write(Files.createDirectory(folder.resolve("other")));

        assertThat(compare(file, other).complaint()).contains(" are both called \"flag-gil\".");
    }

    @Test
    void howNumbersChangeWithTheCoresIsToldIfAsked() {
        assertThat(compare(
                                "strict-fifo",
                                "no-gil",
                                "--threads",
                                "2 cpu",
                                "--clock",
                                "timed",
                                "--property",
                                "core-scaling")
                        .out())
                .contains("\ncore scaling of strict-fifo @ linux\n", "\ncore scaling of no-gil @ linux\n");
    }

    private static Outcome onTwoCores(String... arguments) {
        return compare(with(arguments, "--threads", "1 cpu, 1 io", "--clock", "timed", "--cores", "2"));
    }

    private static Outcome compare(String... arguments) {
        return Outcome.of(with(new String[] {"compare", "--quiet"}, arguments));
    }

    private static String[] with(String[] some, String... more) {
        return Stream.of(some, more).flatMap(Stream::of).toArray(String[]::new);
    }
}
