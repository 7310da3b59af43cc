package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gilcheck.reports.growth.Capacity;
import org.gilcheck.reports.growth.Growth;
import org.gilcheck.reports.growth.Size;
import org.gilcheck.reports.results.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gilcheck growth}: how states grow with threads and cores. */
class GrowthTest {

    private static Outcome growth(String... more) {
        String[] words = new String[8 + more.length];
        System.arraycopy(
                new String[] {
                    "growth", "cpython-3.2", "strict-fifo", "--quiet", "--threads-up-to", "4", "--max-states", "30000"
                },
                0,
                words,
                0,
                8);
        System.arraycopy(more, 0, words, 8, more.length);
        return Outcome.of(words);
    }

    @Test
    void statesAreShownByThreadsAndByCores() {
        Outcome outcome = growth("--cores", "1,2");

        assertThat(outcome.code()).as(outcome.err()).isEqualTo(ExitCode.OK);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .containsPattern("untimed +2 cpu +3 cpu +4 cpu\n")
                .containsPattern("cpython-3.2 @ linux +513 +20,833 +> 30,000\n")
                .containsPattern("timed, 3 cpu +1 core +2 cores\n")
                .containsPattern("cpython-3.2 @ linux +12,483 +> 30,000\n")
                .containsPattern("in 24.0 GiB +bytes/state +states +untimed threads +with about\n")
                .containsPattern("cpython-3.2 @ linux +[0-9.]+ +[0-9,]+ +[56] +[0-9,]+\n");
    }

    @Test
    void whatIsBehindATooLargeScenarioIsNotExplored() {
        assertThat(Outcome.of("growth", "cpython-3.2", "--quiet", "--max-states", "600", "--cores", "1")
                        .out())
                .containsPattern("cpython-3.2 @ linux +513 +> 600\n");
    }

    @Test
    void theChartAndTheTableBehindItAreWritten(@TempDir Path folder) throws IOException {
        growth("--cores", "1,2", "--out", folder.toString());

        assertThat(Files.readString(folder.resolve("growth.csv")))
                .startsWith("policy,clock,threads,cores,states,all,edges,bytes\r\n")
                .contains("\"cpython-3.2 @ linux\",untimed,\"3 cpu\",1,20833,true,46251,")
                .contains("\"cpython-3.2 @ linux\",untimed,\"4 cpu\",1,30000,false,")
                .contains("\"cpython-3.2 @ linux\",timed,\"3 cpu\",2,");
        assertThat(Files.readString(folder.resolve("growth.svg")))
                .contains("<title>cpython-3.2 @ linux, 3 cpu: 20833</title>")
                .contains("? cpython-3.2 @ linux, more than 30,000: 4 cpu")
                .contains("each line is ten times the one below");
    }

    @Test
    void eachThreadIsTakenToMultiplyAsTheLastOneDid() {
        Growth growth = new Growth(
                "x",
                List.of(new Size(10, true, 100, 0), new Size(200, true, 2000, 0), new Size(500, false, 4000, 0)),
                List.of());

        assertThat(Capacity.of(growth, 2, 8 * 80_000)).isEqualTo(new Capacity(8, 80_000, 5, 80_000));
        assertThat(Capacity.of(growth, 2, 8 * 79_999)).isEqualTo(new Capacity(8, 79_999, 4, 4_000));
        assertThat(Capacity.of(new Growth("x", List.of(new Size(500, false, 0, 0)), List.of()), 2, 8)
                        .threads())
                .isZero();
    }

    @Test
    void whatIsWrongIsToldInOneLine() {
        assertThat(Outcome.of("growth", "strict-fifo", "--workload", "cpuu").complaint())
                .contains("cpuu");
        assertThat(Outcome.of("growth", "strict-fifo", "--threads-up-to", "1").complaint())
                .contains("--threads-up-to");
    }
}
