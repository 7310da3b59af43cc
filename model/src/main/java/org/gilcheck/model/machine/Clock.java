package org.gilcheck.model.machine;

/** Whether time is modelled. */
public enum Clock {
    /**
     * Durations are ignored: any enabled step may come next, and any timed wait may expire at any time. Cores do not
     * matter.
     */
    UNTIMED,
    /**
     * Only threads on a core step, woken threads need their wake delay and a core, work takes time, and time passes only
     * when nothing else can happen now.
     */
    TIMED
}
