package org.gilcheck.checker.pathfinder;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process and all that it has started, which are remembered while they live: once their parent is gone nothing tells
 * whose they were.
 */
final class ProcessTree {
    private static final int ROUNDS = 20;
    private final ProcessHandle root;
    private final Set<ProcessHandle> seen = new LinkedHashSet<>();

    ProcessTree(Process process) {
        root = process.toHandle();
    }

    /** Takes note of what has been started by now. */
    synchronized void look() {
        for (ProcessHandle one : seen.toArray(new ProcessHandle[0])) {
            one.descendants().forEach(seen::add);
        }
        root.descendants().forEach(seen::add);
        seen.removeIf(one -> !one.isAlive());
    }

    /** Ends all of them at once and waits until they are gone, some seconds at most. */
    synchronized void destroy() {
        look();
        end(root);
        for (int round = 0; round < ROUNDS && !seen.isEmpty(); round++) {
            for (ProcessHandle one : seen.toArray(new ProcessHandle[0])) {
                one.descendants().forEach(seen::add);
                end(one);
            }
            seen.removeIf(one -> !one.isAlive());
        }
    }

    private static void end(ProcessHandle one) {
        if (!one.isAlive()) {
            return;
        }
        one.destroyForcibly();
        CompletableFuture<ProcessHandle> gone = one.onExit();
        boolean interrupted = false;
        try {
            gone.get(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        } catch (ExecutionException | TimeoutException e) {
            gone.cancel(false);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
