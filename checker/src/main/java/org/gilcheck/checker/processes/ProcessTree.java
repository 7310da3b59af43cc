package org.gilcheck.checker.processes;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A process and all that it has started, which are remembered while they live: once their parent is gone nothing tells
 * whose they were.
 */
public final class ProcessTree {
    private static final long PATIENCE = Duration.ofSeconds(5).toNanos();
    private static final long PAUSE = 5;
    private final ProcessHandle root;
    private final Set<ProcessHandle> seen = new LinkedHashSet<>();

    ProcessTree(Process process) {
        root = process.toHandle();
    }

    /** Takes note of what has been started by now. */
    synchronized void look() {
        List.copyOf(seen).forEach(one -> one.descendants().forEach(seen::add));
        root.descendants().forEach(seen::add);
        seen.removeIf(one -> !runs(one));
    }

    /** One that has ended but whom nobody has taken note of counts as alive, and has no command any more. */
    public static boolean runs(ProcessHandle one) {
        return one.isAlive() && one.info().command().isPresent();
    }

    /** Ends all of them at once and waits until they are gone, some seconds at most. */
    synchronized void destroy() {
        long start = System.nanoTime();
        boolean interrupted = false;
        look();
        while ((root.isAlive() || !seen.isEmpty()) && System.nanoTime() - start < PATIENCE) {
            // Children first: a parent that lives takes note of their end, and no trace of them stays in the system.
            seen.forEach(ProcessHandle::destroyForcibly);
            root.destroyForcibly();
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                interrupted = true;
            }
            look();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
