package org.gilcheck.properties.locks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.gilcheck.properties.locks.runtime.LockViolation;
import org.gilcheck.properties.locks.runtime.Memory;
import org.gilcheck.properties.locks.runtime.Platform;
import org.gilcheck.properties.locks.runtime.ProgramOver;

/**
 * Lets one thread at a time take one step, chosen by a seed, when all others have come to rest: before a step, or asleep. Writes
 * down who took which step, told by the line of the generated class.
 */
final class OneAtATime extends Platform {
    /** A step that begins, or the end of the patience of a thread that sleeps. */
    record Taken(int thread, String type, int line, boolean expires) {}

    private enum Status {
        RUNS,
        READY,
        ASLEEP,
        DOZES,
        ENDED
    }

    private final Object turn = new Object();
    private final Status[] status;
    private final StackTraceElement[] at;
    private final boolean[] expires;
    private final Random random;
    private final int most;
    private final List<Taken> taken = new ArrayList<>();
    private final Memory memory;
    private int chosen = -1;
    private boolean over;

    /**
     * A schedule.
     *
     * @param most how many steps to let threads take
     */
    OneAtATime(int[] priorities, int daemons, long seed, int most) {
        super(priorities.length, 0);
        status = new Status[priorities.length + daemons];
        at = new StackTraceElement[status.length];
        expires = new boolean[status.length];
        Arrays.fill(status, Status.RUNS);
        random = new Random(seed);
        this.most = most;
        memory = new Memory(priorities, this);
    }

    Memory memory() {
        return memory;
    }

    /** Waits until no more steps are to be taken; all of them. */
    List<Taken> awaitEnd() throws InterruptedException {
        synchronized (turn) {
            while (!over) {
                turn.wait();
            }
        }
        synchronized (memory) {
            memory.notifyAll();
        }
        return taken;
    }

    @Override
    protected int choose(int outcomes) {
        synchronized (turn) {
            return random.nextInt(outcomes);
        }
    }

    @Override
    protected void beforeStep() {
        if (Thread.holdsLock(memory)) {
            return;
        }
        int self = Integer.parseInt(Thread.currentThread().getName().substring(1));
        StackTraceElement here = StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> !frame.getClassName().startsWith("org.gilcheck."))
                        .findFirst()
                        .orElseThrow()
                        .toStackTraceElement());
        synchronized (turn) {
            at[self] = here;
            status[self] = Status.READY;
            choose();
            while (chosen != self && !over) {
                await();
            }
            requireGoingOn();
            chosen = -1;
            status[self] = Status.RUNS;
        }
    }

    /** Who is next, if all have come to rest. */
    private void choose() {
        List<Integer> possible = new ArrayList<>();
        for (int i = 0; i < status.length; i++) {
            if (status[i] == Status.RUNS || chosen >= 0) {
                return;
            }
            if (status[i] == Status.READY || status[i] == Status.DOZES) {
                possible.add(i);
            }
        }
        if (possible.isEmpty() || taken.size() == most) {
            over = true;
            turn.notifyAll();
            return;
        }
        int next = possible.get(random.nextInt(possible.size()));
        if (status[next] == Status.DOZES) {
            taken.add(new Taken(next, "", 0, true));
            expires[next] = true;
            status[next] = Status.RUNS;
        } else {
            taken.add(new Taken(next, at[next].getClassName(), at[next].getLineNumber(), false));
            chosen = next;
            turn.notifyAll();
        }
    }

    @SuppressWarnings("WaitNotInLoop") // the caller has the loop
    private void await() {
        try {
            turn.wait();
        } catch (InterruptedException stopped) {
            throw new ProgramOver();
        }
    }

    private void requireGoingOn() {
        if (over) {
            throw new ProgramOver();
        }
    }

    @Override
    protected boolean goesOn(int self) {
        return true;
    }

    @Override
    protected void fallsAsleep(int self, String what) {
        rests(self, Status.ASLEEP);
    }

    @Override
    protected void dozes(int self) {
        synchronized (turn) {
            if (expires[self]) {
                return;
            }
        }
        rests(self, Status.DOZES);
    }

    private void rests(int self, Status how) {
        synchronized (turn) {
            requireGoingOn();
            if (status[self] != how) {
                status[self] = how;
                choose();
            }
            requireGoingOn();
        }
    }

    @Override
    protected void wakes(int self) {
        synchronized (turn) {
            requireGoingOn();
        }
    }

    @Override
    protected void changes() {
        synchronized (turn) {
            for (int i = 0; i < status.length; i++) {
                if (status[i] == Status.ASLEEP || status[i] == Status.DOZES) {
                    status[i] = Status.RUNS;
                }
            }
        }
    }

    @Override
    protected boolean isOver(int self, long deadline) {
        synchronized (turn) {
            requireGoingOn();
            boolean now = expires[self];
            expires[self] = false;
            return now;
        }
    }

    @Override
    protected boolean isHandled(int self, Throwable thrown) {
        if (thrown instanceof LockViolation) {
            synchronized (turn) {
                over = true; // the model takes no step after a faulty one
                turn.notifyAll();
            }
        }
        return thrown instanceof LockViolation || thrown instanceof ProgramOver;
    }

    @Override
    protected void ends(int self) {
        synchronized (turn) {
            status[self] = Status.ENDED;
            choose();
        }
    }
}
