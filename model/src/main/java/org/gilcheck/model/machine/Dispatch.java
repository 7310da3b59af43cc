package org.gilcheck.model.machine;

/** Which of several runnable threads gets a free core. */
public enum Dispatch {
    /** The one that has been runnable longest. */
    FIFO,
    /** Any of them. */
    ANY,
    /** Of those with the highest priority, the one that has been runnable longest. */
    PRIORITY
}
