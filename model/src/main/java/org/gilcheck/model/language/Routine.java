package org.gilcheck.model.language;

/** The routines of a GIL which the interpreter calls. */
public enum Routine {
    /** Take the GIL; the thread holds it when the routine returns. */
    ACQUIRE("acquire"),
    /** Give the GIL away; the thread no longer counts as holding it when the routine begins. */
    RELEASE("release"),
    /** The evaluation loop's poll: may give the GIL away and take it again. */
    CHECKPOINT("checkpoint"),
    /** Before a system call that may block. */
    ENTER_BLOCKING("enterBlocking"),
    /** After it. */
    LEAVE_BLOCKING("leaveBlocking"),
    /** A thread of the program begins. */
    THREAD_START("threadStart"),
    /** A thread of the program ends. */
    THREAD_EXIT("threadExit"),
    /** The process forks; run by the forking thread. */
    FORK("fork"),
    /** The main thread begins to shut the interpreter down; it holds the GIL. */
    FINALIZE("finalize"),
    /** A signal arrives; in one step, whatever the interrupted thread does. */
    SIGNAL_ARRIVES("signalArrives");

    private final String routineName;

    Routine(String routineName) {
        this.routineName = routineName;
    }

    /** The routine's name as policies and reports write it. */
    public String routineName() {
        return routineName;
    }
}
