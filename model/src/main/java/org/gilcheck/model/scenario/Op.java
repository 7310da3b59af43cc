package org.gilcheck.model.scenario;

import org.gilcheck.model.language.GilPhase;
import org.gilcheck.model.language.ProgramPoint;
import org.jspecify.annotations.Nullable;

/** What happens at one place of a thread's code. */
abstract class Op {
    private final @Nullable ProgramPoint point;

    Op(@Nullable ProgramPoint point) {
        this.point = point;
    }

    /** Carries out the thread's own step from here. */
    abstract void fire(Execution x);

    /** The sleep here ends because its time is over. */
    void expire(Execution x) {
        x.disable();
    }

    /** The sleep here ends for no reason. */
    void wakeForNoReason(Execution x) {
        x.disable();
    }

    /** The thread arrives here by a step of its own. */
    void entered(Execution x, Scheduler scheduler) {}

    /** True where the thread sleeps for a limited time. */
    boolean hasTimer() {
        return false;
    }

    /** True where the thread sleeps until a message arrives. */
    boolean awaitsMessage() {
        return false;
    }

    /** True where the thread sleeps and may be woken for no reason. */
    boolean mayWakeSpuriously() {
        return false;
    }

    /** True where an attempt to take something is no step: the thread can only go on in the moment in which it is there. */
    boolean isAttempting() {
        return false;
    }

    /** True for a test or a statement that takes no step of its own. */
    boolean isPassedOver() {
        return false;
    }

    /** Does what is done here without a step, and tells where it leads. */
    int passOver(Execution x) {
        throw new IllegalStateException("takes a step of its own");
    }

    /**
     * True if the thread can do nothing here until {@code holder}, which has the GIL, does something: it sleeps on a
     * condition, an event or a semaphore, or on a mutex of the holder.
     */
    boolean waitsFor(long[] state, int holder) {
        return false;
    }

    /** True if the thread can take no step from here until something else happens. */
    boolean isBlocked(long[] state) {
        return false;
    }

    /** The place's part of the statement, such as "asleep"; empty for the statement itself. */
    String stage() {
        return "";
    }

    /** Statement and stage, such as {@code lock mutex (asleep)}. */
    final String text() {
        return point == null ? "end" : point + (stage().isEmpty() ? "" : " (" + stage() + ")");
    }

    final @Nullable ProgramPoint point() {
        return point;
    }

    final GilPhase phase() {
        return point == null ? GilPhase.OUTSIDE : point.phase();
    }

    final boolean forced() {
        return point != null && point.forced();
    }
}
