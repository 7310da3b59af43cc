package org.gilcheck.checker.pathfinder;

import java.util.Random;

/** A program for JPF: what it does is its first argument. */
final class Explored {
    private static final Object FIRST = new Object();
    private static final Object SECOND = new Object();

    private Explored() {}

    public static void main(String[] arguments) throws InterruptedException {
        for (String argument : arguments) {
            System.out.println("gilcheck: argument " + argument);
        }
        Random random = new Random(0);
        String what = arguments[0];
        if (what.equals("choices")) {
            int one = random.nextInt(3);
            System.out.println("gilcheck: " + one + " " + random.nextInt(2));
        } else if (what.equals("exception")) {
            if (random.nextInt(3) == 2 && random.nextInt(4) == 3) {
                throw new IllegalStateException("two: and\nthree");
            }
        } else if (what.equals("deadlock")) {
            Thread other = new Thread(() -> take(SECOND, FIRST));
            other.start();
            take(FIRST, SECOND);
            other.join();
        } else if (what.equals("endless")) {
            for (int value = 0; value >= 0; value++) {
                random.nextInt(2);
            }
        }
    }

    private static void take(Object one, Object other) {
        synchronized (one) {
            synchronized (other) {
                other.notifyAll();
            }
        }
    }
}
