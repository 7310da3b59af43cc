package org.gilcheck.checker.pathfinder;

/**
 * One choice on the run that leads to an error.
 *
 * @param kind what was chosen
 * @param id the name that JPF has for it, such as {@code verifyGetInt(II)}, {@code START}, {@code LOCK}
 * @param thread the number of the thread that runs after it, the main thread is 0
 * @param value the number that was chosen, for {@link Kind#NUMBER}; the thread for {@link Kind#THREAD}; else -1
 */
public record Choice(Kind kind, String id, int thread, int value) {
    /** What was chosen. */
    public enum Kind {
        /** One of a range of numbers, such as what {@link java.util.Random#nextInt(int)} returns. */
        NUMBER,
        /** The thread that goes on. */
        THREAD,
        /** Anything else, such as a boolean. */
        OTHER
    }
}
