package org.gilcheck.checker;

import java.util.Arrays;
import org.gilcheck.model.TransitionSystem;

/**
 * The fewest context switches from a state to a target, whoever acted last: a number, and for whom it is enough; after
 * anybody else it takes exactly one more, since no more than the first step can make it one.
 */
final class SwitchCosts {
    /** A state's entry in a file has so many words more. */
    static final int WORDS = 2;

    static final int NOBODY = -1;
    static final long EVERYBODY = -1L;

    private static final int MOST_ACTORS = Long.SIZE - 1;

    private final TransitionSystem system;
    private final int words;
    private long least;
    private long enoughFor;

    SwitchCosts(TransitionSystem system) {
        this.system = system;
        this.words = system.words();
    }

    void begin() {
        least = Long.MAX_VALUE;
        enoughFor = 0;
    }

    boolean isReached() {
        return enoughFor != 0;
    }

    /** A step of an actor leads to a state from which so many switches are needed. */
    void offer(int actor, long switches, long after) {
        long mine = from(actor, switches, after);
        if (mine <= least) {
            enoughFor = (mine < least ? 0 : enoughFor) | free(actor, after);
            least = mine;
        }
    }

    private static long from(int actor, long switches, long after) {
        return actor == NOBODY ? switches : of(actor, switches, after);
    }

    /** After whom a step of an actor is no switch; if it is nobody's, after whom the next one is none. */
    static long free(int actor, long after) {
        return actor == NOBODY ? after : bit(NOBODY) | bit(actor);
    }

    /** The switches from a state, after an actor. */
    static long of(int actor, long switches, long enoughFor) {
        return switches + ((enoughFor & bit(actor)) == 0 ? 1 : 0);
    }

    /** The switches with a step from a state, if {@code last} acted before it. */
    static long with(int last, int actor, long switches, long after) {
        int next = actor == NOBODY ? last : actor;
        boolean isSwitch = actor != NOBODY && last != NOBODY && actor != last;
        return (isSwitch ? 1 : 0) + of(next, switches, after);
    }

    private static long bit(int actor) {
        if (actor >= MOST_ACTORS) {
            throw new IllegalStateException("more than " + MOST_ACTORS + " actors in one system");
        }
        return 1L << (actor + 1);
    }

    /** Writes a state and what was offered since {@link #begin}. */
    void write(long[] states, int offset, long[] entry) {
        System.arraycopy(states, offset, entry, 0, words);
        entry[words] = least;
        entry[words + 1] = enoughFor;
    }

    long[] entry(long[] state, long switches, long after) {
        long[] entry = Arrays.copyOf(state, words + WORDS);
        entry[words] = switches;
        entry[words + 1] = after;
        return entry;
    }

    int actor(long label) {
        return system.actor(label);
    }
}
