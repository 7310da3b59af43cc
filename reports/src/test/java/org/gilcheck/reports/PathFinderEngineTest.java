package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gilcheck.reports.results.EngineName;
import org.gilcheck.reports.results.ExitCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code check --engine jpf}, with a program in the place of Java PathFinder that explores as it would. */
class PathFinderEngineTest {
    private static final List<String> TWO_THREADS = List.of("--threads", "2 cpu", "--clock", "untimed");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"strict-fifo", "broken-locks-inverted", "broken-unlocks-twice"})
    void saysWhatTheOwnExplorerSays(String policy) throws IOException {
        sameFacts(policy);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"cpython-2-linux", "broken-double-checked", "broken-release-yield-acquire"})
    void saysOfOthersWhatTheOwnExplorerSays(String policy) throws IOException {
        sameFacts(policy);
    }

    private void sameFacts(String policy) throws IOException {
        List<String> arguments = new ArrayList<>(TWO_THREADS);
        arguments.add(policy);
        Outcome own = Outcome.check(arguments.toArray(new String[0]));

        Outcome jpf = jpf("honest", arguments);

        assertThat(jpf.err()).isEmpty();
        assertThat(jpf.code()).isEqualTo(own.code());
        List<String> facts = new ArrayList<>(facts(jpf));
        assertThat(facts.remove(EngineName.JPF.note())).isTrue();
        assertThat(facts).containsExactlyElementsOf(facts(own));
    }

    /** All but the runs, of which there may be several that are equally short. */
    private static List<String> facts(Outcome outcome) {
        return outcome.out()
                .lines()
                .filter(line -> !line.startsWith("  ") || line.contains(" steps, "))
                .map(line -> line.replaceAll(" steps, .*", " steps"))
                .toList();
    }

    @Test
    void aCounterexampleCanBeReplayed() throws IOException {
        Outcome jpf = jpf(
                "honest",
                List.of("broken-locks-inverted", "--threads", "2 cpu", "--clock", "untimed", "--property", "deadlock"));

        String token = jpf.out()
                .lines()
                .filter(line -> line.startsWith("  gilcheck replay "))
                .findFirst()
                .orElseThrow()
                .substring("  gilcheck replay ".length());
        Outcome replayed = Outcome.of("replay", token);
        assertThat(replayed.code()).isEqualTo(ExitCode.VIOLATED);
        assertThat(replayed.out()).contains("violates deadlock");
    }

    @Test
    void aPolicyInAFileIsFoundThere() throws IOException {
        String file = FlagGil.write(folder);

        Outcome jpf = jpf("honest", List.of(file, "--threads", "2 cpu", "--clock", "untimed"));

        assertThat(jpf.err()).isEmpty();
        assertThat(jpf.out()).contains(EngineName.JPF.note());
    }

    @Test
    void threadsWithNumbersAndScalesAreTheSameThere() throws IOException {
        List<String> arguments = List.of(
                "strict-fifo",
                "--threads",
                "1 io(2,3) priority 2, 1 cpu",
                "--cores",
                "1",
                "--clock",
                "timed",
                "--scale",
                "wake delay=2",
                "--fairness",
                "fifo");

        assertThat(jpf("honest", arguments).code())
                .isEqualTo(Outcome.check(arguments.toArray(new String[0])).code())
                .isNotEqualTo(ExitCode.INTERNAL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            out-of-memory | 3 | out of memory
            hangs         | 3 | JPF was ended after
            silent        | 4 | 2 cpu, untimed
            miscounts     | 4 | 2 cpu, untimed: Java PathFinder finds
            blind         | 4 | 2 cpu, untimed: Java PathFinder finds 1 states and 0 steps
            """)
    void neverPassesWhatItHasNotExplored(String mode, int code, String said) throws IOException {
        List<String> arguments = new ArrayList<>(TWO_THREADS);
        arguments.addAll(List.of("strict-fifo", "--property", "mutual-exclusion", "--jpf-time", "4s"));

        Outcome jpf = jpf(mode, arguments);

        assertThat(jpf.code()).isEqualTo(code);
        assertThat(jpf.out()).doesNotContain("  holds ");
        assertThat(jpf.out() + jpf.err()).contains(said);
    }

    @Test
    void withoutJavaPathFinderItIsSkippedAndNeverPasses() {
        Outcome outcome = Outcome.check("strict-fifo", "--engine", "jpf");

        assertThat(outcome.code()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("gilcheck: skipped: JPF not found").contains("--jpf", "JPF_HOME");
    }

    @Test
    void aWrongFolderIsAMistake() {
        String complaint = Outcome.check("strict-fifo", "--engine", "jpf", "--jpf", folder.toString())
                .complaint();

        assertThat(complaint).contains("build/RunJPF.jar", folder.toString());
    }

    @Test
    void anUnknownEngineIsAMistake() {
        assertThat(Outcome.check("strict-fifo", "--engine", "spin").complaint()).contains("spin", "native", "jpf");
    }

    private Outcome jpf(String mode, List<String> arguments) throws IOException {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of(
                "--engine",
                "jpf",
                "--jpf",
                FakePathFinder.in(folder.resolve("jpf"), mode).toString()));
        all.addAll(List.of("--jpf-java", System.getProperty("java.home")));
        return Outcome.check(all.toArray(new String[0]));
    }
}
