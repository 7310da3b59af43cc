package org.gilcheck.checker.pathfinder;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gilcheck.checker.processes.Exit;
import org.gilcheck.checker.processes.LiveProcesses;
import org.gilcheck.checker.processes.Subprocess;

/** Java PathFinder, installed by the user, run in subprocesses. May be used by several threads. */
public final class PathFinder {
    private static final Set<String> TRUSTED = ConcurrentHashMap.newKeySet();
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private final Installation installation;
    private final JavaHome java;

    private PathFinder(Installation installation, JavaHome java) {
        this.installation = installation;
        this.java = java;
    }

    /**
     * Trusts an installation after it has judged two tiny programs, one that has to pass and one that has to fail, each
     * within a minute; they are run once per process.
     *
     * @throws PathFinderException if it judges one of them wrongly
     * @throws InterruptedException if this thread is interrupted
     */
    public static PathFinder open(Installation installation, JavaHome java)
            throws PathFinderException, InterruptedException {
        return open(installation, java, PATIENCE);
    }

    /**
     * The same, with another time limit for each of the two programs.
     *
     * @throws PathFinderException if it judges one of them wrongly, or not in time
     * @throws InterruptedException if this thread is interrupted
     */
    public static PathFinder open(Installation installation, JavaHome java, Duration patience)
            throws PathFinderException, InterruptedException {
        PathFinder finder = new PathFinder(installation, java);
        String key = installation.home() + "\n" + java.home();
        if (!TRUSTED.contains(key)) {
            Probe.of(finder, patience);
            TRUSTED.add(key);
        }
        return finder;
    }

    /**
     * Runs a task to its end. When this returns or throws, no process of it is left.
     *
     * @return what came of it; also that it could not be started
     * @throws InterruptedException if this thread is interrupted meanwhile
     */
    public Outcome run(Task task) throws InterruptedException {
        Console console = new Console(task.prefix(), task.printed());
        try (WorkingDirectory directory = WorkingDirectory.create()) {
            Exit exit = Subprocess.run(
                    new CommandLine(installation, java).of(task, directory), task.timeout(), console::accept);
            if (exit.signal() > 0) {
                // The same signal may be on its way to this program.
                Thread.sleep(500);
            }
            awaitOwnEnd();
            return Judgement.of(console.report(), exit, task.heapBytes());
        } catch (IOException e) {
            awaitOwnEnd();
            return new Outcome(
                    Ending.FAILED,
                    "JPF could not be started: " + e.getMessage(),
                    null,
                    null,
                    List.of(),
                    List.of(),
                    Duration.ZERO);
        }
    }

    /** Who has aborted this program wants to hear nothing more, least of all that JPF has failed. */
    private static void awaitOwnEnd() throws InterruptedException {
        while (LiveProcesses.closing()) {
            Thread.sleep(1_000);
        }
    }

    /** The installation that is used. */
    public Installation installation() {
        return installation;
    }

    /** The Java that is used. */
    public JavaHome java() {
        return java;
    }
}
