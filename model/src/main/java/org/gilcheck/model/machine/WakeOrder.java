package org.gilcheck.model.machine;

/** Which of several sleepers on the same object is woken. */
public enum WakeOrder {
    /** The one that has slept longest. */
    FIFO,
    /** Any of them. */
    ANY
}
