package org.gilcheck.checker.pathfinder;

import java.util.Random;

/** JPF has to find no errors in this, and just so many states. It runs under JPF only. */
final class PassingProgram {
    /** One for each value. */
    static final int STATES = 16;

    private PassingProgram() {}

    /** Never ends, but comes back to where it was. */
    public static void main(String[] arguments) {
        Random random = new Random(0);
        int value = 0;
        while (value < STATES) {
            value = (2 * value + random.nextInt(2)) % STATES;
        }
    }
}
