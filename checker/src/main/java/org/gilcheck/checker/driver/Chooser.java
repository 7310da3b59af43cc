package org.gilcheck.checker.driver;

import java.util.Random;

/** Who chooses the next step. */
interface Chooser {

    /** A number from 0 to one less than {@code count}, which is at least 2. */
    int below(int count);

    /** Java PathFinder chooses every number in turn, where it is told to enumerate what is random. */
    final class OfPathFinder implements Chooser {
        private final Random random = new Random(0);

        @Override
        public int below(int count) {
            return random.nextInt(count);
        }
    }
}
