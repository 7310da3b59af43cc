package org.gilcheck.model.language;

import org.jspecify.annotations.Nullable;

/** Where a thread can stand, and the one atomic step that it takes from there: an action, a test, or an atomic block. */
public final class ProgramPoint {
    /** As {@link #next}: the program ends here. */
    public static final int END = -1;

    /** As {@link #numberInRoutine}: the step is no routine's. */
    public static final int NOT_IN_ROUTINE = -1;

    int id;
    int next = END;
    int otherwise = END;
    GilPhase phase = GilPhase.OUTSIDE;
    boolean spins;
    int numberInRoutine = NOT_IN_ROUTINE;

    private final @Nullable Action action;
    private final @Nullable BoolExpr condition;
    private final @Nullable Program atomicBody;
    private final String routine;
    private final boolean forced;
    private final String location;

    ProgramPoint(
            @Nullable Action action,
            @Nullable BoolExpr condition,
            @Nullable Program atomicBody,
            String routine,
            boolean forced,
            String location) {
        this.action = action;
        this.condition = condition;
        this.atomicBody = atomicBody;
        this.routine = routine;
        this.forced = forced;
        this.location = location;
    }

    /** Its number in the program, from 0 in the order of the source. */
    public int id() {
        return id;
    }

    /** What the step does; null for a test or an atomic block. */
    public @Nullable Action action() {
        return action;
    }

    /** What the step tests; null for an action or an atomic block. */
    public @Nullable BoolExpr condition() {
        return condition;
    }

    /** The steps that are done as one; null for an action or a test. */
    public @Nullable Program atomicBody() {
        return atomicBody;
    }

    /** The point after the step (after a test: if it is true), or {@link #END}. */
    public int next() {
        return next;
    }

    /** The point after a test that is false, or {@link #END}. */
    public int otherwise() {
        return otherwise;
    }

    /** Where a thread at this point stands towards its GIL. */
    public GilPhase phase() {
        return phase;
    }

    /** True inside the checkpoint: a drop here is a forced yield. */
    public boolean forced() {
        return forced;
    }

    /** True for the first step of a loop that may go round without time passing: a spin loop. */
    public boolean spins() {
        return spins;
    }

    /** The routine that the step is in, with the routines that called it, such as {@code checkpoint/release}. */
    public String routine() {
        return routine;
    }

    /**
     * In a program that calls routines of the policy, its number in the outermost of them as {@link StateMachine#routines}
     * has it, whichever call this is; {@link #NOT_IN_ROUTINE} for the program's own steps.
     */
    public int numberInRoutine() {
        return numberInRoutine;
    }

    /** The outermost routine of the policy that the step is in; empty for a program's own steps. */
    public String outermostRoutine() {
        if (numberInRoutine == NOT_IN_ROUTINE) {
            return "";
        }
        int begin = routine.indexOf('/') + 1;
        int end = routine.indexOf('/', begin);
        return end < 0 ? routine.substring(begin) : routine.substring(begin, end);
    }

    /** File and line in the policy's source; empty where unknown. */
    public String location() {
        return location;
    }

    /** The step in words. */
    @Override
    public String toString() {
        if (action != null) {
            return action.toString();
        }
        if (condition != null) {
            return "test " + condition.withoutParentheses();
        }
        return "atomic " + (atomicBody == null ? "" : atomicBody.oneLine());
    }
}
