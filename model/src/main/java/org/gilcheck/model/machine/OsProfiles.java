package org.gilcheck.model.machine;

import java.util.List;
import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.HandOff;
import org.gilcheck.model.language.TimeUnit;

/** The operating systems whose behaviour the documented GILs met. */
public final class OsProfiles {
    static final Duration WAKE_DELAY = Duration.of("wake delay", 50, TimeUnit.MICROSECONDS);
    static final Duration TIME_SLICE = Duration.of("time slice", 3, TimeUnit.MILLISECONDS);
    static final Duration TIMER_SLACK = Duration.of("timer slack", 50, TimeUnit.MICROSECONDS);
    static final Duration HAND_OFF_PATIENCE = Duration.of("hand-off patience", 1, TimeUnit.MILLISECONDS);

    /**
     * Linux with glibc: futex locks are barging (a newcomer may take the lock before the woken waiter tries again), the
     * kernel wakes futex waiters in their order, and a waking sleeper pre-empts a running thread when no core is idle
     * (wake-up pre-emption of CFS). High-resolution timers are late by about 50 us, which is left out.
     */
    public static final Os LINUX = Os.named("linux").build();

    /**
     * Mac OS X as D. Beazley measured it in 2011 (RuPy 2011, slide 57): pthread mutexes are fair (policy "fair share"),
     * so a freed mutex goes to the longest waiter.
     */
    public static final Os MACOS_2011 =
            Os.named("macos-2011").mutexHandOff(HandOff.DIRECT).build();

    /** macOS since 10.14: mutexes are first-fit, that is barging; timers return 1 to 2 ms late. */
    public static final Os MACOS = Os.named("macos")
            .timerSlack(Duration.of("timer slack", 1, TimeUnit.MILLISECONDS), 1)
            .build();

    /**
     * Windows: kernel objects hand over to the longest waiter, critical sections are barging, and the default timer
     * ticks every 10 to 15.6 ms, so that a timed wait returns late.
     */
    public static final Os WINDOWS = Os.named("windows")
            .semaphoreHandOff(HandOff.DIRECT)
            .timerSlack(Duration.of("timer slack", 10, TimeUnit.MILLISECONDS), 1)
            .build();

    /**
     * FreeRTOS: the highest priority runs, equal priorities share by ticks; a task that is made ready does not pre-empt
     * one of its own priority, and must take the lock again when it runs (MicroPython issue 15423).
     */
    public static final Os FREERTOS = Os.named("freertos")
            .wakePreemption(WakePreemption.NEVER)
            .timeSlice(Duration.of("time slice", 1, TimeUnit.MILLISECONDS))
            .dispatch(Dispatch.PRIORITY)
            .build();

    /**
     * All that POSIX allows: barging locks, any wake order, spurious wake-ups, any wake delay from none to two, wake-up
     * pre-emption or not, late timers, any dispatch. Not a real system: what holds here needs nothing of the operating
     * system but that it follows POSIX. Hand-off of locks, which POSIX does not promise, and faults (a lost signal) are
     * not included.
     */
    public static final Os ADVERSARIAL = Os.named("adversarial")
            .wakeOrder(WakeOrder.ANY)
            .spuriousWakeUps(true)
            .wakeDelays(0, 2)
            .wakePreemption(WakePreemption.POSSIBLE)
            .timerSlack(TIMER_SLACK, 1)
            .dispatch(Dispatch.ANY)
            .build();

    private static final List<Os> ALL = List.of(LINUX, MACOS_2011, MACOS, WINDOWS, FREERTOS, ADVERSARIAL);

    private OsProfiles() {}

    /** All profiles, in a fixed order. */
    public static List<Os> all() {
        return ALL;
    }
}
