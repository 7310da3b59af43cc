package org.gilcheck.checker;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** The logs of explorations that are under way: when the program is told to end, it waits until all have been saved. */
final class OpenLogs {
    private final Duration patience;
    private final Set<ExplorationLog> unsaved = new HashSet<>();
    private boolean ending;

    OpenLogs(Duration patience) {
        this.patience = patience;
    }

    synchronized void opened(ExplorationLog log) {
        unsaved.add(log);
    }

    /** A log is done with, or has been saved for the last time. */
    synchronized void closed(ExplorationLog log) {
        unsaved.remove(log);
        notifyAll();
    }

    synchronized boolean areEnding() {
        return ending;
    }

    /** Returns when all are saved, or at the end of its patience: then the checkpoint before stays. */
    synchronized void saveAll() {
        ending = true;
        long deadline = System.nanoTime() + patience.toNanos();
        long left = patience.toMillis();
        try {
            while (!unsaved.isEmpty() && left > 0) {
                wait(left);
                left = (deadline - System.nanoTime()) / 1_000_000;
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
