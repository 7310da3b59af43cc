package org.gilcheck.model.policies.regressions;

/**
 * MicroPython on the ESP32 since July 2024 (ports/esp32/mpthreadport.c, commit 337742f6c7, for issue #15423): the thread
 * that has given the lock calls {@code taskYIELD}, so that a thread of the same priority that it has made ready runs first,
 * and finds the lock free. {@link MicroPythonHog} is the same without that call.
 *
 * <p>This is enough only because FreeRTOS switches at once to the next ready task of the same priority, and because all
 * Python threads are pinned to one core: on several cores, or with any order of steps, the thread that yields may still take
 * the lock before the other.
 */
public final class MicroPythonHogFixed extends MicroPythonEsp32 {
    @Override
    public String name() {
        return "regression-micropython-hog-fixed";
    }

    /** {@code taskYIELD()}. */
    @Override
    void afterGive() {
        yieldProcessor();
    }
}
