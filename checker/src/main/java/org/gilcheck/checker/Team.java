package org.gilcheck.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Some threads that do the same kind of work side by side, piece by piece: whoever is free takes the next piece. */
final class Team implements AutoCloseable {
    private final int size;
    private final ExecutorService others;

    /** @param size how many work, the caller among them; at least 1 */
    Team(int size) {
        this.size = size;
        this.others = Executors.newFixedThreadPool(Math.max(1, size - 1), work -> {
            Thread thread = new Thread(work, "gilcheck explorer");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** A piece of work for one of the team. */
    interface Work {
        void piece(int member, int piece);
    }

    /**
     * Does all pieces and returns when they are done.
     *
     * @throws RuntimeException or Error, the first that a member has thrown
     */
    void doAll(int pieces, Work work) {
        AtomicInteger next = new AtomicInteger();
        int helpers = Math.min(size, pieces) - 1;
        List<Future<?>> running = new ArrayList<>();
        for (int member = 1; member <= helpers; member++) {
            int number = member;
            running.add(others.submit(() -> takePieces(number, pieces, next, work)));
        }
        try {
            takePieces(0, pieces, next, work);
        } finally {
            await(running, next, pieces);
        }
    }

    private static void takePieces(int member, int pieces, AtomicInteger next, Work work) {
        try {
            for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
                work.piece(member, piece);
            }
        } finally {
            next.addAndGet(pieces); // nobody begins another piece when one has failed
        }
    }

    private static void await(List<Future<?>> running, AtomicInteger next, int pieces) {
        for (Future<?> each : running) {
            boolean done = false;
            while (!done) {
                try {
                    each.get();
                    done = true;
                } catch (InterruptedException interrupted) {
                    next.addAndGet(pieces);
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("interrupted while exploring", interrupted);
                } catch (ExecutionException failed) {
                    if (failed.getCause() instanceof RuntimeException cause) {
                        throw cause;
                    }
                    if (failed.getCause() instanceof Error cause) {
                        throw cause;
                    }
                    throw new IllegalStateException(failed.getCause());
                }
            }
        }
    }

    @Override
    public void close() {
        others.shutdownNow();
    }
}
