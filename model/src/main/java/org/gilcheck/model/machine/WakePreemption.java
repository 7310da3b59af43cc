package org.gilcheck.model.machine;

/** What happens to a woken sleeper when all cores are busy. */
public enum WakePreemption {
    /** It waits until a core is given up or a time slice ends. */
    NEVER,
    /** It takes a core from a running thread at once. */
    ALWAYS,
    /** Either. */
    POSSIBLE
}
