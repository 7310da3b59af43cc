package org.gilcheck.properties.simulation;

/** Measures who has and who wants the GIL of one interpreter. */
final class GilMeter {
    static final int NOBODY = -1;

    private final RunResult result;
    private int lastHolder = NOBODY;
    private int yielder = NOBODY;
    private int holding;
    private int wanting;
    private long since;

    /** @param result where it is written down */
    GilMeter(RunResult result) {
        this.result = result;
    }

    void requested(long now) {
        book(now);
        wanting++;
    }

    /** @param wasRequested false for a thread that has it from the beginning */
    void granted(int thread, long now, boolean wasRequested) {
        book(now);
        wanting -= wasRequested ? 1 : 0;
        result.grants++;
        if (lastHolder != NOBODY && lastHolder != thread) {
            result.switches++;
        }
        if (yielder != NOBODY) {
            result.yields++;
            result.yieldsInVain += yielder == thread ? 1 : 0;
            yielder = NOBODY;
        }
        lastHolder = thread;
        result.exclusionBroken |= ++holding > 1;
    }

    /** @param hadIt false for a thread that had not, which is a fault */
    void dropped(long now, boolean hadIt) {
        book(now);
        holding -= hadIt ? 1 : 0;
    }

    /** @param thread that was made to yield while another waited; NOBODY if none waited */
    void yielded(int thread) {
        yielder = thread;
    }

    /** Books the time since the last change. */
    void book(long now) {
        long time = now - since;
        since = now;
        if (holding > 0) {
            result.lockHeld += time;
        }
        if (wanting > 0) {
            result.lockWanted += time;
            result.idleWanted += holding == 0 ? time : 0;
        }
    }
}
