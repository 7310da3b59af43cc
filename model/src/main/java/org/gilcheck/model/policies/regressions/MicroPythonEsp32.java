package org.gilcheck.model.policies.regressions;

import org.gilcheck.model.language.Constant;
import org.gilcheck.model.language.Counter;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.Semaphore;

/**
 * The GIL of MicroPython on the ESP32 (py/vm.c and ports/esp32/mpthreadport.c): a binary semaphore of FreeRTOS, given and
 * taken again at every 32nd jump. All Python threads have the same priority and are pinned to one core.
 */
public abstract class MicroPythonEsp32 extends GilPolicy {
    /** {@code MICROPY_PY_THREAD_GIL_VM_DIVISOR}. Every second jump is enough for the model to show both kinds. */
    private static final Constant GIL_VM_DIVISOR =
            constant("MICROPY_PY_THREAD_GIL_VM_DIVISOR", 32).modelledAs(2).inTicks();

    private final Semaphore gilMutex = semaphore("gil_mutex", 1, 1);
    private final Counter gilDivisor = counter("gil_divisor", 0, GIL_VM_DIVISOR).perThread();

    /** What {@code mp_thread_mutex_unlock} does when it has given the semaphore. */
    abstract void afterGive();

    /** {@code MP_THREAD_GIL_ENTER}: {@code xSemaphoreTake} with {@code portMAX_DELAY}. */
    @Override
    protected final void defineAcquire() {
        semaphoreWait(gilMutex);
    }

    /** {@code MP_THREAD_GIL_EXIT}: {@code xSemaphoreGive}. */
    @Override
    protected final void defineRelease() {
        semaphorePost(gilMutex);
        afterGive();
    }

    /** {@code pending_exception_check} of the interpreter's loop, after a jump. */
    @Override
    protected final void defineCheckpoint() {
        decrement(gilDivisor);
        when(gilDivisor.is(0), () -> {
            set(gilDivisor, GIL_VM_DIVISOR);
            release();
            acquire();
        });
    }
}
