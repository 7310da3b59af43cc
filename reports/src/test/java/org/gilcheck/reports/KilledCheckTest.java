package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gilcheck.reports.results.ExitCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A check that is killed again and again, in the midst of whatever it does, says in the end what one says that was not. */
@Tag("long")
class KilledCheckTest {
    @TempDir
    private Path folder;

    private Process start(String memory, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.gilcheck.reports.Gilcheck",
                "check",
                "cpython-3.2",
                "--threads",
                "4 cpu",
                "--clock",
                "untimed",
                "--property",
                "mutual-exclusion,deadlock,yield-switches",
                "--reduce",
                "local-tests,dead-locals",
                "--quiet",
                "--max-memory",
                memory));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("err").toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .start();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3m", "200m"})
    void saysWhatOneSaysThatWasNotKilled(String memory) throws IOException, InterruptedException {
        Path place = folder.resolve("place");
        String[] storage = {"--spill", folder.resolve("spill").toString(), "--checkpoint-every", "1ms"};
        Process whole = start("200m");
        assertThat(whole.waitFor()).isEqualTo(ExitCode.OK);
        String expected = out();
        int killed = 0;
        for (int round = 0; round < 5; round++) {
            List<String> more = new ArrayList<>(List.of(storage));
            more.addAll(List.of(round == 0 ? "--checkpoint" : "--resume", place.toString()));
            Process process = start(memory, more.toArray(String[]::new));
            long size = size(place);
            while (process.isAlive() && size(place) < size + 500_000) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            if (process.isAlive()) {
                if (round % 2 == 0) {
                    process.destroyForcibly();
                } else {
                    process.destroy();
                }
                killed++;
            }
            process.waitFor();
            if (round % 2 == 1 && process.exitValue() != ExitCode.OK) {
                assertThat(Files.readString(folder.resolve("err"))).contains("gilcheck: stopped. To go on");
            }
        }
        assertThat(killed).isPositive();
        Process last = start(memory, "--spill", folder.resolve("spill").toString(), "--resume", place.toString());
        assertThat(last.waitFor()).isEqualTo(ExitCode.OK);
        assertThat(out()).isEqualTo(expected);
    }

    private String out() throws IOException {
        return Files.readString(folder.resolve("out"), StandardCharsets.UTF_8);
    }

    private static long size(Path place) throws IOException {
        if (!Files.exists(place)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(place)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (UncheckedIOException replacedMeanwhile) {
            return size(place);
        }
    }
}
