package org.gilcheck.model.policies;

import org.gilcheck.model.language.Constant;
import org.gilcheck.model.language.Counter;
import org.gilcheck.model.language.GilPolicy;

/**
 * The evaluation loop of CPython 1.x to 2.7 (and 3.0, 3.1): every 100 ticks the thread that runs gives the GIL away and
 * takes it again at once, whether anybody waits or not (Python/ceval.c of 2.7, {@code PyEval_EvalFrameEx}). A tick is
 * about one instruction of the virtual machine, not a unit of time, and one counter serves all threads.
 *
 * <p>The lock itself is that of the platform: {@link CPython2Linux}, {@link CPython2MacOS}, {@link CPython2Windows}.
 */
public abstract class CPython2 extends GilPolicy {
    /** {@code sys.setcheckinterval}. Every second poll is enough for the model to show both kinds. */
    private static final Constant CHECK_INTERVAL =
            constant("check interval", 100).modelledAs(2);

    private final Counter ticker = counter("_Py_Ticker", 0, CHECK_INTERVAL);

    @Override
    protected final void defineCheckpoint() {
        decrement(ticker);
        when(ticker.is(0), () -> {
            set(ticker, CHECK_INTERVAL);
            release();
            acquire();
        });
    }
}
