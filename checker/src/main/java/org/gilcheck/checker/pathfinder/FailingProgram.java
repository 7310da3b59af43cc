package org.gilcheck.checker.pathfinder;

import java.util.Random;

/** JPF has to find the error in this: after one number of three, and if the other thread comes last. */
final class FailingProgram {
    static final String MESSAGE = "planted";
    static final int UNLUCKY = 2;
    private static final Object LOCK = new Object();
    private static int chosen;

    private FailingProgram() {}

    /** Fails on some of its runs. */
    public static void main(String[] arguments) {
        int number = new Random(0).nextInt(UNLUCKY + 1);
        Thread other = new Thread(FailingProgram::look);
        other.start();
        synchronized (LOCK) {
            chosen = number;
        }
    }

    private static void look() {
        synchronized (LOCK) {
            if (chosen == UNLUCKY) {
                throw new AssertionError(MESSAGE);
            }
        }
    }
}
