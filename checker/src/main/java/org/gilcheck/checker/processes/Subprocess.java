package org.gilcheck.checker.processes;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs one process to its end, which comes in time or is brought about; nothing that it started is left behind. */
public final class Subprocess {
    private static final long GLANCE = 100;
    private static final long PATIENCE = 2_000;
    private final Process process;
    private final ProcessTree tree;
    private final Thread reader;
    private volatile @Nullable Throwable failure;
    private volatile boolean finished;

    private Subprocess(Process process, ProcessTree tree, Consumer<String> taker) {
        this.process = process;
        this.tree = tree;
        reader = new Thread(() -> read(taker), "output of process " + process.pid());
        reader.setDaemon(true);
    }

    /**
     * Runs it, and hands out what it prints, errors as well, line by line, in a thread of its own.
     *
     * @param limit after which it is ended
     * @return how it ended
     * @throws IOException if it cannot be started
     * @throws InterruptedException if this thread is interrupted; the process is gone then
     */
    public static Exit run(ProcessBuilder builder, Duration limit, Consumer<String> taker)
            throws IOException, InterruptedException {
        Process process = LiveProcesses.start(builder.redirectErrorStream(true));
        Subprocess run = new Subprocess(process, LiveProcesses.tree(process), taker);
        try {
            return run.await(limit);
        } finally {
            run.finish();
        }
    }

    private Exit await(Duration limit) throws InterruptedException {
        long start = System.nanoTime();
        long most = limit.compareTo(Duration.ofDays(365)) > 0 ? Long.MAX_VALUE : limit.toNanos();
        reader.start();
        boolean ended = false;
        while (!ended && failure == null && System.nanoTime() - start < most) {
            tree.look();
            long left = TimeUnit.NANOSECONDS.toMillis(most - (System.nanoTime() - start));
            ended = process.waitFor(Math.max(1, Math.min(GLANCE, left)), TimeUnit.MILLISECONDS);
        }
        tree.destroy();
        reader.join(PATIENCE);
        Throwable thrown = failure;
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        } else if (thrown instanceof Error error) {
            throw error;
        }
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        return ended ? new Exit(process.exitValue(), elapsed) : new Exit(Exit.TIMED_OUT, elapsed);
    }

    private void finish() {
        tree.destroy();
        finished = true;
        LiveProcesses.forget(process);
    }

    private void read(Consumer<String> taker) {
        try {
            Lines.forEach(process.getInputStream(), line -> {
                if (!finished) {
                    taker.accept(line);
                }
            });
        } catch (IOException e) {
            // The stream closes when the process is ended; what was read until then counts.
            return;
        } catch (RuntimeException | Error e) {
            failure = e;
        }
    }
}
