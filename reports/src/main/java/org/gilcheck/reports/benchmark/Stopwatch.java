package org.gilcheck.reports.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gilcheck.checker.processes.Exit;
import org.gilcheck.checker.processes.LastLines;
import org.gilcheck.checker.processes.Subprocess;
import org.gilcheck.checker.processes.TemporaryFolder;
import org.gilcheck.properties.UsageException;

/**
 * A little program in C that runs another one and asks the system afterwards (wait4) how much memory it had at most: whoever
 * looks now and then from outside misses the peak. It also takes the time, without that of starting a Java process's child.
 */
final class Stopwatch implements AutoCloseable {
    private static final Duration TO_COMPILE = Duration.ofMinutes(1);
    private static final long KILOBYTE = 1024;

    private final TemporaryFolder folder;

    private Stopwatch(TemporaryFolder folder) {
        this.folder = folder;
    }

    /**
     * Compiles it.
     *
     * @throws UsageException if that fails
     */
    static Stopwatch create(Path compiler) throws InterruptedException {
        TemporaryFolder folder = null;
        boolean done = false;
        try {
            folder = TemporaryFolder.create("gilcheck-benchmark");
            Files.writeString(folder.path().resolve("measured.c"), PetersonModel.resource("measured.c"));
            LastLines lines = new LastLines();
            Exit exit = Subprocess.run(
                    new ProcessBuilder(compiler.toString(), "-O2", "-o", "measured", "measured.c")
                            .directory(folder.path().toFile()),
                    TO_COMPILE,
                    lines::accept);
            done = exit.code() == 0;
            if (!done) {
                throw new UsageException(
                        "gcc failed: " + String.join(" ", lines.lines()).strip());
            }
            return new Stopwatch(folder);
        } catch (IOException e) {
            throw new UsageException("gcc could not be started: " + e.getMessage());
        } finally {
            if (folder != null && !done) {
                folder.close();
            }
        }
    }

    /** What to put before a command to measure it. */
    List<String> command() {
        return List.of(folder.path().resolve("measured").toString(), result().toString());
    }

    private Path result() {
        return folder.path().resolve("result");
    }

    /** What it has measured last. */
    Reading read() {
        try {
            String[] numbers = Files.readString(result()).strip().split(" ", -1);
            Files.delete(result());
            return new Reading(Double.parseDouble(numbers[0]), Long.parseLong(numbers[1]) * KILOBYTE);
        } catch (IOException e) {
            throw new UsageException("a process could not be measured: " + e.getMessage());
        }
    }

    /** The whole time of a process, and its largest resident set. */
    record Reading(double seconds, long peakBytes) {}

    @Override
    public void close() {
        folder.close();
    }
}
