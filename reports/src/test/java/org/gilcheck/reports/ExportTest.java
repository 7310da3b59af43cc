package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gilcheck.reports.results.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command that writes scenarios in other languages. */
class ExportTest {

    private static Outcome run(String arguments) {
        List<String> all = new ArrayList<>(List.of("export", "--to"));
        all.addAll(List.of(arguments.split(";", -1)));
        return Outcome.of(all.toArray(new String[0]));
    }

    @Test
    void thePolicysStatementsArePrinted() {
        Outcome outcome = run("promela;cpython-3.2;--threads;2 cpu, 1 io(1)");

        assertThat(outcome.code()).isEqualTo(ExitCode.OK);
        assertThat(outcome.out())
                .startsWith("/*\n * cpython-3.2 @ linux: cpu, cpu, io, untimed\n")
                .contains("active proctype thread_T2()", "/* lock gil_mutex (", "assert(holders <= 1)")
                .contains("./pan -m1000000\n")
                .doesNotContain("ltl");
    }

    @Test
    void theFileHasWhatElseIsPrinted(@TempDir Path folder) {
        String command = "promela;ruby-1.9.2;--os;macos-2011;--unreduced;--property;starvation,lock-discipline";
        Path file = folder.resolve("ruby.pml");
        Outcome outcome = run(command + ";--out;" + file);

        assertThat(outcome.code()).isEqualTo(ExitCode.OK);
        assertThat(outcome.out()).isEmpty();
        assertThat(file).hasContent(run(command).out());
        assertThat(run(command).out())
                .contains("untimed, without reductions", "ltl starvation", "-a -f", "assert(fault == 0)");
        assertThat(run(command + ";--out;" + file).complaint()).contains("this file exists");
    }

    @Test
    void nothingNeedBeChecked() {
        assertThat(run("promela;strict-fifo;--property;none").out()).doesNotContain("assert", "holders");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "uppaal;strict-fifo | Unknown language \"uppaal\". Known: promela.",
                "promela;strict-fifo;--clock;timed | the timed clock cannot be exported to Promela, which has no time."
                        + " Use --clock untimed",
                "promela;strict-fifo;--os;linux,windows | export writes one scenario, but these options name 2."
                        + " Give one of each: --threads, --os, --clock, --cores, --fairness",
                "promela;strict-fifo;--property;bypass | Unknown property \"bypass\"."
                        + " Known: mutual-exclusion, deadlock, lock-discipline, starvation.",
                "promela;strict-fifo;--property;none,deadlock | Unknown property \"none\"."
                        + " Known: mutual-exclusion, deadlock, lock-discipline, starvation.",
            })
    void badInputIsToldInOneLine(String arguments, String message) {
        assertThat(run(arguments).complaint()).isEqualTo("gilcheck: " + message);
    }
}
