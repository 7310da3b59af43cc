package org.gilcheck.model.scenario;

import java.util.List;

/**
 * Finds in each state a persistent set of threads (Godefroid 1996), whose moves are enough to be explored there: whatever the others
 * can do before one of these moves does not interfere with what these can do next, so it may as well be done afterwards.
 *
 * <p>What others can do is told by their programs and by the barriers that none of them can open: mutexes that threads of the set
 * own, and tests of what none of them can write. So a thread that owns a mutex, or a GIL that is but a flag, is
 * alone where others do not look.
 */
final class PersistentSets {
    /** All threads. */
    static final int ALL = -1;

    private final Code[] threads;
    private final List<MutexObject> mutexes;
    private final Barriers[] barriers;
    private final Ahead[] aheads;
    private final boolean[][] contended;
    private final boolean[][] breaksLoop;

    private final long[] state;
    private final int[] places;
    private final boolean[] enabled;
    private final int[] owned;
    private final int[] closedTests;

    /** @param mutexes those that are barriers */
    PersistentSets(
            Code[] threads, int words, List<MutexObject> mutexes, Barriers[] barriers, Ahead[] aheads, Paths[] paths) {
        this.threads = threads;
        this.mutexes = mutexes;
        this.barriers = barriers;
        this.aheads = aheads;
        Contention contention = new Contention(paths, aheads, mutexes.size());
        contended = new boolean[threads.length][];
        breaksLoop = new boolean[threads.length][];
        for (int thread = 0; thread < threads.length; thread++) {
            contended[thread] = contention.of(thread);
            breaksLoop[thread] = new LoopBreakers(paths[thread], contended[thread]).chosen();
        }
        state = new long[words];
        places = new int[threads.length];
        enabled = new boolean[threads.length];
        owned = new int[threads.length];
        closedTests = new int[threads.length];
    }

    /**
     * A thread that is enough alone and breaks no loop, or the fewest threads of those sets that begin with one thread, and in
     * which none breaks a loop; {@link #ALL} if there is neither. Some thread of the set has a move that can be relied on,
     * unless it is all.
     *
     * @return a bit for each thread
     */
    int find(long[] states, int offset) {
        int alone = findOne(states, offset);
        if (alone != ALL) {
            return alone;
        }
        int best = ALL;
        int fewest = Integer.MAX_VALUE;
        for (int seed = 0; seed < threads.length; seed++) {
            if (maySeed(seed)) {
                int set = closure(1 << seed);
                int size = size(set);
                if (size < fewest) {
                    best = set;
                    fewest = size;
                }
            }
        }
        return best;
    }

    /** The same, if it is one thread; else {@link #ALL}. */
    int findOne(long[] states, int offset) {
        System.arraycopy(states, offset, state, 0, state.length);
        for (int thread = 0; thread < threads.length; thread++) {
            places[thread] = threads[thread].place(state);
            Op op = threads[thread].opAt(state);
            enabled[thread] = op.hasTimer() || (op.point() != null && !op.isBlocked(state));
            if (maySeed(thread) && !contended[thread][places[thread]]) {
                return 1 << thread;
            }
        }
        lookInto();
        for (int thread = 0; thread < threads.length; thread++) {
            if (maySeed(thread) && grown(1 << thread) == 1 << thread) {
                return 1 << thread;
            }
        }
        return ALL;
    }

    /** No thread goes round in a loop without breaking it, so there are no more steps in a row that threads of sets take alone. */
    int mostInARow() {
        int most = 0;
        for (Code thread : threads) {
            most += thread.places();
        }
        return most;
    }

    private boolean maySeed(int thread) {
        return enabled[thread] && !breaksLoop[thread][places[thread]];
    }

    /** How many threads of a set can move; more than there are if a loop may be broken. */
    private int size(int set) {
        int size = 0;
        for (int thread = 0; thread < threads.length; thread++) {
            if (isIn(set, thread) && enabled[thread]) {
                if (breaksLoop[thread][places[thread]]) {
                    return Integer.MAX_VALUE;
                }
                size++;
            }
        }
        return size;
    }

    private static boolean isIn(int set, int thread) {
        return (set & (1 << thread)) != 0;
    }

    // ---- who interferes

    /** Adds threads that may interfere, until none does. */
    private int closure(int seed) {
        int set = seed;
        int grown = grown(set);
        while (grown != set) {
            set = grown;
            grown = grown(set);
        }
        return set;
    }

    private int grown(int set) {
        int closed = 0;
        long read = 0;
        long written = 0;
        for (int thread = 0; thread < threads.length; thread++) {
            if (isIn(set, thread)) {
                closed |= owned[thread];
                read |= aheads[thread].nextRead(places[thread]);
                written |= aheads[thread].nextWritten(places[thread]);
            }
        }
        long byOthers = writtenByOthers(set, closed);
        for (int thread = 0; thread < threads.length; thread++) {
            if (!isIn(set, thread)) {
                int barrier = closed | barriers[thread].stillClosed(closedTests[thread], byOthers);
                if (Touches.interfere(
                        read,
                        written,
                        aheads[thread].read(places[thread], barrier),
                        aheads[thread].written(places[thread], barrier))) {
                    return set | (1 << thread);
                }
            }
        }
        return set;
    }

    /** What threads outside a set can write before one inside moves; no less, and found by supposing less at first. */
    private long writtenByOthers(int set, int closed) {
        long written = 0;
        long more = 0;
        do {
            written = more;
            for (int thread = 0; thread < threads.length; thread++) {
                if (!isIn(set, thread)) {
                    int barrier = closed | barriers[thread].stillClosed(closedTests[thread], written);
                    more |= aheads[thread].written(places[thread], barrier);
                }
            }
        } while (more != written);
        return written;
    }

    private void lookInto() {
        for (int thread = 0; thread < threads.length; thread++) {
            owned[thread] = 0;
            closedTests[thread] = barriers[thread].closedTests(state);
        }
        for (int i = 0; i < mutexes.size(); i++) {
            int owner = mutexes.get(i).owner(state);
            if (owner != PackedQueue.NONE) {
                owned[owner] |= 1 << i;
            }
        }
    }
}
