package org.gilcheck.model.policies.regressions;

/**
 * MicroPython on the ESP32 until July 2024 (ports/esp32/mpthreadport.c before commit 337742f6c7; issue #15423): the lock is
 * given and taken again at once, and FreeRTOS is not told that this is the moment to change threads. One thread that
 * computes hogs the processor, "sometimes for an unbounded amount of time". In issue #10096 of 2022, which looks like the
 * same, one of two equal threads made 957 rounds in ten seconds and the other 302,461.
 *
 * <p>A. Gratton told the story so, when he mended it. T1 is busy, and T2 waits for the GIL. T1 gives the GIL. FreeRTOS puts
 * T2 on its list of ready tasks, but T2 has the same priority, so T1 keeps running; and takes the GIL again. Then the tick
 * of the clock comes and switches to T2, which sees that the GIL is gone and waits again. FreeRTOS is fair to tasks of one
 * priority that are ready, but not to those that go to and fro between ready and waiting. Only if the tick came in the few
 * instructions between give and take would T2 get the GIL, and as it comes at equal distances it may never.
 *
 * <p>{@code starvation} catches it, on one core with FreeRTOS: the loop of the counterexample is this story, word by word.
 * {@code yield-switches} catches it, too. {@link MicroPythonHogFixed} is how it was mended.
 */
public final class MicroPythonHog extends MicroPythonEsp32 {
    @Override
    public String name() {
        return "regression-micropython-hog-broken";
    }

    @Override
    void afterGive() {}
}
