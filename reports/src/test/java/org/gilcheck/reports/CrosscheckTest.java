package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gilcheck.reports.results.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command that asks several engines the same. */
class CrosscheckTest {

    private static Outcome run(String arguments) {
        List<String> all = new ArrayList<>(List.of("crosscheck", "--quiet"));
        all.addAll(List.of(arguments.split(";", -1)));
        return Outcome.of(all.toArray(new String[0]));
    }

    @Test
    void eachEngineHasAColumnAndSaysTheSame() {
        Outcome outcome = run("cpython-3.2;--clock;untimed;--runs;30;--engine;native,unreduced,reference,walks");

        assertThat(outcome.code()).isEqualTo(ExitCode.OK);
        assertThat(outcome.out())
                .containsPattern("(?m)^ +native +unreduced +reference +walks$")
                .containsPattern("(?m)^cpython-3.2 @ linux, 2 cpu, untimed  513, 2 violated =  1105, 2 violated ="
                        + "  513, 2 violated =  \\d+, \\d violated =$")
                .contains("1 scenario: 4 numbers of states and ", " verdicts compared, no disagreement.");
    }

    @Test
    void aPolicyThatIsBrokenIsNoDisagreement() {
        assertThat(run("broken-double-checked;broken-unlocks-twice;--clock;untimed;--runs;5")
                        .code())
                .isEqualTo(ExitCode.OK);
    }

    @Test
    void whoIsNotInstalledIsSkippedAndSaysSo() {
        Outcome outcome = run("strict-fifo;--clock;untimed;--runs;5;--property;deadlock");

        assertThat(outcome.code()).isEqualTo(ExitCode.OK);
        assertThat(outcome.out())
                .contains("\njpf: skipped: JPF not found\n    ")
                .doesNotContain("walks  jpf");
    }

    @Test
    void whoIsAskedForByNameMustAnswer() {
        Outcome absent = run("strict-fifo;--clock;untimed;--property;deadlock;--engine;native,reference,jpf");
        Outcome large = run("cpython-3.2;--clock;untimed;--max-states;300;--engine;native,walks;--runs;5");

        assertThat(absent.code()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(large.code()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(large.out()).contains("too large", "native: too large: limit of 300 states");
    }

    @Test
    void oneAnswerAloneIsComparedWithNothing() {
        Outcome outcome = run("cpython-3.2;--clock;untimed;--max-states;300;--runs;5;--property;deadlock");

        assertThat(outcome.code()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(outcome.out()).contains("0 numbers of states and 0 verdicts compared");
    }

    @Test
    void theReportDoesNotDependOnTheNumberOfWorkers() {
        String command = "strict-fifo;broken-locks-inverted;cpython-2-linux;--runs;5;"
                + "--engine;native,unreduced,reference,walks;--format;";

        for (String format : List.of("text", "json")) {
            String alone = run(command + format + ";--workers;1").out();
            assertThat(run(command + format + ";--workers;4").out()).isEqualTo(alone);
        }
    }

    @Test
    void otherSeedsWalkOtherRuns() {
        String command = "strict-fifo;--clock;untimed;--runs;5;--engine;native,walks;--seed;";
        assertThat(run(command + 5).out()).isNotEqualTo(run(command + 1).out());
    }

    @Test
    void programsGetEachAnswer() {
        String json = run("strict-fifo;--clock;untimed;--runs;5;--format;json").out();

        assertThat(json)
                .contains("\"format\" : \"gilcheck-crosscheck\"", "\"engine\" : \"reference\"", "\"states\" : 331")
                .contains("\"status\" : \"skipped\"", "\"disagreements\" : [ ]", "\"property\" : \"bypass\"");
    }

    @Test
    void theFolderHasTheReport(@TempDir Path folder) throws IOException {
        Outcome outcome = run("strict-fifo;--clock;untimed;--runs;5;--out;" + folder);

        assertThat(folder.resolve("report.txt")).hasContent(outcome.out());
        assertThat(Files.readString(folder.resolve("report.json"))).contains("\"exitCode\" : 0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--engine;nativ,walks | Unknown engine \"nativ\". Did you mean \"native\"?"
                        + " Known: native, unreduced, reference, walks, jpf, spin.",
                "--engine; | Unknown engine \"\". Known: native, unreduced, reference, walks, jpf, spin.",
                "--engine;native | --engine native: one engine has nobody to contradict it."
                        + " Give two or more of native, unreduced, reference, walks, jpf, spin",
                "--engine;walks,walks | --engine walks: one engine has nobody to contradict it."
                        + " Give two or more of native, unreduced, reference, walks, jpf, spin",
                "--runs;0 | --runs \"0\": give a whole number from 1 to 1000000",
                "--runs;x | --runs \"x\": give a whole number from 1 to 1000000",
                "--seed;x | --seed \"x\": give a whole number of at most 18 digits",
                "--seed; | --seed \"\": give a whole number of at most 18 digits",
                "--seed;9999999999999999999 | --seed \"9999999999999999999\": give a whole number of at most 18 digits",
                "--threads; | --threads \"\": there must be at least one thread. Example: --threads \"2 cpu, 1 io(4)\"",
                "--format;xml | Unknown format \"xml\". Known: text, json.",
                "--out; | --out \"\": give a folder",
            })
    void badInputIsToldInOneLine(String arguments, String message) {
        assertThat(run("strict-fifo;" + arguments).complaint()).isEqualTo("gilcheck: " + message);
    }

    @Test
    void anUnknownPolicyIsTold() {
        assertThat(run("strict-fif").complaint()).startsWith("gilcheck: Unknown policy \"strict-fif\".");
    }

    @Test
    void aMistakeInAPolicyIsTheUsers(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("Leaves.java");
        Files.writeString(file, """
                import org.gilcheck.model.language.*;
                public final class Leaves extends GilPolicy {
                    private final Mutex mutex = mutex("mutex");
                    private final Counter grants = counter("grants", 0, 1);
                    @Override protected void defineAcquire() { lock(mutex); increment(grants); }
                    @Override protected void defineRelease() { unlock(mutex); }
                    @Override protected void defineCheckpoint() { release(); acquire(); }
                }
                """);

        assertThat(run(file + ";--runs;5").complaint())
                .contains("gilcheck: Leaves, routine cpu/checkpoint/acquire, step", "Widen the range");
    }
}
