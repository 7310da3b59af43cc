package org.gilcheck.model.policies;

import org.gilcheck.model.language.Constant;
import org.gilcheck.model.language.Counter;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.GilPolicy;

/**
 * The evaluation loop of CPython 1.x to 2.7, 3.0 and 3.1: every 100 ticks the thread that runs gives the GIL away and takes
 * it again at once, whether anybody waits or not (Python/ceval.c of 2.7, {@code PyEval_EvalFrameEx}). A tick is about one
 * instruction of the virtual machine, not a unit of time, and one counter serves all threads.
 *
 * <p>A signal is noted by its handler as a pending call, and the counter is forced to run out. Only the main thread can make
 * pending calls; any other fails, and forces the counter again, so that until the main thread runs every thread gives the GIL
 * away at every single tick: the system is kept busy switching just when it should react (D. Beazley, "Inside the Python
 * GIL", 2009).
 *
 * <p>The original counts to below zero and so checks at every 101st tick; the model at every 100th, as all documents say.
 *
 * <p>The lock itself is that of the platform: {@link CPython2Linux}, {@link CPython2MacOS}, {@link CPython2Windows}.
 */
public abstract class CPython2 extends GilPolicy {
    /** {@code sys.setcheckinterval}. Every second poll is enough for the model to show both kinds. */
    private static final Constant CHECK_INTERVAL =
            constant("check interval", 100).modelledAs(2).inTicks();

    private final Counter ticker = counter("_Py_Ticker", 0, CHECK_INTERVAL);
    private final Flag pendingCalls = flag("pendingcalls_to_do");

    @Override
    protected final void defineCheckpoint() {
        decrement(ticker);
        when(ticker.is(0), () -> {
            set(ticker, CHECK_INTERVAL);
            when(pendingCalls, () -> {
                makePendingCalls();
                when(pendingCalls, () -> set(ticker, 1));
            });
            release();
            acquire();
        });
    }

    /** {@code Py_MakePendingCalls}. */
    private void makePendingCalls() {
        when(isMainThread(), () -> clear(pendingCalls));
    }

    /** {@code Py_AddPendingCall}, called by the signal handler. */
    @Override
    protected final void defineSignalArrives() {
        set(pendingCalls);
        set(ticker, 1);
    }
}
