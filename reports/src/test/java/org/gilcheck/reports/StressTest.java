package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.gilcheck.properties.locks.RealLockCode;
import org.gilcheck.reports.results.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StressTest {

    @Test
    void aLockInWhichNothingIsFoundIsALineOfATable() {
        Outcome stress = Outcome.of("stress", "strict-fifo", "--time", "100ms", "--seed", "7", "--quiet");

        assertThat(stress.code()).isEqualTo(ExitCode.OK);
        assertThat(stress.err()).isEmpty();
        assertThat(stress.out())
                .containsPattern("^policy +threads +sessions +grants/s +found\n")
                .containsPattern("\nstrict-fifo  2 cpu, 1 io +[\\d,]+ +[\\d,]+ +nothing\n")
                .endsWith(
                        "\n\nseed 7. nothing: in this time; real threads that were disturbed at random prove nothing.\n");
    }

    @Test
    void aWrongLockIsToldWithWhatHappened() {
        Outcome stress = Outcome.of("stress", "no-gil", "strict-fifo", "--time", "1s", "--threads", "2 cpu", "--quiet");

        assertThat(stress.code()).isEqualTo(ExitCode.VIOLATED);
        assertThat(stress.out())
                .containsPattern("no-gil .*  VIOLATED mutual-exclusion: T\\d gets the GIL while T\\d has it\n")
                .containsPattern("strict-fifo .*  nothing\n");
    }

    @Test
    void theSourceOfTheLockCanBeWrittenAndCompiled(@TempDir Path folder) throws IOException {
        Outcome stress = Outcome.of("stress", "cpython-3.2", "--time", "50ms", "--quiet", "--out", folder.toString());

        assertThat(stress.code()).isEqualTo(ExitCode.OK);
        assertThat(folder.resolve("Cpython32Lock.java")).content().contains("gil_mutex.lock(self);");
        assertThat(folder.resolve("Cpython32Program.java")).content().contains("gil.checkpoint(self);");
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-cp",
                        RealLockCode.libraryPath().toString(),
                        folder.resolve("Cpython32Lock.java").toString(),
                        folder.resolve("Cpython32Program.java").toString());
        assertThat(compiled).isZero();
        try (var files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))).hasSize(2);
        }
    }

    @Test
    void aSourceIsNotWrittenOverAnother(@TempDir Path folder) throws IOException {
        String one = FlagGil.write(Files.createDirectory(folder.resolve("one")));
        String two = FlagGil.write(Files.createDirectory(folder.resolve("two")));
        Path out = folder.resolve("out");

        assertMistake(
                "two of the policies would be written to FlagGilLock.java",
                "stress",
                one,
                two,
                "--out",
                out.toString());

        assertThat(out).isEmptyDirectory();
    }

    @Test
    void whatCannotBeIsToldInALine(@TempDir Path folder) throws IOException {
        assertMistake("Unknown engine \"turbo\". Known: jvm, jpf.", "stress", "no-gil", "--engine", "turbo");
        assertMistake("--rounds is for --engine jpf.", "stress", "no-gil", "--rounds", "2");
        assertMistake("--time is for --engine jvm.", "stress", "no-gil", "--engine", "jpf", "--time", "2s");
        assertMistake("--seed is for --engine jvm.", "stress", "no-gil", "--engine", "jpf", "--seed", "2");
        assertMistake("a real lock is that of one interpreter", "stress", "no-gil", "--threads", "1 cpu, 1 cpu in 1");
        assertMistake("a thread that handles signals cannot be", "stress", "no-gil", "--threads", "1 signals");
        assertMistake("nogil", "stress", "nogil");
        assertMistake("No JPF at " + folder, "stress", "no-gil", "--engine", "jpf", "--jpf", folder.toString());
    }

    private static void assertMistake(String message, String... words) {
        Outcome outcome = Outcome.of(words);

        assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("gilcheck: ").contains(message);
    }
}
