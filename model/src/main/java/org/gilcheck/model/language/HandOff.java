package org.gilcheck.model.language;

/** Who may take a lock that is freed while threads sleep on it. */
public enum HandOff {
    /** Anyone: the freed lock wakes a sleeper, and a newcomer may take it before the sleeper runs. */
    BARGING,
    /** The sleeper that has waited longest: the lock is never free in between. */
    DIRECT,
    /** Barging, until the longest sleeper has waited for a stated time; then that one is given the lock. */
    AFTER_WAIT
}
