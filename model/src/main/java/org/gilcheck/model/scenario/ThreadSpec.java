package org.gilcheck.model.scenario;

import org.gilcheck.model.language.Workload;

/** A thread of a scenario's program: what it does, how urgent it is, and in which interpreter. Unmodifiable. */
public final class ThreadSpec {
    private final Workload workload;
    private final int priority;
    private final int interpreter;

    private ThreadSpec(Workload workload, int priority, int interpreter) {
        this.workload = workload;
        this.priority = priority;
        this.interpreter = interpreter;
    }

    /** A thread of priority 0 in interpreter 0. */
    public static ThreadSpec of(Workload workload) {
        return new ThreadSpec(workload, 0, 0);
    }

    /** The same with another priority; larger is more urgent. */
    public ThreadSpec withPriority(int newPriority) {
        return new ThreadSpec(workload, newPriority, interpreter);
    }

    /**
     * The same in another interpreter, which has a GIL of its own.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public ThreadSpec inInterpreter(int newInterpreter) {
        if (newInterpreter < 0) {
            throw new IllegalArgumentException("interpreter " + newInterpreter + ": numbers start at 0");
        }
        return new ThreadSpec(workload, priority, newInterpreter);
    }

    public Workload workload() {
        return workload;
    }

    public int priority() {
        return priority;
    }

    public int interpreter() {
        return interpreter;
    }
}
